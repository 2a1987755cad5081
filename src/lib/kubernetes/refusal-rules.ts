import { type Finding, ONLY_SAID } from './finding.ts';
import { type KnownDeployment, type KubernetesObject, nameOf } from './objects.ts';
import { eventsOf, lastSeen, type Observation } from './observation.ts';
import { roomMayCome } from './room.ts';
import type { Thresholds } from './thresholds.ts';
import { freesOldPodsFirst } from './trial-pod.ts';

type Condition = { readonly type: string; readonly status: string; readonly message?: string };

/**
 * F13: the cluster refuses the pods of the new revision. Deployments and ReplicaSets have a condition for it, on
 * the ReplicaSet comes an event too; StatefulSets, DaemonSets and Jobs only have the event.
 */
export function judgeRefusal(observation: Observation, limits: Thresholds): Finding | undefined {
  const owner = observation.revision ?? observation.live;
  if (!owner) return undefined;
  const message = conditionMessage(owner) ?? eventMessage(owner, observation);
  if (message === undefined) return undefined;
  return {
    // Each old pod that goes frees something, so the time begins anew with it.
    key: `pods refused beside ${observation.oldPods.length} old ones`,
    code: 'ROLLOUT_PODS_REFUSED',
    cause: `${nameOf(owner)} may not create pods: ${message.replace(/^Error creating: /, '')}`,
    confirmMs: /exceeded quota/.test(message) ? quotaWindow(observation, limits) : limits.refusedMs,
  };
}

/**
 * A quota that old pods of this rollout can free. The controller then creates again only after a back-off that grows
 * with each refusal, and until then its condition still tells of the last one (kubernetes/kubernetes#98656).
 */
function quotaWindow(observation: Observation, limits: Thresholds): number {
  if (roomMayCome(observation)) return ONLY_SAID;
  const { live, applied } = observation;
  const replicas = (live as KnownDeployment | undefined)?.spec?.replicas ?? 1;
  const frees = applied.before !== undefined && live !== undefined && freesOldPodsFirst(live, replicas);
  return frees ? limits.quotaRetryMs : limits.refusedMs;
}

function conditionMessage(owner: KubernetesObject): string | undefined {
  const { conditions = [] } = (owner['status'] ?? {}) as { conditions?: readonly Condition[] };
  const failure = conditions.find(({ type, status }) => type === 'ReplicaFailure' && status === 'True');
  return failure?.message;
}

/** A later pod created by the same owner means that it is over. */
function eventMessage(owner: KubernetesObject, observation: Observation): string | undefined {
  const events = eventsOf(observation, owner);
  const newest = events
    .filter(({ reason }) => reason === 'FailedCreate' || reason === 'SuccessfulCreate')
    .sort((a, b) => lastSeen(a) - lastSeen(b))
    .at(-1);
  return newest?.reason === 'FailedCreate' ? (newest.message ?? newest.reason) : undefined;
}
