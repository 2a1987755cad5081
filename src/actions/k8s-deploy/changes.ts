import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import type { Clock } from '../../runtime/clock.ts';

/** What the watches brought since it was last asked for. */
export class Changes {
  #objects: KubernetesObject[] = [];
  #relisted = false;
  #wake: (() => void) | undefined;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  /** An object changed; or, without one, a whole kind was listed anew. */
  add(object?: KubernetesObject): void {
    if (object) this.#objects.push(object);
    else this.#relisted = true;
    this.#wake?.();
  }

  /**
   * The next changes, as soon as there are some, or after a time. Undefined when anything may have changed.
   * @throws the reason of the signal
   */
  async next(mostMs: number): Promise<readonly KubernetesObject[] | undefined> {
    if (this.#objects.length === 0 && !this.#relisted) await this.#wait(mostMs);
    this.#signal.throwIfAborted();
    const objects = this.#objects;
    const all = this.#relisted;
    this.#objects = [];
    this.#relisted = false;
    return all ? undefined : objects;
  }

  async #wait(mostMs: number): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    const either = AbortSignal.any([woken.signal, this.#signal]);
    await this.#clock.sleep(mostMs, either).catch(() => undefined);
    this.#wake = undefined;
  }
}
