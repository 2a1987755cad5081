import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { createGitLines } from '../../src/tools/git-lines.ts';

const env = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};
const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
let folder: string;
let base: string;
const git = (...args: string[]) =>
  execFileSync('git', [...author, ...args], { cwd: folder, env, encoding: 'utf8' }).trim();
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-lines-'));
  git('init', '--quiet');
  write('a.ts', 'one\ntwo\nthree\nfour\nfive\nsix\n');
  write('ä b.ts', 'x\n');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'x');
  base = git('rev-parse', 'HEAD');
  renameSync(join(folder, 'a.ts'), join(folder, 'moved.ts'));
  write('moved.ts', 'one\ntwo\nthree\nFOUR\nfive\nsix\nseven\n');
  write('ä b.ts', 'x\n++ y\n');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'y');
  write('untracked.ts', 'z\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = () => createGitLines(createExec(env), folder);

test('lines that were added; a file that was moved brings only what is new in it', async () => {
  const added = await lines().addedSince(base);
  expect([...added].map(([path, numbers]) => [path, [...numbers.keys()]])).toEqual([
    ['moved.ts', [4, 7]],
    ['ä b.ts', [2]],
  ]);
});
test('files of the repository', async () => {
  expect(await lines().tracked()).toEqual(new Set(['moved.ts', 'ä b.ts']));
});
test('a commit that is not there', async () => {
  await expect(lines().addedSince('f'.repeat(40))).rejects.toMatchObject({ code: 'GIT_BASE_UNREACHABLE' });
});
