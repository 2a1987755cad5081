import type { Status } from '../../lib/migrate/status.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

const PYTHON: Program = {
  name: 'python3',
  folders: ['.venv/bin', 'venv/bin'],
  install: 'pip install -r requirements.txt',
};

/** Django 4 and newer; https://docs.djangoproject.com/en/5.2/topics/migrations. Its settings have to take the database from the environment. */
export const django: MakeTool = (site) => ({
  title: 'Django',
  wrapping: 'each', // Unless a file says `atomic = False`.
  graph: true,
  bookkeeping: ['django_migrations'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => parseDjangoPlan((await manage(site, ['showmigrations', '--plan'])).stdout),
  up: async (options) => void (await manage(site, ['migrate', '--no-input'], options)),
  upTo: async (ids, options) => {
    for (const id of ids) await manage(site, ['migrate', '--no-input', ...id.split('.')], options);
  },
  down: (ids, options) => takeBack(site, ids, options),
  isFileOf: (path, id) => {
    const [app = '', name = ''] = id.split('.');
    return path.endsWith(`/${app}/migrations/${name}.py`) || path === `${app}/migrations/${name}.py`;
  },
});

const manage = (site: Site, args: readonly string[], options: RunOptions = {}) =>
  site.run(PYTHON, ['manage.py', ...args, '--no-color'], options);

/** Django is told which migration of an app is to be the newest, not which one is to go. */
async function takeBack(site: Site, ids: readonly string[], options: RunOptions): Promise<void> {
  for (const id of ids.toReversed()) {
    const [app = '', name = ''] = id.split('.');
    const { stdout } = await manage(site, ['showmigrations', '--plan', app]);
    const own = parseDjangoPlan(stdout).applied.filter((other) => other.startsWith(`${app}.`));
    const before = own[own.indexOf(id) - 1]?.slice(app.length + 1) ?? 'zero';
    if (own.includes(`${app}.${name}`)) await manage(site, ['migrate', '--no-input', app, before], options);
  }
}

/** Reads `showmigrations --plan`: `[X]  app.name` for what is applied, `[ ]  app.name` for what is not, in their order. */
export function parseDjangoPlan(text: string): Status {
  const found = [...text.matchAll(/^\[(X| )\] {2}(\S+\.\S+)/gm)];
  if (found.length === 0 && !/no migrations/i.test(text))
    throw new Error(`\`showmigrations --plan\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const of = (mark: string) => found.filter((line) => line[1] === mark).map((line) => line[2] ?? '');
  return { applied: of('X'), pending: of(' ') };
}
