import type { DataState } from '../../lib/backup/manifest.ts';
import { operationFailures } from '../../lib/backup/operation-failures.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import { type MigrationDatabase, openMigrationDatabase } from '../migration-database.ts';

/** What is read, and by what name our session is known. */
export type DataRequest = {
  readonly url: DatabaseUrl;
  /** `table.column` or `schema.table.column`. */
  readonly businessTime: string | undefined;
  /** In ISO 8601: the newest business timestamp is that up to then. */
  readonly until?: string;
};

/** What a database holds at one moment; PostgreSQL lets other programs read the same while it is not disposed of. */
export type HeldData = AsyncDisposable & { readonly state: DataState; readonly snapshot: string | undefined };

type Words = {
  readonly begin: readonly string[];
  readonly tables: string;
  readonly version: string;
  readonly quote: (name: string) => string;
  readonly time: (column: string) => string;
  readonly moment: (iso: string) => string;
};

const DIALECTS: Readonly<Record<DatabaseUrl['kind'], Words>> = {
  postgres: {
    begin: [
      'begin isolation level repeatable read read only',
      "set local time zone 'UTC'",
      'set local statement_timeout = 0',
    ],
    tables: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
    version: "select current_setting('server_version') as version",
    quote: (name) => `"${name.replaceAll('"', '""')}"`,
    time: (column) => `to_char(max(${column})::timestamptz, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    moment: (iso) => `timestamptz '${iso}'`,
  },
  mysql: {
    begin: ["set session time_zone = '+00:00'", 'start transaction with consistent snapshot, read only'],
    tables: `select concat('\`', replace(table_name, '\`', '\`\`'), '\`') as name from information_schema.tables
      where table_schema = database() and table_type = 'BASE TABLE' order by 1`,
    version: 'select version() as version',
    quote: (name) => `\`${name.replaceAll('`', '``')}\``,
    time: (column) => `date_format(max(${column}), '%Y-%m-%dT%H:%i:%s.%fZ')`,
    moment: (iso) => `'${iso.replace('T', ' ').replace('Z', '')}'`,
  },
};

/** @throws BACKUP_BUSINESS_TIME, and what a connection throws */
export async function holdData(request: DataRequest, sha256: (text: string) => string): Promise<HeldData> {
  const { url } = request;
  const database = await openMigrationDatabase(url, 'deploy-actions backup');
  try {
    for (const statement of DIALECTS[url.kind].begin) await database.query(statement);
    const [exported] =
      url.kind === 'postgres' ? await database.query('select pg_export_snapshot() as name') : [];
    const state = await stateOf(database, request, sha256);
    const snapshot = exported === undefined ? undefined : String(exported['name']);
    return { state, snapshot, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
}

/** What a database holds now. */
export async function readData(request: DataRequest, sha256: (text: string) => string): Promise<DataState> {
  await using held = await holdData(request, sha256);
  return held.state;
}

async function stateOf(
  database: MigrationDatabase,
  request: DataRequest,
  sha256: (text: string) => string,
): Promise<DataState> {
  const words = DIALECTS[request.url.kind];
  const [version] = await database.query(words.version);
  const definitions = [...(await database.schema([]))].sort(([one], [other]) => (one < other ? -1 : 1));
  const tables: Record<string, number> = {};
  for (const { name } of await database.query(words.tables)) {
    const [row] = await database.query(`select count(*) as rows_found from ${String(name)}`);
    tables[String(name)] = Number(row?.['rows_found']);
  }
  return {
    server: String(version?.['version']),
    schema: sha256(JSON.stringify(definitions)),
    tables,
    newest: await newestOf(database, request, words),
  };
}

async function newestOf(
  database: MigrationDatabase,
  { businessTime, until }: DataRequest,
  { quote, time, moment }: Words,
): Promise<string | null> {
  if (businessTime === undefined) return null;
  const parts = businessTime.split('.').map(quote);
  const column = parts.at(-1) ?? '';
  const condition = until === undefined ? '' : ` where ${column} <= ${moment(until)}`;
  const sql = `select ${time(column)} as newest from ${parts.slice(0, -1).join('.')}${condition}`;
  const [row] = await database.query(sql).catch((error: Error) => {
    throw operationFailures.BACKUP_BUSINESS_TIME(`business-time ${businessTime}: ${error.message}`, {
      cause: error,
    });
  });
  return row?.['newest'] == null ? null : String(row['newest']);
}
