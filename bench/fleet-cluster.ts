import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goInstall, goToolchain } from '../local/go.ts';
import { runProgram } from '../local/install.ts';
import { makeCertificates } from '../local/kubernetes/certificates.ts';
import { startControlPlane } from '../local/kubernetes/control-plane.ts';
import { type Cluster, layoutOf } from '../local/kubernetes/layout.ts';
import { clusterPrograms } from '../local/kubernetes/programs.ts';
import { startDaemon, stopRecorded } from '../local/process.ts';
import { freePort } from '../local/sockets.ts';

const MODULE = 'sigs.k8s.io/kwok';
const VERSION = 'v0.8.0';

/** A real control plane without a node, whose nodes and kubelets are played by kwok: thousands of pods need no memory. */
export type FleetCluster = { readonly kubeconfig: string; readonly close: () => Promise<void> };

/** Beside the local cluster, in a folder and on ports of its own: it must not slow down anybody's tests. */
export async function openFleetCluster(dir: string): Promise<FleetCluster> {
  const ports = new Set<number>();
  while (ports.size < 6) ports.add(await freePort());
  const [etcd = 0, etcdPeer = 0, api = 0, kubelet = 0, proxyHealth = 0, proxyMetrics = 0] = ports;
  const layout = { ...layoutOf(dir), etcd: join(dir, 'etcd') };
  for (const folder of [layout.configuration, layout.logs, layout.data])
    mkdirSync(folder, { recursive: true });
  const cluster: Cluster = {
    layout,
    programs: await clusterPrograms(),
    ports: { etcd, etcdPeer, api, kubelet, proxyHealth, proxyMetrics },
  };
  const close = async () => {
    for (const name of ['kwok', 'kube-scheduler', 'kube-controller-manager', 'kube-apiserver', 'etcd'])
      await stopRecorded(layout.logs, name, 20_000);
    rmSync(dir, { recursive: true });
  };
  try {
    await makeCertificates(cluster);
    await startControlPlane(cluster);
    const file = await goInstall('kwok', `${MODULE}/cmd/kwok@${VERSION}`);
    const stages = (await stageFiles()).map((path) => `--config=${path}`);
    const args = [`--kubeconfig=${layout.kubeconfig}`, '--manage-all-nodes=true', ...stages];
    // Debian's etcd cannot do what the newest client asks of a watch, which then begins again and again.
    const env = { ...process.env, KUBE_FEATURE_WatchListClient: 'false' };
    await startDaemon({ dir: layout.logs, name: 'kwok', file, args, env });
  } catch (error) {
    await close();
    throw error;
  }
  return { kubeconfig: layout.kubeconfig, close };
}

/** How nodes and pods live, as kwok's own module has it: ready at once. */
async function stageFiles(): Promise<readonly string[]> {
  const answer = await runProgram(await goToolchain(), ['mod', 'download', '-json', `${MODULE}@${VERSION}`], {
    cwd: '/',
  });
  const { Dir: dir } = JSON.parse(answer) as { Dir: string };
  const stages = [
    'node/fast/node-initialize',
    'node/heartbeat/node-heartbeat',
    'pod/fast/pod-ready',
    'pod/fast/pod-complete',
    'pod/fast/pod-delete',
  ];
  return stages.map((stage) => join(dir, 'kustomize/stage', `${stage}.yaml`));
}

/** Nodes for kwok to manage, each as large as is needed for the pods. */
export const nodeObjects = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: `kwok-${at}`, labels: { type: 'kwok' }, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
    status: {
      allocatable: { cpu: '64', memory: '256Gi', pods: '1000' },
      capacity: { cpu: '64', memory: '256Gi', pods: '1000' },
    },
  }));
