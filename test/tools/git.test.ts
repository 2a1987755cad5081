import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { createGit } from '../../src/tools/git.ts';

let folder: string;
let commits: string[];
const at = (name: string) => join(folder, name);

/** Git with no configuration of this machine. */
const env = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();

function commit(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(`origin/${path}`)), { recursive: true });
    writeFileSync(at(`origin/${path}`), text);
  }
  git(at('origin'), 'add', '-A');
  git(at('origin'), 'commit', '--quiet', '-m', 'x');
  return git(at('origin'), 'rev-parse', 'HEAD');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-'));
  mkdirSync(at('origin'));
  git(at('origin'), 'init', '--quiet', '--initial-branch=main');
  git(at('origin'), 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(at('origin'), 'config', 'uploadpack.allowFilter', 'true');
  commits = [commit({ 'a.txt': '1', 'b/moved.txt': 'the same', 'b/"ü\n': 'x' })];
  renameSync(at('origin/b/moved.txt'), at('origin/moved.txt'));
  commits.push(commit({ 'b/"ü\n': 'y' }), commit({ 'a.txt': '2' }));
  git(folder, 'clone', '--quiet', '--depth=1', `file://${at('origin')}`, 'checkout');
});
afterAll(() => rmSync(folder, { recursive: true }));

const checkout = (workspace = at('checkout')) =>
  createGit({
    exec: createExec({ ...process.env, ...env }),
    workspace,
    token: 't',
    serverUrl: 'https://github.com',
  });

test('a commit that a shallow checkout has not is fetched; a moved file is at both places', async () => {
  const [first = '', second = ''] = commits;
  expect(await checkout().changedFiles(second)).toEqual(['a.txt']);
  expect(await checkout().changedFiles(first)).toEqual(['a.txt', 'b/"ü\n', 'b/moved.txt', 'moved.txt']);
});

test('the remote is not asked again for what is there', async () => {
  const [first = ''] = commits;
  await checkout().changedFiles(first);
  renameSync(at('origin'), at('gone'));
  try {
    expect(await checkout().changedFiles(first)).toHaveLength(4);
    await expect(checkout().changedFiles('f'.repeat(40))).rejects.toMatchObject({
      code: 'GIT_BASE_UNREACHABLE',
    });
  } finally {
    renameSync(at('gone'), at('origin'));
  }
});

test.each(['HEAD^1', 'f'.repeat(40)])('no such commit: %s', async (base) => {
  await expect(checkout().changedFiles(base)).rejects.toMatchObject({ code: 'GIT_BASE_UNREACHABLE' });
});

test('no checkout', async () => {
  mkdirSync(at('empty'));
  await expect(checkout(at('empty')).changedFiles('HEAD^1')).rejects.toMatchObject({
    code: 'GIT_BASE_UNREACHABLE',
  });
});
