import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runBundle } from './run-bundle.ts';

let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'report-tests-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(checkout, path, '..'), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  write('backend/src/a.ts', 'one\ntwo\nthree\n');
  execFileSync('git', ['init', '--quiet'], { cwd: checkout });
  execFileSync('git', ['add', '-A'], { cwd: checkout });
  write('backend/lcov.info', `SF:${checkout}/backend/src/a.ts\nDA:1,1\nDA:2,1\nDA:3,0\nend_of_record\n`);
  const hostile = '::error::x%0A::add-mask::y | </details> @everyone';
  const failure = `<failure>expected 1, got 2 ${hostile.replace('<', '&lt;')}</failure>`;
  write('backend/out/a.xml', '<testsuite><testcase classname="A" name="good"/></testsuite>');
  write(
    'backend/out/b.xml',
    `<testsuite><testcase name="bad" file="src/a.ts" line="2">${failure}</testcase></testsuite>`,
  );
});
afterAll(() => rmSync(checkout, { recursive: true }));

const event = { name: 'push', ref: 'refs/heads/main' };
const inputs = { directory: 'backend', reports: 'backend/out/a.xml', coverage: '**/lcov.info' };

test('reads reports of a real checkout', async () => {
  const run = await runBundle(
    'report-tests',
    { ...inputs, 'minimum-coverage': '60%' },
    { cwd: checkout, event },
  );
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toEqual({
    ...{ verdict: 'passed', tests: '1', failed: '0', coverage: '66.6', 'changed-coverage': '' },
  });
  expect(run.summary).toContain('| all lines | 66.6 % | 2 of 3 | 60 % | passed |');
});

test('a failed test is an annotation at its place, and what it says is only text', async () => {
  const run = await runBundle(
    'report-tests',
    { ...inputs, reports: 'backend/out/*.xml' },
    { cwd: checkout, event },
  );
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'failed', tests: '2', failed: '1' });
  const [first] = run.annotations.filter(({ message }) => message.includes('expected 1, got 2'));
  expect(JSON.stringify(first)).toContain('backend/src/a.ts');
  expect(run.annotations.some(({ message }) => message.startsWith('x'))).toBe(false);
  expect(run.log).toContain('TESTS_FAILED');
});

test('too little coverage', async () => {
  const run = await runBundle('report-tests', inputs, { cwd: checkout, event });
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/Tests reach 66\.6 %(25)? of all lines, not 80 %/);
});

test('every wrong input at once, and nothing is read', async () => {
  const wrong = { 'minimum-coverage': '80', 'minimum-changed-coverage': '101%' };
  const run = await runBundle('report-tests', wrong, { cwd: checkout, event });
  expect(run.exitCode).toBe(1);
  for (const name of Object.keys(wrong)) expect(run.log).toContain(name);
  expect(run.outputs).toEqual({});
});
