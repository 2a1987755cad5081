import { columnType, describeType, sameType } from './column-type.ts';
import { type Effect, effect, exclusive } from './effect.ts';
import { child, has, inner, type Node, nodes, strings, unwrap, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';
import { typeChangeWork } from './type-change.ts';

/** ALTER COLUMN TYPE: what it costs depends on both types, and on the checks and indexes of the column. */
export function alterType(table: string, command: Node, schema: SchemaModel): readonly Effect[] {
  const name = word(command, 'name');
  const definition = inner(command, 'def', 'ColumnDef');
  const work = workOfTypeChange(table, name, definition, schema);
  const to = describeType(columnType(child(definition, 'typeName')));
  const column = schema.column(table, name);
  const because = `${name}${column ? ` from ${describeType(column.type)}` : ''} to ${to}`;
  return [effect('PG019', [exclusive(table)], work, { because })];
}

function workOfTypeChange(
  table: string,
  name: string,
  definition: Node,
  schema: SchemaModel,
): Effect['work'] {
  const wanted = columnType(child(definition, 'typeName'));
  const domain = schema.domains.get(wanted.name);
  const converted =
    has(definition, 'raw_default') && !isPlain(child(definition, 'raw_default'), name, wanted);
  if (domain?.constrained || converted) return 'rewrite';
  const from = schema.column(table, name)?.type;
  if (!from) return fromUnknown(wanted.name);
  const domainOf = schema.domains.get(from.name);
  // A length that a domain gives is not known to be kept by the column, so it is applied again.
  const base = domainOf ? { ...domainOf.base, mods: [] } : from;
  const work = typeChangeWork(base, domain?.base ?? wanted, schema.timezone === 'UTC');
  if (work === 'rewrite') return 'rewrite';
  return afterRelabelling(table, name, work === 'index', definition, schema);
}

/** What is left to do when the rows stay as they are, even for the type that the column has already. */
function afterRelabelling(
  table: string,
  name: string,
  reindex: boolean,
  definition: Node,
  schema: SchemaModel,
): Effect['work'] {
  const collated = has(definition, 'collClause');
  return rechecked(table, name, reindex || collated, schema) ? 'scan' : 'none';
}

/** Without the old type: these are what columns usually come to from a type that is the same on disk. */
const fromUnknown = (to: string): Effect['work'] => (to === 'text' || to === 'varchar' ? 'none' : 'rewrite');

/** A check that names the column is proven again, and an index with other operators is built again. */
function rechecked(table: string, name: string, reindex: boolean, schema: SchemaModel): boolean {
  const constraints = schema.tables.get(table)?.constraints ?? [];
  if (constraints.some(({ kind, columns }) => kind === 'check' && columns.includes(name))) return true;
  // An index over an expression or with a condition is always built again, and so are those of partitions.
  const always = reindex || schema.tables.get(table)?.partitioned;
  return schema
    .indexesOf(table)
    .filter(({ columns, computedFrom }) => columns.includes(name) || computedFrom.includes(name))
    .some(({ computedFrom }) => always || computedFrom.length > 0);
}

/** `USING c` and `USING c::type` say no more than no USING. */
function isPlain(using: Node, name: string, wanted: ReturnType<typeof columnType>): boolean {
  const [kind, body] = unwrap(using);
  if (kind === 'ColumnRef') return strings(body, 'fields').at(-1) === name;
  if (kind !== 'TypeCast' || !sameType(columnType(child(body, 'typeName')), wanted)) return false;
  const [argument, reference] = unwrap(child(body, 'arg'));
  return (
    argument === 'ColumnRef' &&
    nodes(reference, 'fields').length > 0 &&
    strings(reference, 'fields').at(-1) === name
  );
}
