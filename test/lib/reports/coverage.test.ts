import { describe, expect, test } from '@jest/globals';
import { readAddedLines } from '../../../src/lib/reports/changed-lines.ts';
import { readCoverage } from '../../../src/lib/reports/coverage-format.ts';
import { changedCoverage, gateOf, totalOf } from '../../../src/lib/reports/gate.ts';
import { excludeOf, mergeCoverage } from '../../../src/lib/reports/merge.ts';
import { fileOf } from '../../../src/lib/reports/paths.ts';
import { percent, rangesOf } from '../../../src/lib/reports/report-summary.ts';

const lcov = (path: string, ...lines: readonly string[]) =>
  `TN:\nSF:${path}\n${lines.map((line) => `DA:${line}`).join('\n')}\nend_of_record\n`;
const cobertura = (files: string, sources = '/app') =>
  `<?xml version="1.0"?>\n<!DOCTYPE coverage SYSTEM "x.dtd">\n<coverage line-rate="0.1"><sources><source>${sources}</source></sources><packages><package name="p"><classes>${files}</classes></package></packages></coverage>`;

const place = (tracked: readonly string[], directory = '.') => ({
  workspace: '/home/runner/work/shop/shop',
  directory,
  tracked: new Set(tracked),
});
const read = (text: string) => readCoverage('report', text);
const noExclude = excludeOf([]);

