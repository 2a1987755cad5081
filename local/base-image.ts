import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianPackages } from './debian.ts';
import { once, type Progress, runProgram, toStderr } from './install.ts';
import { fillRoot, layoutDigest, writeLayout } from './oci-layout.ts';

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
      fillRoot(root, { folder: debian, sources: packages }, 'node');
      mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
      copyFileSync(nodeProgram, join(root, 'usr/local/bin/node'));
      const env = [`NODE_VERSION=${nodeVersion}`];
      await writeLayout(dir, root, {
        version: nodeVersion,
        env,
        cmd: ['node'],
        createdBy: 'local/base-image.ts',
      });
      rmSync(root, { recursive: true });
    },
    progress,
  );
  const digest = layoutDigest(layout);
  return { layout, digest, buildContext: `oci-layout://${layout}@${digest}` };
}
