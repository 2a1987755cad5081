import type { KnownDaemonSet, KnownStatefulSet } from './objects.ts';
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

/** D3. The controller counts only nodes that should have a pod. */
export function judgeDaemonSet({ spec, status }: KnownDaemonSet): Standing {
  if (!status || spec?.updateStrategy?.type === 'OnDelete')
    return status ? ready : waiting('it has no status yet');
  const { desiredNumberScheduled: wanted, updatedNumberScheduled = 0, numberAvailable = 0 } = status;
  if (updatedNumberScheduled < wanted)
    return waiting(`${updatedNumberScheduled} of ${wanted} pods are of the new revision`);
  if (numberAvailable < wanted) return waiting(`${numberAvailable} of ${wanted} pods are available`);
  return ready;
}
