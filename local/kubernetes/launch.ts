import { chownSync, mkdirSync, statSync } from 'node:fs';
import type { Progress } from '../install.ts';
import { freePort } from '../sockets.ts';
import { makeCertificates } from './certificates.ts';
import { startControlPlane } from './control-plane.ts';
import { changeKernelSettings } from './kernel.ts';
import { type Cluster, layoutOf, type Ports, stateDir } from './layout.ts';
import { makeNetwork, openApi } from './network.ts';
import { startContainerd, startNode } from './node.ts';
import { ownerOfMachine, recordOwner } from './owner.ts';
import { podsAreRunning } from './pods.ts';
import type { Programs } from './programs.ts';
import { type RegistryRoute, routeRegistry } from './registry-route.ts';
import { stopCluster } from './stop.ts';

export type LaunchOptions = {
  readonly dir: string;
  readonly programs: Programs;
  readonly registry?: RegistryRoute | undefined;
};

/** Starts a cluster in `dir`, after the remains of an earlier one have been removed. Must run as root. Returns its API port. */
export async function launchCluster(options: LaunchOptions, progress: Progress): Promise<number> {
  const { dir, programs, registry } = options;
  const layout = layoutOf(dir);
  await removeEarlier(layout.dir, programs.kubernetes);
  if (podsAreRunning()) throw new Error('this machine runs pods of another Kubernetes');
  for (const folder of [layout.configuration, layout.logs, layout.data, stateDir])
    mkdirSync(folder, { recursive: true });
  recordOwner(layout.dir);
  const cluster: Cluster = { layout, programs, ports: await choosePorts() };
  try {
    await bringUp(cluster, registry, progress);
  } catch (error) {
    await stopCluster(layout.dir, programs.kubernetes);
    throw error;
  }
  const { uid, gid } = statSync(layout.dir);
  chownSync(layout.kubeconfig, uid, gid);
  return cluster.ports.api;
}

async function bringUp(
  cluster: Cluster,
  registry: RegistryRoute | undefined,
  progress: Progress,
): Promise<void> {
  progress('Kubernetes: certificates and network');
  await Promise.all([makeCertificates(cluster), makeNetwork().then(changeKernelSettings)]);
  if (registry !== undefined) routeRegistry(cluster.layout, registry);
  progress('Kubernetes: control plane and containerd');
  await Promise.all([startControlPlane(cluster), startContainerd(cluster)]);
  progress('Kubernetes: node');
  await startNode(cluster);
  await openApi(cluster.ports.api);
}

async function removeEarlier(dir: string, kubernetes: string): Promise<void> {
  const owner = ownerOfMachine() ?? dir;
  for (const folder of new Set([owner, dir])) await stopCluster(folder, kubernetes);
}

async function choosePorts(): Promise<Ports> {
  const ports = new Set<number>();
  while (ports.size < 6) ports.add(await freePort());
  const [etcd = 0, etcdPeer = 0, api = 0, kubelet = 0, proxyHealth = 0, proxyMetrics = 0] = ports;
  return { etcd, etcdPeer, api, kubelet, proxyHealth, proxyMetrics };
}
