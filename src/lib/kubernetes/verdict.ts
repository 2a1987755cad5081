import { isPaused } from './argo.ts';
import { findInClaim, judgeClaims } from './claim-rules.ts';
import { containersOf } from './containers.ts';
import { judgeCrash } from './crash-rules.ts';
import { type Finding, ONLY_SAID } from './finding.ts';
import type { KubernetesObject } from './objects.ts';
import type { Applied, Observation } from './observation.ts';
import { judgeFailedPods, judgeNode, judgeReadiness, judgeScheduling } from './pod-rules.ts';
import { judgePull } from './pull-rules.ts';
import { judgeRefusal } from './refusal-rules.ts';
import { findInRoute } from './route-rules.ts';
import { judgeConfiguration, judgeStart } from './start-rules.ts';
import { sameTemplate, templateOf } from './template.ts';
import type { Thresholds } from './thresholds.ts';
import { standingOf } from './workload.ts';

/** What one workload is worth now. */
export type Verdict =
  | {
      readonly status: 'steady';
      /** Why it is not called healthy: nobody said anything of it (G5). */
      readonly unverified?: string;
    }
  | { readonly status: 'waiting'; readonly reason: string; readonly findings: readonly Finding[] }
  | { readonly status: 'failed'; readonly finding: Finding }
  | { readonly status: 'superseded'; readonly reason: string };

/** What is remembered of a workload from one observation to the next. */
export type Memory = {
  /** When each signal that is still there was first seen, in ms. */
  readonly firstSeen: ReadonlyMap<string, number>;
  readonly readySince: number | undefined;
  /** Restarts of all new pods when they became ready: one more begins the soak anew (D5). */
  readonly restarts: number;
};

export const NOTHING_REMEMBERED: Memory = { firstSeen: new Map(), readySince: undefined, restarts: 0 };

/** Everything wrong with the new pods at one moment, the most telling first. Pure: time comes later. */
export function findingsOf(observation: Observation, limits: Thresholds): readonly Finding[] {
  const { pods, applied } = observation;
  const found = [
    ...pods.flatMap((pod) =>
      containersOf(pod, applied).map(
        (container) =>
          judgePull(container, observation, limits) ??
          judgeConfiguration(container, observation, limits) ??
          judgeStart(container, limits) ??
          judgeCrash(container, observation, limits),
      ),
    ),
    ...pods.map(
      (pod) =>
        judgeNode(pod, observation, limits) ??
        judgeClaims(pod, observation, limits) ??
        judgeScheduling(pod, observation, limits),
    ),
    findInClaim(observation, limits),
    findInRoute(observation, limits),
    judgeRefusal(observation, limits),
    judgeFailedPods(observation, limits),
    ...pods.map((pod) => judgeReadiness(pod, observation, limits)),
  ];
  const all = found.filter((finding) => finding !== undefined);
  return applied.object.kind === 'Job' ? all.map(leftToTheJob) : all;
}

/** A Job tries again by itself, as often as its backoffLimit says; its own condition is the verdict (F20). */
const leftToTheJob = (finding: Finding): Finding =>
  ENDS.includes(finding.code) ? { ...finding, confirmMs: ONLY_SAID } : finding;

const ENDS = ['ROLLOUT_CRASH_LOOP', 'ROLLOUT_OUT_OF_MEMORY', 'ROLLOUT_PROBE_KILLS', 'ROLLOUT_POD_FAILED'];

/** Judges an observation with what is remembered of earlier ones; `now` in ms. Ready beats failed (G3). */
export function judge(
  observation: Observation,
  memory: Memory,
  limits: Thresholds,
  now: number,
): { readonly verdict: Verdict; readonly memory: Memory } {
  const { live, applied } = observation;
  if (live && isNewer(live, applied) && !sameTemplate(live, applied.object))
    return {
      memory,
      verdict: {
        status: 'superseded',
        reason: `${live.kind}/${live.metadata.name} was changed by somebody else while it was being deployed`,
      },
    };
  const standing = standingOf(observation);
  if (standing.status === 'ready' || (limits.allowPaused && live && isPaused(live)))
    return soak(observation, memory, limits, now);
  const findings = findingsOf(observation, limits);
  const firstSeen = new Map(findings.map(({ key }) => [key, memory.firstSeen.get(key) ?? now]));
  const next: Memory = { firstSeen, readySince: undefined, restarts: 0 };
  const decisive = findings.find((finding) => isConfirmed(finding, firstSeen, applied.at, now));
  if (decisive) return { memory: next, verdict: { status: 'failed', finding: decisive } };
  if (standing.status === 'failed')
    return { memory: next, verdict: { status: 'failed', finding: explained(standing.finding, findings) } };
  if (standing.unverifiedWhenSilent && now - applied.at >= limits.silentMs)
    return { memory: next, verdict: { status: 'steady', unverified: standing.reason } };
  return { memory: next, verdict: { status: 'waiting', reason: standing.reason, findings } };
}

/** What the watch has not brought yet is older than our own apply, and says nothing about others. */
const isNewer = (live: KubernetesObject, { object }: Applied): boolean =>
  (live.metadata.generation ?? 0) > (object.metadata.generation ?? 0);

/** Readiness has its time from the apply, for pods come and go; every other signal from when it was first seen. */
function isConfirmed(
  { key, code, confirmMs }: Finding,
  firstSeen: ReadonlyMap<string, number>,
  appliedAt: number,
  now: number,
): boolean {
  const since = code === 'ROLLOUT_NOT_READY' ? appliedAt : (firstSeen.get(key) ?? now);
  return now - since >= confirmMs;
}

/** A deadline says that nothing happened, and a Job that it failed; the pods say why. */
function explained(finding: Finding, findings: readonly Finding[]): Finding {
  const [why] = findings;
  if (!why) return finding;
  if (finding.code === 'ROLLOUT_DEADLINE')
    return { ...why, cause: `${why.cause} (and its deadline has passed)` };
  if (finding.code !== 'ROLLOUT_JOB_FAILED') return finding;
  return { ...why, code: finding.code, cause: `${finding.cause}; ${why.cause}` };
}

/** D5: ready must stay ready for a while, without a restart. */
function soak(observation: Observation, memory: Memory, limits: Thresholds, now: number) {
  const restarts = restartsOf(observation);
  const undisturbed = memory.readySince !== undefined && restarts === memory.restarts;
  const readySince = undisturbed ? (memory.readySince ?? now) : now;
  const next: Memory = { firstSeen: new Map(), readySince, restarts };
  // Only pods restart; what has none is ready when it says so.
  const soakMs = templateOf(observation.applied.object) ? limits.soakMs : 0;
  const left = soakMs - (now - readySince);
  const verdict: Verdict =
    left <= 0
      ? { status: 'steady' }
      : { status: 'waiting', reason: 'ready; watching that it stays so', findings: [] };
  return { memory: next, verdict };
}

const restartsOf = ({ pods, applied }: Observation): number =>
  pods
    .flatMap((pod) => containersOf(pod, applied))
    .reduce((sum, { status }) => sum + (status.restartCount ?? 0), 0);
