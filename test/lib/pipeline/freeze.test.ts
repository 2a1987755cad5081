import { expect, test } from '@jest/globals';
import { frozenAt } from '../../../src/lib/pipeline/freeze.ts';
import type { Freeze } from '../../../src/lib/pipeline/schema-freeze.ts';

const freeze: Freeze = {
  timezone: 'Europe/Berlin',
  windows: [
    { days: ['fri'], from: '16:00', to: '24:00' },
    { days: ['sat', 'sun'], from: '00:00', to: '24:00' },
    { from: '2026-12-20', to: '2027-01-04', reason: 'Christmas' },
  ],
};

test.each<[string, boolean]>([
  ['2026-11-20T14:59:59Z', false], // Friday, 15:59 in Berlin
  ['2026-11-20T15:00:00Z', true],
  ['2026-11-20T22:59:59Z', true],
  ['2026-11-20T23:00:00Z', true], // Saturday, 00:00
  ['2026-11-22T22:59:59Z', true],
  ['2026-11-22T23:00:00Z', false], // Monday, 00:00
  ['2026-07-03T13:59:59Z', false], // Friday in summer time, 15:59
  ['2026-07-03T14:00:00Z', true],
  ['2026-12-19T22:00:00Z', true], // Saturday all the same
  ['2026-12-22T12:00:00Z', true],
  ['2027-01-04T22:59:59Z', true],
  ['2027-01-04T23:00:00Z', false],
  ['2026-10-25T00:30:00Z', true], // Sunday, the hour that comes twice
])('%s: %s', (time, frozen) => {
  expect(frozenAt(freeze, Date.parse(time)) !== undefined).toBe(frozen);
});

test('says until when and why', () => {
  expect(frozenAt(freeze, Date.parse('2026-12-23T12:00:00Z'))).toEqual({
    until: 'the end of 2027-01-04 (Europe/Berlin)',
    reason: 'Christmas',
  });
  expect(frozenAt(undefined, 0)).toBeUndefined();
});

test('stops deployments by anybody, and a way back only where the window says so', () => {
  const at = Date.parse('2026-12-22T12:00:00Z');
  const window = { from: '2026-12-20', to: '2027-01-04' };
  const frozen = (more: object, action: 'deploy' | 'rollback', invoker: 'person' | 'automation') =>
    frozenAt({ timezone: 'UTC', windows: [{ ...window, ...more }] }, at, { action, invoker }) !== undefined;
  expect(frozen({}, 'deploy', 'person')).toBe(true);
  expect(frozen({}, 'rollback', 'person')).toBe(false);
  expect(frozen({ actions: ['deploy', 'rollback'] }, 'rollback', 'automation')).toBe(true);
  expect(frozen({ invoker: 'automation' }, 'deploy', 'person')).toBe(false);
  expect(frozen({ invoker: 'automation' }, 'deploy', 'automation')).toBe(true);
});
