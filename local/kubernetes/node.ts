import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../install.ts';
import { startDaemon, waitFor } from '../process.ts';
import { getFromApi } from './api.ts';
import { kubeconfigOf } from './certificates.ts';
import {
  containerdConfiguration,
  kubeletConfiguration,
  podNetwork,
  proxyConfiguration,
} from './configuration.ts';
import { logOf, start } from './control-plane.ts';
import { type Cluster, containerdSocket, network, nodeName } from './layout.ts';

/** Starts containerd and gives it the image that every pod begins with. */
export async function startContainerd(cluster: Cluster): Promise<void> {
  const { layout, programs } = cluster;
  const file = write(cluster, 'containerd.toml', containerdConfiguration(cluster));
  mkdirSync(join(layout.configuration, 'cni'), { recursive: true });
  write(cluster, join('cni', '10-pods.conflist'), json(podNetwork(layout)));
  const folders = ['usr/bin', 'usr/sbin'].map((folder) => join(programs.debian, folder));
  const path = [...folders, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':');
  await startDaemon({
    dir: layout.logs,
    name: 'containerd',
    file: join(programs.debian, 'usr/bin/containerd'),
    args: ['--config', file],
    // Shims, runc and the network plugins are found on its PATH.
    env: { ...process.env, PATH: path },
    cwd: layout.dir,
  });
  const ctr = join(programs.debian, 'usr/bin/ctr');
  const version = () => runProgram(ctr, ['-a', containerdSocket, 'version']);
  await waitFor(`containerd ${logOf(cluster, 'containerd')}`, version);
  await runProgram(ctr, ['-a', containerdSocket, '-n', 'k8s.io', 'images', 'import', programs.pause]);
}

/** Starts kubelet and kube-proxy and returns when the node is ready for pods. Needs the API server and containerd. */
export async function startNode(cluster: Cluster): Promise<void> {
  const { layout } = cluster;
  write(cluster, 'resolv.conf', '');
  const kubelet = write(cluster, 'kubelet.yaml', json(kubeletConfiguration(cluster)));
  await start(cluster, 'kubelet', [
    `--config=${kubelet}`,
    `--kubeconfig=${kubeconfigOf(cluster, 'kubelet')}`,
    `--root-dir=${join(layout.data, 'kubelet')}`,
    `--cert-dir=${join(layout.data, 'kubelet-certificates')}`,
    `--node-ip=${network.hostAddress}`,
    `--hostname-override=${nodeName}`,
  ]);
  const proxy = write(cluster, 'kube-proxy.yaml', json(proxyConfiguration(cluster)));
  await start(cluster, 'kube-proxy', [`--config=${proxy}`]);
  await waitFor(`the node ${logOf(cluster, 'kubelet')}`, () => assertNodeReady(cluster), 90_000);
  await waitFor(`kube-proxy ${logOf(cluster, 'kube-proxy')}`, () => assertServicesWork(cluster));
}

/** kube-proxy is healthy once it has written its first rules. */
async function assertServicesWork({ ports }: Cluster): Promise<void> {
  const { status } = await fetch(`http://127.0.0.1:${ports.proxyHealth}/healthz`);
  if (status !== 200) throw new Error(`its health is ${status}`);
}

type Node = {
  readonly status?: { readonly conditions?: readonly { type: string; status: string; message: string }[] };
};

async function assertNodeReady(cluster: Cluster): Promise<void> {
  const node = JSON.parse(await getFromApi(cluster, `/api/v1/nodes/${nodeName}`)) as Node;
  const ready = node.status?.conditions?.find((condition) => condition.type === 'Ready');
  if (ready?.status !== 'True') throw new Error(ready?.message ?? 'the kubelet has not reported yet');
}

/** Writes a configuration file and returns its path. */
function write({ layout }: Cluster, name: string, content: string): string {
  const path = join(layout.configuration, name);
  writeFileSync(path, content);
  return path;
}

/** JSON is YAML, so the programs that read YAML get it. */
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
