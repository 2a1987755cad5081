import type { Facts } from './facts.ts';
import { digestsOf, type PodObject } from './service.ts';

/** The parts of a Deployment, StatefulSet or DaemonSet that say how far it is. */
export type Workload = {
  readonly metadata?: { readonly generation?: number };
  readonly spec?: {
    readonly replicas?: number;
    readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly readyReplicas?: number;
    readonly updatedReplicas?: number;
    readonly desiredNumberScheduled?: number;
    readonly numberReady?: number;
    readonly updatedNumberScheduled?: number;
  };
};
export type Event = {
  readonly type?: string;
  readonly reason?: string;
  readonly involvedObject?: { readonly name?: string };
};

/** What can be expected of a workload: its replicas, restarts, warnings and images. */
export function workloadFacts(
  workload: Workload,
  pods: readonly PodObject[],
  events: readonly Event[],
): Facts {
  const { metadata, spec, status = {} } = workload;
  // A DaemonSet counts nodes, the others replicas.
  const desired = status.desiredNumberScheduled ?? spec?.replicas ?? 1;
  const ready = status.numberReady ?? status.readyReplicas ?? 0;
  const updated = status.updatedNumberScheduled ?? status.updatedReplicas ?? 0;
  const seen = (status.observedGeneration ?? 0) >= (metadata?.generation ?? 0);
  const names = new Set(pods.map((pod) => pod.metadata?.name));
  const restarts = pods.flatMap((pod) =>
    (pod.status?.containerStatuses ?? []).map(({ restartCount = 0 }) => restartCount),
  );
  return {
    replicas: `${ready} of ${desired} ready`,
    'replicas.desired': desired,
    'replicas.ready': ready,
    'replicas.updated': updated,
    'replicas.all_ready': seen && ready === desired && updated === desired,
    restarts: Math.max(0, ...restarts),
    events: [
      ...new Set(
        events
          .filter(({ type, involvedObject }) => type === 'Warning' && names.has(involvedObject?.name))
          .map(({ reason }) => reason),
      ),
    ],
    'image.digest': everywhere(pods.map(digestsOf)),
    'image.digests': [...new Set(pods.flatMap(digestsOf))],
  };
}

/** The digests that every pod runs; the one itself when there is only one, as of pods with one container. */
function everywhere(pods: readonly (readonly string[])[]): string | readonly string[] {
  const [first = [], ...others] = pods;
  const shared = [...new Set(first)].filter((digest) => others.every((other) => other.includes(digest)));
  const [one] = shared;
  return one !== undefined && shared.length === 1 ? one : shared;
}
