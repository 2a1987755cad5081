import type { Check } from '../../lib/smoke/check.ts';
import { type Decided, resultOf } from '../../lib/smoke/conclude.ts';
import { withDigest } from '../../lib/smoke/digest.ts';
import { judgeSighting } from '../../lib/smoke/judge.ts';
import { presentable } from '../../lib/smoke/presentable.ts';
import {
  afterRound,
  decide,
  NO_PROGRESS,
  type Progress,
  pauseAfter,
  type Round,
  roundOf,
} from '../../lib/smoke/progress.ts';
import type { CheckResult } from '../../lib/smoke/result.ts';
import { secretsSeen } from '../../lib/smoke/values.ts';
import type { WatchPorts } from './ports.ts';
import { runSeries } from './series.ts';

export type Limits = {
  readonly startedAt: number;
  /** When waiting for readiness ends, in ms since 1970. */
  readonly deadline: number;
  /** Digest that every pod must run. */
  readonly digest: string | undefined;
};

/** Somebody who reads the log must see within this time that the test is still at work. */
const HEARTBEAT_MS = 5_000;

/** Looks at one check again and again until it is decided. */
export async function watchCheck(check: Check, limits: Limits, ports: WatchPorts): Promise<CheckResult> {
  const { clock, signal } = ports;
  const latencies: number[] = [];
  const tell = teller(check, ports);
  let progress = NO_PROGRESS;
  if (check.control.initialDelayMs > 0) await clock.sleep(check.control.initialDelayMs, signal);
  for (;;) {
    const round = await lookOnce(check, limits, ports, latencies);
    progress = afterRound(progress, round);
    tell(progress);
    const outcome = decide(progress, check.control, clock.now() >= limits.deadline);
    if (outcome !== undefined) return finish(check, limits, ports, { outcome, progress, latencies });
    await clock.sleep(pauseAfter(progress, check.control, Math.random()), signal);
  }
}

async function lookOnce(
  check: Check,
  limits: Limits,
  { look, clock, signal, redact, mask }: WatchPorts,
  latencies: number[],
): Promise<Round> {
  const sightings = await look(check, { timeoutMs: check.control.timeoutMs, signal });
  const at = clock.now();
  for (const { view } of sightings)
    if (view.kind === 'facts' && typeof view.facts['duration'] === 'number')
      latencies.push(view.facts['duration']);
  for (const secret of secretsSeen(check, sightings)) mask?.(secret);
  const findings = sightings.map((sighting) => {
    const finding = presentable(judgeSighting(check, sighting, at), redact);
    return sighting.digests === undefined ? finding : withDigest(finding, sighting.digests, limits.digest);
  });
  return roundOf(findings, at);
}

type Outcomes = Pick<Decided, 'outcome' | 'progress' | 'latencies'>;

async function finish(
  check: Check,
  limits: Limits,
  ports: WatchPorts,
  decided: Outcomes,
): Promise<CheckResult> {
  const passed = decided.outcome === 'passed';
  const [finding] = passed ? (decided.progress.last?.findings ?? []) : [];
  for (const [name, value] of Object.entries(finding?.captured ?? {})) ports.capture?.(name, value);
  const series = passed ? await runSeries(check, ports) : undefined;
  return resultOf(check, { ...decided, series, startedAt: limits.startedAt, endedAt: ports.clock.now() });
}

/** Says what changed at once, and that nothing did now and then. */
function teller({ name }: Check, { say, clock }: WatchPorts): (progress: Progress) => void {
  let lastSaid = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return ({ attempts, last }) => {
    const now = clock.now();
    const key = `${last?.kind} ${last?.kind === 'passed' ? '' : last?.said.replace(/ in \d+ ms/, '')}`;
    if (key === lastSaid && now - lastAt < HEARTBEAT_MS) return;
    lastSaid = key;
    lastAt = now;
    say(`${name}: attempt ${attempts}, ${last?.kind}: ${last?.said}`);
  };
}
