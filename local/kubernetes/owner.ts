import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../install.ts';
import { stateDir } from './layout.ts';

/** Holds the folder of the cluster that the machine has now, or that crashed. */
const ownerFile = join(stateDir, 'owner');

/** The folder of the cluster that was started last and not stopped. */
export const ownerOfMachine = (): string | undefined =>
  existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8') : undefined;

export const recordOwner = (dir: string): void => writeFileSync(ownerFile, dir);

const patienceMs = 5 * 60_000;

/**
 * Reserves the machine's one cluster for this process and returns how to give it back. Waits while another process has
 * it; rejects after 5 minutes.
 */
export async function reserveMachine(progress: Progress): Promise<() => void> {
  const deadline = Date.now() + patienceMs;
  for (let told = false; Date.now() < deadline; told = true) {
    const release = await tryToReserve();
    if (release !== undefined) return release;
    const where = ownerOfMachine() ?? 'another process';
    if (!told)
      progress(`Kubernetes: a machine has room for one; waiting for the one of ${where} to be stopped`);
    await sleep(1_000);
  }
  throw new Error(
    `the local Kubernetes of ${ownerOfMachine()} still runs (DEPLOY_ACTIONS_KUBECONFIG shares it)`,
  );
}

/** The reservation is an abstract socket: the kernel takes it back when the process ends, however it ends. */
function tryToReserve(): Promise<(() => void) | undefined> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen('\0deploy-actions-kubernetes', () => {
      server.unref();
      resolve(() => void server.close());
    });
  });
}
