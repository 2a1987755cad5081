import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../src/config.ts';
import { errorSequence, parseFault } from '../src/fault.ts';

const DATABASE_URL = 'postgres://shop:secret@localhost:5432/shop';

test('only the database has to be named', () => {
  const config = readConfig({ DATABASE_URL, SHOP_FAULT: 'none' });
  assert.deepEqual(config, {
    version: 'development',
    port: 8080,
    databaseUrl: DATABASE_URL,
    databasePoolSize: 5,
    drainMs: 3000,
    fault: { kind: 'none' },
  });
});

test('everything wrong is said at once, and no password', () => {
  const env = {
    DATABASE_URL: 'mysql://shop:secret@localhost/shop',
    PORT: '80x',
    DRAIN_MS: '-1',
    SHOP_FAULT: 'slow',
  };
  assert.throws(
    () => readConfig(env),
    (error: Error) => {
      for (const name of ['DATABASE_URL', 'PORT', 'DRAIN_MS', 'SHOP_FAULT'])
        assert.match(error.message, new RegExp(name));
      assert.doesNotMatch(error.message, /secret/);
      return true;
    },
  );
});

test('faults are read exactly', () => {
  assert.deepEqual(parseFault('crash'), { kind: 'crash' });
  assert.deepEqual(parseFault('errors:30%'), { kind: 'errors', share: 0.3 });
  assert.deepEqual(parseFault('slow:2s'), { kind: 'slow', milliseconds: 2000 });
  assert.deepEqual(parseFault('slow:150ms'), { kind: 'slow', milliseconds: 150 });
  for (const text of ['', 'Crash', 'errors:30', 'errors:101%', 'errors:0.3', 'slow:2', 'slow:2m']) {
    assert.throws(() => parseFault(text), /must be none, crash/, text);
  }
});

for (const percentage of [0, 1, 7, 30, 50, 99, 100]) {
  test(`of 1000 requests at ${percentage} % exactly ${percentage * 10} fail`, () => {
    const fails = errorSequence(percentage / 100);
    const failed = Array.from({ length: 1000 }, fails).filter(Boolean).length;
    assert.equal(failed, percentage * 10);
  });
}
