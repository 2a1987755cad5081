import { child, type Node, nodes, strings, whole, word } from './node.ts';

/** A data type: the server's own name of it (`int4`, `bpchar`), its modifiers, and whether it is an array. */
export type ColumnType = {
  readonly name: string;
  readonly mods: readonly number[];
  readonly array: boolean;
};

/** Other names of the same, beside those that the grammar itself translates (`integer` comes as `int4`). */
const ALIASES: Readonly<Record<string, string>> = {
  bigserial: 'int8',
  serial8: 'int8',
  serial: 'int4',
  serial4: 'int4',
  smallserial: 'int2',
  serial2: 'int2',
  'character varying': 'varchar',
  bigint: 'int8',
  integer: 'int4',
  int: 'int4',
  smallint: 'int2',
  decimal: 'numeric',
};

/** Reads a TypeName node. `varchar` and `"char"` keep their own names; a user's type keeps its schema unless `public`. */
export function columnType(typeName: Node): ColumnType {
  const parts = strings(typeName, 'names').filter((part) => part !== 'pg_catalog' && part !== 'public');
  const name = parts.join('.');
  const mods = nodes(typeName, 'typmods').map((mod) => {
    const constant = child(mod, 'A_Const');
    return 'ival' in constant ? whole(child(constant, 'ival'), 'ival', 0) : Number.NaN;
  });
  const canonical = ALIASES[name] ?? name;
  // The grammar itself gives `char` and `bit` their length of 1; `bpchar` without one has none.
  return { name: canonical, mods, array: nodes(typeName, 'arrayBounds').length > 0 };
}

/** Whether a column of this type gets a sequence of its own. */
export const isSerial = (typeName: Node): boolean =>
  strings(typeName, 'names').some((part) => /^(small|big)?serial[248]?$/.test(part));

export function describeType({ name, mods, array }: ColumnType): string {
  const shown =
    { int4: 'integer', int8: 'bigint', int2: 'smallint', bpchar: 'char', bool: 'boolean' }[name] ?? name;
  return `${shown}${mods.length > 0 ? `(${mods.join(',')})` : ''}${array ? '[]' : ''}`;
}

export const sameType = (one: ColumnType, other: ColumnType): boolean =>
  one.name === other.name && one.array === other.array && one.mods.join() === other.mods.join();

export const wordOfConstant = (node: Node): string => word(child(child(node, 'A_Const'), 'sval'), 'sval');
