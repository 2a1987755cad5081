import type { KnownPod, KnownStatefulSet, KubernetesObject } from './objects.ts';
import type { View } from './store.ts';

/**
 * Pods that keep an ordered StatefulSet from going back: its controller waits for each pod to be ready before it
 * replaces the next, and so for one that never will be (kubernetes/kubernetes#67250).
 */
export function stuckPods(object: KubernetesObject, view: View): readonly KnownPod[] {
  if (object.kind !== 'StatefulSet') return [];
  const { spec, metadata } = object as KnownStatefulSet;
  if (spec?.podManagementPolicy === 'Parallel') return [];
  const pods = view.ownedBy('Pod.', metadata.uid ?? '') as readonly KnownPod[];
  return pods.filter((pod) => !isReady(pod) && pod.metadata.deletionTimestamp === undefined);
}

const isReady = ({ status }: KnownPod): boolean =>
  status?.conditions?.some(({ type, status: value }) => type === 'Ready' && value === 'True') ?? false;
