import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runProgram } from '../../../local/install.ts';
import { runWorkflow, type WorkflowRun } from '../../../local/runner/runner.ts';
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
      name: backend
      directory: backend
      setup: echo "installed \\"once\\"" > installed.txt
      lint: cat installed.txt && echo 'linted; $(id) stays text' && false
      types: echo 'types are looked at all the same'
      test: mkdir -p coverage && cp reports/* coverage/ && echo "database is <$DATABASE_URL>"
      integration: echo 'with a database'
      e2e: cat installed.txt && false
      reports: backend/coverage/junit.xml
      coverage: backend/coverage/lcov.info
      minimum-coverage: 60%
`;
const lcov = 'TN:\nSF:src/a.js\nDA:1,1\nDA:2,1\nDA:3,0\nend_of_record\n';
const junit = '<testsuite><testcase name="adds"/><testcase name="subtracts"/></testsuite>';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  await commitFiles(folder, {
    '.github/workflows/ci.yml': caller,
    'backend/src/a.js': 'one();\ntwo();\nthree();\n',
    'backend/reports/lcov.info': lcov,
    'backend/reports/junit.xml': junit,
  });
  const base = (await runProgram('git', ['-C', folder, 'rev-parse', 'HEAD'])).trim();
  // The push brings a source file that no test loads.
  await commitFiles(folder, { 'backend/src/new.js': 'four();\n' });
  run = await runWorkflow({
    repository: folder,
    workflow: 'ci.yml',
    event: { before: base },
    timeoutMs: LONG,
  });
}, LONG);
afterAll(() => rmSync(folder, { recursive: true }));

test('runs each command in its job, in its folder, as it was written', () => {
  const results = Object.fromEntries(run.jobs.map(({ id, result }) => [id, result]));
  expect(results).toMatchObject({ lint: 'failure', test: 'failure', e2e: 'failure' });
  expect(run.log).toContain('linted; $(id) stays text');
  expect(run.log).toContain('types are looked at all the same');
  expect(run.log).toContain('with a database');
  expect(run.log).toContain('installed "once"');
});

test('starts no database that nobody asked for', () => {
  expect(run.log).toContain('database is <>');
});

test('says which tests there are, and that the new file is not reached', () => {
  const summary = run.summaries.map(({ markdown }) => markdown).join('\n');
  expect(summary).toContain('Tests of backend');
  expect(summary).toContain('| 2 | 2 | 0 | 0 | 0 |');
  expect(summary).toContain('| all lines | 66.6 % | 2 of 3 | 60 % | passed |');
  expect(summary).toContain('| changed lines | 0 % | 0 of 1 | 80 % | failed |');
  expect(summary).toMatch(/backend\/src\/new\.js .* in no report/);
  expect(run.annotations.map(({ message }) => message).join('\n')).toContain('COVERAGE_TOO_LOW');
});

test(
  'hands the coverage on, and says when nobody takes it',
  async () => {
    const text = caller
      .replace(/ {6}(lint|types|e2e|integration|setup): .*\n/g, '')
      .replace('directory: backend', "directory: backend\n      setup: ''");
    await commitFiles(folder, { '.github/workflows/good.yml': text });
    const good = await runWorkflow({ repository: folder, workflow: 'good.yml', timeoutMs: LONG });
    const results = Object.fromEntries(good.jobs.map(({ id, result }) => [id, result]));
    expect([good.outcome, results]).toEqual([
      'success',
      { lint: 'skipped', test: 'success', e2e: 'skipped', quality: 'success' },
    ]);
    const said = good.annotations.map(({ message }) => message).join('\n');
    expect(said).toContain('Changed lines are not judged');
    expect(said).toContain('Neither Codecov nor SonarQube');
  },
  LONG,
);
