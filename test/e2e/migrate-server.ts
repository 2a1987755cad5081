import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../local/postgres/postgres.ts';
import { runBundle } from '../bundle/run-bundle.ts';

const root = resolve(import.meta.dirname, '../..');

/** A PostgreSQL of its own for one test file, and folders that look like somebody's repository. */
export async function startMigrateServer() {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-e2e-'));
  const server = await startPostgres({ dir: join(folder, 'server') });
  const clients: pg.Client[] = [];
  let number = 0;
  const urlOf = (database: string) => server.endpoint.replace(/\/postgres$/, `/${database}`);
  const connect = async (database: string) => {
    const client = new pg.Client({ connectionString: urlOf(database) });
    client.on('error', () => undefined); // Tests end sessions on purpose.
    await client.connect();
    clients.push(client);
    return client;
  };
  const admin = await connect('postgres');
  return {
    urlOf,
    connect,
    password: decodeURIComponent(new URL(server.endpoint).password),
    newDatabase: async () => {
      number += 1;
      const name = `shop${number}`;
      await admin.query(`create database ${name}`);
      return { name, url: urlOf(name) };
    },
    /** A folder with files; `node_modules` is that of this repository unless another is given. */
    project: (files: Readonly<Record<string, string>>, modules = join(root, 'node_modules')) => {
      number += 1;
      const path = join(folder, `project${number}`);
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text, { mode: 0o755 });
      }
      symlinkSync(modules, join(path, 'node_modules'));
      return path;
    },
    stop: async () => {
      for (const client of clients) await client.end().catch(() => undefined);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type MigrateServer = Awaited<ReturnType<typeof startMigrateServer>>;

/** Runs the bundle in a project; `path` are folders with programs. */
export const migrate = (
  cwd: string,
  inputs: Readonly<Record<string, string>>,
  more: {
    readonly path?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
    readonly onLine?: (line: string) => void;
  } = {},
) => runBundle('migrate', inputs, { cwd, timeoutMs: 90_000, ...more });

/** A Knex project: a file a migration, by the SQL that it runs. */
export function knexProject(migrations: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(migrations).map(([name, sql]) => [
    `migrations/${name}.mjs`,
    `export const up = (knex) => knex.raw(${JSON.stringify(sql)});\nexport const down = (knex) => knex.raw('drop table if exists ${name.replace(/^\d+_/, '')}');\n`,
  ]);
  const knexfile = `export default { client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: './migrations', loadExtensions: ['.mjs'] } };\n`;
  return { 'knexfile.mjs': knexfile, ...Object.fromEntries(files) };
}
