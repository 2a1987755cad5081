import { describe, expect, test } from '@jest/globals';
import {
  expiresSoon,
  ignoreFor,
  isExpired,
  parseIgnores,
  unusedEntries,
} from '../../../src/lib/scan/ignore.ts';
import { finding } from './findings.ts';

const entry = (changes: object = {}) => ({
  id: 'CVE-2021-23337',
  owner: 'team',
  reason: 'not used',
  expires: '2026-12-31',
  ...changes,
});
const at = (time: string) => Date.parse(time);

describe('an entry holds through its last day, in UTC', () => {
  test.each([
    ['2026-12-16T23:59:59Z', false, false],
    ['2026-12-18T00:00:00Z', false, true],
    ['2026-12-31T23:59:59Z', false, true],
    ['2027-01-01T00:00:00Z', true, false],
  ])('at %s', (now, expired, soon) => {
    expect([isExpired(entry(), at(now)), expiresSoon(entry(), at(now))]).toEqual([expired, soon]);
  });
});

describe('an entry fits', () => {
  const now = at('2026-11-22T00:00:00Z');
  test.each([
    ['by id alone', {}, true],
    ['another id', { id: 'CVE-1' }, false],
    ['its package', { package: 'lodash' }, true],
    ['another package', { package: 'lodash.merge' }, false],
    ['its file', { path: 'backend/package-lock.json' }, true],
    ['its folder', { path: 'backend' }, true],
    ['its folder with a slash', { path: 'backend/' }, true],
    ['a folder that only begins alike', { path: 'back' }, false],
  ])('%s', (_, changes, fits) => {
    const found = finding({ place: { path: 'backend/package-lock.json' } });
    expect(ignoreFor(found, [entry(changes)], now).active !== undefined).toBe(fits);
    expect(unusedEntries([entry(changes)], [found])).toHaveLength(fits ? 0 : 1);
  });
  test('one that holds wins over one that has expired', () => {
    const [old, valid] = [entry({ expires: '2020-01-01' }), entry()];
    expect(ignoreFor(finding(), [old, valid], now)).toEqual({ active: valid, expired: old });
  });
});

describe('the file', () => {
  test('dates stay text, and an empty file is no entry', async () => {
    expect(await parseIgnores('- {id: A, owner: o, reason: r, expires: 2026-12-31}', 'f')).toEqual([
      { id: 'A', owner: 'o', reason: 'r', expires: '2026-12-31' },
    ]);
    expect(await parseIgnores('', 'f')).toEqual([]);
  });
  test.each([
    ['{a: 1}', /expected a list/],
    ['- x', /entry 1: expected a mapping/],
    ['- {id: A, owner: o, reason: r, expires: 2026-02-30}', /expires must be a day/],
    ['- {id: A, owner: o, reason: r, expires: 31.12.2026}', /expires must be a day/],
    ['- {id: A, owner: "", reason: r, expires: 2026-12-31}', /owner must be a text/],
    [
      '- {id: 1, owner: o, reason: r, expires: 2026-12-31, until: x}',
      /id must be a text[\s\S]*until is not known/,
    ],
    ['- [', /f: /],
    ['- {id: A, id: B}', /f: /],
  ])('%s is refused', async (text, message) => {
    await expect(parseIgnores(text, 'f')).rejects.toMatchObject({
      code: 'SCAN_IGNORE_INVALID',
      message: expect.stringMatching(message),
    });
  });
});
