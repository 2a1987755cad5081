import { prepare } from '../../lib/manifests/prepare.ts';
import { inputFailures } from '../../runtime/inputs.ts';
import { deploy } from './deploy.ts';
import { diff } from './diff-operation.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { readManifests } from './read.ts';
import { recordedName, releaseNameOf } from './release-name.ts';
import { rollbackTo } from './rollback-operation.ts';
import { status } from './status-operation.ts';

/** Reads everything, then opens the cluster, then does the operation. */
export async function run(inputs: Inputs, ports: Ports): Promise<Result> {
  if (inputs.operation === 'rollback') return rollback(inputs, ports);
  if (inputs.manifests.length === 0)
    throw inputFailures.INPUT_INVALID(`manifests: is required with operation: ${inputs.operation}`);
  const manifests = prepare(await readManifests(inputs.manifests, ports), inputs);
  const name = inputs.release ?? releaseNameOf(manifests.map(({ object }) => object));
  await using cluster = await open(inputs, ports);
  switch (inputs.operation) {
    case 'deploy':
      return await deploy(name, manifests, cluster, inputs, ports);
    case 'status':
      return await status(name, manifests, cluster, inputs, ports);
    case 'diff':
      return await diff(name, manifests, cluster, inputs, ports);
  }
}

/** Needs only the namespace, and which release of it: what is applied is in the record. */
async function rollback(inputs: Inputs, ports: Ports): Promise<Result> {
  await using cluster = await open(inputs, ports);
  return await rollbackTo(await recordedName(inputs, cluster, ports), cluster, inputs, ports);
}

const open = async (inputs: Inputs, ports: Ports) =>
  ports.openCluster({ namespace: inputs.namespace, kubeconfig: await ports.kubeconfig(inputs) });
