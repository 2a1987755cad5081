import type { KnownEvent, KnownPod, KubernetesObject } from './objects.ts';

/** What this run applied, and what was there before: the base that every later observation is compared with. */
export type Applied = {
  /** The server's answer to the apply: generation, uid and the template after admission. */
  readonly object: KubernetesObject;
  /** The object before the apply; undefined when there was none. */
  readonly before: KubernetesObject | undefined;
  /** Restarts of pods that were there before the apply, by `pod uid/container`: only what is added counts (G4). */
  readonly restartsBefore: ReadonlyMap<string, number>;
  /** Uid and count of events that were there before the apply. */
  readonly eventsBefore: ReadonlyMap<string, number>;
  /** ms since 1970 by our own clock; the cluster's clock may differ. */
  readonly at: number;
};

/** Everything known about one workload at one moment. A plain value: whoever has one can judge it again. */
export type Observation = {
  readonly applied: Applied;
  /** The object as it is now; undefined when it is gone. */
  readonly live: KubernetesObject | undefined;
  /** Pods of the new revision only (G2). */
  readonly pods: readonly KnownPod[];
  /** Pods of earlier revisions that are still there. */
  readonly oldPods: readonly KnownPod[];
  /** The ReplicaSet of the new revision of a Deployment. */
  readonly revision: KubernetesObject | undefined;
  /** Events of the object, its revision and its new pods since the apply, oldest first. */
  readonly events: readonly KnownEvent[];
  /** Failed pulls seen in the status of containers, by `pod uid/container`; events may be late or forbidden. */
  readonly pulls: ReadonlyMap<string, number>;
  /** Names of Secrets that an operator makes (ExternalSecret, SealedSecret). */
  readonly operatedSecrets: ReadonlySet<string>;
};

export const containerKey = (pod: KnownPod, container: string): string =>
  `${pod.metadata.uid ?? pod.metadata.name}/${container}`;

export const eventsOf = (observation: Observation, object: KubernetesObject): readonly KnownEvent[] =>
  observation.events.filter(({ involvedObject }) => involvedObject?.uid === object.metadata.uid);

/** How often an event has occurred, in either of the two ways servers count. */
export const countOf = (event: KnownEvent): number => event.series?.count ?? event.count ?? 1;

/** When an event last occurred, in ms; 0 when unknown. */
export function lastSeen(event: KnownEvent): number {
  const time =
    event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime ?? event.firstTimestamp;
  return time ? Date.parse(String(time)) : 0;
}
