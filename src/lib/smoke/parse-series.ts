import type { Assertion } from './assertion.ts';
import type { Series } from './check.ts';
import { shown } from './facts.ts';
import { type Fields, parseDuration } from './fields.ts';
import { isAboutSeries } from './sources.ts';

/** Samples for latency assertions that do not say how many: the p95 of 20 is one of their values. */
const DEFAULT_SAMPLES = 20;
/** Enough to see a service under some load, too little to hurt one that is in use. */
const MOST_PER_SECOND = 100;
const LONGEST_LOAD_MS = 300_000;
const MOST_AT_ONCE = 50;

/** The requests that a check makes once it has passed: so many `samples`, or a load of `rate` a second `for` a time. */
export function parseSeries(fields: Fields, assertions: readonly Assertion[]): Series | undefined {
  const samples = fields.integer('samples', 1, 10_000);
  const concurrency = fields.integer('concurrency', 1, MOST_AT_ONCE);
  const warmup = fields.integer('warmup', 0, 1000) ?? 0;
  const load = parseLoad(fields);
  const kept = fields.flag('keep_alive') ?? load !== undefined;
  if (load) return { ...load, concurrency: concurrency ?? MOST_AT_ONCE, warmup, kept };
  if (samples === undefined && !assertions.some(({ source }) => isAboutSeries(source))) return undefined;
  return {
    samples: samples ?? DEFAULT_SAMPLES,
    concurrency: concurrency ?? 1,
    warmup,
    paceMs: undefined,
    kept,
  };
}

function parseLoad(fields: Fields): Pick<Series, 'samples' | 'paceMs'> | undefined {
  const rate = fields.integer('rate', 1, MOST_PER_SECOND);
  const forMs = fields.read('for', parseLoadTime);
  if (fields.has('rate') !== fields.has('for'))
    fields.problem(fields.has('rate') ? 'for' : 'rate', 'is missing: a load has a rate a second and a time');
  if (fields.has('rate') && fields.has('samples'))
    fields.problem('samples', 'of a load is its rate times its time');
  if (rate === undefined || forMs === undefined) return undefined;
  return { samples: Math.max(1, Math.round((rate * forMs) / 1000)), paceMs: 1000 / rate };
}

function parseLoadTime(value: unknown): number {
  const ms = parseDuration(value);
  if (ms > LONGEST_LOAD_MS) throw new Error(`expected at most 5m, got ${shown(value)}`);
  return ms;
}
