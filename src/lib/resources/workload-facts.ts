import type { KubernetesObject } from '../kubernetes/objects.ts';
import { isObject, type Json, objectAt, objectsAt, textAt } from '../scan/shape.ts';
import { resourcesOf, targetOf } from './autoscalers.ts';
import type { WorkloadFacts } from './usage.ts';

export type Cluster = {
  readonly pods: readonly KubernetesObject[];
  readonly replicaSets: readonly KubernetesObject[];
  readonly autoscalers: readonly KubernetesObject[];
};

const ownedBy = ({ metadata }: KubernetesObject, owners: ReadonlySet<string>): boolean =>
  (metadata.ownerReferences ?? []).some(({ uid }) => owners.has(uid));

/** What the cluster says about one workload: its release is as old as the newest set of pods that it made. */
export function factsOf(
  workload: KubernetesObject,
  { pods, replicaSets, autoscalers }: Cluster,
): WorkloadFacts {
  const own = new Set([workload.metadata.uid ?? '']);
  const sets = replicaSets.filter((set) => ownedBy(set, own));
  const current = sets.toSorted((a, b) => createdAt(a) - createdAt(b)).at(-1);
  const owners = new Set([...own, ...sets.map(({ metadata }) => metadata.uid ?? '')]);
  const ours = pods.filter((pod) => ownedBy(pod, owners));
  const times = ours.map(createdAt).filter((at) => at > 0);
  const since = current ? createdAt(current) : times.length > 0 ? Math.min(...times) : undefined;
  const killed = ours.flatMap(outOfMemoryAt);
  const scalers = autoscalers.filter((hpa) => targetOf(hpa) === workload.metadata.name);
  return {
    since,
    outOfMemory: killed.length > 0 ? Math.max(...killed) : undefined,
    scaledBy: scalers.flatMap(resourcesOf),
  };
}

const createdAt = ({ metadata }: KubernetesObject): number =>
  Date.parse(metadata.creationTimestamp ?? '') || 0;

/** When containers of a pod were ended for want of memory, the run before the current one included. */
function outOfMemoryAt(pod: KubernetesObject): readonly number[] {
  const statuses = objectsAt(objectAt(pod as Json, 'status'), 'containerStatuses');
  const states = statuses.flatMap((each) => [objectAt(each, 'state'), objectAt(each, 'lastState')]);
  const ended = states.map((state) => objectAt(state, 'terminated')).filter(isObject);
  return ended
    .filter((each) => textAt(each, 'reason') === 'OOMKilled')
    .map((each) => Date.parse(textAt(each, 'finishedAt')) || 0);
}
