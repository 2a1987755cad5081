import { describeHolder, type Holder, RUN_LOCK } from '../lib/migrate/run-lock.ts';
import { TOOL_APPLICATION } from '../lib/migrate/session.ts';
import type { Database } from './postgres.ts';
import { type RunLockOptions, waitForRunLock } from './run-lock-wait.ts';

/**
 * Takes the run lock for as long as the session lives. It polls with pg_try_advisory_lock, for a session that waits in
 * a blocking lock holds a snapshot, and CREATE INDEX CONCURRENTLY waits for that: they hang or deadlock. The session
 * stays idle outside any transaction for the same reason. Also waits for tools that a dead run left at work.
 * @throws MIGRATE_LOCK_HELD with the name of the holder
 */
export async function takeRunLock(database: Database, options: RunLockOptions): Promise<void> {
  await neverIdleOut(database);
  await waitForRunLock(
    async () => ((await tryLock(database)) ? leftOver(database) : holder(database)),
    options,
  );
}

/** The server of some installations ends idle sessions (PostgreSQL 14 and newer), and with ours the lock would go. */
async function neverIdleOut(database: Database): Promise<void> {
  await database.query(
    "select set_config(name, '0', false) from pg_settings where name in ('idle_session_timeout', 'statement_timeout')",
  );
}

/** True when we have it. Taking it again while we hold it would count twice, so an earlier success is asked for first. */
async function tryLock(database: Database): Promise<boolean> {
  const [row] = await database.query(
    `select exists (select from pg_locks where ${LOCK} and pid = pg_backend_pid()) or pg_try_advisory_lock($1::int4, $2::int4) as taken`,
    RUN_LOCK,
  );
  return row?.['taken'] === true;
}

const LOCK = `locktype = 'advisory' and classid = $1::int4::oid and objid = $2::int4::oid and objsubid = 2 and granted
  and database = (select oid from pg_database where datname = current_database())`;
const WHO = `a.pid, a.application_name, coalesce(host(a.client_addr), '') as address`;

async function holder(database: Database): Promise<string> {
  const [row] = await database.query(
    `select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_locks l join pg_stat_activity a using (pid) where ${LOCK}`,
    RUN_LOCK,
  );
  return row ? describeHolder(holderOf(row)) : 'a run that has just ended';
}

/** A tool whose runner died goes on until the server notices; two at once is what the lock is there to prevent. */
async function leftOver(database: Database): Promise<string> {
  const [row] = await database.query(
    `select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_stat_activity a where datname = current_database() and application_name = $1`,
    [TOOL_APPLICATION],
  );
  return row ? `the tool of an earlier run that was cut off, ${describeHolder(holderOf(row))}` : 'none';
}

const holderOf = (row: Readonly<Record<string, unknown>>): Holder => ({
  pid: Number(row['pid']),
  application: String(row['application_name'] ?? ''),
  address: String(row['address']),
  seconds: Number(row['seconds']),
});
