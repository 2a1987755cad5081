import { type Assessment, assess, brokenBy } from '../../lib/analysis/assess.ts';
import type { Condition, HealthPlace } from '../../lib/analysis/condition.ts';
import { type Arms, type Measurement, measure, type Readings } from '../../lib/analysis/measure.ts';
import type { Reading } from '../../lib/analysis/reading.ts';
import { describeMeasurement } from '../../lib/analysis/record.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { MetricSource } from '../../tools/metric-source.ts';

export type WatchPorts = {
  readonly source: Pick<MetricSource, 'read' | 'history'>;
  /** 0 when what is asked is healthy, 1 when it is not or does not answer. */
  readonly askHealth: (where: HealthPlace) => Promise<Reading>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
};
export type Timing = {
  readonly durationMs: number;
  readonly intervalMs: number;
  readonly windowMs: number;
  readonly delayMs: number;
};
export type Watched = {
  readonly condition: Condition;
  readonly windows: readonly (Measurement & { readonly at: number })[];
  readonly assessment: Assessment;
};

type Track = {
  readonly condition: Condition;
  readonly windows: (Measurement & { readonly at: number })[];
  readonly arms: { readonly value: number[]; readonly baseline: number[] };
};

/** A line at least this often, also while nothing is measured. */
const HEARTBEAT_MS = 5_000;

/** Measures every condition again and again; ends early only when one is broken for sure. */
export async function watchRelease(
  conditions: readonly Condition[],
  timing: Timing,
  ports: WatchPorts,
): Promise<readonly Watched[]> {
  const { clock } = ports;
  const start = clock.now();
  const tracks = await Promise.all(conditions.map((condition) => trackOf(condition, start, timing, ports)));
  // Nothing can be judged yet, but a wrong query or a missing permission is said now, not after the delay.
  const { windowMs } = timing;
  await Promise.all(conditions.map((condition) => readAll(condition, { at: start, windowMs }, ports)));
  await pause(start + timing.delayMs, 'metrics arrive late', ports);
  const watchStart = clock.now();
  for (
    let next = watchStart + timing.intervalMs;
    next <= watchStart + timing.durationMs;
    next += timing.intervalMs
  ) {
    await pause(next, 'watching', ports);
    const at = clock.now();
    // What was before this watch was another release.
    const windowMs = Math.min(timing.windowMs, at - start);
    await Promise.all(tracks.map((track) => measureOnce(track, { at, windowMs, start }, ports)));
    if (tracks.some(({ condition, windows }) => brokenBy(condition, windows) !== undefined)) break;
  }
  return Promise.all(tracks.map((track) => conclude(track, start, ports)));
}

async function trackOf(
  condition: Condition,
  start: number,
  timing: Timing,
  { source }: WatchPorts,
): Promise<Track> {
  const before =
    condition.kind === 'compare' && condition.baseline === 'previous'
      ? await source.history(condition.queries.value, {
          from: start - timing.durationMs,
          to: start,
          stepMs: timing.intervalMs,
          windowMs: timing.windowMs,
        })
      : [];
  return { condition, windows: [], arms: { value: [], baseline: [...before] } };
}

async function measureOnce(
  track: Track,
  window: { at: number; windowMs: number; start: number },
  ports: WatchPorts,
) {
  const { condition, windows, arms } = track;
  const readings = await readAll(condition, window, ports);
  keepArms(condition, readings, arms);
  const measurement = measure(condition, readings, arms);
  windows.push({ ...measurement, at: window.at - window.start });
  ports.say(`${condition.name}: ${describeMeasurement(condition, measurement)}`);
}

async function readAll(
  condition: Condition,
  window: { at: number; windowMs: number },
  ports: WatchPorts,
): Promise<Readings> {
  if (condition.kind === 'health') return { failed: await ports.askHealth(condition.where) };
  const queries = Object.entries(queriesAsked(condition));
  const readings = await Promise.all(
    queries.map(async ([name, query]) => [name, await ports.source.read(query, window)] as const),
  );
  return Object.fromEntries(readings);
}

/** A comparison with the time before has its baseline already. */
function queriesAsked(condition: Exclude<Condition, { kind: 'health' }>): Readonly<Record<string, string>> {
  if (condition.kind !== 'compare' || condition.baseline === 'canary') return condition.queries;
  return { value: condition.queries.value };
}

function keepArms(
  { kind }: Condition,
  readings: Readings,
  arms: { value: number[]; baseline: number[] },
): Arms {
  if (kind !== 'compare') return arms;
  const { value, baseline } = readings;
  if (value?.state === 'value') arms.value.push(value.value);
  if (baseline?.state === 'value') arms.baseline.push(baseline.value);
  return arms;
}

async function conclude(
  { condition, windows, arms }: Track,
  start: number,
  ports: WatchPorts,
): Promise<Watched> {
  const broken = brokenBy(condition, windows) !== undefined;
  const at = ports.clock.now();
  const over = { at, windowMs: Math.max(1000, at - start) };
  const whole =
    condition.kind === 'share' && !broken
      ? measure(condition, await readAll(condition, over, ports), arms)
      : undefined;
  return { condition, windows, assessment: assess(condition, windows, whole) };
}

async function pause(until: number, why: string, { clock, signal, say }: WatchPorts): Promise<void> {
  for (let left = until - clock.now(); left > 0; left = until - clock.now()) {
    if (left > HEARTBEAT_MS) say(`${why}: ${Math.ceil(left / 1000)} s until the next measurement`);
    await clock.sleep(Math.min(left, HEARTBEAT_MS), signal);
  }
}
