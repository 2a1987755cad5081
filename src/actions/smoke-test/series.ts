import pLimit from 'p-limit';
import type { Check } from '../../lib/smoke/check.ts';
import type { Sighting } from '../../lib/smoke/facts.ts';
import { judgeSighting } from '../../lib/smoke/judge.ts';
import type { Sample } from '../../lib/smoke/series.ts';
import type { WatchPorts } from './ports.ts';

/** The requests of a latency budget, so many at a time; without a budget there are none. */
export async function runSeries(check: Check, ports: WatchPorts): Promise<readonly Sample[] | undefined> {
  const series = 'series' in check.target ? check.target.series : undefined;
  if (!series) return undefined;
  const { samples: count, concurrency, warmup, paceMs, kept } = series;
  const limit = pLimit(concurrency);
  const looks: Promise<readonly Sample[]>[] = [];
  const start = ports.clock.now();
  for (let index = 0; index < warmup + count; index += 1) {
    if (paceMs !== undefined) await pauseUntil(start + index * paceMs, ports);
    looks.push(limit(() => sample(check, kept, ports)));
  }
  const samples = await Promise.all(looks);
  return samples.slice(warmup).flat();
}

/** What is late is sent at once: a load that waits for slow answers would not be one. */
async function pauseUntil(time: number, { clock, signal }: WatchPorts): Promise<void> {
  const left = time - clock.now();
  if (left > 0) await clock.sleep(left, signal);
}

/** One request to every subject of the check. */
async function sample(
  check: Check,
  kept: boolean,
  { look, clock, signal }: WatchPorts,
): Promise<readonly Sample[]> {
  const sightings = await look(check, { timeoutMs: check.control.timeoutMs, signal, kept });
  return sightings.map((sighting) => ({
    ms: durationOf(sighting),
    ok: judgeSighting(check, sighting, clock.now()).kind === 'passed',
  }));
}

const durationOf = ({ view }: Sighting): number =>
  view.kind === 'facts' ? Number(view.facts['duration'] ?? 0) : 0;
