import type { DatabaseUrl } from '../lib/migrate/database-url.ts';
import { migrateFailures } from '../lib/migrate/failures.ts';
import type { Schema } from '../lib/migrate/schema.ts';
import type { Identity, MigrationDatabase } from './migration-database.ts';
import { connectMysql } from './mysql.ts';
import type { Database, Row } from './postgres.ts';
import { type RunLockOptions, waitForRunLock } from './run-lock-wait.ts';

/** The database that is migrated, on MySQL or MariaDB. @throws the failures of `connectMysql` */
export async function openMysqlDatabase(url: DatabaseUrl): Promise<MigrationDatabase> {
  const database = await connectMysql(url);
  const noTrace = () =>
    Promise.reject(migrateFailures.MIGRATE_NOT_SQL('There is no trace on MySQL and MariaDB.'));
  return {
    lost: database.lost,
    query: database.query,
    identity: () => identity(database),
    takeRunLock: (options) => takeRunLock(database, options),
    schema: (bookkeeping) => readSchema(database, bookkeeping),
    // An index is built whole or not at all, and every constraint is proven when it is added.
    invalidIndexes: async () => [],
    notValidConstraints: async () => [],
    installTrace: noTrace,
    takeTrace: noTrace,
    blockers: () => blockers(database),
    readOnly: (sql) => readOnly(database, sql),
    writes: () => writes(database),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

async function readOnly(database: Database, sql: string): Promise<readonly Row[]> {
  await database.query('start transaction read only');
  try {
    return await database.query(sql);
  } finally {
    await database.query('rollback');
  }
}

async function identity(database: Database): Promise<Identity> {
  const [row = {}] = await database.query(
    'select database() as name, version() as version, @@global.read_only as read_only',
  );
  const grants = await database.query('show grants');
  const able = grants.some((grant) =>
    /\b(ALL PRIVILEGES|ALTER|CREATE)\b(?! USER)/.test(Object.values(grant).join()),
  );
  const readOnly = String(row['read_only']) === '1';
  return {
    name: String(row['name']),
    version: Number.parseFloat(String(row['version'])),
    tls: false,
    checksClients: false,
    readOnly: whyReadOnly(readOnly, able),
  };
}

function whyReadOnly(readOnly: boolean, able: boolean): string | undefined {
  if (readOnly) return 'the server is set to read only, as a replica is';
  return able ? undefined : 'the user may not create or alter tables';
}

/** Names of locks hold for the whole server, have at most 64 characters, and any case is the same. */
async function lockName(database: Database): Promise<string> {
  const [row] = await database.query("select concat('deploy-actions ', sha1(database())) as name");
  return String(row?.['name']);
}

/**
 * Takes the run lock for as long as the session lives, which the server must not end for being idle. Polled, so that the
 * holder can be named and a cancellation is heard.
 */
async function takeRunLock(database: Database, options: RunLockOptions): Promise<void> {
  await database.query('set session wait_timeout = 2147483');
  const name = await lockName(database);
  await waitForRunLock(async () => {
    const [row] = await database.query('select get_lock(?, 0) as taken', [name]);
    return Number(row?.['taken']) === 1 ? 'none' : holder(database, name);
  }, options);
}

async function holder(database: Database, name: string): Promise<string> {
  const [row] = await database.query(
    `select p.id, p.user, p.host from information_schema.processlist p where p.id = is_used_lock(?)`,
    [name],
  );
  return row
    ? `another run, connection ${row['id']} of ${row['user']} from ${row['host']}`
    : 'a run that has just ended';
}

const HERE = 'table_schema = database()';
/** One row a thing: what it is called and its definition. */
const PARTS = [
  `select concat('table ', table_name) as name, concat_ws(' ', table_type, engine, table_collation) as definition
     from information_schema.tables where ${HERE}`,
  `select concat('column ', table_name, '.', column_name), concat_ws(' ', column_type, is_nullable, column_default, extra, collation_name, ordinal_position)
     from information_schema.columns where ${HERE}`,
  `select concat('index ', index_name, ' of ', table_name), group_concat(concat_ws(' ', non_unique, column_name, index_type) order by seq_in_index)
     from information_schema.statistics where ${HERE} group by table_name, index_name`,
  `select concat('constraint ', constraint_name, ' of ', table_name), constraint_type
     from information_schema.table_constraints where ${HERE}`,
  `select concat('view ', table_name), md5(view_definition) from information_schema.views where ${HERE}`,
  `select concat('trigger ', trigger_name), md5(action_statement) from information_schema.triggers where trigger_schema = database()`,
  `select concat('routine ', routine_name), md5(routine_definition) from information_schema.routines where routine_schema = database()`,
];

async function readSchema(database: Database, bookkeeping: readonly string[]): Promise<Schema> {
  const rows = [];
  for (const part of PARTS) rows.push(...(await database.query(part)));
  const skipped = new RegExp(`( of |^\\w+ )(${bookkeeping.join('|') || '(?!)'})(\\.|$)`);
  const kept = rows.map((row) => {
    const [name, definition] = Object.values(row);
    return [String(name), String(definition)] as const;
  });
  return new Map(kept.filter(([name]) => !skipped.test(name)));
}

/** Who has the lock is only told by a plugin of the server that is usually off. */
async function blockers(database: Database): Promise<readonly string[]> {
  const rows = await database.query(
    `select id, time as seconds, left(info, 80) as query from information_schema.processlist
       where db = database() and state like 'Waiting for table%'`,
  );
  return rows.map(
    (row) =>
      `"${row['query']}" (connection ${row['id']}) waits since ${row['seconds']} s for a table that another session uses`,
  );
}

/** Rows that were written on the whole server. */
async function writes(database: Database): Promise<bigint> {
  const rows = await database.query(
    "show global status where variable_name in ('Innodb_rows_inserted', 'Innodb_rows_updated', 'Innodb_rows_deleted', 'Com_create_table', 'Com_alter_table')",
  );
  return rows.reduce((sum, row) => sum + BigInt(String(row['Value'])), 0n);
}
