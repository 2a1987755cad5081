import { type Finding, ONLY_SAID } from './finding.ts';
import { type KubernetesObject, nameOf } from './objects.ts';
import { eventsOf, lastSeen, type Observation } from './observation.ts';
import { roomMayCome } from './room.ts';
import type { Thresholds } from './thresholds.ts';

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
  const quota = /exceeded quota/.test(message);
  return {
    key: 'pods refused',
    code: 'ROLLOUT_PODS_REFUSED',
    cause: `${nameOf(owner)} may not create pods: ${message.replace(/^Error creating: /, '')}`,
    confirmMs: quota && roomMayCome(observation) ? ONLY_SAID : limits.refusedMs,
  };
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
