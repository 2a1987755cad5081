/** When a release must be healthy, in ms since 1970; the time that a strategy was asked to wait comes on top. */
export class TimeLimit {
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  extend(ms: number): void {
    this.#at += ms;
  }
}
