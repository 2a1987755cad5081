import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAddresses } from '../../local/cloud/cloud.ts';
import { runProgram } from '../../local/install.ts';
import { makeImage, writeArchive } from '../../local/kubernetes/image.ts';
import { createRepository } from '../../local/shop/environment.ts';

const REPOSITORY = 'tests/migrate-job';

/** The program of the Node that runs the tests, with the libraries it is linked to. */
async function nodeFiles(): Promise<Record<string, Uint8Array>> {
  const libraries = await runProgram('ldd', [process.execPath]);
  const paths = [...libraries.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path)]));
}

/**
 * Two images with the same migrations, pushed to the registry of the local cloud: one with Node, one without.
 * @param migrations path in the image → SQL
 */
export async function pushJobImages(cloud: CloudAddresses, migrations: Readonly<Record<string, string>>) {
  const sql = Object.entries(migrations).map(([path, text]) => [path, Buffer.from(text)] as const);
  const files = { ...(await nodeFiles()), ...Object.fromEntries(sql) };
  const node = { '/node': readFileSync(process.execPath) };
  await createRepository(cloud, REPOSITORY);
  const folder = mkdtempSync(join(tmpdir(), 'migrate-job-'));
  try {
    const { host, username, password } = cloud.registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    const env = { ...cloud.env, DOCKER_CONFIG: folder };
    const push = async (name: string, content: Readonly<Record<string, Uint8Array>>) => {
      const image = makeImage(content, ['/node']);
      const tag = `${name}-${createHash('sha256').update(image.layer).digest('hex').slice(0, 12)}`;
      const reference = `${host}/${REPOSITORY}:${tag}`;
      const archive = join(folder, `${name}.tar`);
      writeArchive(archive, reference, image);
      await runProgram('docker', ['load', '--input', archive], { env });
      await runProgram('docker', ['push', reference], { env });
      return reference;
    };
    return { withNode: await push('node', { ...node, ...files }), withoutNode: await push('plain', files) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
