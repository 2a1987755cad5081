import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addedLines, changedOf, readCoverage, samePath, totalOf } from '../../../src/lib/checks/coverage.ts';
import { judgeCoverage } from '../../../src/lib/checks/judge-coverage.ts';

const LCOV =
  'TN:\nSF:/home/runner/work/shop/shop/src/a.ts\nDA:1,1\nDA:2,0\nDA:3,4\nend_of_record\nSF:src/b.ts\nDA:1,0\nend_of_record\n';
const COBERTURA = `<?xml version="1.0"?><!DOCTYPE coverage><coverage line-rate="0.5"><packages><package><classes>
<class name="a" filename="src/a.ts"><methods><method name="x"><lines><line number="2" hits="0"/></lines></method></methods>
<lines><line number="1" hits="1"/><line number="2" hits="0"/><line number="3" hits="4" branch="true"/></lines></class>
<class name="b" filename="src/b.ts"><lines><line number="1" hits="0"/></lines></class></classes></package></packages></coverage>`;

test.each([
  ['LCOV', LCOV],
  ['Cobertura', COBERTURA],
])('%s is read line by line', (_, text) => {
  const coverage = readCoverage(text);
  expect(coverage && totalOf(coverage)).toEqual({ covered: 2, total: 4 });
  const files = coverage?.kind === 'lines' ? coverage.files : [];
  const changes = [
    { path: 'src/a.ts', lines: [2, 3, 99] },
    { path: 'docs/x.md', lines: [1] },
  ];
  expect(changedOf(files, changes)).toEqual({ covered: 1, total: 2 });
});

test('a summary of Istanbul has only the sum', () => {
  const coverage = readCoverage('{"total":{"lines":{"total":10,"covered":9}}}');
  expect(coverage).toEqual({ kind: 'sum', covered: 9, total: 10 });
  expect(readCoverage('{}')).toBeUndefined();
  expect(readCoverage('nothing')).toBeUndefined();
});

test('the added lines of a patch have their numbers in the new file', () => {
  const patch =
    '@@ -1,3 +1,4 @@ x\n a\n-b\n+c\n+d\n e\n@@ -20 +21,2 @@\n+f\n g\n\\ No newline at end of file';
  expect(addedLines(patch)).toEqual([2, 3, 21]);
  expect(addedLines('')).toEqual([]);
});

test('the same file by an absolute path, a path of the checkout, or a part of one', () => {
  expect(samePath('/home/x/src/a.ts', 'src/a.ts')).toBe(true);
  expect(samePath('a.ts', 'src/a.ts')).toBe(true);
  expect(samePath('src/aa.ts', 'a.ts')).toBe(false);
});

describe('the verdict', () => {
  const facts = { report: LCOV, path: 'lcov.info', commit: 'a', changes: [], inCheckout: () => true };
  const limits = { total: 0.5, changed: 0.8 };
  const changes = (...lines: number[]) => [{ path: 'src/a.ts', lines }];
  test.each([
    ['enough', facts, limits, 'pass'],
    ['changed lines without a test', { ...facts, changes: changes(2) }, limits, 'fail'],
    ['changed lines with a test', { ...facts, changes: changes(1, 3) }, limits, 'pass'],
    ['too little in all', facts, { total: 0.51, changed: 0 }, 'fail'],
    ['nobody knows which lines changed', { ...facts, changes: undefined }, limits, 'unknown'],
    [
      'too little in all, whatever changed',
      { ...facts, changes: undefined },
      { total: 0.9, changed: 0 },
      'fail',
    ],
    ['a report of other files', { ...facts, inCheckout: () => false }, limits, 'unknown'],
    ['an empty report', { ...facts, report: 'SF:a\nend_of_record' }, limits, 'unknown'],
    ['none', { ...facts, report: undefined }, limits, 'unknown'],
  ])('%s', (_, given, wanted, state) => {
    expect(judgeCoverage(given, wanted).state).toBe(state);
  });

  test('a share is not rounded up to what is wanted', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `DA:${index + 1},${index < 7_996 ? 1 : 0}`);
    const report = `SF:a\n${lines.join('\n')}\nend_of_record`;
    const judged = judgeCoverage({ ...facts, report }, { total: 0.8, changed: 0 });
    expect(judged).toMatchObject({ state: 'fail', observed: expect.stringContaining('79.9 %') });
  });
});

test('added lines are those that a diff adds, whatever it is', () => {
  const row = fc.tuple(fc.constantFrom('+', '-', ' '), fc.stringMatching(/^[a-z]{0,5}$/));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 500 }), (rows, start) => {
      const patch = [`@@ -1 +${start} @@`, ...rows.map(([sign, text]) => sign + text)].join('\n');
      const after = rows
        .filter(([sign]) => sign !== '-')
        .map(([sign], index) => ({ sign, line: start + index }));
      expect(addedLines(patch)).toEqual(after.filter(({ sign }) => sign === '+').map(({ line }) => line));
    }),
  );
});
