import { expect, test } from '@jest/globals';
import { oneStage, stagesOf, timeoutClass } from '../../../src/lib/migrate/timeout-class.ts';

test.each([
  ['create index concurrently i on t (a)', 'patient'],
  ["await knex.raw('CREATE INDEX CONCURRENTLY i ON t (a)')", 'patient'],
  ['-- concurrently would be better\nalter table t add a int', 'brief'],
  ['-- deploy-actions:patient\nupdate t set a = 1', 'patient'],
  [undefined, 'brief'],
] as const)('%j is %s', (text, kind) => {
  expect(timeoutClass(text)).toBe(kind);
});

test('neighbours of one class are one stage', () => {
  const stages = stagesOf(['1', '2', 'c3', '4'], (id) => (id.startsWith('c') ? 'patient' : 'brief'));
  expect(stages).toEqual([
    { ids: ['1', '2'], timeouts: 'brief' },
    { ids: ['c3'], timeouts: 'patient' },
    { ids: ['4'], timeouts: 'brief' },
  ]);
  expect(oneStage(stages)).toEqual({ ids: ['1', '2', 'c3', '4'], timeouts: 'patient' });
});
