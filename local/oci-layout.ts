import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { runProgram, sha256 } from './install.ts';

/** What an image is run with. */
export type ImageSettings = {
  /** The tag in the layout. */
  readonly version: string;
  /** `NAME=value` each. */
  readonly env: readonly string[];
  readonly cmd: readonly string[];
  /** The program that made it, as `docker history` shows it. */
  readonly createdBy: string;
};

/** Files of Debian's packages, with the source package of each: scanners match by the latter. */
export type Debs = { readonly folder: string; readonly sources: Readonly<Record<string, string>> };

/** Lays out a root file system of Debian's packages, with an ordinary user 1000. */
export function fillRoot(root: string, { folder: debian, sources }: Debs, user: string): void {
  cpSync(debian, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => isWanted(relative(debian, source)),
  });
  mkdirSync(join(root, 'tmp'), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(
    join(root, 'etc/passwd'),
    `root:x:0:0:root:/root:/sbin/nologin\n${user}:x:1000:1000:${user}:/home/${user}:/sbin/nologin\n`,
  );
  writeFileSync(join(root, 'etc/group'), `root:x:0:\n${user}:x:1000:\n`);
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'hosts: files dns\n');
  // File names, as `libc6_2.36-9+deb12u10_amd64.deb`.
  const debs = readFileSync(join(debian, 'packages.txt'), 'utf8').trim().split('\n');
  declarePackages(join(root, 'var/lib/dpkg/status.d'), debs, sources);
}

/** Leaves out character set converters, documentation and translations; keeps every licence. */
function isWanted(path: string): boolean {
  if (path === 'packages.txt' || /^usr\/lib\/[^/]+\/(gconv|audit)(\/|$)/.test(path)) return false;
  if (!path.startsWith('usr/share/')) return true;
  // Of a folder it is not known yet what it holds; a file of another name is left out of it.
  return /^usr\/share\/(doc(\/[^/.]+[^/]*)?(\/copyright)?|common-licenses.*)$/.test(path);
}

/** One file a package, as images without a package manager (Google's distroless) have it and Trivy, Grype and Syft read it. */
function declarePackages(
  folder: string,
  debs: readonly string[],
  sources: Readonly<Record<string, string>>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const deb of debs) {
    const [name = '', version = '', arch = ''] = deb.slice(0, -'.deb'.length).split('_');
    const fields = {
      Package: name,
      Status: 'install ok installed',
      Architecture: arch,
      Source: sources[name] ?? name,
      Version: decodeURIComponent(version),
    };
    const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}\n`);
    writeFileSync(join(folder, name), lines.join(''));
  }
}

/** Writes `root` as the single layer of an image into the OCI layout `dir`. The same files give the same digests. */
export async function writeLayout(dir: string, root: string, settings: ImageSettings): Promise<void> {
  const { version, env, cmd, createdBy } = settings;
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const tar = join(dir, 'layer.tar');
  const reproducible = [
    '--sort=name',
    '--mtime=@0',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--format=gnu',
  ];
  await runProgram('tar', [...reproducible, '-C', root, '-cf', tar, ...readdirSync(root).sort()]);
  const diffId = `sha256:${await sha256(tar)}`;
  const layer = writeBlob(dir, await promisify(gzip)(readFileSync(tar), { level: 6 }));
  rmSync(tar);
  const config = writeBlob(dir, {
    created: '1970-01-01T00:00:00Z',
    architecture,
    os: 'linux',
    config: {
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin', ...env],
      WorkingDir: '/',
      Cmd: cmd,
    },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: createdBy }],
  });
  const type = 'application/vnd.oci.image';
  const manifest = writeBlob(dir, {
    schemaVersion: 2,
    mediaType: `${type}.manifest.v1+json`,
    config: { mediaType: `${type}.config.v1+json`, ...config },
    layers: [{ mediaType: `${type}.layer.v1.tar+gzip`, ...layer }],
  });
  const annotations = { 'org.opencontainers.image.ref.name': version };
  const platform = { architecture, os: 'linux' };
  const manifests = [{ mediaType: `${type}.manifest.v1+json`, ...manifest, platform, annotations }];
  writeFileSync(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  writeFileSync(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

/** Stores bytes, or a value as JSON, under their digest. */
function writeBlob(dir: string, content: Buffer | object): { digest: string; size: number } {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const path = join(dir, 'blobs', 'sha256', hash);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return { digest: `sha256:${hash}`, size: bytes.length };
}

/** Digest of the one image in a layout, `sha256:…`. */
export function layoutDigest(layout: string): string {
  const index = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as {
    manifests: { digest: string }[];
  };
  return index.manifests[0]?.digest ?? '';
}
