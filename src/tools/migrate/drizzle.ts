import type { Status } from '../../lib/migrate/status.ts';
import type { Program } from './site.ts';
import type { MakeTool } from './tool.ts';

const DRIZZLE: Program = { name: 'drizzle-kit', folders: ['node_modules/.bin'], install: 'npm ci' };

/** Drizzle Kit; https://orm.drizzle.team/docs/migrations. It has no status of its own, so its table is read. */
export const drizzle: MakeTool = ({ run, read, query }) => ({
  title: 'Drizzle',
  wrapping: 'all',
  onlyPostgres: true,
  bookkeeping: ['__drizzle_migrations'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => {
    const journal = await read('drizzle/meta/_journal.json');
    const [table] = await query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
    if (table?.['there'] !== true) return drizzleStatus(journal, undefined);
    const [newest] = await query('select max(created_at)::text as at from drizzle.__drizzle_migrations');
    return drizzleStatus(journal, typeof newest?.['at'] === 'string' ? BigInt(newest['at']) : undefined);
  },
  up: async (options) => void (await run(DRIZZLE, ['migrate'], options)),
});

type Journal = { readonly entries?: readonly { readonly tag: string; readonly when: number }[] };

/** Drizzle applies what was generated after the newest one that it applied. */
export function drizzleStatus(journal: string, newest: bigint | undefined): Status {
  const { entries = [] } = JSON.parse(journal) as Journal;
  const isApplied = (when: number) => newest !== undefined && BigInt(when) <= newest;
  return {
    applied: entries.filter(({ when }) => isApplied(when)).map(({ tag }) => tag),
    pending: entries.filter(({ when }) => !isApplied(when)).map(({ tag }) => tag),
  };
}
