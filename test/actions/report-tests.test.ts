import { expect, test } from '@jest/globals';
import { run } from '../../src/actions/report-tests/run.ts';
import { Failed } from '../../src/runtime/action.ts';
import { gitFailures } from '../../src/tools/git.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const inputs = {
  reports: [] as readonly string[],
  coverage: [] as readonly string[],
  directory: '.',
  'minimum-coverage': 0.8,
  'minimum-changed-coverage': 0.8,
  exclude: [] as readonly string[],
  base: undefined as string | undefined,
  title: 'Tests',
};
const before = 'a'.repeat(40);
const github = {
  eventName: 'push',
  event: { before },
  ref: 'refs/heads/main',
  sha: 'b'.repeat(40),
  baseRef: '',
};
const added = (path: string, ...lines: readonly number[]) =>
  new Map([[path, new Map(lines.map((line) => [line, 'code']))]]);

type Given = Partial<typeof inputs> & {
  readonly changes?: ReturnType<typeof added> | undefined;
  readonly event?: Partial<typeof github>;
};

async function report(texts: Readonly<Record<string, string>>, { changes, event, ...given }: Given) {
  const fake = fakeWorkflow();
  const names = Object.keys(texts);
  const below = (path: string) =>
    names.filter((name) => path === '.' || name === path || name.startsWith(`${path}/`));
  const files = {
    exists: (path: string) => below(path).length > 0,
    list: async (path: string) => below(path),
    read: async (path: string) => texts[path] ?? '',
  };
  const git = {
    tracked: async () => new Set(['src/a.ts', 'src/new.ts', 'test/a.test.ts']),
    addedSince: async (base: string) => {
      if (!changes) throw gitFailures.GIT_BASE_UNREACHABLE(`git cannot compare with ${base}`);
      return changes;
    },
  };
  const ports = { ...fake, files, git, github: { ...github, ...event, workspace: '/checkout' } };
  const result = await run({ ...inputs, ...given }, ports);
  const failed = result instanceof Failed ? result.failure : undefined;
  return { outputs: result instanceof Failed ? result.outputs : result, failed, ...fake };
}

const lcov = (...lines: readonly string[]) =>
  `SF:src/a.ts\n${lines.map((line) => `DA:${line}\n`).join('')}end_of_record\n`;
const junit = (...cases: readonly string[]) => `<testsuite>${cases.join('')}</testsuite>`;

test('good tests that reach enough', async () => {
  const texts = { 'out/a.xml': junit('<testcase name="a"/>'), 'lcov.info': lcov('1,1', '2,1') };
  const given = { reports: ['out/*.xml'], coverage: ['lcov.info'], changes: added('src/a.ts', 2) };
  const { outputs, failed, summaries } = await report(texts, given);
  expect(failed).toBeUndefined();
  expect(outputs).toEqual({
    verdict: 'passed',
    tests: '1',
    failed: '0',
    coverage: '100',
    'changed-coverage': '100',
  });
  expect(summaries.join('')).toContain('| changed lines | 100 % | 1 of 1 |');
});

test('failing tests come first, nine of them as annotations at their place', async () => {
  const cases = Array.from(
    { length: 12 },
    (_, index) =>
      `<testcase name="t${index}" file="test/a.test.ts" line="${index + 1}"><failure>no</failure></testcase>`,
  );
  const { outputs, failed, annotations } = await report({ 'a.xml': junit(...cases) }, { reports: ['a.xml'] });
  expect(outputs).toMatchObject({ verdict: 'failed', tests: '12', failed: '12' });
  expect(failed).toMatchObject({
    code: 'TESTS_FAILED',
    message: expect.stringMatching(/^12 failed: t0, .*and 3 more/),
  });
  expect(annotations).toHaveLength(9);
  expect(annotations[0]).toMatchObject({ kind: 'error', place: { file: 'test/a.test.ts', line: 1 } });
});

test('too little of the change, though enough of all', async () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index + 1},${index === 0 ? 0 : 1}`);
  const given = { coverage: ['lcov.info'], changes: added('src/a.ts', 1) };
  const { outputs, failed, summaries } = await report({ 'lcov.info': lcov(...lines) }, given);
  expect(outputs).toMatchObject({ verdict: 'failed', tests: '', coverage: '95', 'changed-coverage': '0' });
  expect(failed).toMatchObject({
    code: 'COVERAGE_TOO_LOW',
    message: 'Tests reach 0 % of changed lines, not 80 %.',
  });
  expect(summaries.join('')).toMatch(/src\/a\.ts .*\| 1 \|/);
});

test('a new file that no test loads', async () => {
  const given = { coverage: ['lcov.info'], changes: added('src/new.ts', 1, 2) };
  const { failed, summaries } = await report({ 'lcov.info': lcov('1,1') }, given);
  expect(failed).toMatchObject({ code: 'COVERAGE_TOO_LOW' });
  expect(summaries.join('')).toContain('in no report');
});

test.each<[string, Given]>([
  ['git cannot compare', { changes: undefined }],
  ['a new branch', { changes: added('src/new.ts', 1), event: { event: { before: '0'.repeat(40) } } }],
])('changed lines are not judged, and it is said: %s', async (_, given) => {
  const { failed, outputs, annotations } = await report(
    { 'lcov.info': lcov('1,1') },
    { coverage: ['lcov.info'], ...given },
  );
  expect(failed).toBeUndefined();
  expect(outputs).toMatchObject({ coverage: '100', 'changed-coverage': '' });
  expect(annotations).toEqual([expect.objectContaining({ kind: 'notice' })]);
});

test.each<[string, Readonly<Record<string, string>>, Given, string]>([
  [
    'a base that was asked for',
    { 'l.info': lcov('1,1') },
    { coverage: ['l.info'], base: 'main' },
    'GIT_BASE_UNREACHABLE',
  ],
  ['a report that is not there', {}, { reports: ['junit.xml'] }, 'REPORT_MISSING'],
  ['a pattern that means nothing', { 'a.txt': '' }, { coverage: ['**/lcov.info'] }, 'REPORT_MISSING'],
  ['no test at all', { 'a.xml': junit() }, { reports: ['a.xml'] }, 'TESTS_NONE'],
  ['a report that is cut off', { 'a.xml': '<testsuite>' }, { reports: ['a.xml'] }, 'REPORT_UNREADABLE'],
])('fails: %s', async (_, texts, given, code) => {
  await expect(report(texts, given)).rejects.toMatchObject({ code });
});

test('reports of packages are not those of the repository', async () => {
  const texts = { 'node_modules/x/junit.xml': '<broken', 'junit.xml': junit('<testcase name="a"/>') };
  expect((await report(texts, { reports: ['**/junit.xml'] })).outputs).toMatchObject({ tests: '1' });
});
