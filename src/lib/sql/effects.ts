import { type Effect, effect, exclusive, LOCK_MODES, lock } from './effect.ts';
import { alterTable } from './effects-of-alter.ts';
import { drop } from './effects-of-drop.ts';
import { createIndex, reindex } from './effects-of-index.ts';
import { createPartition } from './effects-of-partition.ts';
import {
  bodies,
  child,
  flag,
  has,
  isOn,
  type Node,
  nodes,
  options,
  qualified,
  relation,
  strings,
  whole,
  word,
} from './node.ts';
import type { SchemaModel } from './schema-model.ts';

type EffectsOf = (statement: Node, schema: SchemaModel) => readonly Effect[];

/** What a statement makes the server do to tables, whoever uses them. Before the schema learns of the statement. */
export function effectsOf(kind: string, statement: Node, schema: SchemaModel): readonly Effect[] {
  return STATEMENTS[kind]?.(statement, schema) ?? [];
}

const target = (statement: Node): string => relation(child(statement, 'relation'));
const briefly =
  (because: string): EffectsOf =>
  (statement) => [
    effect('PG029', [exclusive(relation(child(statement, 'table')) || target(statement))], 'none', {
      because,
    }),
  ];

const STATEMENTS: Readonly<Record<string, EffectsOf>> = {
  AlterTableStmt: alterTable,
  IndexStmt: createIndex,
  ReindexStmt: reindex,
  DropStmt: drop,
  CreateStmt: createTable,
  RenameStmt: rename,
  AlterObjectSchemaStmt: (statement) =>
    ['OBJECT_TABLE', 'OBJECT_MATVIEW'].includes(word(statement, 'objectType'))
      ? [effect('BC003', [exclusive(target(statement))], 'none', { because: target(statement) })]
      : [],
  CreateTrigStmt: (statement) => [effect('PG027', [lock(target(statement), 'SHARE ROW EXCLUSIVE')])],
  RuleStmt: briefly('CREATE RULE'),
  CreatePolicyStmt: briefly('CREATE POLICY'),
  AlterPolicyStmt: briefly('ALTER POLICY'),
  RefreshMatViewStmt: (statement) =>
    flag(statement, 'concurrent')
      ? [effect('OK', [lock(target(statement), 'EXCLUSIVE')])]
      : [
          effect('PG024', [exclusive(target(statement))], 'rewrite', {
            instead: `REFRESH MATERIALIZED VIEW CONCURRENTLY ${target(statement)}; -- needs a unique index`,
          }),
        ],
  ClusterStmt: (statement) => [
    effect('PG025', [exclusive(target(statement) || 'every table that was clustered')], 'rewrite', {
      because: 'CLUSTER',
    }),
  ],
  RepackStmt: (statement) => [
    effect('PG025', [exclusive(target(statement))], 'rewrite', { because: 'REPACK' }),
  ],
  VacuumStmt: (statement) =>
    isOn(options(statement, 'options'), 'full')
      ? vacuumed(statement).map((table) =>
          effect('PG025', [exclusive(table)], 'rewrite', { because: 'VACUUM FULL' }),
        )
      : [],
  AlterTableMoveAllStmt: (statement) => [
    effect('PG025', [exclusive('every table there')], 'rewrite', {
      because: `ALL IN TABLESPACE ${word(statement, 'orig_tablespacename')}`,
    }),
  ],
  TruncateStmt: truncate,
  AlterDomainStmt: alterDomain,
  AlterEnumStmt: (statement) =>
    has(statement, 'oldVal') ? [effect('BC004', [], 'none', { because: word(statement, 'oldVal') })] : [],
  LockStmt: (statement) => {
    const mode = LOCK_MODES[whole(statement, 'mode', 8) - 1] ?? 'ACCESS EXCLUSIVE';
    return nodes(statement, 'relations').map((item) =>
      effect('PG029', [lock(relation(child(item, 'RangeVar')), mode)], 'none', { because: 'LOCK TABLE' }),
    );
  },
  UpdateStmt: wholeTable('UPDATE'),
  DeleteStmt: wholeTable('DELETE'),
  DropdbStmt: (statement) => [effect('DS003', [], 'none', { because: word(statement, 'dbname') })],
};

/** Without a name it is every table of the database. */
function vacuumed(statement: Node): readonly string[] {
  const named = bodies(statement, 'rels', 'VacuumRelation').map((item) => relation(child(item, 'relation')));
  return named.length > 0 ? named : ['every table'];
}

