import { createServer } from 'node:net';
import { join } from 'node:path';
import { stateDir } from './layout.ts';

/** Holds the folder of the cluster that the machine has now, or that crashed. */
export const ownerFile = join(stateDir, 'owner');

/**
 * Reserves the machine's one cluster for this process; rejects while another process has it.
 * The reservation is an abstract socket, which the kernel takes back when the process ends, however it ends.
 */
export function reserveMachine(): Promise<() => void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const text =
        'another process runs the local Kubernetes; a machine has room for one (DEPLOY_ACTIONS_KUBECONFIG shares it)';
      reject(taken ? new Error(text) : error);
    });
    server.listen('\0deploy-actions-kubernetes', () => {
      server.unref();
      resolve(() => void server.close());
    });
  });
}
