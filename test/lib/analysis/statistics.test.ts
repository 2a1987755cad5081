import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mannWhitney, median } from '../../../src/lib/analysis/mann-whitney.ts';
import { requestsNeeded, wilson } from '../../../src/lib/analysis/wilson.ts';

type Scipy = {
  readonly wilson: readonly (readonly [hits: number, total: number, low: number, high: number])[];
  readonly mannWhitney: readonly (readonly [x: number[], y: number[], u: number, p: number])[];
};
const scipy = JSON.parse(
  readFileSync(new URL('../../fixtures/analysis/scipy.json', import.meta.url), 'utf8'),
) as Scipy;

test.each(scipy.wilson)('the Wilson bounds of %d of %d are those of scipy', (hits, total, low, high) => {
  const interval = wilson(hits, total);
  expect(interval.low).toBeCloseTo(low, 10);
  expect(interval.high).toBeCloseTo(high, 10);
});

test.each(scipy.mannWhitney)('the Mann-Whitney test of %j and %j is that of scipy', (x, y, u, p) => {
  const result = mannWhitney(x, y);
  expect(result.u).toBe(u);
  if (Number.isFinite(p)) expect(Math.abs(result.p - p) / p).toBeLessThan(1e-6);
});

describe('the Wilson bounds', () => {
  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

  test('hold the share and stay within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([hits, total]) => {
        const { low, high } = wilson(hits, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(hits / total).toBeGreaterThanOrEqual(low - 1e-12);
        expect(hits / total).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });

  test('of as many good requests as are needed exclude the threshold, and of one less do not', () => {
    for (const threshold of [0.001, 0.01, 0.05, 0.2]) {
      const needed = requestsNeeded(threshold);
      expect(wilson(0, needed).high).toBeLessThanOrEqual(threshold + 1e-9);
      expect(wilson(0, needed - 1).high).toBeGreaterThan(threshold);
    }
    expect(requestsNeeded(0.05)).toBe(52);
  });
});

test('equal values are no difference, and a median is in the middle', () => {
  expect(mannWhitney([5, 5, 5], [5, 5]).p).toBe(1);
  expect([median([3, 1, 2]), median([1, 2, 3, 4]), median([])]).toEqual([2, 2.5, undefined]);
});
