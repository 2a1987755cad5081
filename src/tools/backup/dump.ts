import { backupFailures } from '../../lib/backup/failures.ts';
import type { Dialect, DumpedDatabase } from '../../lib/backup/restore.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Exec, ExecError } from '../../runtime/exec.ts';
import type { Files } from '../../runtime/files.ts';
import type { LargeFiles } from '../../runtime/large-files.ts';

export type DumpPorts = {
  readonly exec: Exec;
  readonly files: Files;
  readonly largeFiles: LargeFiles;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
};

export type DumpRequest = {
  readonly dialect: Dialect;
  readonly database: DumpedDatabase & { readonly password: string };
  /** Variables that lead the program to its server: PGHOST and so on. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: string;
  readonly timeoutMs: number;
  /** Name of a snapshot that another session of PostgreSQL exported: the dump is of exactly what that one sees. */
  readonly snapshot?: string;
};

export type Dump = { readonly path: string; readonly bytes: number; readonly sha256: string };

const SAY_EVERY_MS = 5_000;

/**
 * Dumps a database to a file that only this user can read, and proves that the file is whole.
 * @throws BACKUP_DUMP_FAILED, BACKUP_PROGRAM_MISSING, BACKUP_TIMEOUT; the file is removed then
 */
export async function dump(request: DumpRequest, ports: DumpPorts): Promise<Dump> {
  const { files, largeFiles } = ports;
  const { path, dialect } = request;
  await files.write(path, '', 0o600);
  try {
    await withProgress(path, ports, () => PROGRAMS[dialect](request, ports));
    return { path, bytes: await largeFiles.size(path), sha256: await largeFiles.sha256(path) };
  } catch (error) {
    await files.remove(path);
    throw error;
  }
}

type Program = (request: DumpRequest, ports: DumpPorts) => Promise<void>;

/** In the format of pg_restore, which reads its own list of contents back: a dump that was cut short has none. */
const dumpPostgres: Program = async (request, ports) => {
  const { path, snapshot } = request;
  const moment = snapshot === undefined ? [] : [`--snapshot=${snapshot}`];
  await run('pg_dump', ['--format=custom', '--no-password', `--file=${path}`, ...moment], request, ports);
  await run('pg_restore', ['--list', path], request, ports);
};

/** A dump that was cut short lacks the last line, which mysqldump writes at its end. */
const dumpMysql: Program = async (request, ports) => {
  const { path, database } = request;
  const { host, port, user } = database;
  const options = [
    '--single-transaction',
    '--quick',
    '--routines',
    '--triggers',
    '--events',
    '--no-tablespaces',
  ];
  const where = [`--host=${host}`, `--port=${port}`, `--user=${user}`, `--result-file=${path}`];
  await run('mysqldump', [...where, ...options, database.database], request, ports);
  const size = await ports.largeFiles.size(path);
  const tail = await ports.largeFiles.slice(path, Math.max(0, size - 200), 200);
  if (!/-- Dump completed/.test(new TextDecoder().decode(tail)))
    throw backupFailures.BACKUP_DUMP_FAILED(
      'mysqldump ended without the line that says the dump is complete.',
    );
};

const PROGRAMS: Readonly<Record<Dialect, Program>> = { postgres: dumpPostgres, mysql: dumpMysql };

async function run(
  program: string,
  args: readonly string[],
  { env, timeoutMs }: DumpRequest,
  { exec, signal }: DumpPorts,
): Promise<void> {
  try {
    await exec(program, args, { env, timeoutMs, signal, inherit: ['PGSSL*'] });
  } catch (error) {
    throw explain(error as ExecError, program);
  }
}

function explain(error: ExecError, program: string): Error {
  if (error.name !== 'ExecError') return error; // A cancellation stays one.
  const options = { cause: error };
  switch (error.ending.kind) {
    case 'not-found':
      return backupFailures.BACKUP_PROGRAM_MISSING(`${program} is not on the PATH.`, options);
    case 'timeout':
      return backupFailures.BACKUP_TIMEOUT(`${error.message}.`, options);
    default:
      return backupFailures.BACKUP_DUMP_FAILED(error.message, {
        ...options,
        ...(/server version mismatch/.test(error.message)
          ? {
              remedy:
                'Install pg_dump of the version of the server or newer, such as `postgresql-client-17`.',
            }
          : {}),
      });
  }
}

async function withProgress(path: string, ports: DumpPorts, body: () => Promise<void>): Promise<void> {
  const { clock, largeFiles, onProgress } = ports;
  const done = new AbortController();
  const started = clock.now();
  const telling = (async () => {
    for (;;) {
      // The end of the dump ends the sleep; that is what it is for.
      await clock.sleep(SAY_EVERY_MS, done.signal).catch(() => undefined);
      if (done.signal.aborted) return;
      const seconds = Math.round((clock.now() - started) / 1_000);
      onProgress(`The dump has ${megabytes(await largeFiles.size(path))} after ${seconds} s.`);
    }
  })();
  try {
    await body();
  } finally {
    done.abort();
    await telling;
  }
}

export const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
