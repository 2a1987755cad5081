import { child, type Node, qualified, relation, strings, word } from './node.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';

/** RENAME of a table, an index, a column or a constraint, as the schema learns it. */
export function rename(statement: Node, schema: SchemaModel): void {
  const name = relation(child(statement, 'relation'));
  const table = schema.tables.get(name);
  const [from, to] = [word(statement, 'subname'), word(statement, 'newname')];
  switch (word(statement, 'renameType')) {
    case 'OBJECT_COLUMN':
      for (const each of schema.withChildren(name)) renameColumn(each, from, to, schema);
      return;
    case 'OBJECT_TABLE':
      if (table) moveTable(table, schema.besides(name, to), schema);
      return;
    case 'OBJECT_INDEX':
      renameIndex(name, to, schema);
      return;
    case 'OBJECT_DOMAIN':
    case 'OBJECT_TYPE':
      renameType(statement, to, schema);
      return;
    case 'OBJECT_TABCONSTRAINT': {
      const constraint = table?.constraints.find((one) => one.name === from);
      if (constraint) constraint.name = to;
    }
  }
}

/** SET SCHEMA of a table. */
export function setSchema(statement: Node, schema: SchemaModel): void {
  const table = schema.tables.get(relation(child(statement, 'relation')));
  if (!table || word(statement, 'objectType') !== 'OBJECT_TABLE') return;
  moveTable(table, qualified([word(statement, 'newschema'), table.name.split('.').at(-1) ?? '']), schema);
}

function renameColumn(name: string, from: string, to: string, schema: SchemaModel): void {
  const table = schema.tables.get(name);
  const column = table?.columns.get(from);
  if (!table || !column) return;
  table.columns.delete(from);
  table.columns.set(to, { ...column, name: to });
  const renamed = (columns: readonly string[]) => columns.map((each) => (each === from ? to : each));
  for (const constraint of table.constraints) {
    constraint.columns = renamed(constraint.columns);
    if (constraint.keepsNotNull) constraint.keepsNotNull = renamed(constraint.keepsNotNull);
  }
  for (const index of schema.indexesOf(name)) {
    index.columns = renamed(index.columns);
    index.computedFrom = renamed(index.computedFrom);
  }
}

/** Indexes go with their table, and foreign keys and partitions lead to its new name. */
function moveTable(table: TableModel, to: string, schema: SchemaModel): void {
  const from = table.name;
  for (const index of schema.indexesOf(from)) {
    schema.indexes.delete(schema.besides(from, index.name));
    index.table = to;
    schema.indexes.set(schema.besides(to, index.name), index);
  }
  schema.tables.delete(from);
  table.name = to;
  schema.tables.set(to, table);
  for (const other of schema.tables.values()) {
    if (other.parent === from) other.parent = to;
    other.inherits = other.inherits.map((parent) => (parent === from ? to : parent));
    for (const constraint of other.constraints)
      if (constraint.references === from) constraint.references = to;
  }
}

function renameIndex(name: string, to: string, schema: SchemaModel): void {
  const index = schema.indexes.get(name);
  if (!index) return;
  schema.indexes.delete(name);
  index.name = to;
  schema.indexes.set(schema.besides(index.table, to), index);
}

function renameType(statement: Node, to: string, schema: SchemaModel): void {
  const from = qualified(strings(child(child(statement, 'object'), 'List'), 'items'));
  const name = schema.besides(from, to);
  const domain = schema.domains.get(from);
  schema.domains.delete(from);
  if (domain) schema.domains.set(name, domain);
  for (const table of schema.tables.values())
    for (const column of table.columns.values())
      if (column.type.name === from) column.type = { ...column.type, name };
}
