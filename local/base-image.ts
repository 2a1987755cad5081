import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { debianPackages } from './debian.ts';
import { once, type Progress, runProgram, sha256, toStderr } from './install.ts';

export type BaseImage = {
  /** Folder with the image as an OCI layout, tagged with the version of Node. */
  readonly layout: string;
  /** Digest of its manifest, `sha256:…`. */
  readonly digest: string;
  /** What `docker buildx build --build-context base=…` wants to hear. */
  readonly buildContext: string;
};

/** The packages whose files the `node` program needs to run, each with its source package: scanners match by the latter. */
const packages: Readonly<Record<string, string>> = {
  'base-files': 'base-files',
  'gcc-12-base': 'gcc-12',
  libc6: 'glibc',
  'libgcc-s1': 'gcc-12',
  'libstdc++6': 'gcc-12',
};

/** Raised when what is made below changes, so that an older one in the cache is not taken for it. */
const recipe = 1;

const nodeProgram = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const architecture = process.arch === 'x64' ? 'amd64' : process.arch;

/**
 * Makes a base image with Node 24 on Debian 12, for machines that cannot reach Docker Hub: the program of the npm
 * package `node`, the libraries it needs, a user 1000 named `node`. No shell, no package manager, so a Dockerfile on it
 * can COPY but not RUN. Debian's packages are declared in /var/lib/dpkg/status.d, where image scanners look for them.
 * Made once and kept in the cache; throws when a package cannot be had.
 */
export async function baseImage(progress: Progress = toStderr): Promise<BaseImage> {
  const debian = await debianPackages('base-image-packages', 'bookworm', Object.keys(packages), progress);
  const nodeVersion = (await runProgram(nodeProgram, ['--version'])).trim().slice(1);
  const unpacked = readFileSync(join(debian, 'packages.txt'), 'utf8');
  const key = createHash('sha256').update(`${recipe} ${unpacked}`).digest('hex').slice(0, 8);
  const layout = await once(
    'base-image',
    `${nodeVersion}-${key}`,
    async (dir) => {
      const root = join(dir, 'root');
      fillRoot(root, debian, unpacked.trim().split('\n'));
      await writeLayout(dir, root, nodeVersion);
      rmSync(root, { recursive: true });
    },
    progress,
  );
  const index = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as {
    manifests: { digest: string }[];
  };
  const digest = index.manifests[0]?.digest ?? '';
  return { layout, digest, buildContext: `oci-layout://${layout}@${digest}` };
}

/** Lays out the root file system. `debs` are file names as `libc6_2.36-9+deb12u10_amd64.deb`. */
function fillRoot(root: string, debian: string, debs: readonly string[]): void {
  cpSync(debian, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => isWanted(relative(debian, source)),
  });
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  copyFileSync(nodeProgram, join(root, 'usr/local/bin/node'));
  mkdirSync(join(root, 'tmp'), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/sbin/nologin\nnode:x:1000:1000:node:/home/node:/sbin/nologin\n',
  );
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'hosts: files dns\n');
  declarePackages(join(root, 'var/lib/dpkg/status.d'), debs);
}

/** Leaves out character set converters, documentation and translations; keeps every licence. */
function isWanted(path: string): boolean {
  if (path === 'packages.txt' || /^usr\/lib\/[^/]+\/(gconv|audit)(\/|$)/.test(path)) return false;
  if (!path.startsWith('usr/share/')) return true;
  // Of a folder it is not known yet what it holds; a file of another name is left out of it.
  return /^usr\/share\/(doc(\/[^/.]+[^/]*)?(\/copyright)?|common-licenses.*)$/.test(path);
}

/** One file a package, as images without a package manager (Google's distroless) have it and Trivy, Grype and Syft read it. */
function declarePackages(folder: string, debs: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const deb of debs) {
    const [name = '', version = '', arch = ''] = deb.slice(0, -'.deb'.length).split('_');
    const fields = {
      Package: name,
      Status: 'install ok installed',
      Architecture: arch,
      Source: packages[name],
      Version: decodeURIComponent(version),
    };
    const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}\n`);
    writeFileSync(join(folder, name), lines.join(''));
  }
}

/** Writes `root` as the single layer of an image into the OCI layout `dir`. The same files give the same digests. */
async function writeLayout(dir: string, root: string, nodeVersion: string): Promise<void> {
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
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin', `NODE_VERSION=${nodeVersion}`],
      WorkingDir: '/',
      Cmd: ['node'],
    },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'local/base-image.ts' }],
  });
  const type = 'application/vnd.oci.image';
  const manifest = writeBlob(dir, {
    schemaVersion: 2,
    mediaType: `${type}.manifest.v1+json`,
    config: { mediaType: `${type}.config.v1+json`, ...config },
    layers: [{ mediaType: `${type}.layer.v1.tar+gzip`, ...layer }],
  });
  const annotations = { 'org.opencontainers.image.ref.name': nodeVersion };
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
