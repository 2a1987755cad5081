import type { Control } from './check.ts';
import type { Fields } from './fields.ts';
import { parseRetry } from './retry.ts';

/** When and how often a check is made; what it does not say is as in the inputs. */
export function parseControl(fields: Fields, defaults: Control): Control {
  const retry = fields.read('retry_on', parseRetry);
  const failureThreshold = fields.integer('failure_threshold', 1, 1000) ?? defaults.failureThreshold;
  const consecutive = fields.integer('consecutive', 1, 100);
  const success = fields.integer('success_threshold', 1, 100);
  if (consecutive !== undefined && success !== undefined)
    fields.problem('success_threshold', 'is another name of consecutive; give one of them');
  return {
    timeoutMs: fields.duration('timeout') ?? defaults.timeoutMs,
    initialDelayMs: fields.duration('initial_delay') ?? defaults.initialDelayMs,
    intervalMs: fields.duration('interval') ?? defaults.intervalMs,
    backoff: fields.oneOf('backoff', 'fixed', 'linear', 'exponential') ?? defaults.backoff,
    jitter: fields.read('jitter', parseJitter) ?? 0,
    consecutive: consecutive ?? success ?? defaults.consecutive,
    failureThreshold: retry === undefined ? failureThreshold : retry.assertions(failureThreshold),
    maxAttempts: fields.integer('max_attempts', 1, 10_000),
    retry,
  };
}

/** A share such as `20%`, as 0.2. @throws Error that says what is allowed */
function parseJitter(given: unknown): number {
  const match = typeof given === 'string' ? /^(\d{1,2}|100)%$/.exec(given) : null;
  if (!match) throw new Error('expected a share of the interval, such as 20%');
  return Number(match[1]) / 100;
}
