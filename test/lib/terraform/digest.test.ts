import { createHash, createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planDigest } from '../../../src/lib/terraform/digest.ts';
import { costLine } from '../../../src/lib/terraform/infracost.ts';
import { isOurs, lockSentence, readLockInfo } from '../../../src/lib/terraform/lock-info.ts';
import type { PlanJson } from '../../../src/lib/terraform/plan-json.ts';
import { readApplyEvent } from '../../../src/lib/terraform/progress.ts';

const ports = {
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  hmac: (text: string) => createHmac('sha256', 'lineage').update(text).digest('hex'),
};

const plan = (): PlanJson => ({
  format_version: '1.2',
  terraform_version: '1.14.0',
  errored: false,
  resource_drift: [],
  resource_changes: [
    {
      address: 'a.one',
      type: 'a',
      mode: 'managed',
      change: {
        actions: ['update'],
        before: { size: 1, pin: '1111', tags: { x: 'y' } },
        after: { size: 2, pin: '2222', tags: { x: 'y' } },
        before_sensitive: { pin: true },
        after_sensitive: { pin: true },
      },
    },
    {
      address: 'b.two',
      type: 'b',
      mode: 'managed',
      change: { actions: ['create'], before: null, after: { list: [1, 2] } },
    },
  ],
  output_changes: { url: { actions: ['create'], before: null, after: 'https://example.com' } },
});

test('the same change has the same name, whatever the order and whatever else is there', () => {
  const { resource_changes: changes, ...rest } = plan();
  const unrelated = {
    address: 'c.same',
    type: 'c',
    mode: 'managed',
    change: { actions: ['no-op'], before: 1, after: 1 },
  };
  const other = {
    ...rest,
    timestamp: 'now',
    prior_state: { x: 1 },
    resource_changes: [unrelated, ...[...changes].reverse()],
  };
  expect(planDigest(other, ports)).toBe(planDigest(plan(), ports));
});

/** Every leaf of the parts that count, as a path to change it at. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

test('no change of anything that counts keeps the name: 1,000 mutations', () => {
  const counted = ({ resource_changes, output_changes }: PlanJson) => ({ resource_changes, output_changes });
  const leaves = leavesOf(counted(plan())).filter((path) => path.at(-1) !== 'mode');
  const name = planDigest(plan(), ports);
  fc.assert(
    fc.property(
      fc.constantFrom(...leaves),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      (path, value) => {
        const mutated = structuredClone(plan()) as unknown as Record<string | number, unknown>;
        let at = mutated;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
        const last = path.at(-1) ?? '';
        fc.pre(at[last] !== value && !(path.includes('actions') && typeof value !== 'string'));
        at[last] = value;
        expect(planDigest(mutated as unknown as PlanJson, ports)).not.toBe(name);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a sensitive value cannot be guessed from the name without the key', () => {
  const guess = {
    ...ports,
    hmac: (text: string) => createHmac('sha256', 'guessed').update(text).digest('hex'),
  };
  expect(planDigest(plan(), guess)).not.toBe(planDigest(plan(), ports));
});

const lockText = `
╷
│ Error: Error acquiring the state lock
│
│ Lock Info:
│   ID:        0f7c2f2a-1d3e-4f55-8d0e-3a3f0c7d9b11
│   Path:      bucket/shop.tfstate
│   Operation: OperationTypeApply
│   Who:       ada@runner-7
│   Version:   1.10.7
│   Created:   2026-11-22 09:00:05.123456789 +0000 UTC
│   Info:
╵
`;
const nine = Date.parse('2026-11-22T09:00:00Z');

test('who holds a lock, and whether it is ours', () => {
  const lock = readLockInfo(lockText);
  expect(lock).toEqual({
    id: '0f7c2f2a-1d3e-4f55-8d0e-3a3f0c7d9b11',
    who: 'ada@runner-7',
    operation: 'apply',
    created: nine + 5_000,
  });
  if (!lock) throw new Error('not read');
  expect(lockSentence(lock, nine + 10 * 60_000)).toBe(
    'The state is locked by ada@runner-7 (apply), for 10 min',
  );
  expect(isOurs(lock, { host: 'runner-7', since: nine })).toBe(true);
  expect(isOurs(lock, { host: 'runner-7', since: nine + 60_000 })).toBe(false);
  expect(isOurs(lock, { host: 'runner-8', since: nine })).toBe(false);
  expect(isOurs({ ...lock, created: Number.NaN }, { host: 'runner-7', since: nine })).toBe(false);
  expect(readLockInfo('ID: 7 of something else')).toBe(undefined);
});

test.each<[string, object]>([
  [
    '{"type":"apply_start","@message":"a.b: Creating...","hook":{"resource":{"addr":"a.b"}}}',
    { kind: 'started', address: 'a.b' },
  ],
  ['{"type":"apply_complete","hook":{"resource":{"addr":"a.b"}}}', { kind: 'done' }],
  ['{"type":"apply_errored","hook":{"resource":{"addr":"a.b"}}}', { kind: 'failed' }],
  [
    '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"No","detail":"way","address":"a.b"}}',
    { kind: 'said', text: 'a.b: No: way' },
  ],
  ['{"type":"outputs","outputs":{"password":{"value":"x"}}}', { kind: 'other' }],
  ['{"type":"apply_st', { kind: 'other' }],
  ['plain words', { kind: 'other' }],
])('%s', (line, event) => {
  expect(readApplyEvent(line)).toMatchObject(event);
});

test('one line about money, or a clear refusal', () => {
  expect(costLine('{"currency":"EUR","totalMonthlyCost":"312.0","diffTotalMonthlyCost":"-12.4"}')).toBe(
    'Cost by Infracost: −12.40 EUR a month, 312.00 EUR a month in all.',
  );
  for (const text of ['', '[', '{}', '7']) expect(() => costLine(text)).toThrow(/infracost|monthly/i);
});
