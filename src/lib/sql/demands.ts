import { type Effect, effect } from './effect.ts';
import { keptFromNull } from './effects-of-constraint.ts';
import {
  bodies,
  child,
  columnsIn,
  flag,
  has,
  inner,
  type Node,
  nodes,
  relation,
  strings,
  word,
} from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** What a table in use refuses from now on, though the running release may still write it. */
export function newDemands(kind: string, body: Node, schema: SchemaModel): readonly Effect[] {
  const table = relation(child(body, 'relation'));
  if (!schema.inUse(table)) return [];
  if (kind === 'IndexStmt') return flag(body, 'unique') ? demand(table, 'UNIQUE', indexed(body), schema) : [];
  if (kind !== 'AlterTableStmt') return [];
  return bodies(body, 'cmds', 'AlterTableCmd').flatMap((command) => {
    if (word(command, 'subtype') === 'AT_SetNotNull') return notNull(table, word(command, 'name'), schema);
    if (word(command, 'subtype') !== 'AT_AddConstraint') return [];
    const constraint = inner(command, 'def', 'Constraint');
    const what = KINDS[word(constraint, 'contype')];
    // With an index that is there already, the index refuses it already.
    return what && !has(constraint, 'indexname') ? demand(table, what, columnsOf(constraint), schema) : [];
  });
}

const KINDS: Readonly<Record<string, string>> = {
  CONSTR_CHECK: 'CHECK',
  CONSTR_UNIQUE: 'UNIQUE',
  CONSTR_FOREIGN: 'FOREIGN KEY',
  CONSTR_EXCLUSION: 'EXCLUDE',
  CONSTR_NOTNULL: 'NOT NULL',
};

const columnsOf = (constraint: Node): readonly string[] => [
  ...strings(constraint, 'keys'),
  ...strings(constraint, 'fk_attrs'),
  ...columnsIn(constraint['raw_expr']),
];

const indexed = (statement: Node): readonly string[] =>
  nodes(statement, 'indexParams').map((item) => word(child(item, 'IndexElem'), 'name'));

/** A column that this change brings is written by no release that runs. */
function demand(
  table: string,
  what: string,
  columns: readonly string[],
  schema: SchemaModel,
): readonly Effect[] {
  const isNew = columns.length > 0 && columns.every((name) => schema.column(table, name)?.fresh);
  return isNew
    ? []
    : [effect('BC005', [], 'none', { because: `${what} on ${table} (${columns.join(', ')})` })];
}

const notNull = (table: string, name: string, schema: SchemaModel): readonly Effect[] =>
  schema.column(table, name)?.notNull || keptFromNull(table, name, schema)
    ? []
    : demand(table, 'NOT NULL', [name], schema);
