import { startOptions, type Timeouts, TOOL_APPLICATION } from '../../lib/migrate/session.ts';
import type { RunOptions, Site } from './site.ts';

/** The address for tools of Java, without user and password. JDBC reads no variables, so the timeouts are in it. */
export function jdbcUrl({ database }: Site, { timeouts }: RunOptions): string {
  const { host, port, settings, kind, given } = database;
  const kept = [...settings].filter(([name]) => TLS.has(name));
  const own = (kind === 'postgres' ? ofPostgres : ofMysql)(timeouts);
  const scheme = kind === 'postgres' ? 'postgresql' : (/^(mariadb|mysql)/.exec(given)?.[0] ?? 'mysql');
  const parameters = new URLSearchParams([...kept, ...own]).toString().replaceAll('+', '%20');
  return `jdbc:${scheme}://${host}:${port}/${encodeURIComponent(database.database)}?${parameters}`;
}

const TLS: ReadonlySet<string> = new Set(['sslmode', 'sslrootcert', 'sslMode']);
type Parameters = readonly [name: string, value: string][];

function ofPostgres(timeouts: Timeouts | undefined): Parameters {
  const name: Parameters = [['ApplicationName', TOOL_APPLICATION]];
  return timeouts ? [...name, ['options', startOptions(timeouts)]] : name;
}

const ofMysql = (timeouts: Timeouts | undefined): Parameters =>
  timeouts && timeouts.lockMs > 0
    ? [['sessionVariables', `lock_wait_timeout=${Math.ceil(timeouts.lockMs / 1000)}`]]
    : [];
