import { type Effect, effect, exclusive, lock } from './effect.ts';
import { addColumn } from './effects-of-column.ts';
import { addConstraint, dropConstraint, keptFromNull, validateConstraint } from './effects-of-constraint.ts';
import { attachPartition, detachPartition } from './effects-of-partition.ts';
import { alterType } from './effects-of-type.ts';
import { bodies, child, flag, inner, type Node, relation, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** ALTER TABLE, one effect or more for each of its parts. */
export function alterTable(statement: Node, schema: SchemaModel): readonly Effect[] {
  const table = relation(child(statement, 'relation'));
  // ALTER INDEX and ALTER SEQUENCE lock no table that is read and written; ALTER VIEW is quick.
  if (!['OBJECT_TABLE', 'OBJECT_MATVIEW', ''].includes(word(statement, 'objtype'))) return [];
  const commands = bodies(statement, 'cmds', 'AlterTableCmd');
  return commands.flatMap((command) => {
    const subtype = word(command, 'subtype');
    const effects = COMMANDS[subtype] ?? brief(subtype.replace(/^AT_/, ''));
    const found = effects(table, command, schema, commands);
    const only = child(statement, 'relation')['inh'] !== true;
    return only || !RECURSES.has(subtype) ? found : found.map((one) => withHeirs(one, table, schema));
  });
}

/** What is done to the partitions and heirs of a table as well. */
const RECURSES: ReadonlySet<string> = new Set([
  'AT_AddColumn',
  'AT_DropColumn',
  'AT_AddConstraint',
  'AT_DropConstraint',
  'AT_AlterColumnType',
  'AT_SetNotNull',
  'AT_DropNotNull',
  'AT_SetExpression',
]);

function withHeirs(one: Effect, table: string, schema: SchemaModel): Effect {
  const own = one.locks.find((held) => held.table === table);
  const heirs = schema.withChildren(table).slice(1);
  if (!own || heirs.length === 0) return one;
  // A key is an index on each partition, and is built there as such.
  const isKey = /^PG(009|010)$/.test(one.rule) && schema.tables.get(table)?.partitioned === true;
  const mode = isKey && !schema.atLeast(18) ? 'SHARE' : own.mode;
  return { ...one, locks: [...one.locks, ...heirs.map((heir) => lock(heir, mode))] };
}

type Command = (
  table: string,
  command: Node,
  schema: SchemaModel,
  siblings: readonly Node[],
) => readonly Effect[];

const brief =
  (because: string): Command =>
  (table) => [effect('PG029', [exclusive(table)], 'none', { because })];
const gentle: Command = (table) => [effect('OK', [lock(table, 'SHARE UPDATE EXCLUSIVE')])];
const triggers: Command = (table) => [effect('PG027', [lock(table, 'SHARE ROW EXCLUSIVE')])];
const rewrite =
  (because: string): Command =>
  (table) => [effect('PG025', [exclusive(table)], 'rewrite', { because })];

const COMMANDS: Readonly<Record<string, Command>> = {
  AT_AddColumn: (table, command, schema, siblings) => {
    const definition = inner(command, 'def', 'ColumnDef');
    const there = schema.column(table, word(definition, 'colname')) !== undefined;
    return flag(command, 'missing_ok') && there
      ? brief('ADD COLUMN IF NOT EXISTS')(table, command, schema, siblings)
      : addColumn(table, definition, schema, siblings);
  },
  AT_AddConstraint: (table, command, schema) =>
    addConstraint(table, inner(command, 'def', 'Constraint'), schema),
  AT_AlterConstraint: brief('ALTER CONSTRAINT'),
  AT_ValidateConstraint: (table, command, schema) => validateConstraint(table, word(command, 'name'), schema),
  AT_DropConstraint: (table, command, schema) => dropConstraint(table, word(command, 'name'), schema),
  AT_DropColumn: dropColumn,
  AT_AlterColumnType: alterType,
  AT_SetNotNull: setNotNull,
  AT_DropNotNull: (table, command) => [
    effect('DS005', [exclusive(table)], 'none', { because: word(command, 'name') }),
  ],
  AT_AttachPartition: attachPartition,
  AT_DetachPartition: detachPartition,
  AT_SetStatistics: gentle,
  AT_SetOptions: gentle,
  AT_ResetOptions: gentle,
  AT_SetRelOptions: gentle,
  AT_ResetRelOptions: gentle,
  AT_ReplaceRelOptions: gentle,
  AT_ClusterOn: gentle,
  AT_DropCluster: gentle,
  AT_AddInherit: (table, command) => [
    effect('OK', [
      exclusive(table),
      lock(relation(inner(command, 'def', 'RangeVar')), 'SHARE UPDATE EXCLUSIVE'),
    ]),
  ],
  AT_EnableTrig: triggers,
  AT_DisableTrig: triggers,
  AT_EnableTrigAll: triggers,
  AT_DisableTrigAll: triggers,
  AT_EnableTrigUser: triggers,
  AT_DisableTrigUser: triggers,
  AT_EnableAlwaysTrig: triggers,
  AT_EnableReplicaTrig: triggers,
  AT_SetLogged: (table, command, schema) =>
    (schema.tables.get(table)?.unlogged === false ? brief : rewrite)('SET LOGGED')(
      table,
      command,
      schema,
      [],
    ),
  AT_SetUnLogged: (table, command, schema) =>
    (schema.tables.get(table)?.unlogged === true ? brief : rewrite)('SET UNLOGGED')(
      table,
      command,
      schema,
      [],
    ),
  AT_SetTableSpace: (table, command, schema) => {
    const current = schema.tables.get(table)?.tablespace ?? 'pg_default';
    const same = current === word(command, 'name');
    return (same ? brief : rewrite)('SET TABLESPACE')(table, command, schema, []);
  },
  // heap is what every table has unless an extension brings another.
  AT_SetAccessMethod: (table, command, schema) =>
    (word(command, 'name') === 'heap' ? brief : rewrite)('SET ACCESS METHOD')(table, command, schema, []),
  AT_SetExpression: rewrite('SET EXPRESSION'),
  AT_CheckNotNull: gentle,
};

const provenNotNull = brief('SET NOT NULL, proven by a check');

/** Constraints that go in the same ALTER TABLE: it drops first, whatever the order it is written in. */
const droppedBy = (siblings: readonly Node[]): ReadonlySet<string> =>
  new Set(
    siblings
      .filter((command) => word(command, 'subtype') === 'AT_DropConstraint')
      .map((command) => word(command, 'name')),
  );

/** With a foreign key on the column, the table that it leads to is locked too. */
function dropColumn(table: string, command: Node, schema: SchemaModel): readonly Effect[] {
  const name = word(command, 'name');
  const others = (schema.tables.get(table)?.constraints ?? [])
    .filter((constraint) => constraint.references && constraint.columns.includes(name))
    .map((constraint) => exclusive(constraint.references ?? ''));
  if (word(command, 'behavior') === 'DROP_CASCADE')
    others.push(...schema.referencing(table).map(({ from }) => exclusive(from)));
  const locks = [exclusive(table), ...others];
  return [
    ...(others.length > 0 ? [effect('PG023', locks, 'none', { because: `DROP COLUMN ${name}` })] : []),
    effect('DS002', locks, 'none', { because: name }),
  ];
}

function setNotNull(
  table: string,
  command: Node,
  schema: SchemaModel,
  siblings: readonly Node[],
): readonly Effect[] {
  const name = word(command, 'name');
  const column = schema.column(table, name);
  if (column?.notNull) return brief('SET NOT NULL, as it is')(table, command, schema, siblings);
  if (keptFromNull(table, name, schema, droppedBy(siblings)))
    return provenNotNull(table, command, schema, siblings);
  const filled = column?.filledIn !== undefined && column.filledIn === schema.transaction;
  if (filled) return [effect('PG112', [exclusive(table)], 'scan', { because: name })];
  const check = `${table.split('.').at(-1)}_${name}_not_null`;
  return [
    effect('PG008', [exclusive(table)], 'scan', {
      because: name,
      instead: `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NOT NULL) NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${check};\n-- in a third one\nALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL;\nALTER TABLE ${table} DROP CONSTRAINT ${check};`,
    }),
  ];
}
