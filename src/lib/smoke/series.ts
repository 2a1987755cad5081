import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import type { Problem } from './judge.ts';
import { isAboutSeries } from './sources.ts';

/** One request of a series; a request without an answer, or with a wrong one, is an error and has no latency. */
export type Sample = { readonly ms: number; readonly ok: boolean };

/** The value below or at which this share of the values lies, by the nearest rank; undefined without values. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** What a series shows, by source name. Without one good answer there is no latency, so no budget is kept by it. */
export function seriesFacts(samples: readonly Sample[]): Facts {
  const good = samples.filter(({ ok }) => ok).map(({ ms }) => ms);
  const share = { error_rate: samples.length === 0 ? undefined : 1 - good.length / samples.length };
  if (good.length === 0) return share;
  return {
    ...share,
    'latency.p50': percentile(good, 0.5),
    'latency.p90': percentile(good, 0.9),
    'latency.p95': percentile(good, 0.95),
    'latency.p99': percentile(good, 0.99),
    'latency.max': Math.max(...good),
    'latency.avg': Math.round((good.reduce((sum, ms) => sum + ms, 0) / good.length) * 10) / 10,
  };
}

/** The broken budgets of a check: errors count unless an assertion says how many are allowed. */
export function judgeSeries({ assertions }: Check, samples: readonly Sample[], now: number) {
  const facts = seriesFacts(samples);
  const judged = assertions
    .filter(({ source }) => isAboutSeries(source))
    .map((assertion) => ({ ...assertion, ...assertion.judge(facts, now) }))
    .filter(({ holds }) => !holds);
  const problems: Problem[] = judged
    .filter(({ severity }) => severity === 'fail')
    .map(({ text, actual }) => ({ expected: text, actual: `${actual} over ${samples.length} requests` }));
  const warnings = judged
    .filter(({ severity }) => severity === 'warn')
    .map(({ text, actual }) => `expected ${text}, got ${actual}`);
  const errors = samples.filter(({ ok }) => !ok).length;
  if (errors > 0 && !assertions.some(({ source }) => source === 'error_rate'))
    problems.push({ expected: 'no error in the series', actual: `${errors} of ${samples.length} requests` });
  return { problems, warnings };
}

const BARS = '▁▂▃▄▅▆▇█';

/** Latencies as a line of bars, at most `width` of them; each bar is the slowest of its part. */
export function sparkline(values: readonly number[], width = 24): string {
  if (values.length < 2) return '';
  const size = Math.ceil(values.length / width);
  const parts = Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    Math.max(...values.slice(index * size, (index + 1) * size)),
  );
  const most = Math.max(...parts);
  return parts.map((value) => BARS[most === 0 ? 0 : Math.round((value / most) * (BARS.length - 1))]).join('');
}
