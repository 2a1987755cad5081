import type { RolloutCode } from './failures.ts';

/** One signal of one observation that a release is not healthy. Whether it decides is a matter of time (verdict.ts). */
export type Finding = {
  readonly code: RolloutCode;
  /** Names the signal, so that the same one is recognised in the next observation. */
  readonly key: string;
  /** One sentence: which container of which pod, and why. */
  readonly cause: string;
  /** How long it must stay before it decides, in ms; Infinity for what is only said. */
  readonly confirmMs: number;
  readonly pod?: string;
  readonly container?: string;
};

/** Only said, never a verdict by itself. */
export const ONLY_SAID = Number.POSITIVE_INFINITY;
