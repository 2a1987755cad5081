import type { Condition as MetaCondition } from 'kubernetes-types/meta/v1.js';
import { judgeRollout } from './argo.ts';
import { judgeClaim } from './claim-rules.ts';
import { judgeGeneric } from './generic.ts';
import {
  isWorkload,
  type KnownDaemonSet,
  type KnownDeployment,
  type KnownJob,
  type KnownReplicaSet,
  type KnownStatefulSet,
  type KubernetesObject,
  typeOf,
} from './objects.ts';
import type { Observation } from './observation.ts';
import { isObserved } from './observe.ts';
import { isRoute, judgeRoute } from './route-rules.ts';
import { judgeDaemonSet, judgeStatefulSet } from './sets.ts';
import { failed, ready, type Standing, waiting } from './standing.ts';
import { requiredReplicas } from './wait.ts';

/** D1–D4 for the kinds that have a rule, after the gate of the generation (G1). */
export function standingOf(observation: Observation): Standing {
  const { live, applied } = observation;
  if (!live)
    return failed('ROLLOUT_DELETED', `${applied.object.kind}/${applied.object.metadata.name} was deleted`);
  if (live.kind === 'PersistentVolumeClaim') return judgeClaim(live, observation);
  if (isRoute(live)) return judgeRoute(live);
  if (!isWorkload(live)) return judgeGeneric(live);
  if (!isObserved(live, applied)) return waiting('its controller has not seen this revision yet');
  switch (typeOf(live)) {
    case 'Deployment.apps':
      return judgeDeployment(live as KnownDeployment, observation);
    case 'StatefulSet.apps':
      return judgeStatefulSet(live as KnownStatefulSet);
    case 'DaemonSet.apps':
      return judgeDaemonSet(live as KnownDaemonSet, observation);
    case 'Rollout.argoproj.io':
      return judgeRollout(live);
    default:
      return judgeJob(live as KnownJob);
  }
}

/** D1, F16, F24. */
function judgeDeployment(live: KnownDeployment, observation: Observation): Standing {
  if (live.spec?.paused) return waiting('it is paused (spec.paused), so nothing will change');
  const missing = missingReplicas(live, observation.revision as KnownReplicaSet | undefined);
  if (missing === undefined) return ready;
  const deadline = live.status?.conditions?.find(({ reason }) => reason === 'ProgressDeadlineExceeded');
  if (deadline && !isStale(deadline, observation.applied.before))
    return failed(
      'ROLLOUT_DEADLINE',
      `Deployment/${live.metadata.name}: ${deadline.message ?? 'no progress'}`,
    );
  return waiting(missing);
}

/** What a rolling update still lacks; undefined when nothing. */
function missingReplicas(live: KnownDeployment, revision: KnownReplicaSet | undefined): string | undefined {
  const { spec, status = {} } = live;
  const wanted = spec?.replicas ?? 1;
  const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
  if (wanted > 0 && revision?.spec?.replicas === undefined) return 'its new ReplicaSet is not there yet';
  const required = requiredReplicas(live, wanted);
  if (required < wanted && Math.min(updatedReplicas, availableReplicas) >= required) return undefined;
  if (updatedReplicas < wanted) return `${updatedReplicas} of ${wanted} replicas are of the new revision`;
  if (availableReplicas < updatedReplicas)
    return `${availableReplicas} of ${updatedReplicas} new replicas are available`;
  if (replicas > updatedReplicas) return `${replicas - updatedReplicas} old replicas are still there`;
  if ((revision?.spec?.replicas ?? wanted) !== wanted) return 'its new ReplicaSet is being scaled';
  return undefined;
}

/** The deadline of an earlier try says nothing about this one, even when the object did not change. */
function isStale(condition: object, before: KubernetesObject | undefined): boolean {
  const then = before as KnownDeployment | undefined;
  const earlier = then?.status?.conditions?.find(({ type }) => type === 'Progressing');
  const { lastUpdateTime } = condition as { lastUpdateTime?: string };
  return earlier?.reason === 'ProgressDeadlineExceeded' && earlier.lastUpdateTime === lastUpdateTime;
}

/** D4, F20. */
function judgeJob(live: KnownJob): Standing {
  const { spec, status = {} } = live;
  const of = (wanted: string) =>
    (status.conditions as readonly MetaCondition[] | undefined)?.find(
      ({ type, status: value }) => type === wanted && value === 'True',
    );
  if (of('Complete')) return ready;
  const failure = of('Failed');
  if (failure)
    return failed(
      'ROLLOUT_JOB_FAILED',
      `Job/${live.metadata.name} failed: ${failure.reason}: ${failure.message}`,
    );
  if (spec?.suspend) return waiting('it is suspended (spec.suspend), so nothing will run');
  const { succeeded = 0, active = 0 } = status;
  return waiting(`${succeeded} of ${spec?.completions ?? 1} completions, ${active} pods at work`);
}
