import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianPackages } from '../debian.ts';
import { runProgram } from '../install.ts';
import { type Server, startDaemon, stopRecorded, waitFor } from '../process.ts';
import { freePort, removeSocket, socketDir } from '../sockets.ts';

const daemon = 'mariadbd';

/** The server, its client programs, and the libraries that a bare machine does not have. */
const packages = [
  'mariadb-server-core',
  'mariadb-client-core',
  'mariadb-client',
  'libmariadb3',
  'libaio1',
  'liburing2',
  'libnuma1',
  'libpcre2-8-0',
  'libncurses6',
  'libedit2',
  'libbsd0',
  'libmd0',
];

export type MariadbServer = Server & {
  /** Folder with `mariadb` and `mariadb-dump`, and the folder that LD_LIBRARY_PATH has to name for them. */
  readonly programs: string;
  readonly libraries: string;
};

/**
 * Starts an empty MariaDB 10.11 of Debian 12 on a free port of 127.0.0.1; `endpoint` is the URL of a user who may do
 * everything, `mysql://admin:password@127.0.0.1:port/mysql`. Data need not survive a crash, and `stop` removes them.
 */
export async function startMariadb({ dir }: { readonly dir: string }): Promise<MariadbServer> {
  const home = resolve(dir);
  await stopRecorded(home, daemon);
  const root = await debianPackages('mariadb', 'bookworm', packages);
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu');
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: libraries };
  const data = join(home, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const server = join(root, 'usr/sbin/mariadbd');
  const common = commonArgs(root, data);
  await runProgram(server, [...common, '--bootstrap'], { env, cwd: home, input: systemTables(root) });
  const password = randomBytes(18).toString('base64url');
  const init = join(home, 'init.sql');
  writeFileSync(init, accountOf(password), { mode: 0o600 });
  const port = await freePort();
  const listen = [
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(socketDir(home), daemon)}`,
    '--skip-name-resolve',
  ];
  await startDaemon({
    dir: home,
    name: daemon,
    file: server,
    args: [...common, ...listen, `--init-file=${init}`],
    env,
    cwd: home,
  });
  await waitFor(`MariaDB (log: ${join(home, `${daemon}.log`)})`, () => assertAnswers(port, password), 30_000);
  rmSync(init);
  return {
    endpoint: `mysql://admin:${password}@127.0.0.1:${port}/mysql`,
    programs: join(root, 'usr/bin'),
    libraries,
    stop: async () => {
      await stopRecorded(home, daemon);
      removeSocket(home, daemon);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function assertAnswers(port: number, password: string): Promise<void> {
  const { createConnection } = await import('mysql2/promise');
  const client = await createConnection({ host: '127.0.0.1', port, user: 'admin', password });
  await client.end();
}

/** MariaDB asks root to say that it is meant to run as root. */
function commonArgs(root: string, data: string): readonly string[] {
  return [
    '--no-defaults',
    `--datadir=${data}`,
    `--lc-messages-dir=${join(root, 'usr/share/mysql')}`,
    `--character-sets-dir=${join(root, 'usr/share/mysql/charsets')}`,
    `--plugin-dir=${join(root, 'usr/lib/mysql/plugin')}`,
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=32M',
    '--innodb-log-file-size=8M',
    '--skip-log-bin',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

function systemTables(root: string): string {
  const read = (name: string) => readFileSync(join(root, 'usr/share/mysql', name), 'utf8');
  return `create database mysql;\nuse mysql;\n${read('mysql_system_tables.sql')}\n${read('mysql_system_tables_data.sql')}`;
}

const accountOf = (password: string): string =>
  `create user admin@'127.0.0.1' identified by '${password}';\ngrant all on *.* to admin@'127.0.0.1' with grant option;\n`;
