import { type Effect, effect, exclusive, lock } from './effect.ts';
import { child, flag, isOn, type Node, nodes, options, qualified, relation, strings, word } from './node.ts';
import type { SchemaModel } from './schema-model.ts';

/** CREATE INDEX: with CONCURRENTLY writes go on; without, they wait until it is built. */
export function createIndex(statement: Node, schema: SchemaModel): readonly Effect[] {
  const table = relation(child(statement, 'relation'));
  const name = word(statement, 'idxname');
  const exists = flag(statement, 'if_not_exists');
  if (exists && schema.indexes.has(schema.besides(table, name))) return alreadyThere(statement, table, name);
  if (flag(statement, 'concurrent')) {
    const built = effect('OK', [lock(table, 'SHARE UPDATE EXCLUSIVE')], 'scan');
    return exists
      ? [built, effect('PG108', [lock(table, 'SHARE UPDATE EXCLUSIVE')], 'none', { because: name })]
      : [built];
  }
  const onlyParent = child(statement, 'relation')['inh'] !== true;
  if (onlyParent) return [effect('OK', [lock(table, 'SHARE')])];
  const partitions = schema.partitionsOf(table).map((partition) => partition.name);
  if (schema.tables.get(table)?.partitioned) return onPartitioned(table, name, partitions);
  return [
    effect('PG001', [lock(table, 'SHARE')], 'scan', {
      because: name,
      instead: concurrently(statement, table),
    }),
  ];
}

/** The table is locked even to find that there is nothing to do. */
const alreadyThere = (statement: Node, table: string, name: string): readonly Effect[] =>
  flag(statement, 'concurrent')
    ? [effect('PG108', [], 'none', { because: name })]
    : [effect('PG029', [lock(table, 'SHARE')], 'none', { because: `the index ${name} is there already` })];

function onPartitioned(table: string, name: string, partitions: readonly string[]): readonly Effect[] {
  if (partitions.length === 0) return [effect('OK', [lock(table, 'SHARE')])];
  const called = name || '<name>';
  return [
    effect(
      'PG002',
      [table, ...partitions].map((each) => lock(each, 'SHARE')),
      'scan',
      {
        worked: partitions,
        because: name,
        instead: `CREATE INDEX ${called} ON ONLY ${table} (…);\n-- for each partition, in a file of its own, without a transaction\nCREATE INDEX CONCURRENTLY <index of the partition> ON <partition> (…);\nALTER INDEX ${called} ATTACH PARTITION <index of the partition>;`,
      },
    ),
  ];
}

function concurrently(statement: Node, table: string): string | undefined {
  const columns = nodes(statement, 'indexParams').map((item) => word(child(item, 'IndexElem'), 'name'));
  if (columns.includes('') || 'whereClause' in statement || 'indexIncludingParams' in statement)
    return undefined;
  const name = word(statement, 'idxname') || `${table.split('.').at(-1)}_${columns.join('_')}_idx`;
  const method = word(statement, 'accessMethod');
  const using = method === '' || method === 'btree' ? '' : ` USING ${method}`;
  return `CREATE ${flag(statement, 'unique') ? 'UNIQUE ' : ''}INDEX CONCURRENTLY ${name} ON ${table}${using} (${columns.join(', ')}); -- a file of its own, without a transaction`;
}

/** DROP INDEX locks the table of the index, if only for a moment. */
export function dropIndex(statement: Node, schema: SchemaModel): readonly Effect[] {
  if (flag(statement, 'concurrent')) return [];
  return nodes(statement, 'objects').flatMap((object) => {
    const name = qualified(strings(child(object, 'List'), 'items'));
    const table = schema.indexes.get(name)?.table ?? `the table of ${name}`;
    return [
      effect('PG003', schema.withChildren(table).map(exclusive), 'none', {
        because: name,
        instead: `DROP INDEX CONCURRENTLY ${name}; -- a file of its own, without a transaction`,
      }),
    ];
  });
}

/** REINDEX keeps writes from the table and, through its indexes, planning and so reading as well. */
export function reindex(statement: Node, schema: SchemaModel): readonly Effect[] {
  if (isOn(options(statement, 'params'), 'concurrently')) return [];
  const name = relation(child(statement, 'relation')) || word(statement, 'name') || 'every table';
  const isIndex = word(statement, 'kind') === 'REINDEX_OBJECT_INDEX';
  const table = isIndex ? (schema.indexes.get(name)?.table ?? `the table of ${name}`) : name;
  const kind = word(statement, 'kind').replace('REINDEX_OBJECT_', '');
  return [
    effect('PG004', [lock(table, 'SHARE')], 'scan', {
      because: name,
      instead: `REINDEX ${kind} CONCURRENTLY ${name}; -- a file of its own, without a transaction`,
    }),
  ];
}
