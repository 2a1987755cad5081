import { describe, expect, test } from '@jest/globals';
import { judgeFailure, type Status, unverified, type Wrapping } from '../../../src/lib/migrate/status.ts';

const before: Status = { applied: [], pending: ['1_a', '2_b', '3_c'] };
const after = (pending: readonly string[]): Status => ({ applied: [], pending });

describe('judgeFailure', () => {
  const cases: [string, Status | undefined, readonly string[] | undefined, Wrapping, string, RegExp][] = [
    ['the tool cannot be asked', undefined, undefined, 'each', 'unknown', /not known/],
    [
      'nothing applied, one transaction a file',
      after(before.pending),
      [],
      'each',
      'nothing',
      /Nothing of 1_a/,
    ],
    ['nothing applied, one transaction', after(before.pending), [], 'all', 'nothing', /one transaction/],
    ['some applied', after(['3_c']), undefined, 'each', 'partly', /2 migrations are in.*Nothing of 3_c/],
    ['half a file', after(before.pending), ['added table x'], 'each', 'partly', /half way.*added table x/],
    ['no transaction, schema as before', after(before.pending), [], 'none', 'unknown', /rows is not known/],
    ['all applied', after([]), undefined, 'each', 'all', /Every pending/],
  ];
  test.each(cases)('%s', (_, now, leftovers, wrapping, state, sentence) => {
    const judged = judgeFailure({ before, after: now, leftovers, wrapping, words: '' });
    expect(judged.state).toBe(state);
    expect(judged.sentence).toMatch(sentence);
    expect([...judged.applied, ...judged.remaining]).toEqual(before.pending);
  });

  test('names the file that the tool named last', () => {
    const words = 'running 1_a\nrunning 2_b\nerror';
    const judged = judgeFailure({
      before,
      after: after(before.pending),
      leftovers: [],
      wrapping: 'all',
      words,
    });
    expect(judged.sentence).toMatch(/failed at 2_b/);
  });
});

describe('unverified', () => {
  test.each<[string, Status, RegExp | undefined]>([
    ['all applied', { applied: ['1_a', '2_b', '3_c'], pending: [] }, undefined],
    ['a tool that does not list what is applied', { applied: [], pending: [] }, undefined],
    ['one is still pending', { applied: ['1_a', '2_b'], pending: ['3_c'] }, /still pending: 3_c/],
    ['one is gone from the list', { applied: ['1_a', '2_b'], pending: [] }, /not list as applied: 3_c/],
    ['dirty', { applied: [], pending: [], stuck: 'version 3 is dirty' }, /dirty/],
  ])('%s', (_, now, problem) => {
    if (problem) expect(unverified(before, now)).toMatch(problem);
    else expect(unverified(before, now)).toBeUndefined();
  });
});
