import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../local/install.ts';
import type { Asset } from './publish.ts';

/**
 * Writes what a release carries into a folder: the bundles as one archive, the schema of the configuration file, the
 * packages inside as CycloneDX, and the checksums of these. The archive of one commit has the same bytes everywhere.
 */
export async function writeAssets(root: string, version: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(into, name), content);
  const archive = join(into, `deploy-actions-${version}.tar.gz`);
  const what = ['action.yml', 'actions', 'dist', 'schema', '.github/workflows', 'LICENSE', 'README.md'];
  const prefix = `--prefix=deploy-actions-${version}/`;
  const args = ['archive', '--format=tar.gz', prefix, `--output=${archive}`, 'HEAD', '--', ...what];
  await runProgram('git', args, { cwd: root });
  write('deploy.schema.json', readFileSync(join(root, 'schema/deploy.schema.json')));
  const sbom = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'];
  write('sbom.cdx.json', await runProgram('npm', sbom, { cwd: root }));
  const sums = readAssets(into).map(({ name, content }) => `${sha256(content)}  ${name}\n`);
  write('SHA256SUMS', sums.join(''));
}

/** The files of that folder, by name; what is called SHA256SUMS goes last, when all that it speaks of is there. */
export function readAssets(from: string): readonly Asset[] {
  const last = (name: string) => Number(name === 'SHA256SUMS');
  const names = readdirSync(from).sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1));
  return names.map((name) => ({ name, content: readFileSync(join(from, name)) }));
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
