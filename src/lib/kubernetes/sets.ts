import type { KnownDaemonSet, KnownPod, KnownStatefulSet } from './objects.ts';
import type { Observation } from './observation.ts';
import { ready, type Standing, waiting } from './standing.ts';

/** D2. With OnDelete nothing is replaced by the controller, so there is nothing to wait for. */
export function judgeStatefulSet({ spec, status }: KnownStatefulSet): Standing {
  const wanted = spec?.replicas ?? 1;
  const {
    readyReplicas = 0,
    updatedReplicas = 0,
    currentRevision,
    updateRevision,
  } = status ?? { replicas: 0 };
  if (spec?.updateStrategy?.type === 'OnDelete') return ready;
  const partition = spec?.updateStrategy?.rollingUpdate?.partition ?? 0;
  const due = Math.max(0, wanted - partition);
  if (updatedReplicas < due && currentRevision !== updateRevision)
    return waiting(`${updatedReplicas} of ${due} pods are of the new revision`);
  if (readyReplicas < wanted) return waiting(`${readyReplicas} of ${wanted} pods are ready`);
  if (partition === 0 && currentRevision !== updateRevision)
    return waiting('its controller has not closed the update yet');
  return ready;
}

/** D3. The controller counts every node that should have a pod, also one that is gone and will never answer. */
export function judgeDaemonSet({ spec, status }: KnownDaemonSet, { pods, oldPods }: Observation): Standing {
  if (!status || spec?.updateStrategy?.type === 'OnDelete')
    return status ? ready : waiting('it has no status yet');
  const { desiredNumberScheduled, updatedNumberScheduled = 0, numberAvailable = 0 } = status;
  const wanted = desiredNumberScheduled - [...pods, ...oldPods].filter(isOnLostNode).length;
  if (updatedNumberScheduled < wanted)
    return waiting(`${updatedNumberScheduled} of ${wanted} pods are of the new revision`);
  if (numberAvailable < wanted) return waiting(`${numberAvailable} of ${wanted} pods are available`);
  return ready;
}

/**
 * The node no longer reports: then the node controller sets Ready alone to False, and the last word of the kubelet on
 * the containers stays. https://kubernetes.io/docs/concepts/architecture/nodes/#condition
 */
export function isOnLostNode({ spec, status }: KnownPod): boolean {
  const is = (wanted: string, value: string) =>
    status?.conditions?.some(({ type, status: found }) => type === wanted && found === value) ?? false;
  return is('Ready', 'False') && is('ContainersReady', 'True') && (spec?.readinessGates ?? []).length === 0;
}
