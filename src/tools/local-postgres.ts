import { type DatabaseUrl, parseDatabaseUrl } from '../lib/migrate/database-url.ts';
import type { Exec, ExecError } from '../runtime/exec.ts';
import type { Files } from '../runtime/files.ts';
import type { Supervise, Supervised } from '../runtime/supervise.ts';

/** A server that nothing depends on; disposing of it ends it and removes its data, where it is ours. */
export type TraceServer = AsyncDisposable & { readonly url: DatabaseUrl; readonly title: string };

export type LocalPostgresPorts = {
  readonly exec: Exec;
  readonly supervise: Supervise;
  readonly files: Files;
  readonly mask: (secret: string) => void;
  /** A random word for a password, of letters and digits. */
  readonly word: () => string;
  /** A number from 0 to 1. */
  readonly chance: () => number;
};

/** Where Debian and Ubuntu, and so the runners of GitHub, keep the programs of a server; they are not on the PATH. */
const DEBIAN = '/usr/lib/postgresql';
const ATTEMPTS = 5;
/** Nothing must survive a crash here, so nothing is waited for. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'shared_buffers=32MB',
  'max_connections=20',
  'max_wal_senders=0',
  'wal_level=minimal',
];

/** Starts a PostgreSQL of the machine's own programs on loopback; undefined when it has none. */
export async function startLocalPostgres(ports: LocalPostgresPorts): Promise<TraceServer | undefined> {
  const programs = await findPrograms(ports);
  if (!programs) return undefined;
  const folder = (
    await ports.exec('mktemp', ['--directory', '--tmpdir', 'deploy-actions-postgres-XXXXXX'])
  ).stdout.trim();
  const remove = () => ports.files.remove(folder);
  try {
    const account = await serverAccount(ports.exec);
    const password = ports.word();
    ports.mask(password);
    await initialize(programs, folder, password, account, ports);
    const { port, server } = await launch(programs, folder, account, ports);
    return {
      url: parseDatabaseUrl(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
      title: programs.version,
      [Symbol.asyncDispose]: async () => {
        await server[Symbol.asyncDispose]();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

type Programs = { readonly path: (name: string) => string; readonly version: string };

/** Those on the PATH, else the newest that the distribution has. */
async function findPrograms({ exec, files }: LocalPostgresPorts): Promise<Programs | undefined> {
  const versions = await files.entries(DEBIAN);
  const newest = versions.toSorted((one, other) => Number(other) - Number(one));
  const places = ['', ...newest.map((version) => `${DEBIAN}/${version}/bin/`)];
  for (const place of places) {
    const path = (name: string) => `${place}${name}`;
    try {
      const { stdout } = await exec(path('initdb'), ['--version']);
      await exec(path('postgres'), ['--version']);
      return { path, version: stdout.trim().replace(/^initdb \(PostgreSQL\)/, 'PostgreSQL') };
    } catch (error) {
      if ((error as Partial<ExecError>).ending?.kind !== 'not-found') throw error;
    }
  }
  return undefined;
}

/** PostgreSQL refuses to be run by root, as steps in a container are: then it is nobody. */
async function serverAccount(exec: Exec): Promise<readonly string[]> {
  const { stdout } = await exec('id', ['-u']);
  return stdout.trim() === '0' ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
}

/** A command as the server's account runs it. */
function as(
  account: readonly string[],
  program: string,
  args: readonly string[],
): readonly [string, readonly string[]] {
  const [first, ...rest] = [...account, program, ...args];
  return [first ?? program, rest];
}

async function initialize(
  { path }: Programs,
  folder: string,
  password: string,
  account: readonly string[],
  { exec, files }: LocalPostgresPorts,
): Promise<void> {
  const secret = `${folder}/password`;
  await files.write(secret, password, 0o600);
  if (account.length > 0) await exec('chown', ['--recursive', '65534:65534', folder]);
  const how = ['--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync', '--locale=C', '--encoding=UTF8'];
  await exec(...as(account, path('initdb'), ['-D', `${folder}/data`, '-U', 'postgres', ...how]), {
    timeoutMs: 60_000,
  });
  await files.remove(secret);
}

/** On a random port of loopback; another one when somebody has it already. */
async function launch(
  { path }: Programs,
  folder: string,
  account: readonly string[],
  { supervise, chance }: LocalPostgresPorts,
): Promise<{ readonly port: number; readonly server: Supervised }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = 20_000 + Math.floor(chance() * 12_000);
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const args = ['-D', `${folder}/data`, '-p', String(port), ...settings];
    const server = supervise(...as(account, path('postgres'), args), {
      isReady: (line) => line.includes('ready to accept connections'),
    });
    try {
      await server.ready;
      return { port, server };
    } catch (error) {
      await server[Symbol.asyncDispose]();
      if (attempt === ATTEMPTS || !/Address already in use/.test((error as Error).message)) throw error;
    }
  }
}
