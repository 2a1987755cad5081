import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../install.ts';
import { type Cluster, type Layout, network, nodeName } from './layout.ts';

type Request = {
  readonly name: string;
  /** Subject fields in order; O is a group and CN a user to the API server. */
  readonly subject: readonly string[];
  readonly usage: 'clientAuth' | 'serverAuth';
  readonly hosts?: readonly string[];
};

const service = [
  'kubernetes',
  'kubernetes.default',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
];
const servers = ['localhost', ...service].map((host) => `DNS:${host}`);
const addresses = ['127.0.0.1', network.hostAddress, network.apiService].map((address) => `IP:${address}`);

/** Users and groups are those of https://kubernetes.io/docs/setup/best-practices/certificates/. */
const requests: readonly Request[] = [
  {
    name: 'apiserver',
    subject: ['CN = kube-apiserver'],
    usage: 'serverAuth',
    hosts: [...servers, ...addresses],
  },
  {
    name: 'kubelet-server',
    subject: [`CN = ${nodeName}`],
    usage: 'serverAuth',
    hosts: [`DNS:${nodeName}`, ...addresses],
  },
  { name: 'admin', subject: ['O = system:masters', 'CN = admin'], usage: 'clientAuth' },
  {
    name: 'apiserver-kubelet',
    subject: ['O = system:masters', 'CN = apiserver-kubelet'],
    usage: 'clientAuth',
  },
  { name: 'front-proxy', subject: ['CN = front-proxy-client'], usage: 'clientAuth' },
  { name: 'controller-manager', subject: ['CN = system:kube-controller-manager'], usage: 'clientAuth' },
  { name: 'scheduler', subject: ['CN = system:kube-scheduler'], usage: 'clientAuth' },
  { name: 'kube-proxy', subject: ['CN = system:kube-proxy'], usage: 'clientAuth' },
  { name: 'kubelet', subject: ['O = system:nodes', `CN = system:node:${nodeName}`], usage: 'clientAuth' },
];

const clients = ['admin', 'controller-manager', 'scheduler', 'kube-proxy', 'kubelet'];

/** Path of a file of the cluster's certificates: `ca.crt`, `<name>.crt`, `<name>.key`, `accounts.key`, `accounts.pub`. */
export const certificate = (layout: Layout, file: string): string => join(layout.certificates, file);

/** Path of the kubeconfig of one of the programs. */
export const kubeconfigOf = ({ layout }: Cluster, client: string): string =>
  client === 'admin' ? layout.kubeconfig : join(layout.configuration, `${client}.kubeconfig`);

/** Makes a certificate authority, all certificates and the kubeconfigs. Valid for 30 days: a cluster lives for hours. */
export async function makeCertificates(cluster: Cluster): Promise<void> {
  const { layout } = cluster;
  mkdirSync(layout.certificates, { recursive: true, mode: 0o700 });
  await makeCertificate(
    layout,
    'ca',
    ['CN = deploy-actions local Kubernetes'],
    [
      'basicConstraints = critical,CA:TRUE',
      'keyUsage = critical,keyCertSign,digitalSignature',
      'subjectKeyIdentifier = hash',
    ],
  );
  await Promise.all(
    requests.map(({ name, subject, usage, hosts }) => {
      const names = hosts === undefined ? [] : [`subjectAltName = ${hosts.join(',')}`];
      const extensions = ['keyUsage = critical,digitalSignature', `extendedKeyUsage = ${usage}`, ...names];
      return makeCertificate(layout, name, subject, extensions);
    }),
  );
  makeAccountKeys(layout);
  for (const client of clients) writeKubeconfig(cluster, client);
}

/** Signed by the authority, except the authority's own. */
async function makeCertificate(
  layout: Layout,
  name: string,
  subject: readonly string[],
  extensions: readonly string[],
): Promise<void> {
  const path = (ending: string) => certificate(layout, `${name}.${ending}`);
  const request = ['[req]', 'distinguished_name = subject', 'prompt = no', 'x509_extensions = extensions'];
  const lines = [...request, '[subject]', ...subject, '[extensions]', ...extensions, ''];
  writeFileSync(path('cnf'), lines.join('\n'));
  const authority = ['-CA', certificate(layout, 'ca.crt'), '-CAkey', certificate(layout, 'ca.key')];
  await runProgram('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
    ...['-config', path('cnf'), '-keyout', path('key'), '-out', path('crt')],
    ...(name === 'ca' ? [] : authority),
  ]);
}

/** The key pair that signs the tokens of service accounts. */
function makeAccountKeys(layout: Layout): void {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(certificate(layout, 'accounts.key'), secret, { mode: 0o600 });
  writeFileSync(certificate(layout, 'accounts.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

function writeKubeconfig(cluster: Cluster, client: string): void {
  const data = (file: string) => readFileSync(certificate(cluster.layout, file)).toString('base64');
  const server = `https://127.0.0.1:${cluster.ports.api}`;
  const user = { 'client-certificate-data': data(`${client}.crt`), 'client-key-data': data(`${client}.key`) };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'local', cluster: { server, 'certificate-authority-data': data('ca.crt') } }],
    users: [{ name: client, user }],
    contexts: [{ name: 'local', context: { cluster: 'local', user: client } }],
    'current-context': 'local',
  };
  writeFileSync(kubeconfigOf(cluster, client), `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
}
