import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { withHeartbeat } from '../../src/runtime/heartbeat.ts';

test('beats while work goes on, and not after', async () => {
  const beats: number[] = [];
  const options = { clock: systemClock, everyMs: 5, beat: (passed: number) => void beats.push(passed) };
  const work = async () => {
    while (beats.length < 3) await systemClock.sleep(1);
    return 'done';
  };
  expect(await withHeartbeat(work, options)).toBe('done');
  const count = beats.length;
  await systemClock.sleep(20);
  expect(beats).toHaveLength(count);
  await expect(withHeartbeat(() => Promise.reject(new Error('no')), options)).rejects.toThrow('no');
});
