import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Runs the script as a person does, in a repository. */
function check(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/check-config.ts'), ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}
const shop = join(root, 'examples/shop');

test('a good file, its variables unknown', () => {
  expect(check(shop)).toEqual({ status: 0, stdout: '.github/deploy.yml is good.\n', stderr: '' });
});

test('the plan for an event', () => {
  const { status, stdout } = check(
    shop,
    '--branch',
    'develop',
    '--set',
    'ECR_REGISTRY=registry.example.com',
    '--json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    outlook: { development: ['shop'] },
    services: [{ image: 'registry.example.com/shop' }],
  });
  expect(check(shop, '--pull-request', 'main').stdout).toContain('would deploy to staging');
});

test('mistakes, with their places', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-config-'));
  try {
    writeFileSync(join(folder, 'x.yml'), 'services: {}\nenvironments: {}\n');
    const { status, stdout } = check(folder, '--config', 'x.yml');
    expect({ status, lines: stdout.split('\n') }).toMatchObject({
      status: 1,
      lines: [
        'x.yml:1:11 services: expected at least one service, got 0',
        expect.stringMatching(/^x\.yml:2:15 /),
        '',
      ],
    });
    expect(check(folder).status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([['--nope'], ['--branch', 'main', '--at', 'tomorrow'], ['--branch', 'main', '--environment', 'x']])(
  'wrong arguments: %s %s',
  (...args) => {
    const { status, stderr } = check(shop, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: check-config');
  },
);
