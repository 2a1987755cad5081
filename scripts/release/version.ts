import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../local/install.ts';
import { root as ownRoot } from '../actions.ts';
import { recordedPath, releasedPath } from '../public-surface.ts';
import { lockPath, lockText, makeLock } from './actions-lock.ts';
import { changesetFiles } from './changesets.ts';
import type { Git } from './git.ts';
import type { GitHub } from './github.ts';

const branch = 'release/next';

export type Proposal = {
  /** The checkout. */
  readonly root: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly git: Git;
  readonly github: GitHub;
};

/** The changesets that wait for a release, by file name. */
export const pendingChangesets = (root: string): readonly string[] =>
  changesetFiles(join(root, '.changeset'));

/** Takes the changesets into version and changelog, in the working tree only. Returns the new version. */
export async function takeVersion(root: string): Promise<string> {
  const changeset = join(ownRoot, 'node_modules/@changesets/cli/bin.js');
  await runProgram(process.execPath, [changeset, 'version'], { cwd: root });
  const { version } = readJson(join(root, 'package.json')) as { version: string };
  const lockFile = join(root, 'package-lock.json');
  const lock = readJson(lockFile) as { version: string; packages: { '': { version: string } } };
  lock.version = version;
  lock.packages[''].version = version;
  writeFileSync(lockFile, `${JSON.stringify(lock, undefined, 2)}\n`);
  cpSync(join(root, recordedPath), join(root, releasedPath));
  return version;
}

/** One pull request holds the next version: it is made, or brought up to date, whenever a changeset lands. */
export async function proposeVersion(
  { root, repository, git, github }: Proposal,
  say: (line: string) => void,
): Promise<void> {
  const pending = pendingChangesets(root);
  if (pending.length === 0) return say('no changeset waits for a release');
  const base = await git('rev-parse', '--abbrev-ref', 'HEAD');
  const version = await takeVersion(root);
  writeFileSync(join(root, lockPath), lockText(await makeLock(root, github)));
  await git('checkout', '-q', '-B', branch);
  const packages = ['package.json', 'package-lock.json'];
  await git('add', '--', '.changeset', 'CHANGELOG.md', ...packages, lockPath, releasedPath);
  const author = ['-c', 'user.name=github-actions[bot]'];
  const address = ['-c', 'user.email=41898282+github-actions[bot]@users.noreply.github.com'];
  await git(...author, ...address, 'commit', '-q', '-m', `Release ${version}`);
  await git('push', '-q', '--force', 'origin', `HEAD:refs/heads/${branch}`);
  say(`${branch} holds ${version}: ${pending.join(', ')}`);
  await openPullRequest(github, repository, base, version, releaseNotes(root, version), say);
}

async function openPullRequest(
  github: GitHub,
  repository: string,
  base: string,
  version: string,
  body: string,
  say: (line: string) => void,
): Promise<void> {
  const [owner] = repository.split('/');
  const path = `/repos/${repository}/pulls`;
  const query = `?state=open&base=${base}&head=${owner}:${branch}`;
  const [open] = (await github.ask<readonly { number: number }[]>('GET', `${path}${query}`)) ?? [];
  const title = `Release ${version}`;
  if (open) await github.ask('PATCH', `${path}/${open.number}`, { title, body });
  else await github.ask('POST', path, { title, body, base, head: branch });
  say(open ? `brought pull request ${open.number} up to date` : 'opened a pull request');
}

/** The section of a version in the changelog, without its heading. @throws when there is none. */
export function releaseNotes(root: string, version: string): string {
  const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  const section = sections.find((text) => text.split('\n')[0]?.trim() === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version}"`);
  return section.split('\n').slice(1).join('\n').trim();
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
