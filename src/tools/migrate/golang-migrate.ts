import { withoutPassword } from '../../lib/migrate/database-url.ts';
import type { Status } from '../../lib/migrate/status.ts';
import type { ExecError } from '../../runtime/exec.ts';
import { folderWith } from './folder.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const MIGRATE: Program = {
  name: 'migrate',
  folders: ['bin'],
  install: 'go install -tags postgres github.com/golang-migrate/migrate/v4/cmd/migrate@v4.18.3',
};

/** golang-migrate 4; https://github.com/golang-migrate/migrate. The URL is an argument there, so it goes without its password. */
export const golangMigrate: MakeTool = (site) => ({
  title: 'golang-migrate',
  wrapping: 'each', // A file goes to the server as one message, which is one transaction unless the file says otherwise.
  onlyPostgres: true,
  bookkeeping: ['schema_migrations'],
  timeouts: 'PGOPTIONS',
  ownLock:
    'pg_advisory_lock of its own while it runs; what a failed run leaves is a dirty version, freed by `migrate force`',
  status: async () => {
    const folder = await folderOf(site);
    const files = await site.entries(folder);
    return statusOf(files, await version(site, folder));
  },
  up: async (options) => void (await run(site, await folderOf(site), ['up'], options)),
  upTo: async (ids, options) =>
    void (await run(site, await folderOf(site), ['up', String(ids.length)], options)),
  down: async (ids, options) =>
    void (await run(site, await folderOf(site), ['down', String(ids.length)], options)),
});

type Version = { readonly number: bigint; readonly dirty: boolean } | undefined;

/** Versions come from file names, as `<version>_<title>.up.sql`; the database keeps only the newest. */
export function statusOf(paths: readonly string[], at: Version): Status {
  const files = paths.flatMap((path) => {
    const match = /(?:^|\/)((\d+)_[^/]*)\.up\.sql$/.exec(path);
    return match ? [{ id: match[1] ?? '', number: BigInt(match[2] ?? 0) }] : [];
  });
  files.sort((a, b) => (a.number < b.number ? -1 : 1));
  const isApplied = (number: bigint) =>
    at !== undefined && (at.dirty ? number < at.number : number <= at.number);
  const status = {
    applied: files.filter(({ number }) => isApplied(number)).map(({ id }) => id),
    pending: files.filter(({ number }) => !isApplied(number)).map(({ id }) => id),
  };
  if (!at?.dirty) return status;
  const stuck = `version ${at.number} is dirty: an earlier run failed in the middle of it. Look at what it left, then say with \`migrate force <version>\` which version the database is at`;
  return { ...status, stuck };
}

/** Reads the answer of `migrate version`, which goes to stderr. */
export function parseVersion(text: string): Version {
  const match = /^(\d+)( \(dirty\))?$/m.exec(text.trim());
  if (!match) throw new Error(`\`migrate version\` printed no version:\n${text.slice(0, 500)}`);
  return { number: BigInt(match[1] ?? 0), dirty: match[2] !== undefined };
}

async function version(site: Site, folder: string): Promise<Version> {
  try {
    const { stdout, stderr } = await run(site, folder, ['version']);
    return parseVersion(`${stdout}${stderr}`);
  } catch (error) {
    if (/error: no migration\s*$/.test((error as Partial<ExecError>).stderr ?? '')) return undefined;
    throw error;
  }
}

function run(site: Site, folder: string, args: readonly string[], options: RunOptions = {}) {
  const url = new URL(withoutPassword(site.database));
  // Its client wants TLS when nothing is said, which a server without it can only refuse; others ask for it if it is there.
  if (!site.tls && !url.searchParams.has('sslmode')) url.searchParams.set('sslmode', 'disable');
  url.searchParams.delete('options'); // They are in PGOPTIONS, together with ours.
  return site.run(MIGRATE, ['-path', folder, '-database', url.href, ...args], options);
}

const isMigration = (name: string) => /^\d+_.*\.up\.sql$/.test(name);
const folderOf = (site: Site) => folderWith(site, isMigration);
