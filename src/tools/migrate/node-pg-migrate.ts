import type { Status } from '../../lib/migrate/status.ts';
import { folderWith } from './folder.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const PROGRAM: Program = { name: 'node-pg-migrate', folders: ['node_modules/.bin'], install: 'npm ci' };
const FILE = /^(\d+[_-].*?)(\.up)?\.(js|cjs|mjs|ts|cts|mts|sql)$/;

/** node-pg-migrate 6 and newer; https://salsita.github.io/node-pg-migrate. It has no list of its own, so its table is read. */
export const nodePgMigrate: MakeTool = (site) => ({
  title: 'node-pg-migrate',
  wrapping: 'all', // Unless one of the pending files says `pgm.noTransaction()`.
  onlyPostgres: true,
  bookkeeping: ['pgmigrations'],
  timeouts: 'PGOPTIONS',
  ownLock: 'pg_try_advisory_lock of its own while it runs, which ends with its session',
  status: async () => nodePgMigrateStatus(await site.entries(await folderOf(site)), await appliedOf(site)),
  up: (options) => run(site, ['up'], options),
  upTo: (ids, options) => run(site, ['up', String(ids.length)], options),
  down: (ids, options) => run(site, ['down', String(ids.length)], options),
});

/** The URL that holds the timeouts has them from PGOPTIONS, which its client reads. */
async function run(site: Site, args: readonly string[], options: RunOptions): Promise<void> {
  await site.run(PROGRAM, [...args, '-m', await folderOf(site)], options);
}

const folderOf = (site: Site) => folderWith(site, (name) => FILE.test(name));

async function appliedOf({ query, hasTable }: Site): Promise<readonly string[]> {
  if (!(await hasTable('pgmigrations'))) return [];
  return (await query('select name from pgmigrations order by run_on, id')).map((row) => String(row['name']));
}

/** @param files the names in the folder of migrations; those that take back are not listed */
export function nodePgMigrateStatus(files: readonly string[], applied: readonly string[]): Status {
  const names = files.flatMap((file) => (/\.down\.\w+$/.test(file) ? [] : (FILE.exec(file)?.[1] ?? [])));
  const done = new Set(applied);
  const order = (one: string, other: string) => Number.parseInt(one, 10) - Number.parseInt(other, 10);
  const all = [...new Set(names)].sort(order);
  const unknown = applied.filter((name) => !all.includes(name));
  const status = {
    applied: all.filter((name) => done.has(name)),
    pending: all.filter((name) => !done.has(name)),
  };
  return unknown.length === 0
    ? status
    : { ...status, stuck: `${unknown.join(', ')} is applied, but this checkout does not have it` };
}
