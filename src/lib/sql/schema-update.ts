import { columnType, isSerial } from './column-type.ts';
import { droppedNames } from './effects-of-drop.ts';
import {
  bodies,
  child,
  columnsIn,
  flag,
  has,
  type Node,
  nodes,
  qualified,
  relation,
  strings,
  word,
} from './node.ts';
import { alterTableModel, constraintModel } from './schema-alter.ts';
import { createFunction } from './schema-function.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';
import { rename } from './schema-rename.ts';

type Learn = (statement: Node, schema: SchemaModel) => void;

/** Teaches the schema what a statement made, changed or removed. */
export function learn(kind: string, statement: Node, schema: SchemaModel): void {
  STATEMENTS[kind]?.(statement, schema);
}

const STATEMENTS: Readonly<Record<string, Learn>> = {
  CreateStmt: createTable,
  AlterTableStmt: (statement, schema) => {
    if (['OBJECT_TABLE', ''].includes(word(statement, 'objtype'))) alterTableModel(statement, schema);
  },
  IndexStmt: createIndex,
  DropStmt: drop,
  RenameStmt: rename,
  CreateTableAsStmt: (statement, schema) => {
    const name = relation(child(child(statement, 'into'), 'rel'));
    const kind = word(statement, 'objtype') === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
    if (!schema.tables.has(name)) schema.addTable(name, { kind });
  },
  ViewStmt: (statement, schema) => {
    const name = relation(child(statement, 'view'));
    if (!schema.tables.has(name)) schema.addTable(name, { kind: 'view' });
  },
  CreateDomainStmt: (statement, schema) => {
    const constrained = bodies(statement, 'constraints', 'Constraint').some((constraint) =>
      ['CONSTR_CHECK', 'CONSTR_NOTNULL'].includes(word(constraint, 'contype')),
    );
    const base = columnType(child(statement, 'typeName'));
    schema.domains.set(qualified(strings(statement, 'domainname')), { base, constrained });
  },
  AlterDomainStmt: (statement, schema) => {
    const domain = schema.domains.get(qualified(strings(statement, 'typeName')));
    if (domain && 'CO'.includes(word(statement, 'subtype'))) domain.constrained = true;
  },
  CreateEnumStmt: (statement, schema) => void schema.enums.add(qualified(strings(statement, 'typeName'))),
  AlterEnumStmt: (statement, schema) => {
    schema.enumValues.set(word(statement, 'newVal'), schema.transaction);
  },
  CreateFunctionStmt: createFunction,
  VariableSetStmt: (statement, schema) => {
    if (word(statement, 'name').toLowerCase() !== 'timezone') return;
    const [value] = nodes(statement, 'args');
    schema.timezone = value && word(child(child(value, 'A_Const'), 'sval'), 'sval').toUpperCase();
  },
};

function createTable(statement: Node, schema: SchemaModel): void {
  const name = relation(child(statement, 'relation'));
  if (schema.tables.has(name)) return;
  const parents = nodes(statement, 'inhRelations').map((parent) => relation(child(parent, 'RangeVar')));
  const isPartition = has(statement, 'partbound');
  const table = schema.addTable(name, {
    partitioned: has(statement, 'partspec'),
    partitionKey: bodies(child(statement, 'partspec'), 'partParams', 'PartitionElem').map((part) =>
      word(part, 'name'),
    ),
    parent: isPartition ? parents[0] : undefined,
    inherits: isPartition ? [] : parents,
    isDefaultPartition: flag(child(statement, 'partbound'), 'is_default'),
    unlogged: word(child(statement, 'relation'), 'relpersistence') === 'u',
    tablespace: word(statement, 'tablespacename') || 'pg_default',
  });
  for (const parent of parents) inherit(table, parent, schema);
  for (const like of bodies(statement, 'tableElts', 'TableLikeClause'))
    inherit(table, relation(child(like, 'relation')), schema);
  for (const column of bodies(statement, 'tableElts', 'ColumnDef'))
    addColumnModel(table, column, schema, true);
  for (const constraint of bodies(statement, 'tableElts', 'Constraint'))
    addConstraintModel(table, constraint, [], schema, true);
}

function inherit(table: TableModel, from: string, schema: SchemaModel): void {
  for (const column of schema.tables.get(from)?.columns.values() ?? [])
    table.columns.set(column.name, { ...column });
}

/** A column with its constraints, of a new table or of one that is there. */
export function addColumnModel(
  table: TableModel,
  definition: Node,
  schema: SchemaModel,
  isNew = false,
): void {
  const name = word(definition, 'colname');
  const typeName = child(definition, 'typeName');
  const constraints = bodies(definition, 'constraints', 'Constraint');
  const kinds = constraints.map((constraint) => word(constraint, 'contype'));
  const notNull = isSerial(typeName) || kinds.some((kind) => NOT_NULL.has(kind));
  const filled = !isNew && kinds.includes('CONSTR_DEFAULT');
  table.columns.set(name, {
    name,
    type: columnType(typeName),
    notNull,
    fresh: schema.fresh,
    ...(filled ? { filledIn: schema.transaction } : {}),
  });
  for (const constraint of constraints) addConstraintModel(table, constraint, [name], schema, isNew);
}

const NOT_NULL: ReadonlySet<string> = new Set(['CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY']);

export function addConstraintModel(
  table: TableModel,
  constraint: Node,
  ofColumn: readonly string[],
  schema: SchemaModel,
  isNew = false,
): void {
  const model = constraintModel(table, constraint, ofColumn, schema, isNew);
  if (!model) return;
  table.constraints.push(model);
  if (model.kind === 'primary')
    for (const name of model.columns) {
      const column = table.columns.get(name);
      if (column) column.notNull = true;
    }
  if (model.kind === 'primary' || model.kind === 'unique')
    schema.indexes.set(schema.besides(table.name, model.name), {
      name: model.name,
      table: table.name,
      columns: model.columns,
      computedFrom: [],
      unique: true,
    });
}

function createIndex(statement: Node, schema: SchemaModel): void {
  const table = relation(child(statement, 'relation'));
  const parts = nodes(statement, 'indexParams').map((part) => child(part, 'IndexElem'));
  const columns = parts.flatMap((part) => [word(part, 'name'), ...columnsIn(part)]).filter(Boolean);
  const computedFrom = [...columnsIn([...parts.map((part) => part['expr']), statement['whereClause']])];
  const name = word(statement, 'idxname') || `${table.split('.').at(-1)}_${columns.join('_')}_idx`;
  const key = schema.besides(table, name);
  if (schema.indexes.has(key)) return;
  schema.indexes.set(key, { name, table, columns, computedFrom, unique: flag(statement, 'unique') });
}

function drop(statement: Node, schema: SchemaModel): void {
  for (const name of droppedNames(statement)) {
    schema.indexes.delete(name);
    schema.domains.delete(name);
    schema.enums.delete(name);
    if (!/^OBJECT_(TABLE|VIEW|MATVIEW)$/.test(word(statement, 'removeType'))) continue;
    schema.tables.delete(name);
    for (const index of schema.indexesOf(name)) schema.indexes.delete(schema.besides(name, index.name));
  }
}
