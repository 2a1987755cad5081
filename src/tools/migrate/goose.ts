import { startOptions } from '../../lib/migrate/session.ts';
import type { Status } from '../../lib/migrate/status.ts';
import { folderWith } from './folder.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const GOOSE: Program = {
  name: 'goose',
  folders: ['bin'],
  install: 'go install github.com/pressly/goose/v3/cmd/goose@v3.24.1',
};
const isMigration = (name: string) => /^\d+_.*\.(sql|go)$/.test(name);

/** goose 3; https://pressly.github.io/goose. The URL goes by GOOSE_DBSTRING. */
export const goose: MakeTool = (site) => ({
  title: 'goose',
  wrapping: 'each', // Unless a file says `-- +goose NO TRANSACTION`.
  onlyPostgres: true,
  bookkeeping: ['goose_db_version'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => {
    const { stdout, stderr } = await run(site, ['status']);
    return parseGooseStatus(`${stdout}\n${stderr}`);
  },
  up: async (options) => void (await run(site, ['up'], options)),
  upTo: async (ids, options) => {
    for (const _ of ids) await run(site, ['up-by-one'], options);
  },
  down: async (ids, options) => {
    for (const _ of ids) await run(site, ['down'], options);
  },
});

async function run(site: Site, args: readonly string[], options: RunOptions = {}) {
  const url = new URL(site.database.plain);
  if (!site.tls && !url.searchParams.has('sslmode')) url.searchParams.set('sslmode', 'disable');
  // Its client, pgx, does not read PGOPTIONS.
  if (options.timeouts) url.searchParams.set('options', startOptions(options.timeouts));
  const env = {
    GOOSE_DRIVER: 'postgres',
    GOOSE_DBSTRING: url.href,
    GOOSE_MIGRATION_DIR: await folderWith(site, isMigration),
  };
  return site.run(GOOSE, args, { ...options, env: { ...env, ...options.env } });
}

/** Reads `goose status`: `<time or Pending> -- <file>` a line, behind a time stamp of its log. */
export function parseGooseStatus(text: string): Status {
  const found = [
    ...text.matchAll(/^.*?(Pending|[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ [\d:]{8} \d{4})\s+-- (\S+)\s*$/gm),
  ];
  if (found.length === 0)
    throw new Error(`\`goose status\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const of = (pending: boolean) =>
    found.filter(([, when]) => (when === 'Pending') === pending).map(([, , file = '']) => file);
  return { applied: of(false), pending: of(true) };
}
