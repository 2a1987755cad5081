import { expect, test } from '@jest/globals';
import { patience } from '../../../src/lib/slack/patience.ts';

const now = 1_795_000_000_000;
test.each<[string, string | undefined, number]>([
  ['nothing happened before', undefined, 15_000],
  ['an earlier notification of this job was given up', String(now - 20_000), 1_500],
  ['that was long ago', String(now - 11 * 60_000), 15_000],
  ['the note cannot be read', 'garbage', 15_000],
  ['the note is from the future', String(now + 1), 15_000],
])('%s', (_, outageAt, ms) => expect(patience(outageAt, now)).toBe(ms));
test('four notifications in an outage take no more than 20 s', () => {
  expect(patience(undefined, now) + 3 * patience(String(now), now)).toBeLessThanOrEqual(20_000);
});
