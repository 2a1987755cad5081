import { identityOf, type KubernetesObject } from '../kubernetes/objects.ts';
import { against, isBelow, type Level, podSecurityOf } from '../kubernetes/pod-security.ts';
import { waitOf } from '../kubernetes/wait.ts';
import { substituteImages } from './images.ts';
import { type Manifest, type Problem, throwProblems } from './manifest.ts';
import type { Parsed } from './parse.ts';
import { fillPlaceholders } from './placeholders.ts';
import { setValues } from './set-values.ts';
import type { Values } from './values.ts';

export type Wishes = {
  readonly namespace: string;
  readonly images: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  /** The name that was chosen for the release. */
  readonly release: string | undefined;
  /** The level that every pod template must meet. */
  readonly 'require-pod-security': Level | undefined;
} & Values;

/**
 * From parsed files to what is applied.
 * @throws MANIFEST_INVALID with every problem of every document at once, before anything is asked of a cluster.
 */
export function prepare(parsed: readonly Parsed[], wishes: Wishes): readonly Manifest[] {
  const found = parsed.flatMap(({ manifests }) => manifests);
  const filled = fillPlaceholders(found, wishes.variables);
  const substituted = substituteImages(filled.manifests, wishes.images);
  const valued = setValues(substituted.manifests, wishes, wishes.release);
  throwProblems([
    ...parsed.flatMap(({ problems }) => problems),
    ...filled.problems,
    ...substituted.problems,
    ...valued.problems,
    ...namespaceProblems(found, wishes.namespace),
    ...twice(found),
    ...waitProblems(found),
    ...securityProblems(valued.manifests, wishes['require-pod-security']),
  ]);
  return valued.manifests;
}

/** A manifest with another namespace than the input's would be deployed where nobody looks. */
function namespaceProblems(manifests: readonly Manifest[], namespace: string): readonly Problem[] {
  return manifests.flatMap(({ object, file, line }) => {
    const own = object.metadata.namespace;
    if (own === undefined || own === namespace) return [];
    const message = `${object.kind}/${object.metadata.name} is for the namespace ${own}, but \`namespace\` is ${namespace}: leave it out or make them equal`;
    return [{ file, line, message }];
  });
}

function waitProblems(manifests: readonly Manifest[]): readonly Problem[] {
  return manifests.flatMap(({ object, file, line }) => {
    try {
      waitOf(object);
      return [];
    } catch (error) {
      return [{ file, line, message: `${nameIn(object)}: ${(error as Error).message}` }];
    }
  });
}

function securityProblems(manifests: readonly Manifest[], wanted: Level | undefined): readonly Problem[] {
  if (wanted === undefined) return [];
  return manifests.flatMap(({ object, file, line }) => {
    const security = podSecurityOf(object);
    if (!security || !isBelow(security.level, wanted)) return [];
    const message = `${nameIn(object)}: its pods are ${security.level}, but \`require-pod-security\` is ${wanted}: ${against(security, wanted).join('; ')}`;
    return [{ file, line, message }];
  });
}

function twice(manifests: readonly Manifest[]): readonly Problem[] {
  const first = new Map<string, Manifest>();
  return manifests.flatMap((manifest) => {
    const identity = identityOf(manifest.object);
    const earlier = first.get(identity);
    first.set(identity, earlier ?? manifest);
    if (!earlier) return [];
    const { file, line, object } = manifest;
    return [{ file, line, message: `${nameIn(object)} is already in ${earlier.file}:${earlier.line}` }];
  });
}

const nameIn = ({ kind, metadata }: KubernetesObject) => `${kind}/${metadata.name}`;
