import { type ReleaseRecord, rollbackTarget } from '../../lib/kubernetes/record.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { recordFailures } from '../../tools/kubernetes-records.ts';
import { type Before, lookBefore, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { conclude } from './conclude.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { rollBack } from './rollback.ts';
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
  const changes = new Changes(ports.clock, ports.signal);
  await cluster.watch(watchedKinds(target.objects), (object) => changes.add(object));
  const manifests = target.objects.map((object) => ({ object, file: '', line: 0 }));
  const before = await lookBefore(cluster, name, manifests);
  const site = { cluster, before, changes, limits: limitsOf(inputs), timeoutMs: inputs.timeout, ports };
  const rollback = await rollBack(target, [], site);
  const previous = records[0]?.revision;
  const ending = {
    operation: 'rollback',
    release: name,
    namespace: inputs.namespace,
    startedAt,
    previous,
    rollback,
  };
  if (!rollback.succeeded)
    return conclude(
      {
        ...ending,
        outcome: 'failed',
        revision: undefined,
        failure: deployFailures.DEPLOY_ROLLBACK_FAILED(rollback.said),
      },
      ports,
    );
  const { revision } = await recordRollback(target, before, cluster, name, ports);
  return conclude({ ...ending, outcome: 'rolled-back', revision }, ports);
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
