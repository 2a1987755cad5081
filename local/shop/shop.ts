import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { baseImage } from '../base-image.ts';
import type { CloudAddresses } from '../cloud/cloud.ts';
import { once, type Progress, runProgram, sha256, toStderr } from '../install.ts';
import {
  applyObjects,
  createDatabase,
  createRepository,
  type Kubectl,
  prepareNamespace,
} from './environment.ts';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'examples/shop');
/** Git is told who commits, so that it needs no settings of the machine's user. */
const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];

/** The example service as a repository of its own, with everything there that a first deployment expects. */
export type Shop = {
  /** A git repository on branch `develop`. */
  readonly repository: string;
  readonly namespace: string;
  /** URL of its database from this machine, for migrations. */
  readonly databaseUrl: string;
  /** Repository of its image, without a tag. */
  readonly image: string;
  /** Writes files (text, or undefined to remove) and commits them; returns the commit. */
  readonly commit: (message: string, files: Readonly<Record<string, string | undefined>>) => Promise<string>;
  /** The present commit. */
  readonly head: () => Promise<string>;
  readonly kubectl: Kubectl;
};

export type ShopOptions = {
  /** Folder of the repository; removed first. */
  readonly dir: string;
  readonly namespace: string;
  readonly progress?: Progress;
};

/** Makes the shop's repository, its ECR repository, an empty database, and a namespace with what its pods need. */
export async function prepareShop(cloud: CloudAddresses, options: ShopOptions): Promise<Shop> {
  const { dir, namespace, progress = toStderr } = options;
  const [base, deps, database, kubectl] = await Promise.all([
    baseImage(progress),
    packages(progress),
    createDatabase(cloud, `shop_${namespace.replaceAll('-', '_')}`),
    prepareNamespace(cloud, namespace),
    createRepository(cloud, 'shop'),
  ]);
  const secret = { metadata: { name: 'shop-database' }, stringData: { url: database.podUrl } };
  await applyObjects(kubectl, [{ apiVersion: 'v1', kind: 'Secret', ...secret }]);
  const git = (...args: readonly string[]) => runProgram('git', [...AUTHOR, '-C', dir, ...args]);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  cpSync(example, dir, { recursive: true, filter: (path) => !path.includes('node_modules') });
  configure(dir, namespace, { base: base.buildContext, deps });
  await git('init', '--quiet', '--initial-branch=develop');
  const commit = async (message: string, files: Readonly<Record<string, string | undefined>>) => {
    for (const [path, text] of Object.entries(files)) write(join(dir, path), text);
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', message);
    return (await git('rev-parse', 'HEAD')).trim();
  };
  await commit('Open the shop', {});
  const head = async () => (await git('rev-parse', 'HEAD')).trim();
  const image = `${cloud.registry.host}/shop`;
  return { repository: dir, namespace, databaseUrl: database.url, image, commit, head, kubectl };
}

/** The file that makes a release bad, with what is wrong with it; see its comment. */
export function faultyRelease(shop: Shop, fault: string): Readonly<Record<string, string>> {
  const path = 'backend/src/release.ts';
  const source = readFileSync(join(shop.repository, path), 'utf8');
  return { [path]: source.replace(/builtInFault = '[^']*'/, `builtInFault = '${fault}'`) };
}

function write(path: string, text: string | undefined): void {
  rmSync(path, { force: true });
  if (text === undefined) return;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/**
 * What differs from a real user: no Docker Hub, so base image and packages come from here, no download of Trivy, and a
 * kubeconfig in place of a cluster of EKS.
 */
function configure(dir: string, namespace: string, contexts: Readonly<Record<string, string>>): void {
  edit(join(dir, '.github/deploy.yml'), [
    [['services', 'shop', 'image', 'build_contexts'], contexts],
    [['environments', 'development', 'namespace'], namespace],
    [['environments', 'development', 'cluster'], null],
    // What a run of the whole pipeline needs not do each time; the tests of these have runs of their own.
    [['services', 'shop', 'tests'], null],
    [['scan'], { repository: false }],
  ]);
  edit(join(dir, '.github/workflows/deploy.yml'), [[['jobs', 'deploy', 'with', 'trivy'], 'system']]);
}

function edit(path: string, changes: readonly (readonly [readonly string[], unknown])[]): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  for (const [at, value] of changes) document.setIn(at, value);
  writeFileSync(path, document.toString());
}

/** The service's packages, installed once for each lock file. */
async function packages(progress: Progress): Promise<string> {
  const backend = join(example, 'backend');
  const version = (await sha256(join(backend, 'package-lock.json'))).slice(0, 8);
  return once(
    'shop-packages',
    version,
    async (dir) => {
      for (const name of ['package.json', 'package-lock.json', '.npmrc'])
        if (existsSync(join(backend, name))) cpSync(join(backend, name), join(dir, name));
      await runProgram('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: dir });
    },
    progress,
  );
}
