import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon, waitFor } from '../process.ts';
import { getFromApi } from './api.ts';
import { certificate, kubeconfigOf } from './certificates.ts';
import { type Cluster, network } from './layout.ts';

/** Starts etcd and the API server, and the controller manager and scheduler when the API server is ready. */
export async function startControlPlane(cluster: Cluster): Promise<void> {
  await startEtcd(cluster);
  await start(cluster, 'kube-apiserver', apiServerArguments(cluster));
  await waitFor(
    `kube-apiserver ${logOf(cluster, 'kube-apiserver')}`,
    () => getFromApi(cluster, '/readyz'),
    90_000,
  );
  // Not sooner: until the API server has made its default roles, these end with "forbidden".
  await start(cluster, 'kube-controller-manager', controllerArguments(cluster));
  await start(cluster, 'kube-scheduler', [...clientArguments(cluster, 'scheduler')]);
  // Pods are refused in a namespace that has no service account yet.
  const account = '/api/v1/namespaces/default/serviceaccounts/default';
  await waitFor(`kube-controller-manager ${logOf(cluster, 'kube-controller-manager')}`, () =>
    getFromApi(cluster, account),
  );
}

/** Starts one of the Kubernetes programs. */
export async function start(
  { layout, programs }: Cluster,
  name: string,
  args: readonly string[],
): Promise<void> {
  await startDaemon({ dir: layout.logs, name, file: join(programs.kubernetes, name), args, cwd: layout.dir });
}

export const logOf = ({ layout }: Cluster, name: string): string =>
  `(log: ${join(layout.logs, `${name}.log`)})`;

async function startEtcd({ layout, ports, programs }: Cluster): Promise<void> {
  mkdirSync(layout.etcd, { recursive: true, mode: 0o700 });
  const client = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  const args = flags({
    name: 'local',
    'data-dir': layout.etcd,
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `local=${peer}`,
    'log-level': 'warn',
  });
  await startDaemon({ dir: layout.logs, name: 'etcd', file: join(programs.debian, 'usr/bin/etcd'), args });
}

function apiServerArguments({ layout, ports }: Cluster): string[] {
  const file = (name: string) => certificate(layout, name);
  return flags({
    'etcd-servers': `http://127.0.0.1:${ports.etcd}`,
    'bind-address': '127.0.0.1',
    'secure-port': ports.api,
    // What the `kubernetes` Service leads to; the host hands it on to loopback.
    'advertise-address': network.hostAddress,
    'service-cluster-ip-range': network.services,
    'authorization-mode': 'Node,RBAC',
    'enable-admission-plugins': 'NodeRestriction',
    'allow-privileged': true,
    'tls-cert-file': file('apiserver.crt'),
    'tls-private-key-file': file('apiserver.key'),
    'client-ca-file': file('ca.crt'),
    'kubelet-client-certificate': file('apiserver-kubelet.crt'),
    'kubelet-client-key': file('apiserver-kubelet.key'),
    'kubelet-certificate-authority': file('ca.crt'),
    'kubelet-preferred-address-types': 'InternalIP,Hostname',
    'requestheader-client-ca-file': file('ca.crt'),
    'requestheader-allowed-names': 'front-proxy-client',
    'requestheader-username-headers': 'X-Remote-User',
    'requestheader-group-headers': 'X-Remote-Group',
    'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
    'proxy-client-cert-file': file('front-proxy.crt'),
    'proxy-client-key-file': file('front-proxy.key'),
    'enable-aggregator-routing': true,
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': file('accounts.pub'),
    'service-account-signing-key-file': file('accounts.key'),
    profiling: false,
  });
}

function controllerArguments(cluster: Cluster): string[] {
  const file = (name: string) => certificate(cluster.layout, name);
  const own = flags({
    'use-service-account-credentials': true,
    'root-ca-file': file('ca.crt'),
    'service-account-private-key-file': file('accounts.key'),
    'cluster-signing-cert-file': file('ca.crt'),
    'cluster-signing-key-file': file('ca.key'),
    'allocate-node-cidrs': false,
    controllers: '*,-nodeipam',
    'flex-volume-plugin-dir': join(cluster.layout.data, 'volume-plugins'),
    // So many would be unkind to a shared API server; here they shorten every roll-out.
    'concurrent-deployment-syncs': 20,
    'concurrent-replicaset-syncs': 20,
  });
  return [...clientArguments(cluster, 'controller-manager'), ...own];
}

/** What controller manager and scheduler have in common. Without a port of their own: nothing asks them. */
function clientArguments(cluster: Cluster, client: string): string[] {
  const kubeconfig = kubeconfigOf(cluster, client);
  return flags({
    kubeconfig,
    'secure-port': 0,
    'leader-elect': false,
    'kube-api-qps': 500,
    'kube-api-burst': 1000,
  });
}

const flags = (values: Readonly<Record<string, string | number | boolean>>): string[] =>
  Object.entries(values).map(([name, value]) => `--${name}=${value}`);
