import { setTimeout as sleep } from 'node:timers/promises';

/** A client that asks all the time, and remembers who answered when. */
export type Client = {
  /** How often each version answered in a time, in ms since 1970. */
  readonly versions: (from?: number, to?: number) => Readonly<Record<string, number>>;
  /** What went wrong, with when. */
  readonly errors: (from?: number) => readonly string[];
  /** Resolves with the first answer from now on for which it is true. */
  readonly until: (wanted: (version: string, at: number) => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const PAUSE_MS = 80;
const LONGEST_MS = 60_000;

/** Asks an address of `misbehave` over a new connection each time. */
export function clientOf(url: string): Client {
  const answers: { readonly at: number; readonly version: string }[] = [];
  const errors: { readonly at: number; readonly what: string }[] = [];
  let running = true;
  const ask = async () => {
    const at = Date.now();
    try {
      const response = await fetch(url, {
        headers: { connection: 'close' },
        signal: AbortSignal.timeout(5_000),
      });
      const text = await response.text();
      if (response.status === 200)
        answers.push({ at, version: (JSON.parse(text) as { version: string }).version });
      else errors.push({ at, what: `HTTP ${response.status}: ${text}` });
    } catch (error) {
      errors.push({ at, what: String((error as Error).cause ?? error) });
    }
  };
  const loop = (async () => {
    while (running) await Promise.all([ask(), sleep(PAUSE_MS)]);
  })();
  // What fails before the first answer is a service that is not there yet.
  const first = () => answers[0]?.at ?? Number.POSITIVE_INFINITY;
  return {
    versions: (from = 0, to = Number.POSITIVE_INFINITY) =>
      Object.fromEntries(
        [
          ...Map.groupBy(
            answers.filter(({ at }) => at >= from && at <= to),
            ({ version }) => version,
          ),
        ].map(([version, all]) => [version, all.length]),
      ),
    errors: (from = 0) =>
      errors
        .filter(({ at }) => at >= Math.max(from, first()))
        .map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
    until: async (wanted) => {
      const [begin, deadline] = [answers.length, Date.now() + LONGEST_MS];
      while (!answers.slice(begin).some(({ version, at }) => wanted(version, at))) {
        if (Date.now() > deadline)
          throw new Error(`it did not answer so within ${LONGEST_MS / 1000} s: ${url}`);
        await sleep(PAUSE_MS);
      }
    },
    stop: async () => {
      running = false;
      await loop;
    },
  };
}
