import pLimit from 'p-limit';
import type { Check } from '../../lib/smoke/check.ts';
import type { Sighting } from '../../lib/smoke/facts.ts';
import { judgeSighting } from '../../lib/smoke/judge.ts';
import type { Sample } from '../../lib/smoke/series.ts';
import type { WatchPorts } from './watch.ts';

/** The requests of a latency budget, so many at a time; without a budget there are none. */
export async function runSeries(check: Check, ports: WatchPorts): Promise<readonly Sample[] | undefined> {
  const series = check.target.kind === 'http' ? check.target.series : undefined;
  if (!series) return undefined;
  const limit = pLimit(series.concurrency);
  const looks = Array.from({ length: series.warmup + series.samples }, () =>
    limit(() => sample(check, ports)),
  );
  const samples = await Promise.all(looks);
  return samples.slice(series.warmup).flat();
}

/** One request to every subject of the check. */
async function sample(check: Check, { look, clock, signal }: WatchPorts): Promise<readonly Sample[]> {
  const sightings = await look(check, { timeoutMs: check.control.timeoutMs, signal });
  return sightings.map((sighting) => ({
    ms: durationOf(sighting),
    ok: judgeSighting(check, sighting, clock.now()).kind === 'passed',
  }));
}

const durationOf = ({ view }: Sighting): number =>
  view.kind === 'facts' ? Number(view.facts['duration'] ?? 0) : 0;
