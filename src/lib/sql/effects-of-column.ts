import { columnType, isSerial } from './column-type.ts';
import { type Effect, effect, exclusive, lock } from './effect.ts';
import { bodies, child, inner, type Node, relation, unwrap, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';
import { volatilityOf } from './volatility.ts';

/** ALTER TABLE … ADD COLUMN: an effect for each thing about the column that costs more than a brief lock. */
/** @param siblings all commands of the same ALTER TABLE */
export function addColumn(
  table: string,
  definition: Node,
  schema: SchemaModel,
  siblings: readonly Node[] = [],
): readonly Effect[] {
  const constraints = bodies(definition, 'constraints', 'Constraint');
  const of = (type: string) => constraints.find((constraint) => word(constraint, 'contype') === type);
  const context: ColumnContext = {
    table,
    name: word(definition, 'colname'),
    typeName: child(definition, 'typeName'),
    schema,
    of,
    fills: fillsRows(definition, of),
    proves: hasDefault(definition) || (schema.olderThan(13) && siblings.some(addsDefault)),
  };
  const effects = [rewriteOf(context), ...PARTS.flatMap((part) => part(context))].filter(
    (found): found is Effect => found !== undefined,
  );
  return effects.length > 0
    ? effects
    : [effect('PG029', [exclusive(table)], 'none', { because: 'ADD COLUMN' })];
}

type ColumnContext = {
  readonly table: string;
  readonly name: string;
  readonly typeName: Node;
  readonly schema: SchemaModel;
  readonly of: (type: string) => Node | undefined;
  /** Whether the rows that are there get a value. */
  readonly fills: boolean;
  /** Whether a foreign key is proven: the column has a default, if only null. */
  readonly proves: boolean;
};

/** Version 12 proves the foreign keys of all new columns when one of them has a default. */
const addsDefault = (command: Node): boolean => hasDefault(inner(command, 'def', 'ColumnDef'));

const hasDefault = (definition: Node): boolean =>
  isSerial(child(definition, 'typeName')) ||
  bodies(definition, 'constraints', 'Constraint').some((constraint) =>
    ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].includes(word(constraint, 'contype')),
  );

function fillsRows(definition: Node, of: (type: string) => Node | undefined): boolean {
  const given = of('CONSTR_DEFAULT');
  const isNull = given && unwrap(child(given, 'raw_expr'))[1]['isnull'] === true;
  return (
    (given !== undefined && !isNull) ||
    of('CONSTR_IDENTITY') !== undefined ||
    of('CONSTR_GENERATED') !== undefined ||
    isSerial(child(definition, 'typeName'))
  );
}

/** Why the server writes the whole table again, if it does. */
function rewriteOf({ table, typeName, schema, of }: ColumnContext): Effect | undefined {
  const rewrite = (rule: string, because: string) => effect(rule, [exclusive(table)], 'rewrite', { because });
  if (isSerial(typeName)) return rewrite('PG014', 'serial');
  if (of('CONSTR_IDENTITY')) return rewrite('PG014', 'identity');
  const generated = of('CONSTR_GENERATED');
  if (generated)
    return word(generated, 'generated_kind') === 'v' ? undefined : rewrite('PG015', 'GENERATED … STORED');
  const given = of('CONSTR_DEFAULT');
  const verdict = given && volatilityOf(child(given, 'raw_expr'), (called) => schema.functions.get(called));
  if (verdict?.volatile) return rewrite('PG013', `${verdict.because}() is evaluated for every row`);
  const type = columnType(typeName);
  if (schema.domains.get(type.name)?.constrained) return rewrite('PG016', `domain ${type.name}`);
  return undefined;
}

type Part = (context: ColumnContext) => readonly Effect[];

const notNullWithoutValue: Part = ({ table, name, of, fills }) =>
  of('CONSTR_NOTNULL') && !fills && !of('CONSTR_PRIMARY')
    ? [
        effect('DS006', [exclusive(table)], 'none', {
          because: name,
          instead: `ALTER TABLE ${table} ADD COLUMN ${name} … DEFAULT <constant> NOT NULL;`,
        }),
      ]
    : [];

const checked: Part = ({ table, name, of }) =>
  of('CONSTR_CHECK') ? [effect('PG017', [exclusive(table)], 'scan', { because: name })] : [];

const uniqueOrPrimary: Part = ({ table, name, of }) => [
  ...(of('CONSTR_UNIQUE') ? [effect('PG009', [exclusive(table)], 'scan', { because: name })] : []),
  ...(of('CONSTR_PRIMARY') ? [effect('PG010', [exclusive(table)], 'scan', { because: name })] : []),
];

const references: Part = ({ table, name, of, proves, schema }) => {
  const constraint = of('CONSTR_FOREIGN');
  if (!constraint) return [];
  const other = relation(child(constraint, 'pktable'));
  const others = schema.withChildren(other).map((each) => lock(each, 'SHARE ROW EXCLUSIVE'));
  const locks = [exclusive(table), ...others];
  return [effect('PG018', locks, proves ? 'scan' : 'none', { because: `${name} references ${other}` })];
};

const PARTS: readonly Part[] = [notNullWithoutValue, checked, uniqueOrPrimary, references];
