import { startOptions, TOOL_APPLICATION } from '../../lib/migrate/session.ts';
import { SQL_FORMATS } from '../../lib/migrate/sql-format.ts';
import { connectPostgres, type Database } from '../postgres.ts';
import { folderWith } from './folder.ts';
import type { RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const TABLE = 'deploy_actions_migrations';
const format = SQL_FORMATS.sql;

/**
 * Plain SQL files, for a repository without a tool: in the order of their names, each in a transaction together with the
 * note that it was applied; one that says `-- deploy-actions:no-transaction` is run as it is.
 */
export const sqlFiles: MakeTool = (site) => ({
  title: 'SQL files',
  wrapping: 'each',
  bookkeeping: [TABLE],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => {
    const files = await filesOf(site);
    const applied = new Set(await appliedOf(site));
    return {
      applied: files.map(({ id }) => id).filter((id) => applied.has(id)),
      pending: files.map(({ id }) => id).filter((id) => !applied.has(id)),
    };
  },
  up: (options) => applyPending(site, options),
});

async function filesOf(site: Site): Promise<readonly { readonly id: string; readonly path: string }[]> {
  const folder = await folderWith(site, (name) => format?.idOf(name) !== undefined);
  const files = (await site.entries(folder)).flatMap((name) => {
    const id = format?.idOf(name);
    return id === undefined ? [] : [{ id, path: `${folder}/${name}` }];
  });
  return files.sort((one, other) => format?.order(one.id, other.id) ?? 0);
}

async function appliedOf({ query }: Site): Promise<readonly string[]> {
  const [table] = await query(`select to_regclass('${TABLE}') is not null as there`);
  if (table?.['there'] !== true) return [];
  return (await query(`select id from ${TABLE}`)).map((row) => String(row['id']));
}

async function applyPending(
  site: Site,
  { timeouts = { lockMs: 0, statementMs: 0 }, onLine }: RunOptions,
): Promise<void> {
  const applied = new Set(await appliedOf(site));
  const pending = (await filesOf(site)).filter(({ id }) => !applied.has(id));
  await using database = await connectPostgres(site.database, {
    application: TOOL_APPLICATION,
    settings: startOptions(timeouts),
  });
  await database.query(
    `create table if not exists ${TABLE} (id text primary key, applied_at timestamptz not null default now())`,
  );
  for (const { id, path } of pending) {
    onLine?.(id);
    await applyOne(database, id, path, await site.read(path));
  }
}

async function applyOne(database: Database, id: string, path: string, text: string): Promise<void> {
  const bare = format?.read(path, text, () => false).style === 'bare';
  const note = () => database.query(`insert into ${TABLE} (id) values ($1)`, [id]);
  try {
    if (!bare) await database.query('begin');
    await database.query(text);
    await note();
    if (!bare) await database.query('commit');
  } catch (error) {
    if (!bare) await database.query('rollback').catch(() => undefined); // A lost session has rolled back already.
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
