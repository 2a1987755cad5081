/**
 * A node of the parse tree that PostgreSQL's own grammar makes (libpg-query, protobuf as JSON). Fields at their default
 * are left out of it, so each is read with what its absence means.
 */
export type Node = Readonly<Record<string, unknown>>;

const EMPTY: Node = {};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field; empty when it is not there. */
export const word = (node: Node, field: string): string => {
  const value = node[field];
  return typeof value === 'string' ? value : '';
};

export const flag = (node: Node, field: string): boolean => node[field] === true;

export const whole = (node: Node, field: string, otherwise: number): number => {
  const value = node[field];
  return typeof value === 'number' ? value : otherwise;
};

/** A node in a field; an empty one when it is not there. */
export const child = (node: Node, field: string): Node => {
  const value = node[field];
  return isNode(value) ? value : EMPTY;
};

export const has = (node: Node, field: string): boolean => node[field] !== undefined;

export const nodes = (node: Node, field: string): readonly Node[] => {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** A wrapped node `{Kind: {…}}` as its kind and its body. */
export function unwrap(node: Node): readonly [kind: string, body: Node] {
  const [entry] = Object.entries(node);
  return entry && isNode(entry[1]) ? [entry[0], entry[1]] : ['', EMPTY];
}

/** The bodies of the wrapped nodes of one kind in a list. */
export const bodies = (node: Node, field: string, kind: string): readonly Node[] =>
  nodes(node, field)
    .map((item) => child(item, kind))
    .filter((body) => body !== EMPTY);

/** A list of String nodes, such as a qualified name. */
export const strings = (node: Node, field: string): readonly string[] =>
  nodes(node, field).map((item) => word(child(item, 'String'), 'sval'));

/** A node inside a field that is itself wrapped, of one kind. */
export const inner = (node: Node, field: string, kind: string): Node => child(child(node, field), kind);

/** Calls `visit` for every wrapped node in a tree, outermost first. */
export function walk(value: unknown, visit: (kind: string, body: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  if (!isNode(value)) return;
  for (const [key, below] of Object.entries(value)) {
    if (isNode(below) && /^[A-Z]/.test(key)) visit(key, below);
    walk(below, visit);
  }
}

/** The last part of every column reference in an expression. */
export function columnsIn(expression: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  walk(expression, (kind, body) => {
    const last = kind === 'ColumnRef' ? strings(body, 'fields').at(-1) : undefined;
    if (last) found.add(last);
  });
  return found;
}

/** A name as the schema of ours keys it: without `public`, with any other schema. */
export const qualified = (parts: readonly string[]): string =>
  (parts[0] === 'public' || parts[0] === 'pg_catalog' ? parts.slice(1) : parts).join('.');

export const relation = (node: Node): string =>
  qualified([word(node, 'schemaname'), word(node, 'relname')].filter(Boolean));

/** The options of a statement such as `VACUUM (FULL)`: names in lower case, false for those switched off. */
export function options(node: Node, field: string): ReadonlyMap<string, Node> {
  return new Map(
    bodies(node, field, 'DefElem').map((option) => [word(option, 'defname'), child(option, 'arg')]),
  );
}

/** An option without a value, or with one that means yes. */
export function isOn(list: ReadonlyMap<string, Node>, name: string): boolean {
  const value = list.get(name);
  if (!value) return false;
  const text = word(child(value, 'String'), 'sval') || word(child(child(value, 'Boolean'), 'boolval'), 'x');
  return !/^(false|off|no|0)$/i.test(text);
}
