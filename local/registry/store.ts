import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { debianPackages } from '../debian.ts';
import type { Progress } from '../install.ts';
import { startDaemon, waitFor } from '../process.ts';
import { removeSocket, socketDir } from '../sockets.ts';

/** A registry without any protection, on a unix socket that only its owner can reach. */
export type Store = { readonly socket: string; readonly stop: () => Promise<void> };

/** Starts Debian's docker-registry with its blobs in `<dir>/registry`. */
export async function startStore(dir: string, name: string, progress?: Progress): Promise<Store> {
  const packages = await debianPackages('docker-registry', 'bookworm', ['docker-registry'], progress);
  const socket = join(socketDir(dir), `${name}.sock`);
  const root = join(dir, name);
  mkdirSync(root, { recursive: true });
  rmSync(socket, { force: true });
  const config = join(dir, `${name}.json`);
  writeFileSync(config, JSON.stringify(settings(socket, root), null, 2));
  const file = join(packages, 'usr/bin/docker-registry');
  const daemon = await startDaemon({
    dir,
    name,
    file,
    args: ['serve', config],
    env: { OTEL_TRACES_EXPORTER: 'none' },
  });
  await waitFor(`docker-registry (${daemon.log})`, () => answers(socket));
  const stop = async () => {
    await daemon.stop();
    removeSocket(dir, `${name}.sock`);
  };
  return { socket, stop };
}

/** The configuration is YAML, of which JSON is a part. */
function settings(socket: string, root: string): unknown {
  return {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: root }, delete: { enabled: true } },
    // Upload addresses must not name the socket.
    http: { net: 'unix', addr: socket, relativeurls: true, secret: 'one registry, nothing to share' },
  };
}

function answers(socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = request({ socketPath, path: '/v2/' }, (response) => {
      response.resume();
      if (response.statusCode === 200) resolve();
      else reject(new Error(`HTTP ${response.statusCode}`));
    });
    probe.once('error', reject).end();
  });
}
