import { nameOf } from '../kubernetes/objects.ts';
import type { Manifest, Problem } from './manifest.ts';

/** The documents after a value was put in, and what was wrong with it. */
export type Changed = { readonly manifests: readonly Manifest[]; readonly problems: readonly Problem[] };

/** At the line of the document that has the name but is of another kind; else at the first. */
export function nothingNamed(
  input: string,
  name: string,
  manifests: readonly Manifest[],
  candidates: readonly Manifest[],
): Problem {
  const other = manifests.find(({ object }) => object.metadata.name === name);
  const { file = '', line = 1 } = other ?? manifests[0] ?? {};
  const known = candidates.map(({ object }) => nameOf(object)).join(', ') || 'none';
  const why = other ? `${nameOf(other.object)} cannot have it` : `no document has the name "${name}"`;
  return { file, line, message: `\`${input}\`: ${why}; it can be set for: ${known}` };
}
