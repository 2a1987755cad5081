import { describe, expect, test } from '@jest/globals';
import { assess, brokenBy } from '../../../src/lib/analysis/assess.ts';
import type { Condition } from '../../../src/lib/analysis/condition.ts';
import { type Measurement, measure } from '../../../src/lib/analysis/measure.ts';
import type { Reading } from '../../../src/lib/analysis/reading.ts';
import { decideVerdict } from '../../../src/lib/analysis/verdict.ts';

const share: Condition = {
  kind: 'share',
  name: 'errors',
  queries: { errors: 'e', total: 't' },
  threshold: 0.05,
};
const latency: Condition = {
  kind: 'latency',
  name: 'p95',
  queries: { value: 'v', count: 'c' },
  thresholdMs: 2000,
  unitMs: 1000,
};
const health: Condition = {
  kind: 'health',
  name: 'health',
  where: { kind: 'url', url: 'http://x' },
  failures: 3,
};
const low: Condition = {
  kind: 'value',
  name: 'orders',
  queries: { value: 'v' },
  threshold: 10,
  direction: 'below',
};
const compare: Condition = {
  kind: 'compare',
  name: 'c',
  baseline: 'canary',
  queries: { value: 'v', baseline: 'b' },
  allowedIncrease: 0.25,
};
const NO_ARMS = { value: [], baseline: [] };
const value = (given: number): Reading => ({ state: 'value', value: given });
const silent = (
  state: 'no-data' | 'not-a-number' | 'infinite' | 'several' | 'partial' | 'provider-error',
): Reading => ({ state, said: 'x' });
const of = (condition: Condition, readings: Readonly<Record<string, Reading>>) =>
  measure(condition, readings, NO_ARMS);
const counts = (errors: number, total: number) => of(share, { errors: value(errors), total: value(total) });

describe('a window', () => {
  test.each([
    [0, 100, false],
    [1, 3, true], // 1 of 3: at least 7 % for sure.
    [1, 10, false], // 10 % seen, but at least 2 % for sure.
    [10, 100, true],
    [8, 100, false],
    [30, 20, true],
    [0.4, 9.7, false],
  ])('of %d errors in %d requests breaks 5 %%: %s', (errors, total, breaks) => {
    expect(counts(errors, total)).toMatchObject({ state: 'measured', breaks });
  });

  test.each(['no-data', 'not-a-number', 'infinite', 'several', 'partial', 'provider-error'] as const)(
    'that is %s is never a good value, for any kind of condition',
    (state) => {
      expect(of(share, { errors: value(0), total: silent(state) })).toMatchObject({ state });
      expect(of(latency, { value: silent(state), count: value(50) })).toMatchObject({ state });
      expect(of(latency, { value: value(1), count: silent(state) })).toMatchObject({ state });
      expect(of(low, { value: silent(state) })).toMatchObject({ state });
      expect(of(compare, { value: silent(state), baseline: value(1) })).toMatchObject({ state });
      expect(of(health, { failed: silent(state) })).toMatchObject({ state });
    },
  );

  test('without a series of errors has none, but only where there were requests', () => {
    expect(of(share, { errors: silent('no-data'), total: value(50) })).toMatchObject({
      state: 'measured',
      value: 0,
    });
    expect(of(share, { errors: silent('no-data'), total: value(0) })).toMatchObject({ state: 'no-data' });
    expect(of(share, { errors: silent('no-data'), total: silent('no-data') })).toMatchObject({
      state: 'no-data',
    });
    expect(of(share, { errors: silent('provider-error'), total: value(50) })).toMatchObject({
      state: 'provider-error',
    });
  });

  test('believes a latency only with 20 requests behind it', () => {
    expect(of(latency, { value: value(3), count: value(20) })).toMatchObject({
      state: 'measured',
      value: 3000,
      breaks: true,
    });
    expect(of(latency, { value: value(3), count: value(19) })).toMatchObject({ state: 'too-few' });
  });

  test('can be bad below its threshold', () => {
    expect(of(low, { value: value(9) })).toMatchObject({ breaks: true });
    expect(of(low, { value: value(10) })).toMatchObject({ breaks: false });
  });

  test('of two versions is bad only when the new one is worse for sure and by more than is allowed', () => {
    const arm = (centre: number) => Array.from({ length: 20 }, (_, index) => centre + (index % 5));
    const judge = (canary: number, baseline: number) =>
      measure(
        compare,
        { value: value(1), baseline: value(1) },
        { value: arm(canary), baseline: arm(baseline) },
      );
    expect(judge(100, 100)).toMatchObject({ breaks: false });
    expect(judge(110, 100)).toMatchObject({ breaks: false });
    expect(judge(150, 100)).toMatchObject({ breaks: true });
    expect(judge(50, 100)).toMatchObject({ breaks: false });
    expect(measure(compare, {}, { value: [9, 9], baseline: [1, 1] })).toMatchObject({
      state: 'too-few',
      n: 2,
    });
  });
});

