import { nearestWord } from './nearest-word.ts';
import { aboutValue, type Complaint, type Path, pathText } from './problem.ts';

export type Variables = ReadonlyMap<string, string>;

type Options = {
  readonly variables: Variables;
  /** Pull requests from forks get no variables, so there an unknown one stays as it is written. */
  readonly keepUnknown: boolean;
};

type Result = { readonly value: unknown; readonly complaints: readonly Complaint[] };

/** `$${` is a literal `${`; `${NAME}` or `${NAME:-default}` a variable; any other `${` a mistake. */
const REFERENCE = /\$\$\{|\$\{\{|\$\{([A-Z][A-Z0-9_]*)(?::-([^}]*))?\}|\$\{/g;

/**
 * Replaces `${NAME}` in every string of a parsed file. It happens after parsing, so that a value can never change
 * the structure of the file.
 */
export function substitute(value: unknown, options: Options): Result {
  const complaints: Complaint[] = [];
  const visit = (node: unknown, path: Path): unknown => {
    if (typeof node === 'string') return replaceIn(node, path, options, complaints);
    if (Array.isArray(node)) return node.map((item, index) => visit(item, [...path, index]));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, visit(item, [...path, key])]));
  };
  return { value: visit(value, []), complaints };
}

function replaceIn(text: string, path: Path, options: Options, complaints: Complaint[]): string {
  if (!text.includes('${')) return text;
  return text.replace(REFERENCE, (found: string, name?: string, otherwise?: string) => {
    if (found === '$${') return '${';
    const known = name === undefined ? undefined : options.variables.get(name) || otherwise;
    if (known !== undefined) return known;
    if (name === undefined || !options.keepUnknown)
      complaints.push(aboutValue(path, complaintOf(found, name, path, options.variables)));
    return found;
  });
}

function complaintOf(found: string, name: string | undefined, path: Path, variables: Variables): string {
  if (found === '${{') return `${pathText(path)}: GitHub expressions are not evaluated here; use \${NAME}`;
  if (name === undefined)
    return `${pathText(path)}: write \${NAME} in capital letters, or $\${ for a literal \${`;
  const nearest = nearestWord(name, [...variables.keys()]);
  const hint = nearest ? `; did you mean ${nearest}?` : ' among the variables of the repository';
  return `${pathText(path)}: there is no variable ${name}${hint}`;
}
