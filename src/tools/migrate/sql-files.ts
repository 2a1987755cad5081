import { startOptions, TOOL_APPLICATION } from '../../lib/migrate/session.ts';
import { SQL_FORMATS } from '../../lib/migrate/sql-format.ts';
import { readMysql } from '../../lib/mysql/statements.ts';
import { connectMysql } from '../mysql.ts';
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
  up: (options) => applyPending(site, Number.POSITIVE_INFINITY, options),
  upTo: (ids, options) => applyPending(site, ids.length, options),
});

async function filesOf(site: Site): Promise<readonly { readonly id: string; readonly path: string }[]> {
  const folder = await folderWith(site, (name) => format?.idOf(name) !== undefined);
  const files = (await site.entries(folder)).flatMap((name) => {
    const id = format?.idOf(name);
    return id === undefined ? [] : [{ id, path: `${folder}/${name}` }];
  });
  return files.sort((one, other) => format?.order(one.id, other.id) ?? 0);
}

async function appliedOf({ query, hasTable }: Site): Promise<readonly string[]> {
  if (!(await hasTable(TABLE))) return [];
  return (await query(`select id from ${TABLE}`)).map((row) => String(row['id']));
}

async function applyPending(site: Site, most: number, { timeouts, onLine }: RunOptions): Promise<void> {
  const applied = new Set(await appliedOf(site));
  const pending = (await filesOf(site)).filter(({ id }) => !applied.has(id)).slice(0, most);
  await using session = await SESSIONS[site.database.kind](site, timeouts ?? { lockMs: 0, statementMs: 0 });
  for (const { id, path } of pending) {
    onLine?.(id);
    await applyOne(session, id, path, await site.read(path));
  }
}

type Session = AsyncDisposable & {
  readonly database: Database;
  /** Runs the text of a file. */
  readonly run: (text: string) => Promise<unknown>;
  readonly note: (id: string) => Promise<unknown>;
};
type OpenSession = (site: Site, timeouts: NonNullable<RunOptions['timeouts']>) => Promise<Session>;

const SESSIONS: Readonly<Record<'postgres' | 'mysql', OpenSession>> = {
  postgres: async (site, timeouts) => {
    const options = { application: TOOL_APPLICATION, settings: startOptions(timeouts) };
    const database = await connectPostgres(site.database, options);
    await database.query(
      `create table if not exists ${TABLE} (id text primary key, applied_at timestamptz not null default now())`,
    );
    const note = (id: string) => database.query(`insert into ${TABLE} (id) values ($1)`, [id]);
    return { database, run: database.query, note, [Symbol.asyncDispose]: database[Symbol.asyncDispose] };
  },
  mysql: async (site, { lockMs }) => {
    const database = await connectMysql(site.database);
    if (lockMs > 0) await database.query(`set session lock_wait_timeout = ${Math.ceil(lockMs / 1000)}`);
    await database.query(
      `create table if not exists ${TABLE} (id varchar(255) primary key, applied_at timestamp not null default current_timestamp)`,
    );
    const run = async (text: string) => {
      for (const statement of readMysql(text).statements) await database.query(statement.text);
    };
    const note = (id: string) => database.query(`insert into ${TABLE} (id) values (?)`, [id]);
    return { database, run, note, [Symbol.asyncDispose]: database[Symbol.asyncDispose] };
  },
};

async function applyOne(
  { database, run, note }: Session,
  id: string,
  path: string,
  text: string,
): Promise<void> {
  const bare = format?.read(path, text, () => false).style === 'bare';
  try {
    if (!bare) await database.query('begin');
    await run(text);
    await note(id);
    if (!bare) await database.query('commit');
  } catch (error) {
    if (!bare) await database.query('rollback').catch(() => undefined); // A lost session has rolled back already.
    throw new Error(wordsOf(error as ServerError, path, text), { cause: error });
  }
}

/** What servers say beside the message; `position` counts characters of the text from 1. */
type ServerError = Error & {
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly position?: string;
};

function wordsOf({ message, code, detail, hint, position }: ServerError, path: string, text: string): string {
  const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
  const more = [detail, hint].filter(Boolean).map((words) => `\n${words}`);
  return `${path}${line}: ${message}${code ? ` (${code})` : ''}${more.join('')}`;
}
