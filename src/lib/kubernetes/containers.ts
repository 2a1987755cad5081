import type { Container, ContainerStateTerminated, ContainerStatus } from 'kubernetes-types/core/v1.js';
import type { KnownPod } from './objects.ts';
import { type Applied, containerKey } from './observation.ts';

export type Role = 'container' | 'init container' | 'sidecar';

/** One container of one pod with what the kubelet says of it. */
export type ObservedContainer = {
  readonly pod: KnownPod;
  readonly name: string;
  readonly role: Role;
  readonly spec: Container | undefined;
  readonly status: ContainerStatus;
  /** Ends since the apply, whatever the exit code: of what should keep running, or of an init container that failed. */
  readonly crashes: number;
  /** The newest of those ends. */
  readonly end: ContainerStateTerminated | undefined;
};

/** All containers of a pod that the kubelet speaks of, init containers and sidecars first, as they start. */
export function containersOf(pod: KnownPod, applied: Applied): readonly ObservedContainer[] {
  const { spec, status } = pod;
  const init = (status?.initContainerStatuses ?? []).map((one) => {
    const declared = spec?.initContainers?.find(({ name }) => name === one.name);
    const role: Role = declared?.restartPolicy === 'Always' ? 'sidecar' : 'init container';
    return observe(pod, applied, one, role, declared);
  });
  const main = (status?.containerStatuses ?? []).map((one) =>
    observe(
      pod,
      applied,
      one,
      'container',
      spec?.containers.find(({ name }) => name === one.name),
    ),
  );
  return [...init, ...main];
}

function observe(
  pod: KnownPod,
  applied: Applied,
  status: ContainerStatus,
  role: Role,
  spec: Container | undefined,
): ObservedContainer {
  const before = applied.restartsBefore.get(containerKey(pod, status.name)) ?? 0;
  const { crashes, end } = endsOf(status, mayEnd(pod, role));
  return { pod, name: status.name, role, spec, status, crashes: Math.max(0, crashes - before), end };
}

/** Exit code 0 is an end in good order only for an init container and in pods that may end (Jobs). */
const mayEnd = (pod: KnownPod, role: Role): boolean =>
  role === 'init container' || (role === 'container' && (pod.spec?.restartPolicy ?? 'Always') !== 'Always');

/**
 * `restartCount` counts restarts; a container that is down now has ended once more than it was restarted. A failed
 * start counts the same: the kubelet records it as an end with the reason StartError.
 */
function endsOf({ state, lastState, restartCount }: ContainerStatus, allowed: boolean) {
  const now = state?.terminated;
  if (now) {
    if (allowed && now.exitCode === 0) return { crashes: restartCount, end: undefined };
    return { crashes: restartCount + 1, end: now };
  }
  const last = lastState?.terminated;
  const down = state?.waiting !== undefined && last !== undefined;
  return { crashes: restartCount + (down ? 1 : 0), end: last };
}

/** `container app of pod shop-1`, as messages name it. */
export const placeOf = ({ role, name, pod }: ObservedContainer): string =>
  `${role} ${name} of pod ${pod.metadata.name}`;
