import {
  type AwsError,
  explainAwsError,
  kindOfAwsError,
  type Permission,
} from '../../lib/ecr/explain-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import { retry } from '../../runtime/retry.ts';

/** One call of an AWS API: errors that pass are waited for, others become a Failure that names the permission. */
export type AwsCall = <T>(permission: Permission, send: () => Promise<T>) => Promise<T>;

/** A throttled API is asked again for a minute; https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html */
const BUDGET_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const MOST_ATTEMPTS = 40;

type Ports = {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRetry: (message: string) => void;
};

export const createAwsCall =
  ({ clock, signal, onRetry }: Ports): AwsCall =>
  async (permission, send) => {
    try {
      return await retry(send, {
        attempts: MOST_ATTEMPTS,
        delayMs: FIRST_PAUSE_MS,
        longestDelayMs: LONGEST_PAUSE_MS,
        budgetMs: BUDGET_MS,
        isTransient: (error) => ['throttled', 'unreachable'].includes(kindOfAwsError(error)),
        onRetry: (error, count) => onRetry(`${permission.action}: ${error.message}; trying again (${count})`),
        clock,
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      // An error in our own code is not an answer of AWS.
      if (error instanceof TypeError || error instanceof ReferenceError) throw error;
      throw explainAwsError(error as AwsError, permission);
    }
  };
