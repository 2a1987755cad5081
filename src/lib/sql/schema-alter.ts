import { columnType } from './column-type.ts';
import { bodies, child, flag, inner, type Node, relation, word } from './node.ts';
import { addColumnModel, addConstraintModel } from './schema-add.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';

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
