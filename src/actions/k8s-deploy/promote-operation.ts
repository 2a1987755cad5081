import { colouredIn, deploymentName, otherColour, type Painted } from '../../lib/kubernetes/colours.ts';
import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { type Pending, stepsOf } from '../../lib/kubernetes/pending.ts';
import type { ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { conclude } from './conclude.ts';
import { deploy } from './deploy.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { pausedRollouts, promoteRollouts } from './promote-rollouts.ts';
import { scale } from './way-back.ts';

/** `operation: promote`: goes on with a canary or a Rollout that waits, or lets go of the old colour. */
export async function promote(name: string, cluster: Cluster, inputs: Inputs, ports: Ports): Promise<Result> {
  const pending = await cluster.pending(name).read();
  if (pending) {
    const wishes = { ...inputs, strategy: 'canary' as const, steps: stepsOf(pending) };
    const occasion = { operation: 'promote' as const, resumed: pending };
    return deploy(name, manifestsOf(pending), cluster, wishes, ports, occasion);
  }
  const startedAt = ports.clock.now();
  const records = await cluster.records(name).list();
  const [current, previous] = records;
  const paused = current ? await pausedRollouts(current, cluster) : [];
  if (paused.length > 0) return promoteRollouts(name, paused, records, cluster, inputs, ports);
  if (!current?.painted) throw nothingPending(name, current);
  for (const old of oldOf(current, current.painted))
    if (await scale(old, 0, cluster.kubernetes)) ports.workflow.info(`Deployment/${old} scaled to 0`);
  return conclude(
    {
      operation: 'promote',
      outcome: 'succeeded',
      release: name,
      namespace: inputs.namespace,
      revision: current.revision,
      previous: previous?.revision,
      startedAt,
    },
    ports,
  );
}

/** What was applied already when it stopped is applied again, except Secrets, whose values nobody keeps. */
const manifestsOf = ({ objects }: Pending) =>
  objects
    .filter(({ kind }) => kind !== 'Secret')
    .map((object: KubernetesObject) => ({ object, file: '', line: 0 }));

const oldOf = ({ objects }: ReleaseRecord, { colour, keys }: Painted): readonly string[] =>
  colouredIn(objects, [], keys)
    .filter(({ deployment }) => deployment.metadata.name in keys)
    .map((one) => deploymentName(one, otherColour(colour)));

export const nothingPending = (name: string, current: ReleaseRecord | undefined) =>
  deployFailures.DEPLOY_NOTHING_PENDING(
    `${name}: no canary waits for approval, and ${current ? `revision ${current.revision} was not deployed as blue-green` : 'there is no record of a release'}.`,
  );
