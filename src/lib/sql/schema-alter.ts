import { columnType } from './column-type.ts';
import {
  bodies,
  child,
  columnsIn,
  flag,
  inner,
  type Node,
  nodes,
  relation,
  strings,
  unwrap,
  word,
} from './node.ts';
import type { ConstraintKind, ConstraintModel, SchemaModel, TableModel } from './schema-model.ts';
import { addColumnModel, addConstraintModel } from './schema-update.ts';

const KINDS: Readonly<Record<string, ConstraintKind>> = {
  CONSTR_CHECK: 'check',
  CONSTR_FOREIGN: 'foreign',
  CONSTR_UNIQUE: 'unique',
  CONSTR_PRIMARY: 'primary',
  CONSTR_EXCLUSION: 'exclude',
  CONSTR_NOTNULL: 'not-null',
};
const SUFFIX: Readonly<Record<ConstraintKind, string>> = {
  check: 'check',
  foreign: 'fkey',
  unique: 'key',
  primary: 'pkey',
  exclude: 'excl',
  'not-null': 'not_null',
};

/** A constraint with the name that the server gives it when it has none; undefined for what is no constraint, such as a default. */
export function constraintModel(
  table: TableModel,
  constraint: Node,
  ofColumn: readonly string[],
  schema: SchemaModel,
  isNew: boolean,
): ConstraintModel | undefined {
  const kind = KINDS[word(constraint, 'contype')];
  if (!kind || (kind === 'not-null' && ofColumn.length > 0)) return undefined;
  const columns = columnsOf(table, kind, constraint, ofColumn, schema);
  const named = kind === 'primary' ? [] : columns;
  const name =
    word(constraint, 'conname') || [table.name.split('.').at(-1), ...named, SUFFIX[kind]].join('_');
  const keepsNotNull = provenNotNull(child(constraint, 'raw_expr'));
  return {
    name,
    kind,
    columns,
    // Of a new table every constraint is valid, whatever is said.
    valid: isNew || !flag(constraint, 'skip_validation'),
    addedIn: schema.transaction,
    ...(kind === 'foreign' ? { references: relation(child(constraint, 'pktable')) } : {}),
    ...(keepsNotNull.length > 0 ? { keepsNotNull } : {}),
  };
}

function columnsOf(
  table: TableModel,
  kind: ConstraintKind,
  constraint: Node,
  ofColumn: readonly string[],
  schema: SchemaModel,
): readonly string[] {
  if (kind === 'check') return [...columnsIn(constraint['raw_expr'])];
  const listed = strings(constraint, kind === 'foreign' ? 'fk_attrs' : 'keys');
  const index = schema.indexes.get(schema.besides(table.name, word(constraint, 'indexname')));
  return listed.length > 0 ? listed : (index?.columns ?? ofColumn);
}

/** `c IS NOT NULL`, alone or among others that all must hold. */
function provenNotNull(expression: Node): readonly string[] {
  const [kind, test] = unwrap(expression);
  if (kind === 'BoolExpr' && word(test, 'boolop') === 'AND_EXPR')
    return nodes(test, 'args').flatMap(provenNotNull);
  if (kind !== 'NullTest' || word(test, 'nulltesttype') !== 'IS_NOT_NULL') return [];
  return strings(child(child(test, 'arg'), 'ColumnRef'), 'fields').slice(-1);
}

/** ALTER TABLE as the schema learns it. A table that is not known yet becomes known by its name alone. */
export function alterTableModel(statement: Node, schema: SchemaModel): void {
  const name = relation(child(statement, 'relation'));
  const known = schema.tables.get(name);
  const table = known ?? schema.addTable(name, { fresh: false });
  for (const command of bodies(statement, 'cmds', 'AlterTableCmd'))
    COMMANDS[word(command, 'subtype')]?.(table, command, schema);
}

type Change = (table: TableModel, command: Node, schema: SchemaModel) => void;

const setNotNull =
  (notNull: boolean): Change =>
  (table, command) => {
    const column = table.columns.get(word(command, 'name'));
    if (column) column.notNull = notNull;
  };

const COMMANDS: Readonly<Record<string, Change>> = {
  AT_AddColumn: (table, command, schema) => {
    const definition = inner(command, 'def', 'ColumnDef');
    if (!table.columns.has(word(definition, 'colname'))) addColumnModel(table, definition, schema);
  },
  AT_DropColumn: (table, command, schema) => {
    const name = word(command, 'name');
    table.columns.delete(name);
    table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
    for (const index of schema.indexesOf(table.name))
      if (index.columns.includes(name)) schema.indexes.delete(schema.besides(table.name, index.name));
  },
  AT_AlterColumnType: (table, command) => {
    const column = table.columns.get(word(command, 'name'));
    const type = columnType(child(inner(command, 'def', 'ColumnDef'), 'typeName'));
    if (column) column.type = type;
    else table.columns.set(word(command, 'name'), { name: word(command, 'name'), type, notNull: false });
  },
  AT_SetNotNull: setNotNull(true),
  AT_DropNotNull: setNotNull(false),
  AT_AddConstraint: (table, command, schema) =>
    addConstraintModel(table, inner(command, 'def', 'Constraint'), [], schema),
  AT_DropConstraint: (table, command, schema) => {
    const name = word(command, 'name');
    table.constraints = table.constraints.filter((constraint) => constraint.name !== name);
    schema.indexes.delete(schema.besides(table.name, name));
  },
  AT_ValidateConstraint: (table, command) => {
    const constraint = table.constraints.find(({ name }) => name === word(command, 'name'));
    if (constraint) constraint.valid = true;
  },
  AT_AttachPartition: (table, command, schema) => {
    const definition = inner(command, 'def', 'PartitionCmd');
    const partition = schema.tables.get(relation(child(definition, 'name')));
    if (!partition) return;
    partition.parent = table.name;
    partition.isDefaultPartition = flag(child(definition, 'bound'), 'is_default');
  },
  AT_DetachPartition: (_, command, schema) => {
    const partition = schema.tables.get(relation(child(inner(command, 'def', 'PartitionCmd'), 'name')));
    if (partition) partition.parent = undefined;
  },
  AT_AddInherit: (table, command) => {
    table.inherits = [...table.inherits, relation(inner(command, 'def', 'RangeVar'))];
  },
  AT_DropInherit: (table, command) => {
    const gone = relation(inner(command, 'def', 'RangeVar'));
    table.inherits = table.inherits.filter((parent) => parent !== gone);
  },
  AT_SetLogged: (table) => {
    table.unlogged = false;
  },
  AT_SetUnLogged: (table) => {
    table.unlogged = true;
  },
  AT_SetTableSpace: (table, command) => {
    table.tablespace = word(command, 'name');
  },
};
