import type { Status } from '../../lib/migrate/status.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const RAILS: Program = { name: 'rails', folders: ['bin'], install: 'bundle install' };
const FOLDER = 'db/migrate';

/** Rails 6 and newer; https://guides.rubyonrails.org/active_record_migrations.html. Written from its documentation, not run. */
export const rails: MakeTool = (site) => ({
  title: 'Rails',
  wrapping: 'each', // Unless a file says `disable_ddl_transaction!`.
  bookkeeping: ['schema_migrations', 'ar_internal_metadata'],
  timeouts: 'PGOPTIONS',
  ownLock: 'pg_try_advisory_lock of its own while it runs, which ends with its session',
  status: async () => {
    const { stdout } = await run(site, ['db:migrate:status']);
    return parseRailsStatus(stdout, await site.entries(FOLDER));
  },
  up: async (options) => void (await run(site, ['db:migrate'], options)),
  upTo: async (ids, options) =>
    void (await run(site, ['db:migrate', `VERSION=${versionOf(ids.at(-1))}`], options)),
  down: async (ids, options) => {
    for (const id of ids.toReversed())
      await run(site, ['db:migrate:down', `VERSION=${versionOf(id)}`], options);
  },
});

const versionOf = (id = ''): string => id.split('_')[0] ?? id;

const run = (site: Site, args: readonly string[], options: RunOptions = {}) =>
  site.run(RAILS, args, { ...options, env: { DISABLE_SPRING: '1', ...options.env } });

/**
 * Reads `rails db:migrate:status`: `up` or `down`, the version and a title a line. An identifier is the name of the file.
 * @param files the names in db/migrate
 */
export function parseRailsStatus(text: string, files: readonly string[]): Status {
  const found = [...text.matchAll(/^\s*(up|down)\s+(\d+)\s+(.*?)\s*$/gm)];
  if (found.length === 0 && !/Migration ID/.test(text))
    throw new Error(`\`rails db:migrate:status\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const idOf = (version = '') =>
    files.find((name) => name.startsWith(`${version}_`))?.replace(/\.rb$/, '') ?? version;
  const gone = found.filter(([, state, , title]) => state === 'up' && /NO FILE/.test(title ?? ''));
  const of = (wanted: string) =>
    found.filter(([, state]) => state === wanted).map(([, , version]) => idOf(version));
  const status = { applied: of('up'), pending: of('down') };
  return gone.length === 0
    ? status
    : {
        ...status,
        stuck: `${gone.map(([, , version]) => version).join(', ')} is applied, but this checkout does not have it`,
      };
}
