import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { aptInstall } from './debian.ts';
import { runProgram } from './install.ts';

/** A server certificate and its key, as paths of PEM files. */
export type Certificate = { readonly cert: string; readonly key: string };

/** A certificate authority of one run of the local cloud. */
export type Authority = {
  /** PEM of the authority's own certificate: for NODE_EXTRA_CA_CERTS, containerd's `ca`. */
  readonly ca: string;
  /** The machine's authorities plus this one: for SSL_CERT_FILE, which replaces the machine's. */
  readonly bundle: string;
  /** Makes a certificate for host names and IP addresses; the first is the subject. */
  readonly issue: (name: string, hosts: readonly [string, ...string[]]) => Promise<Certificate>;
};

const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
];
const days = '30';

/** Makes a certificate authority in `<dir>`, or takes up the one that an earlier start left there. */
export async function createAuthority(dir: string): Promise<Authority> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const ca = join(dir, 'ca.crt');
  const key = join(dir, 'ca.key');
  const bundle = join(dir, 'bundle.crt');
  if (!existsSync(bundle)) {
    await openssl([
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-subj', '/CN=deploy-actions local cloud', '-days', days, '-keyout', key, '-out', ca],
      ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ]);
    writeFileSync(bundle, `${systemAuthorities()}\n${readFileSync(ca, 'utf8')}`);
  }
  return { ca, bundle, issue: (name, hosts) => issue(dir, name, hosts) };
}

async function issue(dir: string, name: string, hosts: readonly [string, ...string[]]): Promise<Certificate> {
  const path = (ending: string) => join(dir, `${name}.${ending}`);
  const extensions = [
    `subjectAltName=${hosts.map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`).join(',')}`,
    'basicConstraints=critical,CA:FALSE',
    'extendedKeyUsage=serverAuth',
  ];
  writeFileSync(path('ext'), `${extensions.join('\n')}\n`);
  await openssl([
    ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    // A common name is at most 64 characters; what clients check is the subjectAltName.
    ...['-subj', `/CN=${hosts[0].slice(0, 64)}`, '-keyout', path('key'), '-out', path('csr')],
  ]);
  await openssl([
    ...['x509', '-req', '-in', path('csr'), '-CA', join(dir, 'ca.crt'), '-CAkey', join(dir, 'ca.key')],
    ...['-CAcreateserial', '-days', days, '-extfile', path('ext'), '-out', path('crt')],
  ]);
  return { cert: path('crt'), key: path('key') };
}

/** SSL_CERT_FILE of this process first: a machine behind an inspecting proxy has its authorities there. */
function systemAuthorities(): string {
  const candidates = [process.env['SSL_CERT_FILE'] ?? '', ...systemBundles];
  const found = candidates.find((path) => path !== '' && existsSync(path));
  return found === undefined ? '' : readFileSync(found, 'utf8');
}

async function openssl(args: readonly string[]): Promise<void> {
  await runProgram('openssl', args).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await aptInstall(['openssl', 'ca-certificates']);
    await runProgram('openssl', args);
  });
}
