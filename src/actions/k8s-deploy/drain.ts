import type { Clock } from '../../runtime/clock.ts';

/** Gateways and proxies take a moment to forget pods; what ends them before that breaks requests. */
export const DRAIN_MS = 5_000;

/** The moment after requests were led elsewhere, for which the pods that got them must stay. */
export class Drain {
  #until = 0;

  /** Requests were led elsewhere just now. */
  begin({ now }: Pick<Clock, 'now'>, ms = DRAIN_MS): void {
    this.#until = now() + ms;
  }

  /** Waits for what is left of it: nothing where nothing was led elsewhere. */
  async over({ now, sleep }: Pick<Clock, 'now' | 'sleep'>, signal?: AbortSignal): Promise<void> {
    const left = this.#until - now();
    if (left > 0) await sleep(left, signal);
  }
}
