import type { DatabaseUrl } from './database-url.ts';
import type { TimeoutClass } from './timeout-class.ts';

/** How this suite calls itself to the server; a session of a tool is found again by it after a runner died. */
export const TOOL_APPLICATION = 'deploy-actions migrate tool';

/** Timeouts of a session in ms; 0 is none. */
export type Timeouts = {
  readonly lockMs: number;
  readonly statementMs: number;
  /**
   * How often a server that can looks, during a statement, whether its client is still there: without, the statement of a
   * machine that died goes on to its end, with its locks (`client_connection_check_interval`, PostgreSQL 14).
   */
  readonly clientCheckMs?: number;
};

/** Well below the minute in which everything that a dead run held must be free. */
const CLIENT_CHECK_MS = 5_000;

/** The timeouts of one run: short ones for locks of a moment, none for what may take long. */
export function timeoutsOf(lockMs: number, checksClients: boolean): Readonly<Record<TimeoutClass, Timeouts>> {
  const both = { statementMs: 0, ...(checksClients ? { clientCheckMs: CLIENT_CHECK_MS } : {}) };
  return { brief: { lockMs, ...both }, patient: { lockMs: 0, ...both } };
}

/**
 * Settings given at the start of a connection, as PGOPTIONS. A `SET` could be undone by the migration's own `RESET`,
 * which returns to the value the session started with (measured with node-postgres).
 */
export function startOptions({ lockMs, statementMs, clientCheckMs }: Timeouts): string {
  const check = clientCheckMs === undefined ? '' : ` -c client_connection_check_interval=${clientCheckMs}`;
  return `-c lock_timeout=${lockMs} -c statement_timeout=${statementMs}${check}`;
}

/** What leads the usual clients of MySQL; https://dev.mysql.com/doc/refman/8.4/en/environment-variables.html */
const mysqlVariables = (url: DatabaseUrl): Record<string, string> => ({
  DATABASE_URL: url.given,
  MYSQL_HOST: url.host,
  MYSQL_TCP_PORT: url.port,
  MYSQL_USER: url.user,
  ...(url.password === '' ? {} : { MYSQL_PWD: url.password }),
  MYSQL_DATABASE: url.database,
});

/**
 * The environment that leads a tool to the database: DATABASE_URL and the variables of libpq, which most clients
 * read (https://www.postgresql.org/docs/current/libpq-envars.html).
 */
export function sessionVariables(url: DatabaseUrl, timeouts: Timeouts): Record<string, string> {
  if (url.kind === 'mysql') return mysqlVariables(url);
  const { settings } = url;
  const optional = { PGSSLMODE: settings.get('sslmode'), PGSSLROOTCERT: settings.get('sslrootcert') };
  const given = Object.entries(optional).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    DATABASE_URL: withOptions(url.given, startOptions(timeouts)),
    PGHOST: url.host,
    PGPORT: url.port,
    PGUSER: url.user,
    ...(url.password === '' ? {} : { PGPASSWORD: url.password }),
    PGDATABASE: url.database,
    PGAPPNAME: TOOL_APPLICATION,
    PGOPTIONS: startOptions(timeouts),
    ...Object.fromEntries(given),
  };
}

/** Options in a URL win over PGOPTIONS, so a URL that has some gets ours added to its own. */
function withOptions(given: string, options: string): string {
  const query = given.indexOf('?');
  if (query < 0) return given;
  const parameters = new URLSearchParams(given.slice(query + 1));
  const own = parameters.get('options');
  if (own === null) return given;
  parameters.set('options', `${own} ${options}`);
  return `${given.slice(0, query)}?${parameters.toString().replaceAll('+', '%20')}`;
}
