import { defineFailures } from '../../failure.ts';
import type { KubernetesObject } from '../kubernetes/objects.ts';

/** One document of a manifest file: the object, and where it stands, so that an error can point there. */
export type Manifest = {
  readonly object: KubernetesObject;
  /** Path relative to the workspace. */
  readonly file: string;
  /** Line of the document's first key, from 1. */
  readonly line: number;
  /** Line of each container, by its name; a failure of one is shown there. */
  readonly containers?: ReadonlyMap<string, number>;
};

/** Something wrong with a manifest, at its place. */
export type Problem = { readonly file: string; readonly line: number; readonly message: string };

export const manifestFailures = defineFailures({
  MANIFEST_INVALID: {
    meaning:
      'Manifests cannot be read or do not fit the inputs; the message names each problem with file and line.',
    remedy: 'Correct the manifests or the inputs that the message names. Nothing was changed in the cluster.',
  },
});

/** @throws MANIFEST_INVALID with all problems at once, when there are any. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  throw manifestFailures.MANIFEST_INVALID(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the manifests:\n${lines.join('\n')}`,
  );
}
