import { statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Programs } from './programs.ts';

/** Addresses of the cluster. The host's own end of the pods' bridge is the node's address, and how pods reach the host. */
export const network = {
  name: 'deploy-actions',
  bridge: 'da-pods',
  hostAddress: '10.244.0.1',
  pods: '10.244.0.0/24',
  services: '10.96.0.0/16',
  apiService: '10.96.0.1',
  dns: '10.96.0.10',
} as const;

export const nodeName = 'node-1';

/** One cluster a machine: kube-proxy's chains and the kubepods control groups have no room for two. */
export const stateDir = '/run/deploy-actions-kubernetes';
export const containerdSocket = join(stateDir, 'containerd.sock');

/** Where a cluster keeps its files below the folder it was given. */
export type Layout = {
  readonly dir: string;
  readonly kubeconfig: string;
  readonly certificates: string;
  readonly configuration: string;
  /** Logs and recorded process ids. */
  readonly logs: string;
  readonly data: string;
  /** etcd waits for the disk at every write, so its data are in memory where there is room. */
  readonly etcd: string;
};

export function layoutOf(folder: string): Layout {
  const dir = resolve(folder);
  return {
    dir,
    kubeconfig: join(dir, 'kubeconfig'),
    certificates: join(dir, 'certificates'),
    configuration: join(dir, 'configuration'),
    logs: join(dir, 'logs'),
    data: join(dir, 'data'),
    etcd: hasMemoryFor(512) ? '/dev/shm/deploy-actions-etcd' : join(dir, 'data', 'etcd'),
  };
}

/** TCP ports, all on loopback but the kubelet's, which is on the bridge. */
export type Ports = {
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly api: number;
  readonly kubelet: number;
  readonly proxyHealth: number;
  readonly proxyMetrics: number;
};

/** What the parts of one cluster are started from. */
export type Cluster = { readonly layout: Layout; readonly ports: Ports; readonly programs: Programs };

function hasMemoryFor(mebibytes: number): boolean {
  try {
    const { type, bavail, bsize } = statfsSync('/dev/shm');
    const tmpfs = 0x01021994;
    return type === tmpfs && bavail * bsize >= mebibytes * 2 ** 20;
  } catch {
    return false;
  }
}
