import { describe, expect, test } from '@jest/globals';
import { alembicStatus } from '../../../src/tools/migrate/alembic.ts';
import { parseVersion, statusOf } from '../../../src/tools/migrate/golang-migrate.ts';
import { parseKnexList } from '../../../src/tools/migrate/knex.ts';

describe('knex migrate:list', () => {
  test('of a new database', () => {
    const text =
      'No Completed Migration files Found.\nFound 2 Pending Migration file/files.\n1_a.js\n2_b.js\n\n';
    expect(parseKnexList(text)).toEqual({ applied: [], pending: ['1_a.js', '2_b.js'] });
  });

  test('of one that is up to date', () => {
    const text = 'Found 1 Completed Migration file/files.\n1_a.js\nNo Pending Migration files Found.\n';
    expect(parseKnexList(text)).toEqual({ applied: ['1_a.js'], pending: [] });
  });

  test('of a program that is not Knex', () => {
    expect(() => parseKnexList('hello')).toThrow(/no list/);
  });
});

describe('golang-migrate', () => {
  const names = ['000010_c.up.sql', '000010_c.down.sql', '000009_b.up.sql', '1_a.up.sql', 'README.md'];

  test('orders versions as numbers', () => {
    expect(statusOf(names, undefined).pending).toEqual(['1_a', '000009_b', '000010_c']);
  });

  test('the newest version applied says all before it are', () => {
    expect(statusOf(names, { number: 9n, dirty: false })).toEqual({
      applied: ['1_a', '000009_b'],
      pending: ['000010_c'],
    });
  });

  test('a dirty version is pending, and in the way', () => {
    const status = statusOf(names, { number: 9n, dirty: true });
    expect(status.pending).toEqual(['000009_b', '000010_c']);
    expect(status.stuck).toMatch(/version 9 is dirty/);
  });

  test('reads the version', () => {
    expect(parseVersion('2 (dirty)\n')).toEqual({ number: 2n, dirty: true });
    expect(parseVersion('20260101120000\n')).toEqual({ number: 20260101120000n, dirty: false });
    expect(() => parseVersion('error')).toThrow(/no version/);
  });
});

describe('alembic', () => {
  const history = [
    'c3, b2 -> d4 (head) (mergepoint), merge',
    'a1 -> c3, right',
    'a1 -> b2, left',
    '<base> -> a1 (branchpoint), begin',
  ].join('\n');

  test('applied is what the current revisions descend from', () => {
    expect(alembicStatus(history, '').pending).toEqual(['a1', 'b2', 'c3', 'd4']);
    expect(alembicStatus(history, 'b2\n')).toEqual({ applied: ['a1', 'b2'], pending: ['c3', 'd4'] });
    expect(alembicStatus(history, 'b2\nc3\n').pending).toEqual(['d4']);
    expect(alembicStatus(history, 'd4 (head) (mergepoint)\n').pending).toEqual([]);
  });

  test('a revision that the checkout does not have is in the way', () => {
    expect(alembicStatus(history, 'ffff\n').stuck).toMatch(/ffff/);
  });
});
