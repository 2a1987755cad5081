import { checkShape } from './explain.ts';
import { type Complaint, type Path, type Problem, sortProblems } from './problem.ts';
import { checkRules } from './rules.ts';
import type { Configuration } from './schema.ts';
import { substitute, type Variables } from './substitute.ts';
import { parseYaml, type Source } from './yaml-source.ts';

/** The file, checked, with its variables replaced, and with the way back to the line of each value. */
export type Read = { readonly configuration: Configuration; readonly lineOf: (path: Path) => number };

export type ReadResult =
  | { readonly ok: true; readonly read: Read }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Options = { readonly variables: Variables; readonly keepUnknownVariables: boolean };

/**
 * Reads `.github/deploy.yml`. What one stage finds is reported with all that it finds; a later stage runs only on what
 * the one before has accepted, because its complaints would be about the same mistake.
 */
export function readConfiguration(text: string, options: Options): ReadResult {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const { source } = parsed;
  const { value, complaints } = substitute(source.value, {
    variables: options.variables,
    keepUnknown: options.keepUnknownVariables,
  });
  const checked = checkShape(value);
  const found = [...complaints, ...(checked.ok ? checkRules(checked.configuration) : checked.complaints)];
  if (!checked.ok || found.length > 0)
    return { ok: false, problems: sortProblems(found.map((complaint) => placed(complaint, source))) };
  const lineOf = (path: Path) => source.locate(path, 'value').line;
  return { ok: true, read: { configuration: checked.configuration, lineOf } };
}

const placed = ({ path, part, message }: Complaint, source: Source): Problem => ({
  ...source.locate(path, part),
  message,
});
