import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseImage } from './base-image.ts';
import { debianPackages } from './debian.ts';
import { once, type Progress, sha256, toStderr } from './install.ts';
import { fillRoot, layoutDigest, writeLayout } from './oci-layout.ts';

/** Python 3.11 of Debian 12 with what its library is linked to, each package with its source package. */
const packages: Readonly<Record<string, string>> = {
  'base-files': 'base-files',
  libc6: 'glibc',
  'libgcc-s1': 'gcc-12',
  'gcc-12-base': 'gcc-12',
  'libstdc++6': 'gcc-12',
  'libbz2-1.0': 'bzip2',
  libcrypt1: 'libxcrypt',
  libexpat1: 'expat',
  libffi8: 'libffi',
  liblzma5: 'xz-utils',
  'libsqlite3-0': 'sqlite3',
  libssl3: 'openssl',
  libuuid1: 'util-linux',
  'python3.11-minimal': 'python3.11',
  'libpython3.11-minimal': 'python3.11',
  'libpython3.11-stdlib': 'python3.11',
  zlib1g: 'zlib',
};
/** The version of Python inside, as pip's `--python-version` wants it. */
export const PYTHON = '3.11';

/** A base image with Python, no shell and no pip, for machines that cannot reach Docker Hub. Made once, kept in the cache. */
export async function pythonImage(progress: Progress = toStderr): Promise<BaseImage> {
  const debian = await debianPackages('python-image-packages', 'bookworm', Object.keys(packages), progress);
  const key = (await sha256(join(debian, 'packages.txt'))).slice(0, 8);
  const make = async (dir: string) => {
    const root = join(dir, 'root');
    fillRoot(root, { folder: debian, sources: packages }, 'python');
    symlinkSync('python3.11', join(root, 'usr/bin/python3'));
    const settings = { env: ['LANG=C.UTF-8'], cmd: ['python3'], createdBy: 'local/python-image.ts' };
    await writeLayout(dir, root, { version: PYTHON, ...settings });
    rmSync(root, { recursive: true });
  };
  const layout = await once('python-image', `${PYTHON}-${key}`, make, progress);
  const digest = layoutDigest(layout);
  return { layout, digest, buildContext: `oci-layout://${layout}@${digest}` };
}
