import type { Status } from '../../lib/migrate/status.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const ALEMBIC: Program = {
  name: 'alembic',
  folders: ['.venv/bin', 'venv/bin'],
  install: 'pip install -r requirements.txt',
};

/** Alembic 1; https://alembic.sqlalchemy.org. Its env.py has to take the URL from DATABASE_URL, or PGPASSWORD and its own URL. */
export const alembic: MakeTool = (site) => ({
  title: 'Alembic',
  wrapping: 'all', // Unless env.py sets transaction_per_migration.
  graph: true,
  bookkeeping: ['alembic_version'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => {
    const history = await run(site, ['history']);
    const current = await run(site, ['current']);
    return alembicStatus(history.stdout, current.stdout);
  },
  up: async (options) => void (await run(site, ['upgrade', 'heads'], options)),
  upTo: async (ids, options) => {
    for (const id of ids) await run(site, ['upgrade', id], options); // Branches: the last does not stand for all.
  },
  down: async (ids, options) => void (await run(site, ['downgrade', `-${ids.length}`], options)),
});

/** SQLAlchemy 1.4 and newer know `postgresql://`, not `postgres://`. */
function run(site: Site, args: readonly string[], options: RunOptions = {}) {
  const { given } = site.database;
  const env = given.startsWith('postgres:')
    ? { DATABASE_URL: given.replace(/^postgres:/, 'postgresql:') }
    : {};
  return site.run(ALEMBIC, args, { ...options, env: { ...env, ...options.env } });
}

type Revision = { readonly id: string; readonly parents: readonly string[] };

/**
 * Reads `alembic history` (newest first, `parent, parent -> id (head), words`) and `alembic current` (an id a line).
 * Applied is what the current revisions descend from.
 */
export function alembicStatus(history: string, current: string): Status {
  const revisions = history.split('\n').flatMap(parseRevision).reverse();
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const applied = new Set<string>();
  const queue = [...current.matchAll(/^([0-9a-zA-Z_-]+)( \(.*\))?$/gm)].map((match) => match[1] ?? '');
  const unknown = queue.filter((id) => !byId.has(id));
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (applied.has(id)) continue;
    applied.add(id);
    queue.push(...(byId.get(id)?.parents ?? []));
  }
  const ids = revisions.map(({ id }) => id);
  const status = {
    applied: ids.filter((id) => applied.has(id)),
    pending: ids.filter((id) => !applied.has(id)),
  };
  return unknown.length === 0
    ? status
    : { ...status, stuck: `the database is at ${unknown.join(', ')}, which this checkout does not have` };
}

function parseRevision(line: string): readonly Revision[] {
  const match = /^(.+?) -> ([0-9a-zA-Z_-]+)(?: \([^)]*\))*,/.exec(line.trim());
  if (!match) return [];
  const parents = (match[1] ?? '').split(',').map((parent) => parent.trim().split(' ')[0] ?? '');
  return [{ id: match[2] ?? '', parents: parents.filter((parent) => parent !== '<base>') }];
}
