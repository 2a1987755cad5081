import { type Change, change, quiet } from './change.ts';
import { columnDefinition, describeColumn, type MysqlColumn } from './column.ts';
import { columnChange } from './column-change.ts';
import { bytesPerCharacter, type MysqlSchema, type MysqlTable } from './schema.ts';
import { after, atCommas, enclosed, nameAt } from './statements.ts';
import type { Token } from './tokens.ts';
import { COPIES, type Flavor, INSTANT, REBUILDS, REBUILDS_LOCKED } from './work.ts';

export type Clause = readonly Token[];
export type Context = {
  readonly table: string;
  readonly known: MysqlTable | undefined;
  readonly schema: MysqlSchema;
  readonly flavor: Flavor;
  /** All parts of the same ALTER TABLE. */
  readonly clauses: readonly Clause[];
};
export type Judge = (clause: Clause, at: number, context: Context) => readonly Change[];

/** One column, or several in parentheses. */
export const addColumns: Judge = (clause, at, context) => {
  const { inside } = enclosed(clause, at);
  const columns = inside.length > 0 ? atCommas(inside) : [clause.slice(at)];
  return columns.flatMap((column) => addColumn(column, context));
};

function addColumn(tokens: Clause, context: Context): readonly Change[] {
  const { table, known, flavor } = context;
  const { name, after: rest } = nameAt(tokens, 0);
  const column = columnDefinition(tokens.slice(rest));
  if (known?.columns.has(name.toLowerCase())) return [];
  known?.columns.set(name.toLowerCase(), column);
  const cost = costOfNew(column, table, name, flavor) ?? costOfPlace(column, name, context);
  return [...(cost ? [cost] : [quiet(table)]), ...aboutNew(column, table, name, flavor)];
}

/** Why a new column makes the server write the table again, if it does. */
function costOfNew(column: MysqlColumn, table: string, name: string, flavor: Flavor): Change | undefined {
  if (column.generated === 'stored') return change('MY008', table, COPIES, name);
  if (column.autoIncrement) return change('MY007', table, REBUILDS_LOCKED, name);
  if (column.default === 'expression') return change('MY006', table, COPIES, name);
  if (column.check && flavor === 'mysql') return change('MY005', table, COPIES, name);
  if (column.references && flavor === 'mariadb') return change('MY004', table, COPIES, name);
  if (column.primary || column.unique) return change('MY012', table, REBUILDS, name);
  return undefined;
}

/** MariaDB keeps the place of virtual columns by their number. */
function costOfPlace(
  column: MysqlColumn,
  name: string,
  { table, known, flavor }: Context,
): Change | undefined {
  const virtual = [...(known?.columns.values() ?? [])].some(({ generated }) => generated === 'virtual');
  return column.moved && virtual && flavor === 'mariadb' ? change('MY022', table, COPIES, name) : undefined;
}

function aboutNew(column: MysqlColumn, table: string, name: string, flavor: Flavor): readonly Change[] {
  const bare =
    column.notNull && column.default === 'none' && column.generated === 'no' && !column.autoIncrement;
  return [
    ...(bare ? [change('MY015', table, INSTANT, name)] : []),
    ...(column.references && flavor === 'mysql' ? [change('MY016', table, INSTANT, name)] : []),
  ];
}

/** MODIFY names a column once, CHANGE twice. */
export const modify =
  (twice: boolean): Judge =>
  (clause, at, context) => {
    const { table, known } = context;
    const old = nameAt(clause, after(clause, at, '[IF]', '[EXISTS]') ?? at);
    const { name, after: rest } = twice ? nameAt(clause, old.after) : old;
    const to = columnDefinition(clause.slice(rest));
    const from = known?.columns.get(old.name.toLowerCase());
    known?.columns.delete(old.name.toLowerCase());
    known?.columns.set(name.toLowerCase(), to);
    const renamed = name === old.name ? [] : [change('BC001', table, INSTANT, `${old.name} to ${name}`)];
    return [...renamed, redefined(name, from, to, context)];
  };

function redefined(name: string, from: MysqlColumn | undefined, to: MysqlColumn, context: Context): Change {
  const { table, known, flavor } = context;
  const wanted = describeColumn(to);
  if (!from) return change('MY001', table, COPIES, `${name} to ${wanted}, from what is not known here`);
  const charset = from.charset ?? known?.charset;
  const before = { ...from, charset: to.charset && charset };
  const { rule, work } = columnChange(before, to, flavor, bytesPerCharacter(charset));
  if (!rule) return costOfPlace(to, name, context) ?? quiet(table, work);
  return change(rule, table, work, `${name} from ${describeColumn(from)} to ${wanted}`);
}

export const dropColumn: Judge = (clause, at, { table, known }) => {
  const { name } = nameAt(clause, at);
  known?.columns.delete(name.toLowerCase());
  return [change('DS002', table, INSTANT, name)];
};

export const renameColumn: Judge = (clause, at, { table, known }) => {
  const from = nameAt(clause, at);
  const to = nameAt(clause, from.after + 1);
  const column = known?.columns.get(from.name.toLowerCase());
  known?.columns.delete(from.name.toLowerCase());
  if (column) known?.columns.set(to.name.toLowerCase(), column);
  return [change('BC001', table, INSTANT, `${from.name} to ${to.name}`)];
};
