import { identityOf, type KubernetesObject } from '../kubernetes/objects.ts';

/** Kinds that are never removed: with them goes what nobody can put back. */
export const NEVER_REMOVED: readonly string[] = [
  'Namespace',
  'CustomResourceDefinition',
  'PersistentVolume',
  'PersistentVolumeClaim',
];

/** Objects of the release before that the manifests no longer have. */
export function leftover(
  before: readonly KubernetesObject[],
  now: readonly KubernetesObject[],
): { readonly removable: readonly KubernetesObject[]; readonly kept: readonly KubernetesObject[] } {
  const wanted = new Set(now.map(identityWithoutNamespace));
  const gone = before.filter((object) => !wanted.has(identityWithoutNamespace(object)));
  return {
    removable: gone.filter(({ kind }) => !NEVER_REMOVED.includes(kind)),
    kept: gone.filter(({ kind }) => NEVER_REMOVED.includes(kind)),
  };
}

/** All objects of a step are in one namespace, which manifests may name or not. */
const identityWithoutNamespace = (object: KubernetesObject): string => {
  const { namespace: _, ...metadata } = object.metadata;
  return identityOf({ ...object, metadata });
};

/** Whether our field manager has a part in a live object: what is somebody else's alone is not ours to remove. */
export const isOurs = (live: KubernetesObject, fieldManager: string): boolean =>
  (live.metadata.managedFields ?? []).some(({ manager }) => manager === fieldManager);
