import { expect, test } from '@jest/globals';
import { retry } from '../../src/runtime/retry.ts';
import { fakeClock } from '../fakes/clock.ts';

const failing = (times: number, error = new Error('busy')) => {
  let calls = 0;
  return {
    calls: () => calls,
    operation: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return calls;
    },
  };
};
const options = { attempts: 3, delayMs: 1, isTransient: () => true, clock: fakeClock() };

test('repeats what is transient', async () => {
  expect(await retry(failing(2).operation, options)).toBe(3);
});
test('stops after the given number of attempts, with the last error as it was', async () => {
  const { operation, calls } = failing(9);
  await expect(retry(operation, options)).rejects.toThrow('busy');
  expect(calls()).toBe(3);
});
test('does not repeat what is final', async () => {
  const { operation, calls } = failing(9);
  await expect(retry(operation, { ...options, isTransient: () => false })).rejects.toThrow('busy');
  expect(calls()).toBe(1);
});
test('waits as long as the other side asks', async () => {
  const clock = fakeClock();
  await retry(failing(1).operation, { ...options, clock, waitAsked: () => 7_000 });
  expect(clock.sleeps).toEqual([7_000]);
});
test('an abort ends it', async () => {
  const controller = new AbortController();
  const running = retry(failing(9).operation, {
    ...options,
    delayMs: 60_000,
    signal: controller.signal,
    onRetry: () => controller.abort(new Error('cancelled')),
  });
  await expect(running).rejects.toThrow('cancelled');
});
