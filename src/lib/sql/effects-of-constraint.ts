import { type Effect, effect, exclusive, lock } from './effect.ts';
import { child, flag, has, type Node, relation, strings, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** ALTER TABLE … ADD CONSTRAINT. */
export function addConstraint(table: string, constraint: Node, schema: SchemaModel): readonly Effect[] {
  const context = {
    table,
    constraint,
    schema,
    name: word(constraint, 'conname'),
    notValid: flag(constraint, 'skip_validation'),
  };
  const make = KINDS[word(constraint, 'contype')];
  return make ? make(context) : [effect('PG029', [exclusive(table)], 'none', { because: 'ADD CONSTRAINT' })];
}

type Context = {
  readonly table: string;
  readonly constraint: Node;
  readonly schema: SchemaModel;
  readonly name: string;
  readonly notValid: boolean;
};

const brief = (table: string, because: string) => [effect('PG029', [exclusive(table)], 'none', { because })];

const KINDS: Readonly<Record<string, (context: Context) => readonly Effect[]>> = {
  CONSTR_CHECK: ({ table, name, notValid }) =>
    notValid
      ? brief(table, 'ADD CONSTRAINT … NOT VALID')
      : [
          effect('PG005', [exclusive(table)], 'scan', {
            because: name,
            instead: `ALTER TABLE ${table} ADD CONSTRAINT ${name || '<name>'} CHECK (…) NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${name || '<name>'};`,
          }),
        ],
  CONSTR_NOTNULL: ({ table, constraint, notValid }) =>
    notValid
      ? brief(table, 'ADD CONSTRAINT … NOT NULL … NOT VALID')
      : [effect('PG008', [exclusive(table)], 'scan', { because: strings(constraint, 'keys').join(', ') })],
  CONSTR_FOREIGN: addForeignKey,
  CONSTR_UNIQUE: ({ table, constraint, name }) =>
    has(constraint, 'indexname')
      ? brief(table, 'ADD CONSTRAINT … UNIQUE USING INDEX')
      : [effect('PG009', [exclusive(table)], 'scan', uniqueInstead(table, constraint, name, 'UNIQUE'))],
  CONSTR_PRIMARY: addPrimaryKey,
  CONSTR_EXCLUSION: ({ table, name }) => [effect('PG012', [exclusive(table)], 'scan', { because: name })],
};

function addForeignKey({ table, constraint, name, notValid, schema }: Context): readonly Effect[] {
  const other = relation(child(constraint, 'pktable'));
  const tables = [...new Set([table, ...schema.withChildren(other)])];
  const locks = tables.map((each) => lock(each, 'SHARE ROW EXCLUSIVE'));
  // A new table has no rows to look for in the other one.
  if (notValid || !schema.inUse(table))
    return [effect('PG028', locks, 'none', { because: `a foreign key to ${other}` })];
  const called = name || '<name>';
  const columns = strings(constraint, 'fk_attrs').join(', ');
  return [
    effect('PG006', locks, 'scan', {
      worked: [table, other],
      because: `${columns} to ${other}`,
      instead: `ALTER TABLE ${table} ADD CONSTRAINT ${called} FOREIGN KEY (${columns}) REFERENCES ${other} NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${called};`,
    }),
  ];
}

function addPrimaryKey({ table, constraint, schema, name }: Context): readonly Effect[] {
  const index = word(constraint, 'indexname');
  if (index === '')
    return [
      effect('PG010', [exclusive(table)], 'scan', uniqueInstead(table, constraint, name, 'PRIMARY KEY')),
    ];
  const known = schema.indexes.get(schema.besides(table, index));
  const nullable = known?.columns.filter((column) => canBeNull(table, column, schema)) ?? [];
  return nullable.length > 0
    ? [effect('PG011', [exclusive(table)], 'scan', { because: `${nullable.join(', ')} may be null` })]
    : brief(table, 'ADD PRIMARY KEY USING INDEX');
}

const canBeNull = (table: string, column: string, schema: SchemaModel): boolean =>
  schema.column(table, column)?.notNull === false && !keptFromNull(table, column, schema);

/** A valid CHECK (c IS NOT NULL) spares the scan of SET NOT NULL, since PostgreSQL 12. */
export const keptFromNull = (
  table: string,
  column: string,
  schema: SchemaModel,
  dropped: ReadonlySet<string> = new Set(),
): boolean =>
  schema.tables
    .get(table)
    ?.constraints.some(
      ({ name, keepsNotNull, valid }) => keepsNotNull?.includes(column) && valid && !dropped.has(name),
    ) ?? false;

function uniqueInstead(table: string, constraint: Node, name: string, kind: string) {
  const columns = strings(constraint, 'keys');
  const called =
    name || `${table.split('.').at(-1)}_${columns.join('_')}_${kind === 'UNIQUE' ? 'key' : 'pkey'}`;
  return {
    because: columns.join(', '),
    instead: `CREATE UNIQUE INDEX CONCURRENTLY ${called} ON ${table} (${columns.join(', ')}); -- a file of its own, without a transaction\nALTER TABLE ${table} ADD CONSTRAINT ${called} ${kind} USING INDEX ${called};`,
  };
}

/** ALTER TABLE … VALIDATE CONSTRAINT: harmless, unless the transaction still has the lock of the ADD. */
export function validateConstraint(table: string, name: string, schema: SchemaModel): readonly Effect[] {
  const known = schema.constraint(table, name);
  if (known?.valid) return [];
  if (known && known.addedIn === schema.transaction && known.addedIn > 0) {
    const held = known.kind === 'foreign' ? lock(table, 'SHARE ROW EXCLUSIVE') : exclusive(table);
    return [effect('PG007', [held], 'scan', { because: name })];
  }
  return [effect('OK', [lock(table, 'SHARE UPDATE EXCLUSIVE')], 'scan', { because: name })];
}

/** ALTER TABLE … DROP CONSTRAINT: a foreign key locks the table that it leads to as well, a key those that lead to it. */
export function dropConstraint(table: string, name: string, schema: SchemaModel): readonly Effect[] {
  const known = schema.constraint(table, name);
  const to = known?.references ? schema.withChildren(known.references).map(exclusive) : [];
  const from =
    known?.kind === 'primary' || known?.kind === 'unique'
      ? schema.referencing(table).map((reference) => exclusive(reference.from))
      : [];
  const others = [...to, ...from].filter((other) => other.table !== table);
  const rule = others.length > 0 ? 'PG023' : 'PG029';
  return [effect(rule, [exclusive(table), ...others], 'none', { because: `DROP CONSTRAINT ${name}` })];
}
