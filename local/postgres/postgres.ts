import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runProgram } from '../install.ts';
import { type Server, startDaemon, stopRecorded, waitFor } from '../process.ts';
import { freePort } from '../sockets.ts';
import { postgresPrograms } from './programs.ts';

export type PostgresOptions = {
  /** Folder for the log and the process id. */
  readonly dir: string;
  /** IPv4 addresses to listen on besides 127.0.0.1. */
  readonly listen?: readonly string[];
  /** The `native` folder of another version of the npm package with the programs. */
  readonly native?: string;
};

const daemon = 'postgres';

/** The server that `DEPLOY_ACTIONS_POSTGRES_URL` names, if it does: nothing is started or stopped then. */
export function givenPostgres(): Server | undefined {
  const endpoint = process.env['DEPLOY_ACTIONS_POSTGRES_URL'];
  if (!endpoint) return undefined;
  return { endpoint, stop: () => Promise.resolve() };
}

/**
 * Starts an empty PostgreSQL 15 on a free port; `endpoint` is the URL of its superuser, `postgres://user:password@host:port/postgres`.
 * Passwords are checked (SCRAM), data need not survive a crash (no fsync), and `stop` removes them.
 * Run by root, the server is `nobody`, for PostgreSQL refuses root.
 */
export async function startPostgres(options: PostgresOptions): Promise<Server> {
  const given = givenPostgres();
  if (given !== undefined) return given;
  const dir = resolve(options.dir);
  await stopPostgres(dir);
  const account = await serverAccount();
  const home = homeOf(dir);
  makeOpen(home);
  const programs = await postgresPrograms(join(home, 'programs'), options.native);
  const password = randomBytes(18).toString('base64url');
  const data = await initialize(home, programs, password, account);
  const port = await freePort();
  const addresses = ['127.0.0.1', ...(options.listen ?? [])];
  const args = ['-D', data, '-p', String(port), '-h', addresses.join(',')];
  await startDaemon({
    dir,
    name: daemon,
    file: join(programs, 'postgres'),
    args,
    cwd: data,
    env: plainEnv,
    ...account,
  });
  await waitFor(`PostgreSQL (log: ${join(dir, `${daemon}.log`)})`, async () => assertReady(data), 20_000);
  return {
    endpoint: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => stopPostgres(dir),
  };
}

/** Stops the server that was started in `dir`, by this process or an earlier one, and removes its data. */
export async function stopPostgres(dir: string): Promise<void> {
  await stopRecorded(resolve(dir), daemon);
  rmSync(homeOf(resolve(dir)), { recursive: true, force: true });
}

type Account = { readonly uid?: number; readonly gid?: number };

const plainEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Data and programs: in `dir`, or, where another user must reach them, outside root's closed folders. */
function homeOf(dir: string): string {
  if (process.getuid?.() !== 0) return join(dir, 'postgres');
  const hash = createHash('sha256').update(dir).digest('hex').slice(0, 10);
  return join('/var/lib/deploy-actions', `postgres-${hash}`);
}

/** Makes the folder of the server; where its account is another one, that can get there under any umask. */
function makeOpen(home: string): void {
  mkdirSync(home, { recursive: true });
  if (process.getuid?.() !== 0) return;
  for (const folder of [dirname(home), home]) chmodSync(folder, 0o755);
}

async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const id = async (what: string) => Number(await runProgram('id', [what, 'nobody']));
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Makes the database files. The password goes by a file that only the server's account reads. */
async function initialize(
  home: string,
  programs: string,
  password: string,
  account: Account,
): Promise<string> {
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  const how = [
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-sync',
    '--locale=C',
    '--encoding=UTF8',
  ];
  const run = { cwd: data, env: plainEnv, ...account };
  await runProgram(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', ...how], run);
  rmSync(passwordFile);
  writeFileSync(join(data, 'postgresql.auto.conf'), settings.join('\n'));
  // Whoever reaches an address the server listens on needs the password, from wherever.
  writeFileSync(join(data, 'pg_hba.conf'), 'host all all 0.0.0.0/0 scram-sha-256\n');
  return data;
}

const settings = [
  'fsync = off',
  'synchronous_commit = off',
  'full_page_writes = off',
  "unix_socket_directories = ''",
  "shared_buffers = '32MB'",
  'max_connections = 200',
  '',
];

/** The eighth line of postmaster.pid is the server's state; pg_ctl waits for the same word. */
function assertReady(data: string): void {
  const path = join(data, 'postmaster.pid');
  const state = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[7]?.trim() : undefined;
  if (state !== 'ready') throw new Error(`its state is ${state ?? 'unknown'}`);
}
