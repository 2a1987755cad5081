import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { GitHub } from './github.ts';

/** Where GitHub reads the lock file of a repository's workflows. */
export const lockPath = '.github/workflows/actions.lock';

/** One action at one commit, as the lock file's schema v0.0.3 has it. */
type Dependency = {
  readonly ref: string;
  readonly commit: string;
  readonly owner_id: number;
  readonly repo_id: number;
  readonly uses?: readonly string[];
};
export type Lock = {
  readonly version: string;
  /** All actions that a workflow runs, those inside composite actions included. */
  readonly workflows: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: Readonly<Record<string, Dependency>>;
};
type Use = { readonly repository: string; readonly folder: string; readonly ref: string };
type Repository = { id: number; owner: { id: number } };

/** The third-party actions that each workflow of a repository names itself, by the workflow's path. */
export function usedActions(root: string): Readonly<Record<string, readonly Use[]>> {
  const files = readdirSync(join(root, '.github/workflows')).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(
    files.sort().map((name) => {
      const path = `.github/workflows/${name}`;
      return [path, usesOf(parse(readFileSync(join(root, path), 'utf8')))];
    }),
  );
}

/** Asks GitHub for what the lock needs besides the workflows: ids, commits of tags, and what composites use. */
export async function makeLock(root: string, github: GitHub): Promise<Lock> {
  const dependencies: Record<string, Dependency> = {};
  const workflows: Record<string, readonly string[]> = {};
  for (const [path, uses] of Object.entries(usedActions(root))) {
    for (const use of uses) await lockAction(use, github, dependencies);
    workflows[path] = closure(uses.map(pinKey), dependencies);
  }
  return { version: 'v0.0.3', workflows, dependencies: sorted(dependencies) };
}

export const lockText = (lock: Lock): string => stringify(lock, { singleQuote: true, lineWidth: 0 });

/** What a lock file gets wrong about the workflows as they are, without asking anybody. Empty when nothing. */
export function lockProblems(root: string, lock: Lock): readonly string[] {
  const used = usedActions(root);
  const wrong = Object.entries(used).flatMap(([path, uses]) => {
    const locked = lock.workflows[path] ?? [];
    const named = uses.filter((use) => !locked.includes(pinKey(use)));
    return named.map((use) => `${path} uses ${pinKey(use)}, which ${lockPath} does not have`);
  });
  const gone = Object.keys(lock.workflows).filter((path) => !used[path]);
  const unknown = Object.values(lock.workflows)
    .flat()
    .filter((key) => !lock.dependencies[key]);
  return [
    ...wrong,
    ...gone.map((path) => `${lockPath} speaks of ${path}, which is not there`),
    ...[...new Set(unknown)].map((key) => `${lockPath} names ${key} without its commit`),
  ];
}

async function lockAction(use: Use, github: GitHub, dependencies: Record<string, Dependency>): Promise<void> {
  const key = pinKey(use);
  if (dependencies[key]) return;
  const base = `/repos/${use.repository}`;
  const repository = must(await github.ask<Repository>('GET', base), key);
  const { sha } = must(await github.ask<{ sha: string }>('GET', `${base}/commits/${use.ref}`), key);
  const inside = usesOf(await metadata(use, sha, github));
  dependencies[key] = {
    ref: use.ref,
    commit: `sha1-${sha}`,
    owner_id: repository.owner.id,
    repo_id: repository.id,
    ...(inside.length > 0 ? { uses: inside.map(pinKey) } : {}),
  };
  for (const one of inside) await lockAction(one, github, dependencies);
}

async function metadata(use: Use, sha: string, github: GitHub): Promise<unknown> {
  for (const name of ['action.yml', 'action.yaml']) {
    const path = `/repos/${use.repository}/contents/${use.folder}${name}?ref=${sha}`;
    const file = await github.ask<{ content?: string }>('GET', path);
    if (file?.content !== undefined) return parse(Buffer.from(file.content, 'base64').toString());
  }
  throw new Error(`${pinKey(use)} has no action.yml in /${use.folder}`);
}

function must<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`GitHub does not know ${key}`);
  return value;
}

const pinKey = ({ repository, ref }: Use): string => `${repository}@${ref}`;

/** Every `uses: owner/repository[/folder]@ref` in a workflow or a composite action. */
function usesOf(node: unknown): readonly Use[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.entries(node).flatMap(([key, value]) =>
    key === 'uses' && typeof value === 'string' ? readUse(value) : usesOf(value),
  );
  return found.filter((use, index) => found.findIndex((other) => pinKey(other) === pinKey(use)) === index);
}

function readUse(text: string): readonly Use[] {
  const [, repository, folder = '', ref] = /^([\w.-]+\/[\w.-]+)(\/[^@]+)?@(\S+)$/.exec(text) ?? [];
  if (!repository || !ref || repository.startsWith('$') || repository.startsWith('.')) return [];
  return [{ repository, folder: folder === '' ? '' : `${folder.slice(1)}/`, ref }];
}

function closure(
  keys: readonly string[],
  dependencies: Readonly<Record<string, Dependency>>,
): readonly string[] {
  const all = new Set<string>();
  const add = (key: string) => {
    if (all.has(key)) return;
    all.add(key);
    dependencies[key]?.uses?.forEach(add);
  };
  keys.forEach(add);
  return [...all].sort();
}

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
