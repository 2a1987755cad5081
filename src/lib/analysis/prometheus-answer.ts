import { type Reading, readingOf } from './reading.ts';

type Sample = readonly [time: number, value: string];
type Answer = {
  readonly status?: string;
  readonly error?: string;
  readonly warnings?: readonly string[];
  readonly data?: { readonly resultType?: string; readonly result?: unknown };
};

/** One number from an instant query: https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries */
export function readInstant(json: unknown): Reading {
  const { status, error, warnings = [], data } = json as Answer;
  if (status !== 'success')
    return { state: 'provider-error', said: error ?? 'an answer that is not Prometheus’' };
  // A warning on a success may mean that a part of the data could not be read (remote read, Thanos, Mimir).
  if (warnings.length > 0) return { state: 'partial', said: warnings.join('; ') };
  if (data?.resultType === 'scalar') return readingOf(numberOf((data.result as Sample)[1]));
  if (data?.resultType !== 'vector')
    return { state: 'provider-error', said: `the query gives a ${data?.resultType}, not one number` };
  const series = data.result as readonly { readonly value: Sample }[];
  const [first] = series;
  if (!first) return { state: 'no-data', said: 'an empty vector' };
  if (series.length > 1) return { state: 'several', said: `${series.length} series; sum or select one` };
  return readingOf(numberOf(first.value[1]));
}

/** Prometheus writes infinity its own way. */
const numberOf = (text: string): number => Number(text.replace(/Inf$/, 'Infinity'));

/** The finite values of a range query over one series, oldest first; undefined when it is not one series. */
export function readRange(json: unknown): readonly number[] | undefined {
  const { status, data } = json as Answer;
  const series = (data?.result ?? []) as readonly { readonly values: readonly Sample[] }[];
  if (status !== 'success' || data?.resultType !== 'matrix' || series.length > 1) return undefined;
  return (series[0]?.values ?? []).map(([, value]) => numberOf(value)).filter(Number.isFinite);
}
