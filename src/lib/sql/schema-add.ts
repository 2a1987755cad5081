import { columnType, isSerial } from './column-type.ts';
import { bodies, child, columnsIn, flag, type Node, nodes, relation, strings, unwrap, word } from './node.ts';
import type { ConstraintKind, ConstraintModel, SchemaModel, TableModel } from './schema-model.ts';

/** A column as a table learns it, with the constraints that stand beside it; `isNew` for one of a new table. */
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

/** A constraint, and the index and the NOT NULL that come with it. */
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
function constraintModel(
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
