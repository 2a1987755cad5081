import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../../local/cloud/client.ts';
import { goInstall } from '../../../local/go.ts';
import { runWorkflow, type WorkflowRun } from '../../../local/runner/runner.ts';
import { cloud as openCloud } from '../cloud.ts';
import { commitFiles } from './caller.ts';

const LONG = 2 * 60_000;
let cloud: CloudClient;
let folder: string;
let run: WorkflowRun;

const caller = `on: push
permissions: {}
jobs:
  security:
    uses: org/deploy-actions/.github/workflows/security.yml@v1
    permissions: { contents: read, security-events: write }
    with:
      trivy: system
      gitleaks: system
      upload: false
      audits: '[{ "directory": "deploy", "command": "test -f absent.lock" }]'
`;

beforeAll(async () => {
  cloud = await openCloud();
  const gitleaks = await goInstall('gitleaks', 'github.com/zricethezav/gitleaks/v8@v8.30.1');
  folder = mkdtempSync(join(tmpdir(), 'security-'));
  await commitFiles(folder, {
    '.github/workflows/security.yml': caller,
    'package.json': JSON.stringify({ name: 'caller', version: '1.0.0' }),
    // In two parts, so that this file is no finding itself.
    'deploy/key.env': `AWS_ACCESS_KEY_ID=${'AKIA'}${'IOSFODNN7EXAMPLF'}\n`,
  });
  // Gone from the files, not from the history.
  await commitFiles(folder, { 'notes/token.txt': `${'ghp_'}${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}\n` });
  rmSync(join(folder, 'notes'), { recursive: true });
  await commitFiles(folder, { 'README.md': 'Nothing here.' });
  run = await runWorkflow({
    repository: folder,
    workflow: 'security.yml',
    event: { created: true },
    env: { ...cloud.env, PATH: `${dirname(gitleaks)}:${cloud.env['PATH'] ?? process.env['PATH'] ?? ''}` },
    timeoutMs: LONG,
  });
}, 45 * 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('looks for each kind in a job of its own, and fails only where it found something', () => {
  const results = Object.fromEntries(run.jobs.map(({ id, result }) => [id, result]));
  expect(results).toEqual({
    dependencies: 'success',
    secrets: 'failure',
    infrastructure: 'success',
    code: 'skipped', // no rules were given
    audit: 'failure',
  });
});

test('names the file with the secret, and never the secret', () => {
  const everything = JSON.stringify(run);
  expect(everything).toContain('deploy/key.env');
  expect(everything).not.toContain(`${'AKIA'}${'IOSFODNN7EXAMPLF'}`);
});

test('finds in the history what later commits have removed', () => {
  const gitleaks = run.jobs.flatMap(({ steps }) => steps).filter(({ name }) => name.includes('gitleaks git'));
  expect(gitleaks.map(({ result }) => result)).toContain('failure');
  expect(run.log).toContain('leaks found: 2');
  expect(JSON.stringify(run)).not.toContain(`${'ghp_'}${'a1B2c3D4'}`);
});