describe('each format', () => {
  const all = { 1: 2, 2: 0, 4: 1 };
  test.each<[string, string, string, object]>([
    ['lcov', lcov('src/a.ts', '1,2', '2,0', '4,1'), 'src/a.ts', all],
    [
      'Go, where a line is as good as its best block',
      'mode: atomic\nexample.com/shop/a.go:1.2,3.10 2 0\nexample.com/shop/a.go:3.10,5.1 1 7\n',
      'example.com/shop/a.go',
      { 1: 0, 2: 0, 3: 7, 4: 7 },
    ],
    [
      'Cobertura, with several classes of a file, and lines of methods once more',
      cobertura(
        '<class filename="a.py"><methods><method><lines><line number="1" hits="9"/></lines></method></methods><lines><line number="1" hits="2"/><line number="2" hits="0" branch="true" condition-coverage="50% (1/2)"/></lines></class><class filename="a.py"><lines><line number="4" hits="1"/></lines></class>',
      ),
      'a.py',
      all,
    ],
    [
      'JaCoCo',
      '<?xml version="1.0"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="shop"><package name="com/acme"><class name="com/acme/A"><method name="m"><counter type="LINE" missed="1" covered="2"/></method></class><sourcefile name="A.java"><line nr="1" mi="0" ci="2" mb="1" cb="1"/><line nr="2" mi="3" ci="0" mb="0" cb="0"/><line nr="4" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package></report>',
      'com/acme/A.java',
      all,
    ],
  ])('%s', (_, text, path, lines) => {
    const [file, ...more] = read(text);
    expect([file?.path, Object.fromEntries(file?.lines ?? []), more]).toEqual([path, lines, []]);
  });

  test('branches that are not in the report are not none', () => {
    expect(read(lcov('a.ts', '1,1'))[0]?.branches).toBeUndefined();
    const text = 'SF:a.ts\nDA:1,1\nBRF:4\nBRH:3\nend_of_record\n';
    expect(read(text)[0]?.branches).toEqual({ covered: 3, all: 4 });
  });
  test.each([
    ['lcov that is cut off', 'TN:\nSF:a.ts\nDA:1,1\n', /cut off in the record of a\.ts/],
    ['XML that is cut off', cobertura('<class filename="a.py"><lines>').slice(0, -40), /no complete XML/],
    ['a Go profile with a line that is none', 'mode: set\nnonsense\n', /none of a Go profile/],
    ['nothing', '', /is empty/],
    ['something else', '{"total": {}}', /neither lcov nor/],
    [
      'entities of its own, which could grow',
      '<?xml version="1.0"?><!DOCTYPE coverage [<!ENTITY a "aaaa">]><coverage>&a;</coverage>',
      /no complete XML/,
    ],
  ])('%s is an error', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
  test('characters that XML forbids are passed over', () => {
    expect(read(cobertura('<class filename="a.py" name="\u001b[31m"><lines/></class>'))).toHaveLength(1);
  });
});

describe('the file that a path means', () => {
  const tracked = [
    'backend/src/a.ts',
    'frontend/src/a.ts',
    'backend/src/only.ts',
    'worker/main.go',
    'worker/pkg/b.go',
  ];
  test.each<[string, string, string[], string, string | undefined]>([
    ['below the workspace', '/home/runner/work/shop/shop/backend/src/a.ts', [], '.', 'backend/src/a.ts'],
    ['below the folder of the tests', 'src/a.ts', [], 'backend', 'backend/src/a.ts'],
    [
      'by a source of the report',
      'src/a.ts',
      ['/home/runner/work/shop/shop/frontend'],
      '.',
      'frontend/src/a.ts',
    ],
    ['in a container with folders of its own', '/app/src/only.ts', [], '.', 'backend/src/only.ts'],
    ['of a Go module', 'example.com/acme/jobs/pkg/b.go', [], 'worker', 'worker/pkg/b.go'],
    ['at the top of a Go module', 'example.com/acme/jobs/main.go', [], 'worker', 'worker/main.go'],
    ['with the slashes of Windows', 'src\\only.ts', [], '.', 'backend/src/only.ts'],
    ['that could be two', 'src/a.ts', [], '.', undefined],
    ['that is not there', 'src/gone.ts', [], '.', undefined],
    ['whose name alone is the same', 'other/thing/main.go', [], '.', undefined],
  ])('%s', (_, path, sources, directory, expected) => {
    const found = fileOf({ path, sources }, place(tracked, directory));
    expect(found.kind === 'file' ? found.path : undefined).toBe(expected);
  });
  test('one that cannot be found is an error, for 0 % and 100 % would both be wrong', () => {
    const reports = [...read(lcov('src/a.ts', '1,1')), ...read(lcov('gone.ts', '1,1'))];
    expect(() => mergeCoverage(reports, place(tracked), noExclude)).toThrow(
      expect.objectContaining({
        code: 'COVERAGE_PATH_UNKNOWN',
        message: expect.stringMatching(
          /src\/a\.ts could be backend.* or frontend.*; gone\.ts is not in the repository/,
        ),
      }),
    );
  });
  test('unless it is excluded', () => {
    const reports = read(lcov('generated/gone.ts', '1,1'));
    expect(mergeCoverage(reports, place(tracked), excludeOf(['generated/**'])).size).toBe(0);
  });
});

describe('several reports', () => {
  const merged = mergeCoverage(
    [...read(lcov('a.ts', '1,0', '2,3')), ...read(lcov('a.ts', '1,1', '3,0')), ...read(lcov('b.ts', '1,0'))],
    place(['a.ts', 'b.ts']),
    noExclude,
  );
  test('the better one counts for a line', () => {
    expect(Object.fromEntries(merged.get('a.ts')?.lines ?? [])).toEqual({ 1: 1, 2: 3, 3: 0 });
  });
  test('a file that only one has keeps what that says', () => {
    expect(totalOf(merged)).toEqual({ covered: 2, all: 4 });
  });
});

describe('lines that a change adds', () => {
  const coverage = mergeCoverage(
    read(lcov('src/a.ts', '1,1', '2,0', '3,1')),
    place(['src/a.ts', 'src/new.ts', 'src/a.test.ts', 'README.md', 'other/b.ts', 'generated/c.ts']),
    noExclude,
  );
  const of = (
    added: Readonly<Record<string, Readonly<Record<number, string>>>>,
    directory = '.',
    exclude = noExclude,
  ) =>
    changedCoverage(
      coverage,
      new Map(
        Object.entries(added).map(([path, lines]) => [
          path,
          new Map(Object.entries(lines).map(([line, text]) => [Number(line), text])),
        ]),
      ),
      { directory, exclude },
    );

  test('only those with code count', () => {
    expect(of({ 'src/a.ts': { 2: 'x', 3: 'y', 9: '// why' } })).toEqual({
      count: { covered: 1, all: 2 },
      missed: [{ path: 'src/a.ts', lines: [2], absent: false }],
    });
  });
  test('a changed file that is in no report is not reached', () => {
    expect(of({ 'src/new.ts': { 1: 'a', 2: '  ', 3: 'b' } })).toEqual({
      count: { covered: 0, all: 2 },
      missed: [{ path: 'src/new.ts', lines: [1, 3], absent: true }],
    });
  });
  test.each([
    ['a test', 'src/a.test.ts', '.'],
    ['what is no source', 'README.md', '.'],
    ['a file of another folder', 'other/b.ts', 'src'],
  ])('%s is none', (_, path, directory) => {
    expect(of({ [path]: { 1: 'x' } }, directory).count.all).toBe(0);
  });
  test('excludes are about the path below the repository', () => {
    const added = { 'generated/c.ts': { 1: 'x' } };
    expect(of(added, '.', excludeOf(['generated/**'])).count.all).toBe(0);
    expect(of(added, '.', excludeOf(['c.ts'])).count.all).toBe(1);
  });
  test('with nothing to cover the gate passes, and says so', () => {
    const gate = gateOf('changed lines', of({ 'README.md': { 1: 'x' } }).count, 0.8);
    expect([gate.passed, gate.share]).toEqual([true, undefined]);
  });
  test('a gate is exact, and its number is not rounded up', () => {
    expect(gateOf('all lines', { covered: 7996, all: 10000 }, 0.8).passed).toBe(false);
    expect(gateOf('all lines', { covered: 4, all: 5 }, 0.8).passed).toBe(true);
    expect(percent(0.79999)).toBe('79.9 %');
    expect(percent(0.8)).toBe('80 %');
  });
});

describe('git diff', () => {
  test('is read by its counts, not by what its lines look like', () => {
    const diff = [
      'diff --git a/a.ts b/a.ts',
      '--- a/a.ts',
      '+++ b/a.ts',
      '@@ -1,2 +1,2 @@',
      '--- a/fake',
      '-old',
      '+++ b/fake.ts',
      '+@@ -9 +9 @@',
      '@@ -7 +8 @@ function x() {',
      '-y',
      '+z',
      '\\ No newline at end of file',
      'diff --git a/gone.ts b/gone.ts',
      '--- a/gone.ts',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
      'diff --git "a/t\\303\\244b\\t.ts" "b/t\\303\\244b\\t.ts"',
      '--- /dev/null',
      '+++ "b/tab\\t.ts"',
      '@@ -0,0 +1,2 @@',
      '+1',
      '+2',
      '',
    ].join('\n');
    const added = readAddedLines(diff);
    expect([...added].map(([path, lines]) => [path, [...lines.keys()]])).toEqual([
      ['a.ts', [1, 2, 8]],
      ['tab\t.ts', [1, 2]],
    ]);
    expect(added.get('a.ts')?.get(1)).toBe('++ b/fake.ts');
  });
  test('ranges of lines are short', () => {
    expect(rangesOf([9, 3, 4, 5])).toBe('3–5, 9');
  });
});
