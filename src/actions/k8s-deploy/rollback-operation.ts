import { type ReleaseRecord, rollbackTarget } from '../../lib/kubernetes/record.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { recordFailures } from '../../tools/kubernetes-records.ts';
import { type Before, lookBefore, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { conclude, type Ending } from './conclude.ts';
import { deploy } from './deploy.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { checkAccess } from './preflight.ts';
import { prune } from './prune.ts';
import { byHand, type RolledBack, rollBack } from './rollback.ts';
import { limitsOf } from './targets.ts';

/** `operation: rollback`: applies the objects of an earlier release again, watches them, and records that. */
export async function rollbackTo(
  name: string,
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const startedAt = ports.clock.now();
  const records = await cluster.records(name).list();
  const target = rollbackTarget(records, inputs.revision);
  if (!target) throw missing(name, records, inputs.revision);
  if (records[0]?.painted) return switchBack(name, target, cluster, inputs, ports);
  const manifests = target.objects.map((object) => ({ object, file: '', line: 0 }));
  await checkAccess(manifests, cluster);
  const changes = new Changes(ports.clock, ports.signal);
  await cluster.watch(watchedKinds(target.objects), (object) => changes.add(object));
  const before = await lookBefore(cluster, name, manifests);
  const site = { cluster, before, changes, limits: limitsOf(inputs), timeoutMs: inputs.timeout, ports };
  const rollback = await rollBack(target, [], site);
  const base = { operation: 'rollback', release: name, namespace: inputs.namespace, startedAt };
  const { done, followed, evidence } = rollback;
  const [current] = records;
  const compared = [current?.objects ?? [], target.objects] as const;
  const told = { done, followed, evidence, compared };
  const ending = { ...base, ...told, previous: current?.revision, rollback: { ...rollback, followed: [] } };
  if (!rollback.succeeded) return conclude({ ...ending, ...lost(rollback, inputs) }, ports);
  const { revision } = await recordRollback(target, before, cluster, name, ports);
  await prune(records[0], target.objects, cluster, inputs.prune, ports);
  return conclude({ ...ending, outcome: 'rolled-back', revision }, ports);
}

/** After a blue-green release the way back is the same one: the other colour comes up, is verified, and is switched to. */
function switchBack(
  name: string,
  target: ReleaseRecord,
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const objects = target.objects.filter(({ kind }) => kind !== 'Secret');
  const manifests = objects.map((object) => ({ object, file: '', line: 0 }));
  const wishes = { ...inputs, strategy: 'blue-green' as const, keep: 0 };
  return deploy(name, manifests, cluster, wishes, ports, {
    operation: 'rollback',
    rollbackTo: target.revision,
  });
}

function lost(
  { said, revision }: RolledBack,
  { namespace }: Inputs,
): Pick<Ending, 'outcome' | 'revision' | 'failure'> {
  const failure = deployFailures.DEPLOY_ROLLBACK_FAILED(
    `Going back to revision ${revision} failed: ${said}\n\n${byHand(namespace)}`,
  );
  return { outcome: 'failed', revision: undefined, failure };
}

async function recordRollback(
  target: ReleaseRecord,
  before: Before,
  cluster: Cluster,
  name: string,
  ports: Ports,
) {
  const record: ReleaseRecord = {
    ...target,
    revision: before.nextRevision,
    status: 'deployed',
    rollbackTo: target.revision,
    at: new Date(ports.clock.now()).toISOString(),
    origin: ports.origin,
  };
  await cluster.records(name).add(record, before.records);
  return record;
}

function missing(name: string, records: readonly ReleaseRecord[], wanted: number | undefined) {
  const known = records.map(({ revision, at, origin }) => `${revision} (${at}, ${origin})`).join('; ');
  const asked = wanted === undefined ? 'an earlier release' : `revision ${wanted}`;
  return recordFailures.KUBERNETES_RECORD_MISSING(
    `${name}: there is no record of ${asked}. Recorded are: ${known || 'none'}`,
  );
}
