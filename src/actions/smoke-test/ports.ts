import type { Check } from '../../lib/smoke/check.ts';
import type { Sighting } from '../../lib/smoke/facts.ts';
import type { Clock } from '../../runtime/clock.ts';

/** Looks once at every subject of a check. */
export type Look = (
  check: Check,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal; readonly kept?: boolean },
) => Promise<readonly Sighting[]>;

export type WatchPorts = {
  readonly look: Look;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** The text without any known secret. */
  readonly redact: (text: string) => string;
  /** Makes a secret out of a text. */
  readonly mask?: (value: string) => void;
  /** Takes a value that a passed check captured. */
  readonly capture?: (name: string, value: string) => void;
};
