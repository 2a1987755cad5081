import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../install.ts';
import { stopRecorded } from '../process.ts';
import { restoreKernelSettings } from './kernel.ts';
import { type Layout, layoutOf, stateDir } from './layout.ts';
import { removeNetwork } from './network.ts';
import { ownerOfMachine } from './owner.ts';
import { killPods, removeControlGroups } from './pods.ts';
import { removeFirewallChain, removeTraces } from './traces.ts';

/** Everything is thrown away, so nobody needs long to say goodbye. */
const graceMs = 2_000;

/**
 * Stops a cluster by what its start wrote down, whether it is whole, half started or the remains of a crash: processes,
 * pods, mounts, links, packet rules, control groups and data. Logs stay. Must run as root.
 */
export async function stopCluster(dir: string, kubernetes: string): Promise<void> {
  const layout = layoutOf(dir);
  const stop = (names: readonly string[]) =>
    Promise.all(names.map((name) => stopRecorded(layout.logs, name, graceMs)));
  await stop(['kubelet', 'kube-proxy', 'kube-scheduler', 'kube-controller-manager']);
  // What is shared by the whole machine belongs to the cluster that was started last.
  const owner = ownerOfMachine();
  if (owner === layout.dir) await killPods();
  await stop(['containerd', 'kube-apiserver', 'etcd']);
  if (owner === layout.dir) await restoreMachine(layout, kubernetes);
  for (const folder of [layout.data, layout.certificates, layout.configuration, layout.kubeconfig]) {
    rmSync(folder, { recursive: true, force: true });
  }
  await giveBack(layout);
}

async function restoreMachine(layout: Layout, kubernetes: string): Promise<void> {
  await unmountBelow([layout.data, stateDir]);
  await removeNetwork();
  const proxy = join(kubernetes, 'kube-proxy');
  if (existsSync(proxy)) await runProgram(proxy, ['--cleanup']);
  await removeFirewallChain();
  restoreKernelSettings();
  await removeControlGroups();
  removeTraces(layout);
  rmSync(layout.etcd, { recursive: true, force: true });
  rmSync(stateDir, { recursive: true, force: true });
}

/** Without this, removing the folders would remove what is mounted there: the files of volumes, for one. */
async function unmountBelow(folders: readonly string[]): Promise<void> {
  for (const mount of mountsBelow(folders)) await runProgram('umount', ['-l', mount]).catch(() => undefined);
  const rest = mountsBelow(folders);
  if (rest.length > 0) throw new Error(`cannot unmount ${rest.join(', ')}`);
}

/** Mount points at or below the folders, the innermost first. */
function mountsBelow(folders: readonly string[]): string[] {
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  const paths = lines.map((line) => (line.split(' ')[4] ?? '').replace(/\\(\d{3})/g, fromOctal));
  const inside = (path: string) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return paths.filter(inside).reverse();
}

const fromOctal = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 8));

/** What remains below the folder belongs to whom the folder belongs: who runs this by sudo can remove it. */
async function giveBack(layout: Layout): Promise<void> {
  if (!existsSync(layout.dir)) return;
  const { uid, gid } = statSync(layout.dir);
  await runProgram('chown', ['-R', `${uid}:${gid}`, layout.dir]);
}
