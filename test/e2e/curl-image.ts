import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAddresses } from '../../local/cloud/cloud.ts';
import { runProgram } from '../../local/install.ts';
import { makeImage, writeArchive } from '../../local/kubernetes/image.ts';
import { createRepository } from '../../local/shop/environment.ts';

const REPOSITORY = 'tests/curl';
const PROGRAMS = { '/curl': '/usr/bin/curl', '/sleep': '/usr/bin/sleep' };

/** An image with the machine's own curl and sleep and the libraries that they load, pushed to the local cloud. */
export async function pushCurl(cloud: CloudAddresses): Promise<string> {
  const files: Record<string, Uint8Array> = {};
  for (const [path, program] of Object.entries(PROGRAMS)) {
    files[path] = readFileSync(realpathSync(program));
    for (const library of librariesIn(await runProgram('ldd', [program], {})))
      files[library] = readFileSync(realpathSync(library));
  }
  const hash = createHash('sha256');
  for (const content of Object.values(files)) hash.update(content);
  const image = `${cloud.registry.host}/${REPOSITORY}:${hash.digest('hex').slice(0, 12)}`;
  const folder = mkdtempSync(join(tmpdir(), 'curl-'));
  try {
    await createRepository(cloud, REPOSITORY);
    const archive = join(folder, 'image.tar');
    writeArchive(archive, image, makeImage(files, ['/curl']));
    const { host, username, password } = cloud.registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    const env = { ...cloud.env, DOCKER_CONFIG: folder };
    await runProgram('docker', ['load', '--input', archive], { env });
    await runProgram('docker', ['push', image], { env });
    return image;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`, and the loader, which has no arrow. */
const librariesIn = (output: string): readonly string[] =>
  [...output.matchAll(/(?:=> |^\s+)(\/\S+) \(0x/gm)].map(([, path = '']) => path);
