import { comparable } from '../manifests/comparable.ts';
import { unifiedDiff } from '../manifests/unified-diff.ts';
import { CANARY_LABEL } from './canary.ts';
import { type KubernetesObject, nameOf } from './objects.ts';

/** What changed in the fields that we apply of one object, as a unified diff. */
export type FieldChange = { readonly object: string; readonly diff: string };

/** A diff that is longer than this is shown up to here. */
const MOST_CHARACTERS = 6_000;

/**
 * The fields that this release applies beside those that the release before applied. It asks nothing of the cluster:
 * both are known. Values of Secrets are hashes. A canary is no object of the release.
 */
export function fieldChanges(
  before: readonly KubernetesObject[],
  now: readonly KubernetesObject[],
  sha256: (text: string) => string,
): readonly FieldChange[] {
  const earlier = new Map(before.map((object) => [nameOf(object), object]));
  return now
    .filter(({ metadata }) => metadata.labels?.[CANARY_LABEL] === undefined)
    .map((object) => {
      const old = earlier.get(nameOf(object));
      const texts = [old ? withoutNamespace(old, sha256) : '', withoutNamespace(object, sha256)] as const;
      return { object: nameOf(object), diff: shortened(unifiedDiff(...texts, nameOf(object))) };
    })
    .filter(({ diff }) => diff !== '');
}

/** Records of what was found have a namespace, manifests need not; it is the same one. */
function withoutNamespace(object: KubernetesObject, sha256: (text: string) => string): string {
  const { namespace: _, ...metadata } = object.metadata;
  return comparable({ ...object, metadata }, sha256);
}

const shortened = (diff: string): string =>
  diff.length <= MOST_CHARACTERS ? diff : `${diff.slice(0, MOST_CHARACTERS)}\n… (cut)`;