function wholeTable(because: string): EffectsOf {
  return (statement) =>
    has(statement, 'whereClause')
      ? []
      : [
          effect('PG107', [lock(target(statement), 'ROW EXCLUSIVE')], 'none', {
            because: `${because} without WHERE`,
          }),
        ];
}

/** A new table is nobody's, but those that it refers to or becomes a part of are in use. */
function createTable(statement: Node, schema: SchemaModel): readonly Effect[] {
  const name = target(statement);
  if (flag(statement, 'if_not_exists') && schema.tables.has(name)) return [];
  const columns = bodies(statement, 'tableElts', 'ColumnDef');
  const constraints = [
    ...bodies(statement, 'tableElts', 'Constraint'),
    ...columns.flatMap((column) => bodies(column, 'constraints', 'Constraint')),
  ].filter((constraint) => word(constraint, 'contype') === 'CONSTR_FOREIGN');
  const referenced = new Set(constraints.map((constraint) => relation(child(constraint, 'pktable'))));
  referenced.delete(name);
  const parents = nodes(statement, 'inhRelations').map((parent) => relation(child(parent, 'RangeVar')));
  return [
    ...[...referenced].map((other) =>
      effect('PG028', [lock(other, 'SHARE ROW EXCLUSIVE')], 'none', { because: `a foreign key to ${other}` }),
    ),
    ...(has(statement, 'partbound')
      ? parents.flatMap((parent) => createPartition(parent, name, schema))
      : []),
  ];
}

const RENAMES: Readonly<Record<string, string>> = {
  OBJECT_TABLE: 'BC002',
  OBJECT_COLUMN: 'BC001',
  OBJECT_MATVIEW: 'BC002',
  OBJECT_TABCONSTRAINT: 'PG029',
  OBJECT_TRIGGER: 'PG029',
  OBJECT_POLICY: 'PG029',
  OBJECT_RULE: 'PG029',
};

function rename(statement: Node, schema: SchemaModel): readonly Effect[] {
  const kind = word(statement, 'renameType');
  if (kind === 'OBJECT_SCHEMA') return [effect('BC003', [], 'none', { because: word(statement, 'subname') })];
  const rule = RENAMES[kind];
  if (!rule || word(statement, 'relationType') === 'OBJECT_VIEW') return [];
  const because = [word(statement, 'subname') || target(statement), word(statement, 'newname')].join(' to ');
  return [
    effect(
      rule,
      (kind === 'OBJECT_COLUMN' ? schema.withChildren(target(statement)) : [target(statement)]).map(
        exclusive,
      ),
      'none',
      {
        because: kind === 'OBJECT_TABCONSTRAINT' ? 'RENAME CONSTRAINT' : because,
      },
    ),
  ];
}

function truncate(statement: Node, schema: SchemaModel): readonly Effect[] {
  const names = nodes(statement, 'relations').map((item) => relation(child(item, 'RangeVar')));
  const cascade = word(statement, 'behavior') === 'DROP_CASCADE';
  const whole = names.flatMap((name) => schema.withChildren(name));
  const others = cascade ? whole.flatMap((name) => schema.referencing(name).map(({ from }) => from)) : [];
  const locks = [...new Set([...whole, ...others])].map(exclusive);
  return [effect('DS004', locks, 'none', { because: [...names, ...(cascade ? ['CASCADE'] : [])].join(' ') })];
}

/** A constraint of a domain is proven on every table that uses it. Subtypes: C adds, V validates, O sets NOT NULL. */
function alterDomain(statement: Node, schema: SchemaModel): readonly Effect[] {
  const name = qualified(strings(statement, 'typeName'));
  const subtype = word(statement, 'subtype');
  const notValid = flag(child(child(statement, 'def'), 'Constraint'), 'skip_validation');
  if (!'COV'.includes(subtype) || (subtype === 'C' && notValid)) return [];
  const tables = schema.using(name);
  if (tables.length === 0 && schema.domains.has(name)) return [];
  const worked = tables.length > 0 ? tables : [`the tables that use ${name}`];
  // Validating takes a weaker lock, but the same as adding does when it is in one transaction.
  return [
    effect(
      'PG026',
      worked.map((table) => lock(table, 'SHARE')),
      'scan',
      { worked, because: name },
    ),
  ];
}
