import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { isWorkload } from '../../lib/kubernetes/objects.ts';
import { fillPlaceholders } from '../../lib/manifests/placeholders.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports } from './ports.ts';
import { readManifests } from './read.ts';

/**
 * The first workload in the order of the files; the same manifests give the same name every time.
 * @throws DEPLOY_NO_RELEASE_NAME
 */
export function releaseNameOf(objects: readonly KubernetesObject[]): string {
  const first =
    objects.find(isWorkload) ?? objects.find(({ kind }) => kind === 'Rollout' || kind === 'CronJob');
  if (!first) throw deployFailures.DEPLOY_NO_RELEASE_NAME();
  return first.metadata.name;
}

/**
 * Which release is meant where nothing of the manifests is applied: the input, the name that the manifests give
 * (images and variables do not matter for it), or the only one that the namespace has a record of.
 * @throws DEPLOY_WHICH_RELEASE, DEPLOY_NO_RELEASE_NAME
 */
export async function recordedName(inputs: Inputs, cluster: Cluster, ports: Ports): Promise<string> {
  if (inputs.release !== undefined) return inputs.release;
  if (inputs.manifests.length > 0) {
    const parsed = await readManifests(inputs.manifests, ports);
    const found = parsed.flatMap(({ manifests }) => manifests);
    const { manifests } = fillPlaceholders(found, inputs.variables);
    return releaseNameOf(manifests.map(({ object }) => object));
  }
  const names = await cluster.releases();
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  throw deployFailures.DEPLOY_WHICH_RELEASE(
    `The namespace ${inputs.namespace} has records of ${names.length} releases${names.length > 0 ? `: ${names.join(', ')}` : ''}. Say with \`release\` which one is meant.`,
  );
}
