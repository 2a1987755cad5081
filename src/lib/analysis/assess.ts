import { type Condition, LEAST_LATENCY_SAMPLES, WINDOWS_IN_A_ROW } from './condition.ts';
import type { Measurement } from './measure.ts';
import { requestsNeeded } from './wilson.ts';

/** What all windows together say about a condition. */
export type Assessment = {
  /** `broken` is certain and stays; the others are what would be said if the watch ended now. */
  readonly state: 'kept' | 'broken' | 'no-data' | 'inconclusive';
  readonly why: string;
};

/** Failures of a provider in a row after which its silence is the finding. */
const MOST_PROVIDER_ERRORS = 5;

/** Why a condition is broken for good, if it is: nothing that comes later takes that back. */
export function brokenBy(condition: Condition, measurements: readonly Measurement[]): string | undefined {
  const needed = condition.kind === 'health' ? condition.failures : WINDOWS_IN_A_ROW;
  const streak = longestStreak(measurements, (one) => one.state === 'measured' && one.breaks);
  return streak >= needed ? `broken ${streak} times in a row` : undefined;
}

/** Judges a condition at the end of the watch. `whole` is the same measured once over all of it, for a share. */
export function assess(
  condition: Condition,
  measurements: readonly Measurement[],
  whole: Measurement | undefined,
): Assessment {
  const broken = brokenBy(condition, measurements);
  if (broken !== undefined) return { state: 'broken', why: broken };
  const silent = trailing(measurements, (one) => one.state === 'provider-error');
  if (silent >= MOST_PROVIDER_ERRORS)
    return { state: 'inconclusive', why: `the provider failed ${silent} times in a row` };
  const measured = measurements.filter((one) => one.state === 'measured');
  if (measured.length === 0) return nothingMeasured(measurements);
  if (measured.length * 2 < measurements.length && condition.kind !== 'share')
    return {
      state: 'inconclusive',
      why: `only ${measured.length} of ${measurements.length} windows could be judged`,
    };
  return condition.kind === 'share' ? assessShare(condition.threshold, whole) : assessLast(measurements);
}

function nothingMeasured(measurements: readonly Measurement[]): Assessment {
  const few = measurements.filter((one) => one.state === 'too-few');
  if (few.length > 0) {
    const most = Math.max(...few.map(({ n }) => n));
    return {
      state: 'inconclusive',
      why: `at most ${Math.round(most)} values in a window; ${LEAST_LATENCY_SAMPLES} would have been enough`,
    };
  }
  const last = measurements.at(-1);
  const said = last && 'said' in last ? `: ${last.state}, ${last.said}` : '';
  return { state: 'no-data', why: `not one window had a value${said}` };
}

/**
 * A low share over few requests proves nothing: it is kept only with as many requests as would have shown, had all
 * been good, that the threshold is kept.
 */
function assessShare(threshold: number, whole: Measurement | undefined): Assessment {
  if (whole?.state !== 'measured')
    return {
      state: 'inconclusive',
      why: `the whole watch could not be measured${whole ? `: ${whole.state}` : ''}`,
    };
  const { n = 0, value } = whole;
  const needed = requestsNeeded(threshold);
  if (n < needed)
    return {
      state: 'inconclusive',
      why: `${Math.round(n)} requests were too few; ${needed} would have been enough`,
    };
  const of = `${(value * 100).toFixed(2)} % of ${Math.round(n)} requests`;
  if (value > threshold)
    return {
      state: 'inconclusive',
      why: `${of} is above the threshold, but too few to prove it in any window`,
    };
  return { state: 'kept', why: of };
}

/** A value that breaks the condition at the very end is neither good nor, being alone, bad. */
function assessLast(measurements: readonly Measurement[]): Assessment {
  const streak = trailing(measurements, (one) => one.state === 'measured' && one.breaks);
  if (streak > 0)
    return {
      state: 'inconclusive',
      why: `broken in the last ${streak === 1 ? 'window' : `${streak} windows`}`,
    };
  return { state: 'kept', why: 'kept' };
}

function longestStreak(measurements: readonly Measurement[], is: (one: Measurement) => boolean): number {
  let longest = 0;
  let streak = 0;
  for (const one of measurements) {
    streak = is(one) ? streak + 1 : 0;
    longest = Math.max(longest, streak);
  }
  return longest;
}

function trailing(measurements: readonly Measurement[], is: (one: Measurement) => boolean): number {
  const last = measurements.findLastIndex((one) => !is(one));
  return measurements.length - 1 - last;
}
