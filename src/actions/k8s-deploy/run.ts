import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { isWorkload } from '../../lib/kubernetes/objects.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { prepare } from '../../lib/manifests/prepare.ts';
import { deploy } from './deploy.ts';
import { diff } from './diff-operation.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { readManifests } from './read.ts';
import { rollbackTo } from './rollback-operation.ts';
import { status } from './status-operation.ts';

/** Reads everything, then opens the cluster, then does the operation. */
export async function run(inputs: Inputs, ports: Ports): Promise<Result> {
  const manifests = prepare(await readManifests(inputs.manifests, ports), inputs);
  const name = inputs.release ?? releaseNameOf(manifests);
  await using cluster = ports.openCluster({
    namespace: inputs.namespace,
    kubeconfig: await ports.kubeconfig(inputs),
  });
  switch (inputs.operation) {
    case 'deploy':
      return await deploy(name, manifests, cluster, inputs, ports);
    case 'rollback':
      return await rollbackTo(name, cluster, inputs, ports);
    case 'status':
      return await status(name, manifests, cluster, inputs, ports);
    case 'diff':
      return await diff(name, manifests, cluster, inputs, ports);
  }
}

/** The first workload in the order of the files; the same manifests give the same name every time. */
function releaseNameOf(manifests: readonly Manifest[]): string {
  const objects: readonly KubernetesObject[] = manifests.map(({ object }) => object);
  const first =
    objects.find(isWorkload) ?? objects.find(({ kind }) => kind === 'Rollout' || kind === 'CronJob');
  if (!first) throw deployFailures.DEPLOY_NO_RELEASE_NAME();
  return first.metadata.name;
}
