import { prepare } from '../../lib/manifests/prepare.ts';
import { inputFailures } from '../../runtime/inputs.ts';
import { abort } from './abort-operation.ts';
import { deploy } from './deploy.ts';
import { diff } from './diff-operation.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { promote } from './promote-operation.ts';
import { readManifests } from './read.ts';
import { recordedName, releaseNameOf } from './release-name.ts';
import { rollbackTo } from './rollback-operation.ts';
import { status } from './status-operation.ts';

/** Reads everything, then opens the cluster, then does the operation. */
export async function run(inputs: Inputs, ports: Ports): Promise<Result> {
  if (isAboutRecorded(inputs.operation)) return aboutRecorded(inputs.operation, inputs, ports);
  expectAnalysis(inputs);
  if (inputs.manifests.length === 0)
    throw inputFailures.INPUT_INVALID(`manifests: is required with operation: ${inputs.operation}`);
  // What runs already is judged as it is.
  const wishes = inputs.operation === 'status' ? { ...inputs, 'require-pod-security': undefined } : inputs;
  const manifests = prepare(await readManifests(inputs.manifests, ports), wishes);
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

const ABOUT_RECORDED = { rollback: rollbackTo, promote, abort };
type AboutRecorded = keyof typeof ABOUT_RECORDED;
const isAboutRecorded = (operation: Inputs['operation']): operation is AboutRecorded =>
  operation in ABOUT_RECORDED;

/** Needs only the namespace, and which release of it: what is applied is in the record. */
async function aboutRecorded(operation: AboutRecorded, inputs: Inputs, ports: Ports): Promise<Result> {
  await using cluster = await open(inputs, ports);
  return await ABOUT_RECORDED[operation](await recordedName(inputs, cluster, ports), cluster, inputs, ports);
}

/** @throws INPUT_INVALID for a step that nothing could ever answer */
function expectAnalysis(inputs: Inputs): void {
  if (inputs.operation !== 'deploy' || inputs.strategy !== 'canary') return;
  if (!inputs.steps.some(({ kind }) => kind === 'analyze')) return;
  if (inputs['analyze-command'].length === 0 && inputs['analyze-file'] === undefined)
    throw inputFailures.INPUT_INVALID(
      'steps: the step analyze needs `analyze-command` or `analyze-file`, which say whose verdict it waits for',
    );
}

const open = async (inputs: Inputs, ports: Ports) =>
  ports.openCluster({ namespace: inputs.namespace, kubeconfig: await ports.kubeconfig(inputs) });
