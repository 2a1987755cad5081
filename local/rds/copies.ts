import { chownSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { runProgram } from '../install.ts';
import { startDaemon, stopRecorded, waitFor } from '../process.ts';
import { freePort } from '../sockets.ts';

/** The files of a PostgreSQL as they were at one moment, from which servers can be started. */
export type Copy = { readonly data: string };

export type Copied = { readonly port: number; readonly stop: () => Promise<void> };

/** Copies the files of a running server, as a base backup does: it starts from them as after a crash. */
export async function copyServer(url: string, to: string): Promise<Copy> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const data = await folderOf(client);
    await client.query("select pg_backup_start('copy', true)");
    cpSync(data, to, {
      recursive: true,
      filter: (path) => !/\/(pg_wal\/.*|postmaster\.(pid|opts))$/.test(path),
    });
    const { rows } = await client.query('select labelfile, spcmapfile from pg_backup_stop(false)');
    writeFileSync(join(to, 'backup_label'), String(rows[0].labelfile));
    copyWal(data, to);
    return { data: to };
  } finally {
    await client.end();
  }
}

/** Gives a copy all that the server has written since, to be replayed up to a moment. */
export async function replayUntil(url: string, { data }: Copy, moment: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Without a later commit the end of what was written would come before the moment.
    await client.query('create table if not exists pg_temp.later (); select pg_switch_wal()');
    const source = await folderOf(client);
    const wal = `${data}-wal`;
    copyWal(source, wal);
    const settings = [
      `restore_command = 'cp "${join(wal, 'pg_wal')}/%f" "%p"'`,
      // Names of zones, such as Z, are not known yet where the server reads this.
      `recovery_target_time = '${moment.replace('T', ' ').replace('Z', '+00')}'`,
      "recovery_target_action = 'promote'",
    ];
    writeFileSync(join(data, 'recovery.signal'), '');
    writeFileSync(join(data, 'postgresql.conf'), `\n${settings.join('\n')}\n`, { flag: 'a' });
  } finally {
    await client.end();
  }
}

async function folderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query('show data_directory');
  return String(rows[0].data_directory);
}

function copyWal(data: string, to: string): void {
  mkdirSync(join(to, 'pg_wal'), { recursive: true });
  cpSync(join(data, 'pg_wal'), join(to, 'pg_wal'), { recursive: true, force: true });
}

/** Starts a server on a free port from a copy of the files, which stay as they are. */
export async function startCopy({ data }: Copy, dir: string): Promise<Copied> {
  const files = join(dirname(data), `run-${Date.now()}-${process.hrtime.bigint()}`);
  cpSync(data, files, { recursive: true });
  await runProgram('chmod', ['-R', 'u=rwX,go=', files]);
  const account = await ownedByServer(files, data);
  const port = await freePort();
  const programs = join(dirname(data), 'programs', 'bin');
  const name = `copy-${port}`;
  await startDaemon({
    dir,
    name,
    file: join(programs, 'postgres'),
    args: ['-D', files, '-p', String(port), '-h', '127.0.0.1'],
    cwd: files,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...account,
  });
  const stop = async () => {
    await stopRecorded(dir, name);
    rmSync(files, { recursive: true, force: true });
  };
  return { port, stop };
}

/** The server is another user where this one is root. */
async function ownedByServer(
  files: string,
  data: string,
): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = async (what: string) => Number(await runProgram('id', [what, 'nobody']));
  const [uid, gid] = [await id('-u'), await id('-g')];
  await runProgram('chown', ['-R', `${uid}:${gid}`, files]);
  const wal = `${data}-wal`;
  if (existsSync(wal)) {
    chownSync(wal, uid, gid);
    await runProgram('chown', ['-R', `${uid}:${gid}`, wal]);
  }
  return { uid, gid };
}

/** Waits until a server answers a query. */
export const answering = (url: string): Promise<void> =>
  waitFor('the restored PostgreSQL', async () => {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query('select pg_is_in_recovery() as replaying');
      if (rows[0].replaying === true) throw new Error('it is still replaying');
    } finally {
      await client.end().catch(() => undefined);
    }
  });
