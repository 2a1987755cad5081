import { chmodSync, mkdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianPackages } from './debian.ts';
import { type Progress, runProgram } from './install.ts';
import { type Server, startDaemon, waitFor } from './process.ts';
import { removeSocket, socketDir } from './sockets.ts';

export type Docker = Server & {
  /** DOCKER_HOST, DOCKER_CONFIG (with buildx as a plugin) and PATH with `docker` first. */
  readonly env: Readonly<Record<'DOCKER_HOST' | 'DOCKER_CONFIG' | 'PATH', string>>;
};

export type DockerOptions = {
  readonly dir: string;
  /** Environment of the engine: the proxy's variables and SSL_CERT_FILE. It pushes and pulls, not the client. */
  readonly env?: Readonly<Record<string, string>>;
  readonly progress?: Progress;
};

/** What the file system of the data would have to be for the overlay snapshotter to refuse it (statfs(2)). */
const OVERLAYFS = 0x794c7630;

/**
 * Starts a Docker engine of its own with BuildKit (Debian's 26.1, unpacked, not installed) that changes nothing
 * on the machine: no bridge, no iptables rules, a unix socket only its owner can reach. Needs root. A `RUN` that needs
 * the network wants `docker build --network host`.
 * With DEPLOY_ACTIONS_DOCKER_HOST set, that engine is used; it has to know the proxy and the authority by itself.
 */
export async function startDocker({ dir, env = {}, progress }: DockerOptions): Promise<Docker> {
  const packages = await debianPackages(
    'docker',
    'trixie',
    ['containerd', 'docker-cli', 'docker.io'],
    progress,
  );
  // Before 0.22 buildx pushed every part of an image under its tag, which an immutable tag refuses (docker/buildx#3024).
  const buildx = await debianPackages('docker-buildx', 'forky', ['docker-buildx'], progress);
  const config = clientConfig(dir, buildx);
  const client = (endpoint: string) => ({
    DOCKER_HOST: endpoint,
    DOCKER_CONFIG: config,
    PATH: `${join(packages, 'usr/bin')}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
  });
  const given = process.env['DEPLOY_ACTIONS_DOCKER_HOST'] ?? '';
  if (given !== '') return { endpoint: given, env: client(given), stop: async () => undefined };
  const runc = await debianPackages('runc', 'bookworm', ['runc'], progress);
  const { endpoint, stop } = await startEngine(dir, packages, runc, env);
  return { endpoint, env: client(endpoint), stop };
}

async function startEngine(
  dir: string,
  packages: string,
  runc: string,
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const sockets = socketDir(dir);
  const endpoint = `unix://${join(sockets, 'docker.sock')}`;
  const data = resolve(dir, 'docker');
  mkdirSync(data, { recursive: true });
  const settings = join(dir, 'dockerd.json');
  writeFileSync(settings, JSON.stringify(engineSettings(data, sockets, endpoint), null, 2));
  const programs = [join(packages, 'usr/sbin'), join(packages, 'usr/bin'), join(runc, 'usr/sbin')];
  // That of a crashed engine names a process id that may be somebody else's by now.
  rmSync(join(sockets, 'dockerd.pid'), { force: true });
  const daemon = await startDaemon({
    dir,
    name: 'dockerd',
    file: join(packages, 'usr/sbin/dockerd'),
    args: ['--config-file', resolve(settings)],
    env: {
      ...env,
      PATH: [...programs, process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin'].join(':'),
      HOME: data,
    },
  });
  const docker = join(packages, 'usr/bin/docker');
  await waitFor(`dockerd (${daemon.log})`, () => runProgram(docker, ['-H', endpoint, 'version']));
  const stop = async () => {
    await daemon.stop(30_000);
    for (const name of ['exec', 'docker.sock', 'dockerd.pid']) removeSocket(dir, name);
  };
  return { endpoint, stop };
}

function engineSettings(data: string, sockets: string, endpoint: string): Readonly<Record<string, unknown>> {
  return {
    hosts: [endpoint],
    'data-root': data,
    'exec-root': join(sockets, 'exec'),
    pidfile: join(sockets, 'dockerd.pid'),
    // The containerd store is what gives several platforms, attestations and digests that stay the same.
    features: { 'containerd-snapshotter': true },
    ...(statfsSync(data).type === OVERLAYFS ? { 'storage-driver': 'native' } : {}),
    bridge: 'none',
    iptables: false,
    ip6tables: false,
    'ip-forward': false,
    'live-restore': false,
    'shutdown-timeout': 5,
  };
}

/** A folder for the client's settings and logins, with buildx where the client looks for plugins. */
function clientConfig(dir: string, buildx: string): string {
  const config = resolve(dir, 'docker-config');
  const plugins = join(config, 'cli-plugins');
  mkdirSync(plugins, { recursive: true });
  chmodSync(config, 0o700);
  // Nobody is logged in at the start.
  rmSync(join(config, 'config.json'), { force: true });
  const plugin = join(plugins, 'docker-buildx');
  rmSync(plugin, { force: true });
  symlinkSync(join(buildx, 'usr/libexec/docker/cli-plugins/docker-buildx'), plugin);
  return config;
}
