import { expect, test } from '@jest/globals';
import { type Asked, freshnessOf } from '../../../src/lib/secrets/external-secret.ts';

const ASKED: Asked = { at: Date.parse('2026-11-22T12:00:00.700Z'), version: '1-a' };
const object = (refreshTime: string, syncedResourceVersion: string, status = 'True') => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name: 'database' },
  status: {
    refreshTime,
    syncedResourceVersion,
    conditions: [{ type: 'Ready', status, reason: 'SecretSynced' }],
  },
});

test.each<[string, object, string]>([
  ['a second later', object('2026-11-22T12:00:01Z', '1-b'), 'fresh'],
  ['later, by an operator that does not count versions', object('2026-11-22T12:00:01Z', ''), 'fresh'],
  ['in the same second, with what was asked in it', object('2026-11-22T12:00:00Z', '1-b'), 'fresh'],
  ['in the same second, before it was asked', object('2026-11-22T12:00:00Z', '1-a'), 'waiting'],
  ['before', object('2026-11-22T11:59:59Z', '1-b'), 'waiting'],
  ['never', object('', ''), 'waiting'],
  ['later, but failing', object('2026-11-22T12:00:01Z', '1-b', 'False'), 'failing'],
])('synced %s', (_, given, kind) => {
  expect(freshnessOf(given as ReturnType<typeof object>, ASKED).kind).toBe(kind);
});

test('Ready alone says nothing: it is of the sync before', () => {
  const { status, ...rest } = object('2026-11-22T12:00:01Z', '1-b');
  expect(freshnessOf({ ...rest, status: { conditions: status.conditions } }, ASKED).kind).toBe('waiting');
});
