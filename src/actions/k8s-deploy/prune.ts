import { type KubernetesObject, nameOf } from '../../lib/kubernetes/objects.ts';
import type { ReleaseRecord } from '../../lib/kubernetes/record.ts';
import { isOurs, leftover } from '../../lib/manifests/leftover.ts';
import { FIELD_MANAGER } from '../../tools/kubernetes.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Ports } from './ports.ts';

/**
 * After a release is healthy: what only the release before had is named, and removed when that is wished. Only
 * releases that we deployed count; what was merely found here is not ours.
 */
export async function prune(
  previous: ReleaseRecord | undefined,
  now: readonly KubernetesObject[],
  cluster: Cluster,
  wished: boolean,
  { workflow }: Pick<Ports, 'workflow'>,
): Promise<void> {
  if (previous?.status !== 'deployed') return;
  const { removable, kept } = leftover(previous.objects, now);
  for (const object of kept)
    workflow.info(`${nameOf(object)} is no longer in the manifests; its kind is never removed.`);
  for (const object of removable) {
    const live = await cluster.kubernetes.get(object);
    if (!live) continue;
    if (!wished)
      workflow.notice(`${nameOf(object)} is no longer in the manifests; \`prune: true\` would remove it.`);
    else if (isOurs(live, FIELD_MANAGER)) {
      await cluster.kubernetes.remove(object);
      workflow.info(`${nameOf(object)} removed: it is no longer in the manifests`);
    } else
      workflow.warning(
        `${nameOf(object)} is no longer in the manifests, but somebody else made it, so it stays.`,
      );
  }
}