const bad: Measurement = { state: 'measured', value: 1, breaks: true };
const good: Measurement = { state: 'measured', value: 0, breaks: false };
const few: Measurement = { state: 'too-few', value: 1, n: 7 };
const none: Measurement = { state: 'no-data', said: 'empty' };
const down: Measurement = { state: 'provider-error', said: '503' };
const times = (count: number, one: Measurement) => Array.from({ length: count }, () => one);

describe('all windows together', () => {
  test.each<[string, Condition, readonly Measurement[], string]>([
    ['three bad in a row', low, [good, bad, bad, bad, good], 'broken'],
    ['bad ones that are not in a row', low, [bad, bad, good, bad, bad, good], 'kept'],
    ['a gap between bad ones', low, [bad, bad, none, bad, good], 'kept'],
    ['bad at the very end', low, [good, good, bad], 'inconclusive'],
    ['three failed health checks', health, [good, bad, bad, bad], 'broken'],
    ['two failed health checks', health, [bad, bad, good], 'kept'],
    ['nothing at all', low, times(20, none), 'no-data'],
    ['no window', low, [], 'no-data'],
    ['too few requests for a latency', latency, times(20, few), 'inconclusive'],
    ['mostly nothing', low, [...times(11, none), ...times(9, good)], 'inconclusive'],
    ['a provider that went away', low, [...times(15, good), ...times(5, down)], 'inconclusive'],
    ['a provider that came back', low, [...times(4, down), ...times(16, good)], 'kept'],
  ])('%s', (_, condition, windows, state) => {
    expect(assess(condition, windows, undefined).state).toBe(state);
  });

  test('a share is kept only by enough requests, and says how many would have been enough', () => {
    const windows = times(20, good);
    expect(assess(share, windows, counts(0, 50))).toEqual({
      state: 'inconclusive',
      why: '50 requests were too few; 52 would have been enough',
    });
    expect(assess(share, windows, counts(6, 200)).state).toBe('kept');
    expect(assess(share, windows, counts(11, 200)).state).toBe('inconclusive');
    expect(assess(share, windows, none).state).toBe('inconclusive');
    expect(assess(share, windows, undefined).state).toBe('inconclusive');
  });

  test('what is broken stays broken', () => {
    expect(brokenBy(low, [bad, bad])).toBeUndefined();
    expect(brokenBy(low, [bad, bad, bad, ...times(50, good)])).toBe('broken 3 times in a row');
  });
});

describe('the verdict', () => {
  const [kept, broken, noData, unsure] = (['kept', 'broken', 'no-data', 'inconclusive'] as const).map(
    (state) => ({ state, why: '' }),
  );
  const hold = { noData: 'hold', inconclusive: 'hold' } as const;
  const decide = (all: readonly (typeof kept)[], policies: Parameters<typeof decideVerdict>[1] = hold) =>
    decideVerdict(
      all.filter((one) => one !== undefined),
      policies,
    );

  test('is keep only when every condition is kept', () => {
    expect(decide([kept, kept])).toBe('keep');
    expect(decide([kept, unsure])).toBe('inconclusive');
    expect(decide([kept, noData])).toBe('inconclusive');
    expect(decide([])).toBe('inconclusive');
  });

  test('is roll-back with one broken condition, whatever the others say', () => {
    expect(decide([kept, unsure, broken, noData], { noData: 'keep', inconclusive: 'keep' })).toBe(
      'roll-back',
    );
  });

  test('of what could not be judged is for the policies', () => {
    expect(decide([kept, noData], { ...hold, noData: 'keep' })).toBe('keep');
    expect(decide([kept, noData], { ...hold, noData: 'roll-back' })).toBe('roll-back');
    expect(decide([kept, unsure], { ...hold, noData: 'keep' })).toBe('inconclusive');
    expect(decide([noData, unsure], { noData: 'roll-back', inconclusive: 'keep' })).toBe('roll-back');
  });
});
