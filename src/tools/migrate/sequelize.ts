import type { Status } from '../../lib/migrate/status.ts';
import type { Program } from './site.ts';
import type { MakeTool } from './tool.ts';

const SEQUELIZE: Program = { name: 'sequelize-cli', folders: ['node_modules/.bin'], install: 'npm ci' };

/** Sequelize CLI 6; https://sequelize.org/docs/v6/other-topics/migrations. Its configuration has to say `use_env_variable: 'DATABASE_URL'`. */
export const sequelize: MakeTool = ({ run }) => ({
  title: 'Sequelize',
  wrapping: 'none', // A file opens a transaction itself, or does not.
  bookkeeping: ['SequelizeMeta', 'SequelizeData'],
  timeouts: 'PGOPTIONS',
  ownLock: 'none',
  status: async () => parseSequelizeStatus((await run(SEQUELIZE, ['db:migrate:status'])).stdout),
  up: async (options) => void (await run(SEQUELIZE, ['db:migrate'], options)),
  upTo: async (ids, options) =>
    void (await run(SEQUELIZE, ['db:migrate', '--to', ids.at(-1) ?? ''], options)),
  down: async (ids, options) => {
    for (const id of ids.toReversed()) await run(SEQUELIZE, ['db:migrate:undo', '--name', id], options);
  },
});

/** Reads `sequelize db:migrate:status`: below a banner, `up` or `down` and a file name a line. */
export function parseSequelizeStatus(text: string): Status {
  if (!/Using environment/.test(text))
    throw new Error(`\`sequelize db:migrate:status\` printed no list of migrations:\n${text.slice(0, 500)}`);
  const of = (state: string) =>
    [...text.matchAll(new RegExp(`^${state} (\\S+)\\s*$`, 'gm'))].map((line) => line[1] ?? '');
  return { applied: of('up'), pending: of('down') };
}
