import { expect, test } from '@jest/globals';
import { isLockTimeout, pauseBefore } from '../../../src/lib/migrate/retry.ts';
import { describeHolder, lockApplication } from '../../../src/lib/migrate/run-lock.ts';
import { schemaDifferences } from '../../../src/lib/migrate/schema.ts';
import { lastWords, namedLast } from '../../../src/lib/migrate/words.ts';

test('the difference of two schemas is what was added, changed and removed', () => {
  const before = new Map([
    ['table a', 'r'],
    ['column a.x', 'integer'],
    ['index a_x', 'CREATE INDEX a_x'],
  ]);
  const after = new Map([
    ['table a', 'r'],
    ['column a.x', 'bigint'],
    ['table b', 'r'],
  ]);
  expect(schemaDifferences(before, after)).toEqual([
    'added table b',
    'changed column a.x',
    'removed index a_x',
  ]);
  expect(schemaDifferences(before, before)).toEqual([]);
});

test('a lock timeout is known by its words and its SQLSTATE', () => {
  expect(isLockTimeout('error: canceling statement due to lock timeout')).toBe(true);
  expect(isLockTimeout('SQLSTATE: 55P03')).toBe(true);
  expect(isLockTimeout('canceling statement due to statement timeout')).toBe(false);
});

test('the pause doubles and is spread', () => {
  expect([1, 2, 3].map((attempt) => pauseBefore(attempt, 0.5))).toEqual([1000, 2000, 4000]);
  expect(pauseBefore(1, 0)).toBe(500);
  expect(pauseBefore(1, 1)).toBe(1500);
});

test('the name of a run fits into 63 bytes of ASCII', () => {
  expect(lockApplication('acme/shop', '42')).toBe('deploy-actions migrate acme/shop run 42');
  expect(lockApplication('ä'.repeat(99), '42')).toMatch(/^[\x20-\x7e]{63}$/);
});

test('a holder is named with process, address and age', () => {
  const holder = { pid: 7, application: 'psql', address: '10.0.0.1', seconds: 3 };
  expect(describeHolder(holder)).toBe('"psql" (process 7 from 10.0.0.1, for 3 s)');
  expect(describeHolder({ ...holder, application: '', address: '' })).toBe(
    '"a session without a name" (process 7, for 3 s)',
  );
});

test('last words are without a stack', () => {
  const text =
    'error: no\n    at f (/x/y.js:1:2)\n    at async g (node:x:3:4)\n  File "/x.py", line 3, in run\n\nwhy';
  expect(lastWords(text)).toBe('error: no\nwhy');
});

test('the migration named last is the one that failed', () => {
  expect(namedLast(['1_a', '2_b'], '2_b then 1_a')).toBe('1_a');
  expect(namedLast(['1_a'], 'nothing')).toBeUndefined();
});
