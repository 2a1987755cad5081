import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareData, comparePointInTime, compareSettings } from '../../../src/lib/backup/compare.ts';
import { type DataState, expired, type Manifest } from '../../../src/lib/backup/manifest.ts';

const state = (more: Partial<DataState> = {}): DataState => ({
  server: '15.1',
  schema: 'a'.repeat(64),
  tables: { orders: 10, notes: 0 },
  newest: '2026-11-22T09:00:00.000000Z',
  ...more,
});
const between = (before: Partial<DataState> = {}, after = before) =>
  ({ before: state(before), after: state(after) }) as Manifest;

describe('restored data beside its manifest', () => {
  test.each<[string, DataState, Manifest, readonly string[]]>([
    ['the same', state(), between(), []],
    [
      'rows in between',
      state({ tables: { orders: 12, notes: 0 } }),
      between({}, { tables: { orders: 15, notes: 0 } }),
      [],
    ],
    [
      'rows over both',
      state({ tables: { orders: 16, notes: 0 } }),
      between({}, { tables: { orders: 15, notes: 0 } }),
      ['the table orders has 16 rows, not from 10 to 15'],
    ],
    [
      'fewer rows',
      state({ tables: { orders: 9, notes: 0 } }),
      between(),
      ['the table orders has 9 rows, not 10'],
    ],
    ['a missing table', state({ tables: { orders: 10 } }), between(), ['the table notes is missing']],
    [
      'a table too many',
      state({ tables: { orders: 10, notes: 0, x: 1 } }),
      between(),
      ['the table x is one that the manifest does not have'],
    ],
    [
      'a table dropped meanwhile',
      state({ tables: { orders: 10 } }),
      between({}, { tables: { orders: 10 } }),
      [],
    ],
    [
      'another schema',
      state({ schema: 'b'.repeat(64) }),
      between(),
      ['the schema has the fingerprint bbbbbbbbbbbb, not aaaaaaaaaaaa'],
    ],
    ['the schema of before', state(), between({}, { schema: 'b'.repeat(64) }), []],
    [
      'older data',
      state({ newest: '2026-11-22T08:59:59.000000Z' }),
      between(),
      ['the newest business timestamp is 2026-11-22T08:59:59.000000Z, not 2026-11-22T09:00:00.000000Z'],
    ],
    [
      'no data',
      state({ newest: null }),
      between(),
      ['the newest business timestamp is none, not 2026-11-22T09:00:00.000000Z'],
    ],
    ['no business time', state({ newest: null }), between({ newest: null }), []],
  ])('%s', (_, found, manifest, words) => expect(compareData(found, manifest)).toEqual(words));

  test('whatever lies between two counts is right, and nothing else', () => {
    const count = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(count, count, count, (before, after, rows) => {
        const tables = (orders: number) => ({ tables: { orders } });
        const right = rows >= Math.min(before, after) && rows <= Math.max(before, after);
        expect(compareData(state(tables(rows)), between(tables(before), tables(after)))).toHaveLength(
          right ? 0 : 1,
        );
      }),
    );
  });
});

const MOMENT = '2026-11-22T09:00:00.000Z';
test.each<[string, Partial<DataState>, Partial<DataState>, RegExp | undefined]>([
  ['the newest from before it', {}, {}, undefined],
  ['something from after it', { newest: '2026-11-22T09:00:00.001000Z' }, {}, /after the moment/],
  ['a moment too early', { newest: '2026-11-22T08:00:00.000000Z' }, {}, /but the source has/],
  ['nothing', { newest: null }, {}, /none, but the source has/],
  ['a table too few', { tables: {} }, {}, /orders is missing/],
  ['what the source has lost since', {}, { newest: null }, undefined],
])('a point in time with %s', (_, found, live, words) => {
  const lines = comparePointInTime(state(found), state(live), MOMENT).join('; ');
  if (words === undefined) expect(lines).toBe('');
  else expect(lines).toMatch(words);
});

test('settings are compared as sets of groups', () => {
  const settings = {
    engine: 'postgres',
    instanceClass: 'a',
    subnetGroup: 's',
    securityGroups: ['b', 'a'],
    parameterGroup: 'p',
  };
  expect(compareSettings({ ...settings, instanceClass: 'b', securityGroups: ['a', 'b'] }, settings)).toEqual(
    [],
  );
  expect(compareSettings({ ...settings, securityGroups: [], parameterGroup: 'default' }, settings)).toEqual([
    'parameter group: default, not p',
    'security groups: none, not a b',
  ]);
});

test('the newest is never expired, the `keep` newest are not, and younger ones are not', () => {
  const backups = [9, 5, 3, 1].map((at) => ({ at }));
  expect(expired(backups, 2, undefined, 10)).toEqual([{ at: 3 }, { at: 1 }]);
  expect(expired(backups, 2, 8, 10)).toEqual([{ at: 1 }]);
  expect(expired(backups, 0, 0, 10)).toEqual([{ at: 5 }, { at: 3 }, { at: 1 }]);
});
