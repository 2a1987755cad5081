import { describe, expect, test } from '@jest/globals';
import { baseCommit } from '../../../src/lib/migrate/base-commit.ts';
import { sortChanges } from '../../../src/lib/migrate/changes.ts';
import { COMMENT_MARK, planComment } from '../../../src/lib/migrate/plan-report.ts';
import { SQL_FORMATS } from '../../../src/lib/migrate/sql-format.ts';
import { parseChanges } from '../../../src/tools/git-history.ts';

const never = () => false;

describe('formats', () => {
  test('goose: the part for up, at its lines, and how it is run', () => {
    const text = '-- +goose NO TRANSACTION\n-- +goose Up\ncreate index;\n-- +goose Down\ndrop index;';
    const read = SQL_FORMATS.goose?.read('1_a.sql', text, never);
    expect(read).toEqual({ up: '\n-- +goose Up\ncreate index;\n\n', style: 'bare', hasDown: true });
  });

  test('dbmate: transaction:false', () => {
    const text = '-- migrate:up transaction:false\nvacuum;\n-- migrate:down\n';
    expect(SQL_FORMATS.dbmate?.read('1_a.sql', text, never)).toMatchObject({ style: 'bare', hasDown: false });
  });

  test('Flyway: versions are numbers, repeatable ones come last', () => {
    const ids = ['R__view', 'V1.10__c', 'V1.9__b', 'V1__a', 'V2_1__d'];
    expect(ids.toSorted(SQL_FORMATS.flyway?.order)).toEqual([
      'V1__a',
      'V1.9__b',
      'V1.10__c',
      'V2_1__d',
      'R__view',
    ]);
  });

  test('golang-migrate: 9 before 10', () => {
    expect(['10_b', '9_a'].toSorted(SQL_FORMATS['golang-migrate']?.order)).toEqual(['9_a', '10_b']);
  });

  test.each([
    ['golang-migrate', 'db/migrations/1_a.up.sql', '1_a'],
    ['golang-migrate', 'db/migrations/1_a.down.sql', undefined],
    ['prisma', 'prisma/migrations/2024_a/migration.sql', '2024_a'],
    ['drizzle', 'drizzle/0001_cool_name.sql', '0001_cool_name'],
    ['sql', 'sql/001.sql', '001'],
    ['sql', 'sql/001.down.sql', undefined],
  ] as const)('%s: %s is %s', (tool, path, id) => {
    expect(SQL_FORMATS[tool]?.idOf(path)).toBe(id);
  });
});

test('changes against the base are sorted into earlier, new and wrong ones', () => {
  const format = SQL_FORMATS.sql;
  if (!format) throw new Error('no format');
  const changes = sortChanges(
    format,
    ['m/1.sql', 'm/2.sql', 'm/3.sql', 'm/readme.md'],
    [
      { kind: 'A', path: 'm/3.sql' },
      { kind: 'M', path: 'm/2.sql' },
      { kind: 'D', path: 'm/0.sql' },
      { kind: 'M', path: 'm/readme.md' },
    ],
  );
  expect(changes.earlier.map(({ id }) => id)).toEqual(['1', '2']);
  expect(changes.added.map(({ id }) => id)).toEqual(['3']);
  expect(changes.problems.map(({ path }) => path)).toEqual(['m/2.sql', 'm/0.sql']);
});

test('git diff --name-status -z is read whatever is in a path', () => {
  expect(parseChanges('A\0a b.sql\0T\0ü.sql\0')).toEqual([
    { kind: 'A', path: 'a b.sql' },
    { kind: 'T', path: 'ü.sql' },
  ]);
});

const sha = 'a'.repeat(40);
test.each([
  ['pull_request', { pull_request: { base: { sha } } }, sha],
  ['merge_group', { merge_group: { base_sha: sha } }, sha],
  ['push', { before: sha }, sha],
  ['push', { before: '0'.repeat(40) }, undefined],
  ['workflow_dispatch', {}, undefined],
  ['pull_request', { pull_request: { base: { sha: '--output=x' } } }, undefined],
])('the base of %s %j', (name, event, expected) => {
  expect(baseCommit(name, event)).toBe(expected);
});

test('a comment is never longer than GitHub takes, and is found again', () => {
  const report = Array.from(
    { length: 5_000 },
    (_, at) => `paragraph ${at}\n\n<details><summary>x</summary></details>`,
  );
  const comment = planComment(report.join('\n\n'), 'https://localhost/run');
  expect(comment.length).toBeLessThanOrEqual(65_536);
  expect(comment.startsWith(COMMENT_MARK)).toBe(true);
  expect(comment).toMatch(/the rest is in the \[job summary\]/);
  expect(planComment('short', '')).toBe(`${COMMENT_MARK}\nshort`);
});
