import type { Clock } from './clock.ts';

/** Says something every so often while work goes on, so that a silent program does not look like a dead one. */
export async function withHeartbeat<T>(
  work: () => Promise<T>,
  {
    clock,
    everyMs,
    beat,
  }: { readonly clock: Clock; readonly everyMs: number; readonly beat: (passedMs: number) => void },
): Promise<T> {
  const ended = new AbortController();
  const started = clock.now();
  const beating = (async () => {
    while (true) {
      await clock.sleep(everyMs, ended.signal);
      beat(clock.now() - started);
    }
  })().catch(() => undefined); // The abort below, which ends the sleep.
  try {
    return await work();
  } finally {
    ended.abort();
    await beating;
  }
}
