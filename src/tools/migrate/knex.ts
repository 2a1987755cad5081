import type { Status } from '../../lib/migrate/status.ts';
import type { Program, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const KNEX: Program = { name: 'knex', folders: ['node_modules/.bin'], install: 'npm ci' };

/** Knex 0.95 and newer (`migrate:list` is since 0.19.3); https://knexjs.org/guide/migrations.html */
export const knex: MakeTool = ({ run, query, hasTable }) => ({
  title: 'Knex',
  wrapping: 'all', // Unless one of the pending files opts out with `config = { transaction: false }`: then each by itself.
  bookkeeping: ['knex_migrations', 'knex_migrations_lock'],
  timeouts: 'PGOPTIONS',
  ownLock:
    'a row of knex_migrations_lock, which a killed run leaves at is_locked = 1; `knex migrate:unlock` frees it',
  status: async () => {
    const list = parseKnexList((await run(KNEX, ['migrate:list'])).stdout);
    return (await isLocked(hasTable, query)) ? { ...list, stuck: LOCKED } : list;
  },
  up: async (options) => void (await run(KNEX, ['migrate:latest'], options)),
  // `migrate:up` runs the named file alone; called for each in turn, it is the same as `latest`.
  upTo: async (ids, options) => {
    for (const id of ids) await run(KNEX, ['migrate:up', id], options);
  },
  down: async (ids, options) => {
    for (const id of ids.toReversed()) await run(KNEX, ['migrate:down', id], options);
  },
});

const LOCKED =
  'its own lock is set, by a run that was cut off or by one that was started by hand. When nothing else migrates, free it with `knex migrate:unlock`';

/** Knex notes its lock in a row, which stays when the process is killed. */
async function isLocked(hasTable: Site['hasTable'], query: Site['query']): Promise<boolean> {
  if (!(await hasTable('knex_migrations_lock'))) return false;
  const [row] = await query('select max(is_locked) as locked from knex_migrations_lock');
  return Number(row?.['locked']) === 1;
}

/** Reads `knex migrate:list`: a heading for each of the two kinds, then a file name a line. */
export function parseKnexList(text: string): Status {
  const lists = { applied: [] as string[], pending: [] as string[] };
  let into: string[] | undefined;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const heading = /^(?:Found \d+|No) (Completed|Pending) Migration/.exec(line);
    if (heading) into = heading[1] === 'Completed' ? lists.applied : lists.pending;
    // A completed one is followed by when and in which batch, if the list is made for a terminal.
    else if (line !== '') into?.push(line.split(/\s+/)[0] ?? line);
  }
  if (!into) throw new Error(`\`knex migrate:list\` printed no list of migrations:\n${text.slice(0, 500)}`);
  return lists;
}
