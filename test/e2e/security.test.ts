import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { runWorkflow, type WorkflowRun } from '../../local/runner/runner.ts';
import { commitFiles } from './caller.ts';
import { cloud as openCloud } from './cloud.ts';

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
    with: { trivy: system, upload: false }
`;

beforeAll(async () => {
  cloud = await openCloud();
  folder = mkdtempSync(join(tmpdir(), 'security-'));
  await commitFiles(folder, {
    '.github/workflows/security.yml': caller,
    'package.json': JSON.stringify({ name: 'caller', version: '1.0.0' }),
    // In two parts, so that this file is no finding itself.
    'deploy/key.env': `AWS_ACCESS_KEY_ID=${'AKIA'}${'IOSFODNN7EXAMPLF'}\n`,
  });
  run = await runWorkflow({
    repository: folder,
    workflow: 'security.yml',
    env: cloud.env,
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
  });
});

test('names the file with the secret, and never the secret', () => {
  const everything = JSON.stringify(run);
  expect(everything).toContain('deploy/key.env');
  expect(everything).not.toContain(`${'AKIA'}${'IOSFODNN7EXAMPLF'}`);
});
