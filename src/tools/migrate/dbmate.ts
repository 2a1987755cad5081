import type { Status } from '../../lib/migrate/status.ts';
import { folderWith } from './folder.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const DBMATE: Program = { name: 'dbmate', folders: ['node_modules/.bin', 'bin'], install: 'npm i -D dbmate' };

/** dbmate 2; https://github.com/amacneil/dbmate. */
export const dbmate: MakeTool = (site) => ({
  title: 'dbmate',
  wrapping: 'each', // Unless a file says `transaction:false`.
  bookkeeping: ['schema_migrations'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => parseDbmateStatus((await run(site, ['status'])).stdout),
  up: async (options) => void (await run(site, ['migrate'], options)),
  down: async (ids, options) => {
    for (const _ of ids) await run(site, ['rollback'], options);
  },
});

async function run(site: Site, args: readonly string[], options: RunOptions = {}) {
  const url = new URL(site.database.plain);
  const isPostgres = site.database.kind === 'postgres';
  // Its client wants TLS when nothing is said, which a server without it can only refuse.
  if (isPostgres && !site.tls && !url.searchParams.has('sslmode')) url.searchParams.set('sslmode', 'disable');
  url.searchParams.delete('options'); // They are in PGOPTIONS, together with ours.
  const env = {
    DATABASE_URL: url.href.replace(/^postgresql:/, 'postgres:'),
    DBMATE_MIGRATIONS_DIR: await folderWith(site, (name) => /^\d+_.*\.sql$/.test(name)),
    DBMATE_NO_DUMP_SCHEMA: 'true',
  };
  return site.run(DBMATE, args, { ...options, env: { ...env, ...options.env } });
}

/** Reads `dbmate status`: `[X] file` for applied and `[ ] file` for pending ones. */
export function parseDbmateStatus(text: string): Status {
  const of = (mark: string) =>
    [...text.matchAll(/^\[(X| )\] (\S+)\s*$/gm)]
      .filter((line) => line[1] === mark)
      .map((line) => line[2] ?? '');
  if (!/^(Applied|Pending): \d+/m.test(text))
    throw new Error(`\`dbmate status\` printed no list:\n${text.slice(0, 500)}`);
  return { applied: of('X'), pending: of(' ') };
}
