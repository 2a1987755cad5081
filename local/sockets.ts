import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A short folder for the unix sockets of the servers in `dir`: the kernel allows 107 bytes for a socket's path,
 * and a folder of a test run is soon longer. Always the same for the same `dir`, and closed to other users.
 */
export function socketDir(dir: string): string {
  const hash = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 10);
  const path = join(tmpdir(), `da-${hash}`);
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  return path;
}

/** Removes a socket or a folder from there, and the folder itself after the last. */
export function removeSocket(dir: string, name: string): void {
  rmSync(join(socketDir(dir), name), { recursive: true, force: true });
  try {
    rmdirSync(socketDir(dir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

/** A TCP port on loopback that was free a moment ago, for programs that cannot say which one they got. */
export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolvePort(port));
    });
  });
}
