import type { Connection } from 'mysql2/promise';
import { defineFailures, type Failure } from '../failure.ts';
import { type DatabaseUrl, describeDatabase } from '../lib/migrate/database-url.ts';
import type { Database, Row } from './postgres.ts';

export const mysqlFailures = defineFailures({
  MYSQL_UNREACHABLE: {
    meaning: 'The MySQL or MariaDB server cannot be reached.',
    remedy:
      'Check host and port of the URL, that the server runs, and that the runner may reach it (network, firewall, TLS).',
  },
  MYSQL_LOGIN: {
    meaning: 'The MySQL or MariaDB server refused the user or the password.',
    remedy: 'Correct the user and the password in the secret that holds the database URL.',
  },
  MYSQL_NO_DATABASE: {
    meaning: 'The database does not exist on that MySQL or MariaDB server, or the user may not use it.',
    remedy: 'Correct the database name in the URL, or create the database first.',
  },
  MYSQL_REFUSED: {
    meaning: 'The MySQL or MariaDB server refused the session.',
    remedy: 'The message has the words of the server.',
  },
  MYSQL_LOST: {
    meaning: 'The session with the MySQL or MariaDB server ended unexpectedly.',
    remedy: 'Look for a restart, a failover or an administrator who ended it; then run the step again.',
  },
});

const CONNECT_MS = 15_000;

/**
 * Opens a session. Values stand at `?`.
 * @throws MYSQL_UNREACHABLE, MYSQL_LOGIN, MYSQL_NO_DATABASE, MYSQL_REFUSED, none with the password in it
 */
export async function connectMysql(url: DatabaseUrl): Promise<Database> {
  const { createConnection } = await import('mysql2/promise');
  try {
    const client = await createConnection({
      host: url.host,
      port: Number(url.port),
      user: url.user,
      password: url.password,
      database: url.database,
      connectTimeout: CONNECT_MS,
      enableKeepAlive: true,
      supportBigNumbers: true,
      bigNumberStrings: true,
      ...tlsOf(url),
    });
    return database(client);
  } catch (error) {
    throw refusal(error as MysqlError, url);
  }
}

function database(client: Connection): Database {
  const lost = new AbortController();
  let ended = false;
  client.on('error', (error: Error) =>
    lost.abort(mysqlFailures.MYSQL_LOST(`The session with the server ended: ${error.message}`)),
  );
  return {
    lost: lost.signal,
    query: async (sql, values = []) => {
      lost.signal.throwIfAborted();
      const [rows] = await client.query(sql, [...values]);
      return Array.isArray(rows) ? (rows as readonly Row[]) : [];
    },
    [Symbol.asyncDispose]: async () => {
      if (ended) return;
      ended = true;
      await client.end().catch(() => undefined); // A session that is lost has ended already.
    },
  };
}

/** `ssl-mode` as the `mysql` program means it; `sslmode` is the same in other words. */
function tlsOf({ settings }: DatabaseUrl): { ssl?: { rejectUnauthorized: boolean } } {
  const mode = (settings.get('ssl-mode') ?? settings.get('sslmode') ?? '').toLowerCase().replace('-', '_');
  if (mode === 'required' || mode === 'require') return { ssl: { rejectUnauthorized: false } };
  return mode.startsWith('verify') ? { ssl: { rejectUnauthorized: true } } : {};
}

type MysqlError = Error & { readonly code?: string; readonly errno?: number };

/** By the names of https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html */
function refusal(error: MysqlError, url: DatabaseUrl): Failure {
  const words = `${describeDatabase(url)}: ${error.message || error.code || 'no reason given'}`;
  if (error.code === 'ER_ACCESS_DENIED_ERROR') return mysqlFailures.MYSQL_LOGIN(words);
  if (error.code === 'ER_BAD_DB_ERROR' || error.code === 'ER_DBACCESS_DENIED_ERROR')
    return mysqlFailures.MYSQL_NO_DATABASE(words);
  const answered = error.code?.startsWith('ER_') || error.code === 'HANDSHAKE_SSL_ERROR';
  return (answered ? mysqlFailures.MYSQL_REFUSED : mysqlFailures.MYSQL_UNREACHABLE)(words);
}
