import { describe, expect, test } from '@jest/globals';
import { dora } from '../../../src/lib/record/dora.ts';
import { EMPTY_HEAD, headAfter, type ReleaseRecord } from '../../../src/lib/record/record.ts';
import { HOUR, noon, releaseAfter } from './releases.ts';

/** Records one after the other; each is the n-th day of November unless it says otherwise. */
function releases(...changes: readonly Partial<ReleaseRecord>[]): readonly ReleaseRecord[] {
  let head = EMPTY_HEAD;
  return changes.map((more) => {
    const record = releaseAfter(head, more);
    head = headAfter(head, record, 'x');
    return record;
  });
}
const WINDOW = { from: noon(1) - HOUR, to: noon(29) - HOUR, incidents: [] };
const iso = (ms: number) => new Date(ms).toISOString();
const commit = (hoursBefore: number, day: number) => ({
  sha: 'a',
  authoredAt: iso(noon(day) - hoursBefore * HOUR),
  author: '',
  title: '',
  pull: null,
});

test('deployments are those that are live, once each, without ways back', () => {
  const records = releases(
    {},
    {},
    { action: 'rollback' },
    { outcome: 'cancelled' },
    { outcome: 'rejected' },
    { outcome: 'failed' },
  );
  const { deployments, perWeek, leftOut } = dora(records, WINDOW);
  expect({ deployments, perWeek }).toEqual({ deployments: 2, perWeek: 0.5 });
  expect(leftOut.map(({ why }) => why)).toEqual(
    expect.arrayContaining([
      'a way back is no deployment',
      'it was cancelled and never served anybody',
      'it was failed and never served anybody',
    ]),
  );
  const [first] = records;
  expect(dora(first ? [first, first] : [], WINDOW)).toMatchObject({ deployments: 1 });
});

test('lead time is of every commit since the release before; the first release has none', () => {
  const records = releases(
    { commits: [commit(9_000, 1)] },
    { commits: [commit(2, 2), commit(6, 2)] },
    { commits: [commit(4, 3)] },
    { commits: null },
  );
  const { leadTime, leftOut } = dora(records, WINDOW);
  expect(leadTime).toEqual({ medianMs: 4 * HOUR, p90Ms: 6 * HOUR, commits: 3 });
  expect(leftOut.filter(({ of }) => of === 'lead time')).toEqual([
    { id: '1-1/production/shop', of: 'lead time', why: 'it is the first of its service' },
    { id: '4-1/production/shop', of: 'lead time', why: 'its commits are not known' },
  ]);
});

describe('failures', () => {
  const bad = '2-1/production/shop';
  test.each<[string, readonly Partial<ReleaseRecord>[], readonly string[], number]>([
    ['none', [{}, {}, {}], [], 0],
    ['one that went back by itself', [{}, { outcome: 'rolled-back' }, {}], [], 1],
    ['one that was taken back later', [{}, {}, { action: 'rollback' }], [], 1],
    ['one that a hotfix names', [{}, {}, { hotfixOf: bad }], [], 1],
    ['one that an incident names', [{}, {}, {}], [`Down since ${bad}.`], 1],
    [
      'one that all of them name counts once',
      [{}, {}, { action: 'rollback' }, { hotfixOf: bad }],
      [bad, `again ${bad}`],
      1,
    ],
    ['an incident that names nothing', [{}, {}, {}], ['Down'], 0],
    ['an incident that names another service', [{}, {}, {}], ['2-1/production/cart'], 0],
  ])('%s', (_, changes, issues, failed) => {
    const incidents = issues.map((text, number) => ({ number, url: '', text }));
    expect(dora(releases(...changes), { ...WINDOW, incidents }).changeFailRate.failed).toBe(failed);
  });

  test('recovery is from the failed release to the next good one of the same service', () => {
    const records = releases(
      {},
      {},
      { service: 'cart' },
      { hotfixOf: bad },
      { hotfixOf: '4-1/production/shop' },
    );
    expect(dora(records, WINDOW).recovery).toEqual({ medianMs: 24 * HOUR, failures: 2, open: 0 });
    const open = releases({}, { hotfixOf: '1-1/production/shop', outcome: 'cancelled' });
    expect(dora(open, WINDOW).recovery).toEqual({ medianMs: null, failures: 1, open: 1 });
  });

  test('a window that is shifted by a day moves no incident to another release', () => {
    const records = releases({}, {}, {}, {});
    const incidents = [{ number: 1, url: '', text: `caused by ${bad}` }];
    const failedIn = (from: number, to: number) =>
      dora(records, { from: noon(from) - 1, to: noon(to) - 1, incidents }).changeFailRate.failed;
    expect([failedIn(1, 5), failedIn(2, 6), failedIn(3, 7), failedIn(4, 8)]).toEqual([1, 1, 0, 0]);
  });
});

test('without incidents the number says so', () => {
  const { leftOut } = dora(releases({}), { ...WINDOW, incidents: undefined });
  expect(leftOut[0]?.why).toContain('incidents were not asked for');
});
