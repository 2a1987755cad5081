import { type CompareCondition, type Condition, LEAST_ARM, LEAST_LATENCY_SAMPLES } from './condition.ts';
import { mannWhitney, median } from './mann-whitney.ts';
import type { NoValue, Reading } from './reading.ts';
import { wilson } from './wilson.ts';

/** What one window says about one condition. */
export type Measurement =
  | {
      readonly state: 'measured';
      readonly value: number;
      /** The bound that was compared with the threshold, where it is not the value itself. */
      readonly bound?: number;
      /** Requests or values behind it. */
      readonly n?: number;
      readonly errors?: number;
      readonly breaks: boolean;
    }
  | { readonly state: 'too-few'; readonly value: number; readonly n: number }
  | { readonly state: NoValue; readonly said: string };

/** Answers to the queries of a condition, by the names of its queries. */
export type Readings = Readonly<Record<string, Reading>>;

/** Earlier values of a comparison, oldest first. */
export type Arms = { readonly value: readonly number[]; readonly baseline: readonly number[] };

/** Two in a hundred comparisons of equal versions would be called worse by chance, as Kayenta's 98 % interval. */
const SIGNIFICANT = 0.01;

/** What the readings of one window say. A condition about health has one reading, `failed`, 0 or 1. */
export function measure(condition: Condition, readings: Readings, arms: Arms): Measurement {
  const [wrong] = Object.values(withKnownZero(condition, readings)).filter(
    (reading) => reading.state !== 'value',
  );
  if (wrong) return wrong;
  const read = (name: string): number => {
    const reading = readings[name];
    return reading?.state === 'value' ? reading.value : 0;
  };
  switch (condition.kind) {
    case 'share':
      return measureShare(read('errors'), read('total'), condition.threshold);
    case 'latency':
      return measureLatency(read('value') * condition.unitMs, condition, readings['count'] && read('count'));
    case 'value': {
      const value = read('value');
      const breaks =
        condition.direction === 'above' ? value > condition.threshold : value < condition.threshold;
      return { state: 'measured', value, breaks };
    }
    case 'compare':
      return compareArms(condition, arms);
    case 'health':
      return { state: 'measured', value: read('failed'), breaks: read('failed') > 0 };
  }
}

/** No series of errors is no error, but only where there were requests: counters begin to exist with their first. */
function withKnownZero({ kind }: Condition, readings: Readings): Readings {
  const { errors, total } = readings;
  const known =
    kind === 'share' && errors?.state === 'no-data' && total?.state === 'value' && total.value > 0;
  return known ? { total } : readings;
}

function measureShare(errors: number, total: number, threshold: number): Measurement {
  if (total <= 0) return { state: 'no-data', said: 'no requests' };
  // Providers extrapolate the two counts each by itself, so that one can pass the other by a little.
  const hits = Math.min(Math.max(errors, 0), total);
  const { low } = wilson(hits, total);
  return {
    state: 'measured',
    value: hits / total,
    bound: low,
    n: total,
    errors: hits,
    breaks: low > threshold,
  };
}

function measureLatency(
  ms: number,
  { thresholdMs }: { thresholdMs: number },
  n: number | undefined,
): Measurement {
  if (n !== undefined && n < LEAST_LATENCY_SAMPLES) return { state: 'too-few', value: ms, n };
  return { state: 'measured', value: ms, ...(n === undefined ? {} : { n }), breaks: ms > thresholdMs };
}

function compareArms({ allowedIncrease }: CompareCondition, { value, baseline }: Arms): Measurement {
  const n = Math.min(value.length, baseline.length);
  const [new_, old] = [median(value), median(baseline)];
  if (new_ === undefined || old === undefined) return { state: 'no-data', said: 'no values to compare' };
  const increase = old === 0 ? (new_ > 0 ? Number.MAX_VALUE : 0) : new_ / old - 1;
  if (n < LEAST_ARM) return { state: 'too-few', value: increase, n };
  const { p } = mannWhitney(value, baseline);
  return {
    state: 'measured',
    value: increase,
    bound: p,
    n,
    breaks: p < SIGNIFICANT && increase > allowedIncrease,
  };
}
