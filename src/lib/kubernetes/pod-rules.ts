import type { PodCondition } from 'kubernetes-types/core/v1.js';
import { containersOf, placeOf } from './containers.ts';
import { lastProbeAnswer } from './crash-rules.ts';
import { type Finding, ONLY_SAID } from './finding.ts';
import type { KnownEvent, KnownPod } from './objects.ts';
import { eventsOf, lastSeen, type Observation } from './observation.ts';
import { roomMayCome } from './room.ts';
import { configurationWindow, missingIn } from './start-rules.ts';
import type { Thresholds } from './thresholds.ts';

export const conditionOf = (pod: KnownPod, wanted: string): PodCondition | undefined =>
  pod.status?.conditions?.find(({ type }) => type === wanted);

export const isReady = (pod: KnownPod): boolean => conditionOf(pod, 'Ready')?.status === 'True';

/** F12: no node takes the pod. */
export function judgeScheduling(
  pod: KnownPod,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  const refused = refusedByScheduler(pod);
  if (!refused) return undefined;
  const growing = eventsOf(observation, pod).some((event) => GROWING.includes(event.reason ?? ''));
  const waits = refused.gated || roomMayCome(observation);
  return {
    pod: pod.metadata.name,
    // The window starts anew when an autoscaler announces a node: it has its own time.
    key: `${pod.metadata.uid} scheduling${growing ? ' scaling' : ''}`,
    code: 'ROLLOUT_UNSCHEDULABLE',
    cause: `pod ${pod.metadata.name} finds no node: ${refused.why}${growing ? ' (an autoscaler is adding a node)' : ''}`,
    confirmMs: waits ? ONLY_SAID : growing ? limits.scalingUpMs : limits.unschedulableMs,
  };
}

function refusedByScheduler(pod: KnownPod): { readonly why: string; readonly gated: boolean } | undefined {
  const { status, reason = '', message = reason } = conditionOf(pod, 'PodScheduled') ?? {};
  if (status !== 'False' || pod.spec?.nodeName) return undefined;
  if (reason !== 'SchedulingGated' && reason !== 'Unschedulable') return undefined;
  return {
    why: message.replace(/ (no new claims|preemption:).*$/s, ''),
    gated: reason === 'SchedulingGated',
  };
}

/** Events of the cluster autoscaler and of Karpenter that announce a node for a pod. */
const GROWING = ['TriggeredScaleUp', 'Nominated'];

const VOLUME_REASONS = ['FailedMount', 'FailedAttachVolume', 'FailedMapVolume'];
/** What happens to a pod once its volumes are there and its sandbox is up. */
const LATER = ['Pulling', 'Pulled', 'Created', 'Started'];

/** F14, F15: the node cannot give the pod its volumes or its sandbox. Only events say so. */
export function judgeNode(pod: KnownPod, observation: Observation, limits: Thresholds): Finding | undefined {
  if (pod.status?.phase !== 'Pending' || !pod.spec?.nodeName) return undefined;
  const events = eventsOf(observation, pod);
  const passed = Math.max(0, ...events.filter(({ reason = '' }) => LATER.includes(reason)).map(lastSeen));
  const open = events.filter((event) => lastSeen(event) >= passed);
  const volume = open.findLast(({ reason = '' }) => VOLUME_REASONS.includes(reason));
  if (volume) return volumeFinding(pod, volume, observation, limits);
  const sandbox = open.findLast(({ reason }) => reason === 'FailedCreatePodSandBox');
  if (!sandbox) return undefined;
  return {
    pod: pod.metadata.name,
    key: `${pod.metadata.uid} sandbox`,
    code: 'ROLLOUT_SANDBOX',
    cause: `pod ${pod.metadata.name} gets no sandbox on node ${pod.spec.nodeName}: ${sandbox.message ?? ''}`,
    confirmMs: limits.sandboxMs,
  };
}

function volumeFinding(
  pod: KnownPod,
  { message = '' }: KnownEvent,
  observation: Observation,
  limits: Thresholds,
): Finding {
  const missing = missingIn(message);
  return {
    pod: pod.metadata.name,
    key: `${pod.metadata.uid} volume`,
    code: missing ? 'ROLLOUT_CONFIGURATION_MISSING' : 'ROLLOUT_VOLUME',
    cause: `pod ${pod.metadata.name}: ${message}`,
    confirmMs: missing ? configurationWindow(missing.secret, observation, limits) : limits.volumeMs,
  };
}

/** Ends that say something about the node or the scheduler, not about the release; the pod is replaced. */
const NOT_ITS_FAULT = [
  'Evicted',
  'Preempting',
  'Preempted',
  'NodeLost',
  'NodeShutdown',
  'Terminated',
  'Shutdown',
];

export const failedByItself = (pod: KnownPod): boolean =>
  pod.status?.phase === 'Failed' && !NOT_ITS_FAULT.includes(pod.status.reason ?? '');

/** F18: pods end as failed. One may be bad luck, several are not. */
export function judgeFailedPods(observation: Observation, limits: Thresholds): Finding | undefined {
  const failed = observation.pods.filter(failedByItself);
  const newest = failed.at(-1);
  if (!newest) return undefined;
  const { reason = 'Failed', message = '' } = newest.status ?? {};
  return {
    pod: newest.metadata.name,
    key: 'failed pods',
    code: 'ROLLOUT_POD_FAILED',
    cause: `pod ${newest.metadata.name} failed: ${reason}${message ? `: ${message}` : ''}`,
    confirmMs: failed.length >= limits.failedPods ? 0 : ONLY_SAID,
  };
}

/** F11: a pod runs but is not ready. Said at once; only time decides, for nobody knows how long a program needs. */
export function judgeReadiness(
  pod: KnownPod,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  if (pod.status?.phase !== 'Running' || isReady(pod)) return undefined;
  const late = containersOf(pod, observation.applied).find(
    ({ status, role }) => role === 'container' && status.state?.running && !status.ready,
  );
  if (!late) return undefined;
  const kind = late.status.started === false ? 'startup' : 'readiness';
  const answer = lastProbeAnswer(observation, late, kind);
  return {
    pod: pod.metadata.name,
    container: late.name,
    key: 'readiness',
    code: 'ROLLOUT_NOT_READY',
    cause: `${placeOf(late)} runs but is not ready${answer ? `: its ${kind} probe says: ${answer}` : ''}`,
    confirmMs: limits.readyWithinMs ?? ONLY_SAID,
  };
}
