import { type Reading, readingOf } from './reading.ts';

/** One metric with its statistic, or an expression of Metrics Insights or metric math. */
export type CloudWatchQuery =
  | {
      readonly kind: 'metric';
      readonly namespace: string;
      readonly metric: string;
      readonly statistic: string;
      readonly dimensions: readonly { readonly Name: string; readonly Value: string }[];
    }
  | { readonly kind: 'expression'; readonly expression: string };

/**
 * Reads `AWS/ApplicationELB RequestCount Sum LoadBalancer=app/shop/1,TargetGroup=targetgroup/shop/2`, or an
 * expression that begins with SELECT or SEARCH. @throws Error that says what is allowed
 */
export function parseCloudWatchQuery(query: string): CloudWatchQuery {
  if (/^(SELECT|SEARCH)\b/.test(query)) return { kind: 'expression', expression: query };
  const [namespace, metric, statistic, dimensions = '', ...rest] = query.trim().split(/\s+/);
  if (!namespace || !metric || !statistic || rest.length > 0)
    throw new Error(
      `expected "Namespace Metric Statistic Name=Value,Name=Value" or SELECT …, got "${query}"`,
    );
  return {
    kind: 'metric',
    namespace,
    metric,
    statistic,
    dimensions: dimensions.split(',').filter(Boolean).map(dimensionOf),
  };
}

function dimensionOf(pair: string) {
  const at = pair.indexOf('=');
  if (at < 1) throw new Error(`expected a dimension such as LoadBalancer=app/shop/1, got "${pair}"`);
  return { Name: pair.slice(0, at), Value: pair.slice(at + 1) };
}

export type CloudWatchResult = {
  readonly StatusCode?: string | undefined;
  readonly Values?: readonly number[] | undefined;
};

/** One number from the results of GetMetricData for one query over one window. */
export function readCloudWatch(results: readonly CloudWatchResult[], isSum: boolean): Reading {
  const [first] = results;
  if (results.length > 1) return { state: 'several', said: `${results.length} series; aggregate them` };
  if (!first) return { state: 'no-data', said: 'no result' };
  if (first.StatusCode === 'PartialData') return { state: 'partial', said: 'PartialData' };
  if (first.StatusCode !== 'Complete')
    return { state: 'provider-error', said: first.StatusCode ?? 'no status' };
  const values = first.Values ?? [];
  if (values.length === 0) return { state: 'no-data', said: 'no datapoint' };
  const sum = values.reduce((total, value) => total + value, 0);
  return readingOf(isSum ? sum : sum / values.length);
}

const MINUTE_MS = 60_000;

/**
 * The whole minutes inside a window, for CloudWatch keeps one datapoint a minute and the current one is still being
 * filled. Nothing before the window is in it, for that may be another release; where it has no whole minute, it is the
 * last one. Times are in ms since 1970.
 */
export function wholeMinutes(from: number, to: number): { readonly from: number; readonly to: number } {
  const end = Math.floor(to / MINUTE_MS) * MINUTE_MS;
  return { from: Math.min(Math.ceil(from / MINUTE_MS) * MINUTE_MS, end - MINUTE_MS), to: end };
}
