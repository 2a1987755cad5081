import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import { sessionVariables } from '../../lib/migrate/session.ts';
import type { Exec } from '../../runtime/exec.ts';
import { connectPostgres } from '../postgres.ts';
import { createThrowawayDatabase, type ThrowawayDatabase } from '../throwaway-database.ts';

const PATIENT = { lockMs: 0, statementMs: 0 };
const APPLICATION = 'deploy-actions backup drill';

/** Databases that drills of one source make on a server, which are known by their names. */
export type DrillDatabases = {
  readonly create: () => Promise<ThrowawayDatabase>;
  /** Deletes those of earlier drills. @returns their names */
  readonly sweep: () => Promise<readonly string[]>;
};

/**
 * @param mark of the source, letters and digits: other sources may be drilled on the same server
 * @param run makes the name different from those of other runs
 */
export const drillDatabases = (server: DatabaseUrl, mark: string, run: string): DrillDatabases => ({
  create: () => createThrowawayDatabase(server, `drill_${mark}_${run}`),
  sweep: async () => {
    await using database = await connectPostgres(server, { application: APPLICATION });
    const rows = await database.query('select datname from pg_database where starts_with(datname, $1)', [
      `deploy_actions_drill_${mark}_`,
    ]);
    const names = rows.map(({ datname }) => String(datname));
    for (const name of names) await database.query(`drop database if exists "${name}" with (force)`);
    return names;
  },
});

/** Loads a dump into an empty database, without owners and grants: their roles are not on that server. */
export async function loadDump(
  exec: Exec,
  path: string,
  url: DatabaseUrl,
  limits: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const args = [
    '--exit-on-error',
    '--no-owner',
    '--no-privileges',
    '--jobs=2',
    `--dbname=${url.database}`,
    path,
  ];
  const env = { ...sessionVariables(url, PATIENT), PGAPPNAME: APPLICATION };
  await exec('pg_restore', args, { ...limits, env, inherit: ['PGSSL*'] });
}
