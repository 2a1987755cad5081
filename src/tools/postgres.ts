import type { Client } from 'pg';
import { defineFailures, type Failure } from '../failure.ts';
import { type DatabaseUrl, describeDatabase } from '../lib/migrate/database-url.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One session of a PostgreSQL server. Disposing of it ends the session and frees what it holds. */
export type Database = AsyncDisposable & {
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Aborted when the server or the network ends the session before we do. */
  readonly lost: AbortSignal;
};

export type ConnectOptions = {
  /** Shown in pg_stat_activity. */
  readonly application: string;
  /** Settings of the session from its start, such as `-c lock_timeout=5000`. */
  readonly settings?: string;
};

export type Connect = (url: DatabaseUrl, options: ConnectOptions) => Promise<Database>;

export const postgresFailures = defineFailures({
  POSTGRES_UNREACHABLE: {
    meaning: 'The PostgreSQL server cannot be reached.',
    remedy:
      'Check host and port of the URL, that the server runs, and that the runner may reach it (network, firewall, TLS).',
  },
  POSTGRES_LOGIN: {
    meaning: 'The PostgreSQL server refused the user or the password.',
    remedy: 'Correct the user and the password in the secret that holds the database URL.',
  },
  POSTGRES_NO_DATABASE: {
    meaning: 'The database does not exist on that server.',
    remedy: 'Correct the database name in the URL, or create the database first.',
  },
  POSTGRES_REFUSED: {
    meaning: 'The PostgreSQL server refused the session.',
    remedy: 'The message has the words of the server.',
  },
  POSTGRES_LOST: {
    meaning: 'The session with the PostgreSQL server ended unexpectedly.',
    remedy: 'Look for a restart, a failover or an administrator who ended it; then run the step again.',
  },
});

const CONNECT_MS = 15_000;
/** A server notices within 30 s that our machine is gone, and frees its locks. Units: seconds, seconds, probes. */
const KEEPALIVE = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/**
 * Opens a session.
 * @throws POSTGRES_UNREACHABLE, POSTGRES_LOGIN, POSTGRES_NO_DATABASE, POSTGRES_REFUSED, none with the password in it
 */
export const connectPostgres: Connect = async (url, { application, settings = '' }) => {
  const { Client } = (await import('pg')).default;
  const lost = new AbortController();
  const client = new Client({
    connectionString: clientUrl(url),
    application_name: application,
    options: `${KEEPALIVE} ${settings}`.trim(),
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  client.on('error', (error) =>
    lost.abort(postgresFailures.POSTGRES_LOST(`The session with the server ended: ${error.message}`)),
  );
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined); // It may not have come as far as having something to end.
    throw refusal(error as PostgresError, url);
  }
  return database(client, lost.signal);
};

function database(client: Client, lost: AbortSignal): Database {
  let ended = false;
  return {
    lost,
    query: async (sql, values) => {
      lost.throwIfAborted();
      const { rows } = await client.query<Row>(sql, values ? [...values] : undefined);
      return rows;
    },
    [Symbol.asyncDispose]: async () => {
      if (ended) return;
      ended = true;
      await client.end().catch(() => undefined); // A session that is lost has ended already.
    },
  };
}

/** `sslmode` as libpq and the tools mean it: `require` encrypts, `verify-full` also checks who answers. */
function clientUrl({ plain, settings }: DatabaseUrl): string {
  const url = new URL(plain);
  url.searchParams.delete('options');
  if (settings.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true');
  return url.href;
}

type PostgresError = Error & { readonly code?: string };

function refusal(error: PostgresError, url: DatabaseUrl): Failure {
  const where = describeDatabase(url);
  switch (error.code) {
    case '28P01':
    case '28000':
      return postgresFailures.POSTGRES_LOGIN(`${where}: ${error.message}`);
    case '3D000':
      return postgresFailures.POSTGRES_NO_DATABASE(`${where}: ${error.message}`);
    case '08P01':
      return postgresFailures.POSTGRES_REFUSED(`${where}: ${error.message}`, {
        remedy:
          'A server that refuses start-up options is usually a connection pooler: give the direct address.',
      });
  }
  // Five characters are an SQLSTATE, so the server did answer: https://www.postgresql.org/docs/current/errcodes-appendix.html
  const answered = error.code !== undefined && /^[0-9A-Z]{5}$/.test(error.code) && /\d/.test(error.code);
  const make = answered ? postgresFailures.POSTGRES_REFUSED : postgresFailures.POSTGRES_UNREACHABLE;
  return make(`${where}: ${reasonOf(error)}`);
}

/** An attempt on several addresses fails with an error that has no words of its own. */
function reasonOf(error: PostgresError): string {
  if (error instanceof AggregateError)
    return error.errors.map((inner) => (inner as Error).message).join('; ');
  return error.message || error.code || 'no reason given';
}
