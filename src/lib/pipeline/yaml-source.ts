import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Path, type Position, type Problem, sortProblems } from './problem.ts';
import { versionDifferences } from './yaml-versions.ts';

/** A configuration file as data, with the way back from a path to its place in the text. */
export type Source = {
  readonly value: unknown;
  /** Where the key or the value at a path stands; of a path that is not there, the nearest part that is. */
  readonly locate: (path: Path, part: 'key' | 'value') => Position;
};

export type Parsed =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads one YAML 1.2 document (https://yaml.org/spec/1.2.2/). Anything that a YAML 1.1 reader, such as PyYAML or
 * Ruby's, would take for something else is a problem: two tools must not read two different files.
 */
export function parseYaml(text: string): Parsed {
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, {
    version: '1.2',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: counter,
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    return failed(errors.map((error) => ({ ...at(error.pos[0]), message: hint(error, text) })));
  const old = parseDocument(text, { version: '1.1', merge: false, uniqueKeys: false, prettyErrors: false });
  const found = [...forbiddenKeys(document), ...versionDifferences(document, old)];
  if (found.length > 0) return failed(found.map(({ offset, message }) => ({ ...at(offset), message })));
  return toSource(document, at);
}

const failed = (problems: readonly Problem[]): Parsed => ({ ok: false, problems: sortProblems(problems) });

function toSource(document: Document.Parsed, at: (offset: number) => Position): Parsed {
  try {
    const value: unknown = document.toJS();
    return {
      ok: true,
      source: { value, locate: (path, part) => at(offsetOf(document.contents, path, part)) },
    };
  } catch (error) {
    // Only what an alias stands for can go wrong here: an anchor that is not there, or too much of it.
    const message = `${(error as Error).message}; quote a value that begins with "*"`;
    return failed([{ line: 1, column: 1, message }]);
  }
}

/** The parser's words, and what to do about the two mistakes that are made most. */
function hint({ message, code, pos }: YAMLError, text: string): string {
  if (code === 'BAD_ALIAS') return `${message}. A value that begins with "*" must be quoted: "*"`;
  const nearby = text.slice(Math.max(0, pos[0] - 2), pos[0] + 2);
  if (nearby.includes('${') || (code === 'UNEXPECTED_TOKEN' && nearby.includes('{')))
    return `${message}. Between { and }, quote it: { name: "\${NAME}" }`;
  return message;
}

type Place = { readonly offset: number; readonly message: string };

/** Keys that are no plain words, merge keys, and names that mean something to JavaScript's own objects. */
function forbiddenKeys(document: Document.Parsed): readonly Place[] {
  const found: Place[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      const message = keyProblem(key);
      if (message) found.push({ offset: offsetOfNode(key), message });
    },
  });
  return found;
}

function keyProblem(key: unknown): string | undefined {
  const name = isScalar(key) ? key.value : undefined;
  if (typeof name !== 'string') return 'a key must be a word; quote it';
  if (name === '<<') return 'merge keys are not understood here; use `extends`';
  if (['__proto__', 'constructor', 'prototype'].includes(name)) return `"${name}" cannot be a name`;
  return name.includes('${') ? 'variables are replaced in values only, never in keys' : undefined;
}

const offsetOfNode = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

function offsetOf(root: unknown, path: Path, part: 'key' | 'value'): number {
  let node = root;
  let key: unknown;
  for (const step of path) {
    const inside: unknown = isAlias(node) ? undefined : node;
    const next = childOf(inside, step);
    if (!next) return offsetOfNode(key ?? node);
    key = next.key;
    node = next.value ?? next.key;
  }
  return offsetOfNode(part === 'key' ? (key ?? node) : node);
}

function childOf(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { key: value, value };
  }
  if (!isMap(node)) return undefined;
  const pair = (node.items as readonly Pair[]).find(({ key }) => isScalar(key) && key.value === step);
  return pair && { key: pair.key, value: pair.value };
}
