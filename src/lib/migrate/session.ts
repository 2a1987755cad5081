import type { DatabaseUrl } from './database-url.ts';

/** How this suite calls itself to the server; a session of a tool is found again by it after a runner died. */
export const TOOL_APPLICATION = 'deploy-actions migrate tool';

/** Timeouts of a session in ms; 0 is none. */
export type Timeouts = { readonly lockMs: number; readonly statementMs: number };

/**
 * Settings given at the start of a connection, as PGOPTIONS. A `SET` could be undone by the migration's own `RESET`,
 * which returns to the value the session started with (measured with node-postgres).
 */
export const startOptions = ({ lockMs, statementMs }: Timeouts): string =>
  `-c lock_timeout=${lockMs} -c statement_timeout=${statementMs}`;

/**
 * The environment that leads a tool to the database: DATABASE_URL and the variables of libpq, which most clients
 * read (https://www.postgresql.org/docs/current/libpq-envars.html).
 */
export function sessionVariables(url: DatabaseUrl, timeouts: Timeouts): Record<string, string> {
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
