import { existsSync, readdirSync, readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../install.ts';
import { type Layout, stateDir } from './layout.ts';

const runcState = '/run/containerd/runc/k8s.io';
const networkResults = '/var/lib/cni/results';
const logLinks = '/var/log/containers';
const devicePlugins = '/var/lib/kubelet/device-plugins';

/** Removes what kubelet, runc and the network plugins leave in folders that no setting moves. */
export function removeTraces(layout: Layout): void {
  // containerd's record of the containers it had, by id; others' containers are left alone.
  const containers = list(join(stateDir, 'containerd', 'io.containerd.runtime.v2.task', 'k8s.io'));
  for (const id of containers) rmSync(join(runcState, id), { recursive: true, force: true });
  for (const name of list(networkResults)) {
    if (containers.some((id) => name.includes(id))) rmSync(join(networkResults, name));
  }
  for (const name of list(logLinks)) {
    if (readlinkSync(join(logLinks, name)).startsWith(layout.data)) rmSync(join(logLinks, name));
  }
  for (const name of ['kubelet.sock', 'kubelet_internal_checkpoint'])
    rmSync(join(devicePlugins, name), { force: true });
  const folders = [runcState, '/run/containerd/runc', '/run/containerd/s', '/run/containerd'];
  const more = [networkResults, '/var/lib/cni', logLinks, devicePlugins, '/var/lib/kubelet'];
  for (const folder of [...folders, ...more]) removeIfEmpty(folder);
}

/** Removes the chain that `kube-proxy --cleanup` leaves, because on other machines it is the kubelet's. */
export async function removeFirewallChain(): Promise<void> {
  const chain = 'KUBE-FIREWALL';
  for (const program of ['iptables', 'ip6tables']) {
    const rules = await runProgram(program, ['-w', '-S']).catch(() => '');
    if (!rules.includes(`-N ${chain}`)) continue;
    for (const from of ['INPUT', 'OUTPUT']) {
      if (rules.includes(`-A ${from} -j ${chain}`))
        await runProgram(program, ['-w', '-D', from, '-j', chain]);
    }
    await runProgram(program, ['-w', '-F', chain]);
    await runProgram(program, ['-w', '-X', chain]);
  }
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && list(folder).length === 0) rmdirSync(folder);
}
