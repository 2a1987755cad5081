import { type Effect, effect, exclusive, lock } from './effect.ts';
import { child, flag, inner, type Node, relation } from './node.ts';
import type { SchemaModel, TableModel } from './schema-model.ts';

/**
 * ATTACH PARTITION scans the partition, unless a valid check on the key already proves what the bound demands, and the
 * default partition, where rows of the new one might be.
 */
export function attachPartition(parent: string, command: Node, schema: SchemaModel): readonly Effect[] {
  const partition = relation(child(inner(command, 'def', 'PartitionCmd'), 'name'));
  const locks = [exclusive(partition), lock(parent, 'SHARE UPDATE EXCLUSIVE')];
  const table = schema.tables.get(partition);
  const proven = table !== undefined && hasCheckOnKey(table, schema.tables.get(parent)?.partitionKey ?? []);
  const missing = table?.fresh ? undefined : missingIndex(parent, partition, schema);
  const because = proven && missing ? `${partition} has no index like ${missing} yet` : partition;
  const quick = table?.fresh || (proven && missing === undefined);
  const attached = quick ? effect('OK', locks) : effect('PG020', locks, 'scan', { because });
  return [attached, ...defaultPartition(parent, schema)];
}

/** Every index of the parent is built on the partition, unless it has the same already. */
function missingIndex(parent: string, partition: string, schema: SchemaModel): string | undefined {
  const own = schema.indexesOf(partition).map(({ columns, unique }) => `${columns.join()} ${unique}`);
  return schema.indexesOf(parent).find(({ columns, unique }) => !own.includes(`${columns.join()} ${unique}`))
    ?.name;
}

function hasCheckOnKey(table: TableModel, key: readonly string[]): boolean {
  const columns = table.constraints
    .filter(({ kind, valid }) => kind === 'check' && valid)
    .flatMap((check) => check.columns);
  return key.length === 0 ? columns.length > 0 : key.every((column) => columns.includes(column));
}

/** Rows for the new partition may lie in the default one, so that is read under the strongest lock. */
function defaultPartition(parent: string, schema: SchemaModel): readonly Effect[] {
  return defaultsOf(parent, schema)
    .filter((name) => schema.inUse(name))
    .map((name) => effect('PG020', [exclusive(name)], 'scan', { because: `the default partition ${name}` }));
}

/** The default partition of a table, if it has one: what belongs there depends on all the others. */
export const defaultsOf = (parent: string, schema: SchemaModel): readonly string[] =>
  [...schema.tables.values()]
    .filter((table) => table.parent === parent && table.isDefaultPartition)
    .map(({ name }) => name);

export function detachPartition(parent: string, command: Node, schema: SchemaModel): readonly Effect[] {
  const definition = inner(command, 'def', 'PartitionCmd');
  const partition = relation(child(definition, 'name'));
  if (flag(definition, 'concurrent'))
    return [
      effect('OK', [lock(parent, 'SHARE UPDATE EXCLUSIVE'), lock(partition, 'SHARE UPDATE EXCLUSIVE')]),
    ];
  // Measured: versions 12 and 13 take the weaker lock on what is detached.
  const own = lock(partition, schema.olderThan(14) ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE');
  const locks = [exclusive(parent), own, ...defaultsOf(parent, schema).map(exclusive)];
  return [
    effect('PG022', locks, 'none', {
      because: partition,
      instead: schema.olderThan(14)
        ? undefined
        : `ALTER TABLE ${parent} DETACH PARTITION ${partition} CONCURRENTLY; -- a file of its own, without a transaction`,
    }),
  ];
}

/** CREATE TABLE … PARTITION OF. */
export function createPartition(parent: string, name: string, schema: SchemaModel): readonly Effect[] {
  return [
    effect('PG021', [exclusive(parent)], 'none', { because: name }),
    ...defaultPartition(parent, schema),
  ];
}
