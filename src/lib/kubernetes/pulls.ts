import { containersOf } from './containers.ts';
import { containerKey, type Observation } from './observation.ts';

/** How often pulls of a container failed so far, and the state it was last seen in. */
export type PullHistory = ReadonlyMap<string, { readonly count: number; readonly reason: string }>;

/** Counts failed pulls by how states follow each other: a new error after a back-off is a new attempt. */
export function countPulls(observation: Observation, seen: PullHistory): PullHistory {
  const next = new Map(seen);
  const containers = observation.pods.flatMap((pod) => containersOf(pod, observation.applied));
  for (const { pod, name, status } of containers) {
    const key = containerKey(pod, name);
    const reason = status.state?.waiting?.reason ?? '';
    const last = next.get(key) ?? { count: 0, reason: '' };
    if (reason !== last.reason) next.set(key, { count: last.count + failedNow(reason, last.count), reason });
  }
  return next;
}

/** A back-off without an error before it means that the error was too short to be seen. */
const failedNow = (reason: string, count: number): number =>
  reason === 'ErrImagePull' || (reason === 'ImagePullBackOff' && count === 0) ? 1 : 0;
