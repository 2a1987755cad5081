import pRetry from 'p-retry';
import type { Clock } from './clock.ts';

export type RetryOptions = {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** Pause before the second attempt, in ms; doubled for each later one and spread by up to 2. */
  readonly delayMs: number;
  readonly longestDelayMs?: number;
  /** No new attempt is begun after this time. */
  readonly budgetMs?: number;
  /** Says whether trying again can help. There is no default: a blind retry repeats what is final. */
  readonly isTransient: (error: Error) => boolean;
  /** Milliseconds the other side asked us to wait (Retry-After), instead of nothing. */
  readonly waitAsked?: (error: Error) => number | undefined;
  readonly onRetry?: (error: Error, attempt: number) => void;
  readonly signal?: AbortSignal;
  readonly clock: Clock;
};

/** Repeats an operation while its error is transient. Rejects with the last error, unchanged. */
export function retry<T>(operation: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts, delayMs, longestDelayMs, budgetMs, isTransient, waitAsked, onRetry, signal, clock } =
    options;
  return pRetry(operation, {
    retries: attempts - 1,
    minTimeout: delayMs,
    factor: 2,
    randomize: true,
    ...(longestDelayMs === undefined ? {} : { maxTimeout: longestDelayMs }),
    ...(budgetMs === undefined ? {} : { maxRetryTime: budgetMs }),
    ...(signal === undefined ? {} : { signal }),
    shouldRetry: ({ error }) => isTransient(error),
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (retriesLeft === 0 || !isTransient(error)) return;
      onRetry?.(error, attemptNumber);
      const asked = waitAsked?.(error) ?? 0;
      if (asked > 0) await clock.sleep(asked, signal);
    },
  });
}
