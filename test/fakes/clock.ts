import type { Clock } from '../../src/runtime/clock.ts';

/** A clock that moves only when somebody sleeps; `sleeps` are the pauses asked for, in ms. */
export function fakeClock(start = 0): Clock & { readonly sleeps: readonly number[] } {
  let time = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => time,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
      await Promise.resolve();
    },
  };
}
