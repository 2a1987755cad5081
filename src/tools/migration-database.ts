import type { DatabaseUrl } from '../lib/migrate/database-url.ts';
import type { Schema } from '../lib/migrate/schema.ts';
import { TOOL_APPLICATION } from '../lib/migrate/session.ts';
import { openMysqlDatabase } from './mysql-database.ts';
import { connectPostgres, type Database, type Row } from './postgres.ts';
import { takeRunLock } from './postgres-run-lock.ts';
import { invalidIndexes, notValidConstraints, readSchema } from './postgres-schema.ts';
import { installTrace, type TracedCommand, takeTrace } from './postgres-trace.ts';
import type { RunLockOptions } from './run-lock-wait.ts';

/** The database that is migrated, seen by one idle session beside the tool's own. */
export type MigrationDatabase = AsyncDisposable & {
  /** Aborted when our session, and the run lock with it, is gone. */
  readonly lost: AbortSignal;
  readonly query: Database['query'];
  /** The name the server gives to the database, and whether it can be written. */
  readonly identity: () => Promise<Identity>;
  readonly takeRunLock: (options: RunLockOptions) => Promise<void>;
  readonly schema: (bookkeeping: readonly string[]) => Promise<Schema>;
  readonly invalidIndexes: () => Promise<readonly string[]>;
  readonly notValidConstraints: () => Promise<readonly string[]>;
  /** Begins to note what commands do; only on a throwaway database. */
  readonly installTrace: () => Promise<void>;
  readonly takeTrace: () => Promise<readonly TracedCommand[]>;
  /** Sentences such as `process 12 waits for a lock that process 34 ("psql", idle in transaction) holds`. */
  readonly blockers: () => Promise<readonly string[]>;
  /** The rows of a query that cannot change anything and ends within a minute. */
  readonly readOnly: (sql: string) => Promise<readonly Row[]>;
  /** A number that grows with every row written in this database, system tables included. */
  readonly writes: () => Promise<bigint>;
};

export type Identity = {
  readonly name: string;
  readonly readOnly: string | undefined;
  readonly version: number;
  /** Whether the server offers TLS. */
  readonly tls: boolean;
  /** Whether it can notice, during a statement, that its client is gone. */
  readonly checksClients: boolean;
};

/** Opens the session. @throws the failures of `connectPostgres` and `connectMysql` */
export async function openMigrationDatabase(
  url: DatabaseUrl,
  application: string,
): Promise<MigrationDatabase> {
  if (url.kind === 'mysql') return openMysqlDatabase(url);
  const database = await connectPostgres(url, { application });
  return {
    lost: database.lost,
    query: database.query,
    identity: () => identity(database),
    takeRunLock: (options) => takeRunLock(database, options),
    schema: (bookkeeping) => readSchema(database, bookkeeping),
    invalidIndexes: () => invalidIndexes(database),
    notValidConstraints: () => notValidConstraints(database),
    installTrace: () => installTrace(database),
    takeTrace: () => takeTrace(database),
    blockers: () => blockers(database),
    readOnly: (sql) => readOnly(database, sql),
    writes: async () => {
      const [row] = await database.query(
        'select sum(n_tup_ins + n_tup_upd + n_tup_del)::text as rows from pg_stat_all_tables',
      );
      return BigInt(String(row?.['rows']));
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

async function readOnly(database: Database, sql: string): Promise<readonly Row[]> {
  await database.query('begin read only');
  try {
    await database.query("set local statement_timeout = '60s'");
    return await database.query(sql);
  } finally {
    await database.query('rollback');
  }
}

/** A replica, a database set to read only and a user without the right to create anything cannot be migrated. */
async function identity(database: Database): Promise<Identity> {
  const [row = {}] = await database.query(
    `select current_database() as name, pg_is_in_recovery() as replica,
       current_setting('default_transaction_read_only') = 'on' as read_only,
       current_setting('server_version_num')::int / 10000 as version, current_setting('ssl') = 'on' as tls,
       current_setting('client_connection_check_interval', true) is not null as checks_clients,
       not exists (select from pg_namespace n where nspname not like 'pg\\_%' and nspname <> 'information_schema'
         and has_schema_privilege(n.oid, 'create'))
       and not has_database_privilege(current_database(), 'create')
       and not exists (select from pg_class c where c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
         and c.relnamespace <> 'pg_catalog'::regnamespace) as powerless`,
  );
  return {
    name: String(row['name']),
    version: Number(row['version']),
    tls: row['tls'] === true,
    checksClients: row['checks_clients'] === true,
    readOnly: whyReadOnly(row),
  };
}

function whyReadOnly(row: Readonly<Record<string, unknown>>): string | undefined {
  if (row['replica'] === true) return 'the server is a read replica';
  if (row['read_only'] === true) return 'the database or the user is set to read only';
  if (row['powerless'] === true) return 'the user owns no table and may not create one';
  return undefined;
}

async function blockers(database: Database): Promise<readonly string[]> {
  const rows = await database.query(
    `select w.pid, left(regexp_replace(w.query, '\\s+', ' ', 'g'), 80) as query, b.pid as by, b.application_name as name, b.state,
       extract(epoch from now() - coalesce(b.xact_start, b.query_start))::int as seconds
     from pg_stat_activity w, lateral unnest(pg_blocking_pids(w.pid)) as blocking(pid) join pg_stat_activity b on b.pid = blocking.pid
     where w.application_name = $1 and w.datname = current_database()`,
    [TOOL_APPLICATION],
  );
  return rows.map(
    (row) =>
      `"${row['query']}" waits for a lock that process ${row['by']} ("${row['name']}", ${row['state']}, for ${row['seconds']} s) holds`,
  );
}
