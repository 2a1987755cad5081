import type { Status } from '../../lib/migrate/status.ts';
import type { Program, RunOptions, Site } from './site.ts';
import type { MakeTool } from './tool.ts';

/** Data sources in TypeScript are read by the program that TypeORM brings for that. */
const program = (source: string): Program => ({
  name: source.endsWith('ts') ? 'typeorm-ts-node-commonjs' : 'typeorm',
  folders: ['node_modules/.bin'],
  install: 'npm ci',
});

/** Where data sources usually lie; what is compiled first, for a deployment often has no compiler. */
const FOLDERS = [
  'dist',
  'build',
  'dist/src',
  '.',
  'src',
  'src/config',
  'src/database',
  'src/db',
  'config',
  'db',
];
const SOURCE = /^(data-?source|ormconfig|typeorm\.config)\.(js|cjs|mjs|ts|cts|mts)$/i;

/** TypeORM 0.3 and newer; https://typeorm.io/docs/migrations/executing. Its data source has to take the URL from DATABASE_URL. */
export const typeorm: MakeTool = (site) => ({
  title: 'TypeORM',
  wrapping: 'all', // Unless the data source says otherwise with `migrationsTransactionMode`.
  bookkeeping: ['migrations', 'typeorm_metadata'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => parseTypeormList((await run(site, ['migration:show'])).stdout),
  up: async (options) => void (await run(site, ['migration:run'], options)),
  upApart: async (options) => {
    await run(site, ['migration:run', '--transaction', 'each'], options);
    const rows = await site.query('select name, xmin::text as transaction from migrations order by id');
    return new Map(rows.map((row) => [String(row['name']), String(row['transaction'])]));
  },
  down: async (ids, options) => {
    for (const _ of ids) await run(site, ['migration:revert'], options);
  },
  isFileOf: (path, id) => {
    const stamp = /\d{13}$/.exec(id)?.[0] ?? id;
    return new RegExp(`(^|/)${stamp}-[^/]+\\.(ts|js|mts|mjs|cts|cjs)$`).test(path);
  },
});

async function run(site: Site, [command = '', ...args]: readonly string[], options: RunOptions = {}) {
  const source = await dataSource(site);
  return site.run(program(source), [command, '-d', source, ...args], options);
}

async function dataSource(site: Site): Promise<string> {
  for (const folder of FOLDERS) {
    const found = (await site.entries(folder)).find((name) => SOURCE.test(name));
    if (found !== undefined) return folder === '.' ? found : `${folder}/${found}`;
  }
  throw new Error(`no data source, such as data-source.ts, in ${FOLDERS.join(', ')}`);
}

/** Reads `typeorm migration:show`: `[X] 1 Name1700000000000` for what is executed, `[ ] Name1700000000000` for what is not. */
export function parseTypeormList(text: string): Status {
  const found = [...text.matchAll(/^\s*\[(X| )\] (?:\d+ )?(\S+)\s*$/gm)];
  if (found.length === 0 && !/No migrations/i.test(text))
    throw new Error(`\`typeorm migration:show\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const of = (mark: string) => found.filter((line) => line[1] === mark).map((line) => line[2] ?? '');
  return { applied: of('X'), pending: of(' ') };
}
