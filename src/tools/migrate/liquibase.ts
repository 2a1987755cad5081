import { jdbcUrl } from './jdbc.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const LIQUIBASE: Program = { name: 'liquibase', folders: ['.'], install: 'the Liquibase command line' };

/** Liquibase 4 and newer; https://docs.liquibase.com. `liquibase.properties` names the changelog; a changeset is one migration. */
export const liquibase: MakeTool = (site) => ({
  title: 'Liquibase',
  wrapping: 'each', // Unless a changeset says `runInTransaction="false"`.
  graph: true,
  bookkeeping: ['databasechangelog', 'databasechangeloglock'],
  timeouts: 'PGOPTIONS',
  ownLock:
    'a row of databasechangeloglock, which a killed run leaves locked; `liquibase release-locks` frees it',
  status: async () => {
    const applied = await appliedOf(site);
    const locked = await isLocked(site); // Before it is asked, for it would wait for its own lock.
    if (locked) return { applied, pending: [], stuck: LOCKED };
    return { applied, pending: parseLiquibaseStatus((await run(site, ['status', '--verbose'])).stdout) };
  },
  up: async (options) => void (await run(site, ['update'], options)),
  upTo: async (ids, options) => void (await run(site, ['update-count', `--count=${ids.length}`], options)),
  down: async (ids, options) => void (await run(site, ['rollback-count', `--count=${ids.length}`], options)),
  isFileOf: (path, id) => {
    const file = id.split('::')[0] ?? id;
    return path === file || path.endsWith(`/${file}`);
  },
  isInText: (text, id) => {
    const [, name = ''] = id.split('::').map((part) => part.replace(/[^\w-]/g, '\\$&'));
    return new RegExp(
      `\\bid["']?\\s*[=:]\\s*["']?${name}\\b|^--\\s*changeset\\s+[^:]+:${name}\\b`,
      'im',
    ).test(text);
  },
});

const LOCKED =
  'its own lock is set, by a run that was cut off or by one that was started by hand. When nothing else migrates, free it with `liquibase release-locks`';

function run(site: Site, args: readonly string[], options: RunOptions = {}) {
  const { user, password } = site.database;
  const env = {
    LIQUIBASE_COMMAND_URL: jdbcUrl(site, options),
    LIQUIBASE_COMMAND_USERNAME: user,
    LIQUIBASE_COMMAND_PASSWORD: password,
    LIQUIBASE_SHOW_BANNER: 'false',
    LIQUIBASE_ANALYTICS_ENABLED: 'false',
  };
  return site.run(LIQUIBASE, args, { ...options, env: { ...env, ...options.env } });
}

/** MySQL keeps the case of its names, which are in capitals there. */
const tableOf = ({ database }: Site, name: string): string =>
  database.kind === 'mysql' ? name.toUpperCase() : name;

async function isLocked(site: Site): Promise<boolean> {
  if (!(await site.hasTable(tableOf(site, 'databasechangeloglock')))) return false;
  const locked = await site.query(`select id from ${tableOf(site, 'databasechangeloglock')} where locked`);
  return locked.length > 0;
}

async function appliedOf(site: Site): Promise<readonly string[]> {
  if (!(await site.hasTable(tableOf(site, 'databasechangelog')))) return [];
  const rows = await site.query(
    `select id as id, author as author, filename as filename from ${tableOf(site, 'databasechangelog')} order by orderexecuted`,
  );
  return rows.map((row) => `${row['filename']}::${row['id']}::${row['author']}`);
}

/** Reads `liquibase status --verbose`: `file::id::author` a line, for each changeset that is pending. */
export function parseLiquibaseStatus(text: string): readonly string[] {
  if (!/up to date|not been applied/.test(text))
    throw new Error(`\`liquibase status\` printed no list of changesets:\n${text.slice(0, 500)}`);
  return [...text.matchAll(/^ {5}(\S.*::.*::.*?)\s*$/gm)].map((line) => line[1] ?? '');
}
