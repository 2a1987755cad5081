import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import { connectPostgres } from '../postgres.ts';

/** More of the same says nothing new. */
const MOST_PROBLEMS = 20;

const INDEXES = `select c.oid::text as oid, c.oid::regclass::text as name from pg_index i
  join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
  where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p' and i.indisready and i.indisvalid order by 2`;
const TABLES = `select c.oid::text as oid, c.oid::regclass::text as name from pg_class c
  where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p' and c.relam <> 0 order by 2`;

/**
 * Looks into every table and every B-tree index of a database with PostgreSQL's own amcheck, which it installs there: row
 * counts do not see a damaged page of an index.
 * @returns what is wrong, one sentence each, and how much was looked at
 */
export async function checkStructure(
  url: DatabaseUrl,
): Promise<{ readonly problems: readonly string[]; readonly tables: number; readonly indexes: number }> {
  await using database = await connectPostgres(url, { application: 'deploy-actions backup drill' });
  await database.query('create extension if not exists amcheck');
  const [able] = await database.query(`select to_regproc('verify_heapam') is not null as heap`); // Since PostgreSQL 14.
  const tables = able?.['heap'] === true ? await database.query(TABLES) : [];
  const indexes = await database.query(INDEXES);
  const problems: string[] = [];
  const note = (name: unknown, words: unknown) => {
    if (problems.length < MOST_PROBLEMS) problems.push(`${String(name)}: ${String(words)}`);
  };
  for (const { oid, name } of tables)
    for (const { msg } of await database
      .query('select msg from verify_heapam($1::oid::regclass) limit 3', [oid])
      .catch((error: Error) => [{ msg: error.message }]))
      note(name, msg);
  for (const { oid, name } of indexes)
    await database
      .query('select bt_index_check($1::oid::regclass, true)', [oid])
      .catch((error: Error) => note(name, error.message));
  database.lost.throwIfAborted();
  return { problems, tables: tables.length, indexes: indexes.length };
}
