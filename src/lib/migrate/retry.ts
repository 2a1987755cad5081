/** Whether a tool failed only because a statement did not get its lock in time: words and codes of PostgreSQL and MySQL. */
export const isLockTimeout = (words: string): boolean =>
  /canceling statement due to lock timeout|\b55P03\b|Lock wait timeout exceeded|\bER_LOCK_WAIT_TIMEOUT\b/.test(
    words,
  );

/** Attempts in all, when a statement does not get its lock within `lock-timeout`. */
export const LOCK_ATTEMPTS = 6;

/**
 * Pause before the next attempt in ms: 1, 2, 4, 8, 16 s, each spread over half to one and a half times, so that runs
 * that started together do not meet again.
 * @param attempt counted from 1
 * @param chance from 0 to 1
 */
export const pauseBefore = (attempt: number, chance: number): number =>
  Math.round(1_000 * 2 ** (attempt - 1) * (0.5 + chance));
