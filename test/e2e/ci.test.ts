import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowRun } from '../../local/runner/runner.ts';
import { commitFiles } from './caller.ts';

const LONG = 2 * 60_000;
let folder: string;
let run: WorkflowRun;

const caller = `on: push
permissions: {}
jobs:
  ci:
    uses: org/deploy-actions/.github/workflows/ci.yml@v1
    permissions: { contents: read }
    with:
      directory: backend
      setup: echo "installed \\"once\\"" > installed.txt
      lint: cat installed.txt && echo 'linted; $(id) stays text'
      test: mkdir -p coverage && echo TN > coverage/lcov.info && echo "database is <$DATABASE_URL>"
      e2e: cat installed.txt && false
      coverage: backend/coverage/lcov.info
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  await commitFiles(folder, { '.github/workflows/ci.yml': caller, 'backend/README.md': 'Nothing here.' });
  run = await runWorkflow({ repository: folder, workflow: 'ci.yml', timeoutMs: LONG });
}, LONG);
afterAll(() => rmSync(folder, { recursive: true }));

test('runs each command in its job, in its folder, as it was written', () => {
  const results = Object.fromEntries(run.jobs.map(({ id, result }) => [id, result]));
  expect(results).toMatchObject({ lint: 'success', test: 'success', e2e: 'failure' });
  expect(run.log).toContain('linted; $(id) stays text');
  expect(run.log).toContain('installed "once"');
});

test('starts no database that nobody asked for', () => {
  expect(run.log).toContain('database is <>');
});

test('hands the coverage on, and says when nobody takes it', () => {
  const quality = run.jobs.find(({ id }) => id === 'quality');
  expect(quality?.result).toBe('success');
  expect(run.annotations.map(({ message }) => message).join('\n')).toContain('Neither Codecov nor SonarQube');
});
