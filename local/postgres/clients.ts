import { aptInstall } from '../debian.ts';
import { type Progress, runProgram, toStderr } from '../install.ts';

/** Sees to pg_dump, pg_restore, createdb and psql on the PATH, from the machine's own distribution. */
export async function postgresClients(progress: Progress = toStderr): Promise<void> {
  const there = await runProgram('pg_dump', ['--version']).then(
    () => true,
    () => false,
  );
  if (!there) await aptInstall(['postgresql-client'], progress);
}
