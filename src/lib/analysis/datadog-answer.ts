import { type Reading, readingOf } from './reading.ts';

type Series = {
  readonly pointlist?: readonly (readonly [ms: number, value: number | null])[];
  /** Length of a bucket in seconds. */
  readonly interval?: number;
};
type Answer = { readonly status?: string; readonly error?: string; readonly series?: readonly Series[] };

/**
 * One number from a query of time series: https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-points
 * Counts are summed over the window, anything else is averaged. The last bucket is left out of an average while it
 * is still being filled; a sum loses nothing by it.
 */
export function readDatadog(json: unknown, query: string, toMs: number): Reading {
  const { status, error, series = [] } = json as Answer;
  if (status !== 'ok' || error) return { state: 'provider-error', said: error || `status ${status}` };
  const [first] = series;
  if (!first) return { state: 'no-data', said: 'no series' };
  if (series.length > 1) return { state: 'several', said: `${series.length} series; aggregate them` };
  const isCount = query.includes('.as_count()');
  const values = valuesOf(first, isCount ? Number.POSITIVE_INFINITY : toMs);
  if (values.length === 0) {
    const open = valuesOf(first, Number.POSITIVE_INFINITY).length > 0;
    return open
      ? { state: 'partial', said: 'only a bucket that is not complete' }
      : { state: 'no-data', said: 'no points' };
  }
  const sum = values.reduce((total, value) => total + value, 0);
  return readingOf(isCount ? sum : sum / values.length);
}

/** The values of the buckets that were complete at a time. */
export const valuesOf = ({ pointlist = [], interval = 0 }: Series, completeMs: number): readonly number[] =>
  pointlist.flatMap(([start, value]) =>
    value !== null && start + interval * 1000 <= completeMs ? [value] : [],
  );

/** The values of one series, oldest first; undefined when the answer is not one series. */
export function readDatadogHistory(json: unknown, toMs: number): readonly number[] | undefined {
  const { status, series = [] } = json as Answer;
  if (status !== 'ok' || series.length > 1) return undefined;
  return series[0] ? valuesOf(series[0], toMs) : [];
}
