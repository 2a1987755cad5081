import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terraform-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ARGUMENTS = 'arguments';
/** A program that writes down how it was started, and answers as told for the command that it is given. */
function standIn(name: string, answers: Readonly<Record<string, string>>): void {
  const cases = Object.entries(answers).map(([command, script]) => `${command}) ${script} ;;`);
  const lines = [
    '#!/bin/sh',
    `echo "$@" >> '${join(folder, ARGUMENTS)}'`,
    'case "$1" in',
    ...cases,
    '*) exit 0 ;;',
    'esac',
    '',
  ];
  writeFileSync(join(folder, name), lines.join('\n'));
  chmodSync(join(folder, name), 0o755);
}
const started = () =>
  existsSync(join(folder, ARGUMENTS)) ? readFileSync(join(folder, ARGUMENTS), 'utf8') : '';
const run = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  runBundle('terraform', inputs, { cwd: folder, path: [folder], env: { PATH: '/usr/bin:/bin', ...env } });

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['apply without a digest', { operation: 'apply' }, /needs `plan-digest`/],
  ['a digest that is none', { operation: 'apply', 'plan-digest': 'yes' }, /64 hexadecimal digits/],
  ['unlock without an id', { operation: 'unlock' }, /needs `lock-id`/],
  [
    'destroy without the name typed again',
    { destroy: 'true', environment: 'production', 'confirm-destroy': 'prod' },
    /`confirm-destroy`/,
  ],
  ['two mistakes at once', { operation: 'apply', destroy: 'true' }, /plan-digest.*confirm-destroy/],
])('%s starts nothing', async (_, inputs, words) => {
  standIn('terraform', {});
  const { exitCode, log } = await run(inputs);
  expect([exitCode, started()]).toEqual([1, '']);
  expect(log).toMatch(words);
});

test('a directory outside of the workspace is refused', async () => {
  const { exitCode, log } = await run({ directory: '../..' });
  expect(exitCode).toBe(1);
  expect(log).toMatch(/PATH_OUTSIDE/);
});

test('a missing program is said with its name', async () => {
  const { exitCode, log } = await run({ tool: 'tofu' });
  expect([exitCode, /no program `tofu`.*TERRAFORM_MISSING/s.test(log)]).toEqual([1, true]);
});

test('mistakes of format and configuration are annotations at their lines, before anything is planned', async () => {
  const diagnostics = [
    {
      severity: 'error',
      summary: 'No such',
      detail: 'thing',
      range: { filename: 'main.tf', start: { line: 7 } },
    },
  ];
  standIn('terraform', {
    fmt: 'echo main.tf; exit 3',
    validate: `echo '${JSON.stringify({ valid: false, diagnostics })}'; exit 1`,
  });
  const format = await run({});
  expect(format.log).toMatch(/TERRAFORM_UNFORMATTED/);
  const invalid = await run({ format: 'false' });
  expect(invalid.annotations[0]).toMatchObject({
    kind: 'error',
    properties: { line: '7' },
    message: 'No such: thing',
  });
  expect(started()).not.toMatch(/^plan/m);
});

test('the real program is called in place of the wrapper of setup-terraform', async () => {
  standIn('terraform', { init: 'echo the wrapper; exit 1' });
  standIn('terraform-bin', { init: "echo 'Error: the real one' >&2; exit 1" });
  const { log } = await run({}, { TERRAFORM_CLI_PATH: folder });
  expect(log).toMatch(/the real one.*TERRAFORM_INIT_FAILED/s);
});

test('the token of the step does not reach the program', async () => {
  standIn('terraform', { init: `env > '${join(folder, 'environment')}'; exit 1` });
  await run({ token: 'ghs_secret', 'seal-key': 'key-secret' }, { TF_VAR_name: 'x', GITHUB_TOKEN: 'other' });
  const environment = readFileSync(join(folder, 'environment'), 'utf8');
  expect(environment).toContain('TF_VAR_name=x');
  for (const secret of ['ghs_secret', 'key-secret', 'GITHUB_TOKEN'])
    expect(environment).not.toContain(secret);
});
