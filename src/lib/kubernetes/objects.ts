import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { Job } from 'kubernetes-types/batch/v1.js';
import type { Event, Pod } from 'kubernetes-types/core/v1.js';
import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';

/** Any object of a cluster: what all have, and the rest unread. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta & { readonly name: string };
  readonly [field: string]: unknown;
};

type Known<T> = KubernetesObject & Omit<T, 'apiVersion' | 'kind' | 'metadata'>;
export type KnownPod = Known<Pod>;
export type KnownReplicaSet = Known<ReplicaSet>;
export type KnownDeployment = Known<Deployment>;
export type KnownStatefulSet = Known<StatefulSet>;
export type KnownDaemonSet = Known<DaemonSet>;
export type KnownJob = Known<Job>;
export type KnownEvent = Known<Event>;

/** Whether a value has what every object has. A server that answers something else is not a Kubernetes API. */
export function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion, kind, metadata } = value as Record<string, unknown>;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return false;
  return (
    typeof metadata === 'object' && metadata !== null && typeof (metadata as ObjectMeta).name === 'string'
  );
}

/** The API group, empty for the core group: `apps` of `apps/v1`. */
export const groupOf = ({ apiVersion }: Pick<KubernetesObject, 'apiVersion'>): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';

/** `kind.group`, the same in every version of the group: `Deployment.apps`, `Pod.`. */
export const typeOf = (object: Pick<KubernetesObject, 'apiVersion' | 'kind'>): string =>
  `${object.kind}.${groupOf(object)}`;

/** How messages name an object: `Deployment/shop`. */
export const nameOf = (object: KubernetesObject): string => `${object.kind}/${object.metadata.name}`;

/** The same object in two places: kind, group, namespace and name. */
export const identityOf = (object: KubernetesObject): string =>
  `${typeOf(object)}/${object.metadata.namespace ?? ''}/${object.metadata.name}`;

/** The kinds that run pods and for which there are rules. */
export const WORKLOADS: readonly string[] = [
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'Job.batch',
  'Rollout.argoproj.io',
];
export const isWorkload = (object: KubernetesObject): boolean => WORKLOADS.includes(typeOf(object));
