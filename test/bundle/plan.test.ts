import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

const root = join(import.meta.dirname, '../..');
let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'plan-'));
  cpSync(join(root, 'examples/shop/.github'), join(checkout, '.github'), { recursive: true });
  for (const name of ['backend/package-lock.json', 'backend/Dockerfile', 'k8s'])
    cpSync(join(root, 'examples/shop', name), join(checkout, name), { recursive: true });
});
afterAll(() => rmSync(checkout, { recursive: true }));

const variables = JSON.stringify({ ECR_REGISTRY: 'registry.example.com' });

test('plans the example for a push to develop', async () => {
  const event = { name: 'push', ref: 'refs/heads/develop' };
  const run = await runBundle('plan', { variables }, { cwd: checkout, event });
  expect(run.log).toContain('The branch develop is deployed to development.');
  expect(run.exitCode).toBe(0);
  expect(run.outputs['version']).toBe('develop-0123456789ab');
  expect(JSON.parse(run.outputs['services'] ?? '')).toMatchObject([
    { name: 'shop', image: 'registry.example.com/shop', context: 'backend', file: '', target: '' },
  ]);
  expect(JSON.parse(run.outputs['deployments'] ?? '')).toEqual({
    development: [
      expect.objectContaining({ namespace: 'development', 'migrate-setup': 'npm ci --omit=dev' }),
    ],
  });
  expect(run.summary).toContain('```mermaid');
});

test('a pull request deploys nothing, and the summary says what a merge would', async () => {
  const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload: {} };
  const env = { GITHUB_BASE_REF: 'main' };
  const run = await runBundle('plan', {}, { cwd: checkout, event, env });
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ services: '[]', deployments: '{}' });
  expect(run.summary).toContain('would deploy to staging');
});

test('a pull request is compared with what it would be merged into', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: checkout });
  git('init', '--quiet');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'before');
  writeFileSync(join(checkout, 'README.md'), 'changed');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'after');
  const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload: {} };
  const run = await runBundle(
    'plan',
    { variables },
    { cwd: checkout, event, env: { GITHUB_BASE_REF: 'main' } },
  );
  expect(run.outputs['changed']).toBe('[]');
  writeFileSync(join(checkout, 'backend/new.ts'), '');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'again');
  const again = await runBundle(
    'plan',
    { variables },
    { cwd: checkout, event, env: { GITHUB_BASE_REF: 'main' } },
  );
  expect(again.outputs['changed']).toBe('["shop"]');
});

test('a file with mistakes fails with annotations', async () => {
  const event = { name: 'push', ref: 'refs/heads/develop' };
  const run = await runBundle('plan', {}, { cwd: checkout, event });
  expect(run.exitCode).toBe(1);
  expect(run.annotations[0]).toMatchObject({
    kind: 'error',
    properties: { file: '.github/deploy.yml', line: '2', col: '11' },
    message: expect.stringContaining('ECR_REGISTRY'),
  });
  expect(run.log).toContain('[PLAN_CONFIG_INVALID]');
});

test('all wrong inputs at once', async () => {
  const run = await runBundle('plan', { variables: '{', confg: 'x' });
  expect(run.exitCode).toBe(1);
  expect(run.annotations).toHaveLength(1);
  expect(run.annotations[0]?.message).toMatch(/variables: expected JSON.*\nconfg: is not an input/s);
});
