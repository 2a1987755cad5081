import type { Status } from '../../lib/migrate/status.ts';
import { jdbcUrl } from './jdbc.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const FLYWAY: Program = { name: 'flyway', folders: ['.'], install: 'the Flyway command line' };

/** Flyway 10; https://documentation.red-gate.com/flyway. User and password go by its own variables. */
export const flyway: MakeTool = (site) => ({
  title: 'Flyway',
  wrapping: 'each', // Unless a file has statements that cannot be in a transaction.
  bookkeeping: ['flyway_schema_history'],
  timeouts: 'PGOPTIONS',
  ownLock:
    'an advisory lock while it runs, which makes CREATE INDEX CONCURRENTLY hang unless flyway.postgresql.transactional.lock=false',
  status: async () => parseFlywayInfo((await run(site, ['info', '-outputType=json'])).stdout),
  up: async (options) => void (await run(site, ['migrate'], options)),
  upTo: async (ids, options) => {
    const version = /^V([\d._]+?)__/.exec(ids.at(-1) ?? '')?.[1];
    await run(
      site,
      version === undefined ? ['migrate'] : ['migrate', `-target=${version.replaceAll('_', '.')}`],
      options,
    );
  },
});

function run(site: Site, args: readonly string[], options: RunOptions = {}) {
  const { user, password } = site.database;
  const env = {
    FLYWAY_URL: jdbcUrl(site, options),
    FLYWAY_USER: user,
    FLYWAY_PASSWORD: password,
    FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK: 'false',
  };
  return site.run(FLYWAY, args, { ...options, env: { ...env, ...options.env } });
}

type Info = {
  readonly migrations?: readonly {
    readonly version?: string;
    readonly description?: string;
    readonly state?: string;
    readonly filepath?: string;
  }[];
};

/** Reads `flyway info -outputType=json`. */
export function parseFlywayInfo(text: string): Status {
  const { migrations } = JSON.parse(text) as Info;
  if (!migrations) throw new Error(`\`flyway info\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const named = migrations.map(({ version, description, filepath, state }) => ({
    id: filepath?.split(/[\\/]/).at(-1) || `${version || 'R'} ${description ?? ''}`,
    state: state ?? '',
  }));
  const failed = named.find(({ state }) => /failed/i.test(state));
  const status = {
    applied: named
      .filter(({ state }) => /success|baseline|out of order|superseded/i.test(state))
      .map(({ id }) => id),
    pending: named.filter(({ state }) => /^(pending|outdated)$/i.test(state)).map(({ id }) => id),
  };
  return failed
    ? { ...status, stuck: `${failed.id} failed before: mend it, then run \`flyway repair\`` }
    : status;
}
