import type { Assessment } from './assess.ts';
import type { Condition } from './condition.ts';
import type { Measurement } from './measure.ts';
import type { Verdict } from './verdict.ts';

/** What was measured of a condition, and what it came to; an entry of the JSON report. */
export type ConditionRecord = {
  readonly condition: Condition;
  readonly assessment: Assessment;
  /** Every window, oldest first; `at` in ms since the watch began. */
  readonly windows: readonly (Measurement & { readonly at: number })[];
  /** Its queries with the window put in, and where a person sees the first of them drawn. */
  readonly queries: readonly string[];
  readonly link: string | undefined;
};

export type WatchReport = {
  readonly verdict: Verdict;
  /** Why it is not kept, a line for each condition; none when it is. */
  readonly reasons: readonly string[];
  readonly dryRun: boolean;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly windowMs: number;
  readonly conditions: readonly ConditionRecord[];
};

/** What a condition allows, in words. */
export function allowed(condition: Condition): string {
  switch (condition.kind) {
    case 'share':
      return `at most ${percent(condition.threshold)}`;
    case 'latency':
      return `at most ${condition.thresholdMs} ms`;
    case 'value':
      return `${condition.direction === 'above' ? 'at most' : 'at least'} ${condition.threshold}`;
    case 'compare':
      return `at most ${percent(condition.allowedIncrease)} more than ${condition.baseline === 'previous' ? 'before' : 'the baseline'}`;
    case 'health':
      return `fewer than ${condition.failures} failures in a row`;
  }
}

/** One window in words: value, bound and number, or why there is none. */
export function describeMeasurement(condition: Condition, measurement: Measurement): string {
  if ('said' in measurement) return `${measurement.state}: ${measurement.said}`;
  const n = measurement.n === undefined ? '' : ` (n = ${Math.round(measurement.n)})`;
  const value = describeValue(condition, measurement.value);
  if (measurement.state === 'too-few') return `${value}${n}, too few`;
  return `${value}${describeBound(condition, measurement.bound)}${n}`;
}

function describeValue({ kind }: Condition, value: number): string {
  if (kind === 'share' || kind === 'compare') return percent(value);
  if (kind === 'latency') return `${Math.round(value)} ms`;
  if (kind === 'health') return value > 0 ? 'failed' : 'healthy';
  return String(Number(value.toPrecision(6)));
}

function describeBound({ kind }: Condition, bound: number | undefined): string {
  if (bound === undefined) return '';
  return kind === 'compare' ? `, p = ${bound.toPrecision(2)}` : `, at least ${percent(bound)} for sure`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;

/** One line about a condition that is not kept. */
export function describeRecord({ condition, assessment, windows }: ConditionRecord): string {
  const last = windows.findLast((one) => one.state === 'measured') ?? windows.at(-1);
  const measured = last ? `, last ${describeMeasurement(condition, last)}` : '';
  return `${condition.name}: ${assessment.why}; allowed is ${allowed(condition)}${measured}`;
}
