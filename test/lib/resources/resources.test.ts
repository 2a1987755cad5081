import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adviseContainer, isWorthwhile } from '../../../src/lib/resources/advice.ts';
import { bytes, cores, parseQuantity } from '../../../src/lib/resources/quantity.ts';

test.each<[unknown, number | undefined]>([
  ['250m', 0.25],
  ['2', 2],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['100M', 1e8],
  [0.5, 0.5],
  ['100T', 1e14],
  ['?', undefined],
  ['', undefined],
  ['5 apples', undefined],
  [null, undefined],
])('%s is %s', (text, value) => {
  expect(parseQuantity(text)).toBe(value);
});

test('what is written is never less than what was meant', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 900, noNaN: true }), (value) => {
      expect(parseQuantity(cores(value))).toBeGreaterThanOrEqual(value - 1e-9);
      expect(parseQuantity(bytes(value * 2 ** 30))).toBeGreaterThanOrEqual(value * 2 ** 30);
    }),
  );
});

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 864e5;
const GOOD = { since: NOW - 30 * DAY, outOfMemory: undefined, scaledBy: [] };
const usage = (advised: number, more: object = {}) => ({
  namespace: 'shop',
  kind: 'Deployment',
  workload: 'shop',
  container: 'app',
  cpu: { requested: undefined, used: undefined, advised: undefined },
  memory: { requested: 2 ** 30, used: undefined, advised },
  points: 5_000,
  peakMemory: 2 ** 27,
  ...more,
});

test.each<[string, object, Parameters<typeof adviseContainer>[1]['facts'], boolean]>([
  ['a number with everything behind it', usage(2 ** 28), GOOD, true],
  ['one that is hardly different', usage(2 ** 30 * 1.05), GOOD, false],
  ['one below the peak', usage(2 ** 26), GOOD, false],
  ['one of too few values', usage(2 ** 28, { points: 99 }), GOOD, false],
  ['one of a young release', usage(2 ** 28), { ...GOOD, since: NOW - 6 * DAY }, false],
  ['one after an end for want of memory', usage(2 ** 28), { ...GOOD, outOfMemory: NOW - DAY }, false],
  ['one long after', usage(2 ** 28), { ...GOOD, outOfMemory: NOW - 20 * DAY }, true],
  ['one of what an autoscaler goes by', usage(2 ** 28), { ...GOOD, scaledBy: ['memory'] }, false],
  ['100 T', usage(1e14), GOOD, false],
  ['0', usage(0), GOOD, false],
  ['one of something that is not there', usage(2 ** 28), undefined, false],
])('%s', (_, given, facts, worth) => {
  const [advice] = adviseContainer(given as ReturnType<typeof usage>, { facts, now: NOW });
  expect(advice && isWorthwhile(advice)).toBe(worth);
});
