import { child, type Node, relation, word } from './node.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';

/** RENAME of a table, a column or a constraint, as the schema learns it. */
export function rename(statement: Node, schema: SchemaModel): void {
  const table = schema.tables.get(relation(child(statement, 'relation')));
  const [from, to] = [word(statement, 'subname'), word(statement, 'newname')];
  switch (word(statement, 'renameType')) {
    case 'OBJECT_COLUMN':
      renameColumn(table, from, to);
      return;
    case 'OBJECT_TABLE':
      if (table) renameTable(table, to, schema);
      return;
    case 'OBJECT_TABCONSTRAINT': {
      const constraint = table?.constraints.find(({ name }) => name === from);
      if (constraint) constraint.name = to;
    }
  }
}

function renameColumn(table: TableModel | undefined, from: string, to: string): void {
  const column = table?.columns.get(from);
  if (!table || !column) return;
  table.columns.delete(from);
  table.columns.set(to, { ...column, name: to });
}

function renameTable(table: TableModel, to: string, schema: SchemaModel): void {
  const prefix = table.name.includes('.') ? `${table.name.split('.')[0]}.` : '';
  for (const index of schema.indexesOf(table.name)) index.table = `${prefix}${to}`;
  schema.tables.delete(table.name);
  table.name = `${prefix}${to}`;
  schema.tables.set(table.name, table);
}
