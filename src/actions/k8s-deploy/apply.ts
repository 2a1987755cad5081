import type { Failure } from '../../failure.ts';
import { type KubernetesObject, nameOf, typeOf } from '../../lib/kubernetes/objects.ts';
import type { Applied } from '../../lib/kubernetes/observation.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import { isAutoscaled, leaveReplicas } from '../../lib/manifests/autoscale.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { FIELD_MANAGER, type Kubernetes } from '../../tools/kubernetes.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Before } from './before.ts';
import type { Ports } from './ports.ts';

/** One object after its apply. */
export type Done = { readonly manifest: Manifest; readonly applied: Applied; readonly created: boolean };

/** What was applied, and why it stopped where it did. */
export type ApplyResult = {
  readonly done: readonly Done[];
  readonly failure?: { readonly manifest: Manifest; readonly error: Failure };
};

export type ApplySite = {
  readonly cluster: Cluster;
  /** Which conversation: a cancelled step still puts back. */
  readonly kubernetes: Kubernetes;
  readonly before: Before;
  readonly force: boolean;
  readonly ports: Pick<Ports, 'clock' | 'workflow'>;
  /** Grows with each apply, so that a cancelled step knows how far it came. */
  readonly done: Done[];
};

/** Applies objects in the order given. Stops at the first refusal, for what comes later needs what came before. */
export async function applyAll(manifests: readonly Manifest[], site: ApplySite): Promise<ApplyResult> {
  const { done } = site;
  for (const manifest of manifests) {
    try {
      done.push(await applyOne(manifest, site));
    } catch (error) {
      if ((error as Error).name !== 'Failure') throw error;
      return { done, failure: { manifest, error: error as Failure } };
    }
  }
  return { done };
}

async function applyOne(manifest: Manifest, site: ApplySite): Promise<Done> {
  const { cluster, before, force, ports, kubernetes } = site;
  const live = cluster.store.get(typeOf(manifest.object), manifest.object.metadata.name);
  const { object, created } = await kubernetes.apply(objectFor(manifest.object, live, before.autoscaled), {
    force,
  });
  if (isAwaited(object)) cluster.store.putIfNewer(object);
  const changed = live?.metadata.generation !== object.metadata.generation;
  ports.workflow.info(`${nameOf(object)} ${created ? 'created' : changed ? 'applied' : 'unchanged'}`);
  const applied: Applied = {
    object,
    before: live,
    restartsBefore: before.restarts,
    eventsBefore: before.events,
    at: ports.clock.now(),
  };
  return { manifest, applied, created };
}

/** What is sent: replicas are left to the autoscaler where there is one. */
export const objectFor = (
  object: KubernetesObject,
  live: KubernetesObject | undefined,
  autoscaled: ReadonlySet<string>,
): KubernetesObject =>
  isAutoscaled(object, autoscaled) ? leaveReplicas(object, live, FIELD_MANAGER) : object;
