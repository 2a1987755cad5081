import { startOptions, TOOL_APPLICATION } from '../../lib/migrate/session.ts';
import type { RunOptions, Site } from './site.ts';

/** The address for tools of Java, without user and password. JDBC does not read PGOPTIONS, so the timeouts are in it. */
export function jdbcUrl({ database }: Site, { timeouts }: RunOptions): string {
  const { host, port, settings } = database;
  const query = new URLSearchParams({ ApplicationName: TOOL_APPLICATION });
  for (const name of ['sslmode', 'sslrootcert'])
    if (settings.has(name)) query.set(name, settings.get(name) ?? '');
  if (timeouts) query.set('options', startOptions(timeouts));
  const parameters = query.toString().replaceAll('+', '%20');
  return `jdbc:postgresql://${host}:${port}/${encodeURIComponent(database.database)}?${parameters}`;
}
