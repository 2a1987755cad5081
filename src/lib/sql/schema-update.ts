import { columnType } from './column-type.ts';
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
import { addColumnModel, addConstraintModel } from './schema-add.ts';
import { alterTableModel } from './schema-alter.ts';
import { createFunction } from './schema-function.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';
import { rename, setSchema } from './schema-rename.ts';

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
  AlterObjectSchemaStmt: setSchema,
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
