import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianPackages } from './debian.ts';
import type { Docker } from './docker.ts';
import { goBuild, goModuleCopy } from './go.ts';
import { type Progress, runProgram } from './install.ts';
import { type Server, startDaemon, waitFor } from './process.ts';
import { removeSocket, socketDir } from './sockets.ts';

const buildkitModule = { path: 'github.com/moby/buildkit', version: 'v0.26.2' };
const builder = 'local';

export type BuildkitOptions = {
  readonly dir: string;
  /** The client that is told of this builder. */
  readonly docker: Docker;
  /** Environment of the builder: the proxy's variables and SSL_CERT_FILE. It pushes and pulls, not the client. */
  readonly env?: Readonly<Record<string, string>>;
  readonly progress?: Progress;
};

/**
 * Starts BuildKit by itself, as docker/setup-buildx-action does on GitHub, and makes it the client's builder: the one
 * inside Docker cannot push by digest, and says `400 Bad Request` where a registry gave a reason. Needs root. A `RUN`
 * has the machine's network. The first start builds it, which takes minutes.
 */
export async function startBuildkit({ dir, docker, env = {}, progress }: BuildkitOptions): Promise<Server> {
  const buildkitd = await buildkitProgram(progress);
  const runc = join(await debianPackages('runc', 'bookworm', ['runc'], progress), 'usr/sbin/runc');
  const endpoint = `unix://${join(socketDir(dir), 'buildkitd.sock')}`;
  const config = resolve(dir, 'buildkitd.toml');
  const root = resolve(dir, 'buildkit');
  mkdirSync(root, { recursive: true });
  writeFileSync(config, '');
  const daemon = await startDaemon({
    dir,
    name: 'buildkitd',
    file: buildkitd,
    args: [
      ...['--config', config, '--root', root, '--addr', endpoint, '--containerd-worker=false'],
      ...['--oci-worker=true', '--oci-worker-binary', runc, '--oci-worker-net', 'host'],
      ...['--allow-insecure-entitlement', 'network.host'],
    ],
    env: { ...env, PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin', HOME: root },
  });
  await useBuilder(docker, endpoint);
  const client = { ...process.env, ...docker.env };
  await waitFor(`buildkitd (${daemon.log})`, () =>
    runProgram('docker', ['buildx', 'inspect', '--bootstrap', builder], { env: client }),
  );
  const stop = async () => {
    await daemon.stop(15_000);
    removeSocket(dir, 'buildkitd.sock');
  };
  return { endpoint, stop };
}

async function useBuilder(docker: Docker, endpoint: string): Promise<void> {
  rmSync(join(docker.env.DOCKER_CONFIG, 'buildx'), { recursive: true, force: true });
  const create = ['buildx', 'create', '--name', builder, '--driver', 'remote', '--use', endpoint];
  await runProgram('docker', create, { env: { ...process.env, ...docker.env } });
}

/** `go install` refuses a module with exclude lines, so it is built where it is the main module: in a copy of it. */
async function buildkitProgram(progress?: Progress): Promise<string> {
  const { path, version } = buildkitModule;
  const source = await goModuleCopy('buildkit-source', path, version, progress);
  return goBuild('buildkitd', version, source, {
    package: './cmd/buildkitd',
    set: [`${path}/version.Version=${version}`],
    ...(progress === undefined ? {} : { progress }),
  });
}
