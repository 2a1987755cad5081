import { setTimeout as sleep } from 'node:timers/promises';

/** What a client saw that asked all the time. */
export type Polled = {
  readonly asked: number;
  /** Answers other than 200 and requests without an answer, as words, in order. */
  readonly errors: readonly string[];
  /** Every version that answered, in the order it was first seen. */
  readonly versions: readonly string[];
};

/** Asks a health address every 100 ms, over a new connection each time, until it is stopped. */
export function pollHealth(url: string): { readonly stop: () => Promise<Polled> } {
  const errors: string[] = [];
  const versions = new Set<string>();
  let asked = 0;
  let running = true;
  const ask = async () => {
    asked += 1;
    try {
      const response = await fetch(url, {
        headers: { connection: 'close' },
        signal: AbortSignal.timeout(5_000),
      });
      const health = (await response.json()) as { version?: string };
      if (response.status !== 200) errors.push(`HTTP ${response.status}`);
      if (health.version) versions.add(health.version);
    } catch (error) {
      const { message, cause } = error as Error;
      errors.push(`${message}${cause instanceof Error ? `: ${cause.message}` : ''}`);
    }
  };
  const loop = (async () => {
    while (running) await Promise.all([ask(), sleep(100)]);
  })();
  return {
    stop: async () => {
      running = false;
      await loop;
      return { asked, errors, versions: [...versions] };
    },
  };
}
