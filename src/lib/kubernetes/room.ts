import { containersOf } from './containers.ts';
import type { KnownPod } from './objects.ts';
import type { Observation } from './observation.ts';

/**
 * Whether an old pod of this rollout may still go and free what a new one waits for (a node's resources, a quota):
 * one is ending now, or a new pod is on its way up, after which the controller takes an old one down.
 */
export function roomMayCome(observation: Observation): boolean {
  const { oldPods, pods } = observation;
  if (oldPods.some(({ metadata }) => metadata.deletionTimestamp !== undefined)) return true;
  return oldPods.length > 0 && pods.some((pod) => isOnItsWay(pod, observation));
}

const STILL_FINE = ['PodInitializing', 'ContainerCreating'];

/** It has a node and has not stumbled. A ready one counts too, until the controller has acted on it. */
function isOnItsWay(pod: KnownPod, { applied }: Observation): boolean {
  if (!pod.spec?.nodeName || pod.status?.phase === 'Failed') return false;
  return containersOf(pod, applied).every(({ crashes, status }) => {
    const waiting = status.state?.waiting?.reason;
    return crashes === 0 && (waiting === undefined || STILL_FINE.includes(waiting));
  });
}
