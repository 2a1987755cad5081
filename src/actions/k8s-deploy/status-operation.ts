import { rolloutFailures } from '../../lib/kubernetes/failures.ts';
import { nameOf, typeOf } from '../../lib/kubernetes/objects.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Done } from './apply.ts';
import { watchedKinds } from './before.ts';
import { conclude } from './conclude.ts';
import { collectEvidence, NO_EVIDENCE } from './evidence.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { repainted } from './strategies/create.ts';
import { limitsOf } from './targets.ts';
import { Followed, tellingOf } from './tracker.ts';

/** `operation: status`: judges what runs now, once, by the rules of a deployment. Changes nothing. */
export async function status(
  name: string,
  manifests: readonly Manifest[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const startedAt = ports.clock.now();
  await cluster.watch(watchedKinds(manifests.map(({ object }) => object)), () => {});
  const [current, previous] = await cluster.records(name).list();
  const done = repainted(manifests, current?.painted)
    .filter(({ object }) => isAwaited(object))
    .map((manifest) => asDone(manifest, cluster, startedAt));
  const followed = done.map(({ applied }) => new Followed(applied, new Set()));
  for (const one of followed) {
    one.step(cluster.store, { ...limitsOf(inputs), soakMs: 0 }, startedAt);
    ports.workflow.untrusted(`${one.name}: ${tellingOf(one.verdict)}`);
  }
  const bad = followed.find(({ verdict }) => verdict.status !== 'steady');
  const ending = {
    operation: 'status',
    release: name,
    namespace: inputs.namespace,
    revision: current?.revision,
    previous: previous?.revision,
    startedAt,
    done,
    followed,
  };
  if (!bad) return conclude({ ...ending, outcome: 'succeeded', evidence: NO_EVIDENCE }, ports);
  const finding = bad.verdict.status === 'failed' ? bad.verdict.finding : undefined;
  const evidence = await collectEvidence(bad, finding, cluster.kubernetes);
  const failure = rolloutFailures[finding?.code ?? 'ROLLOUT_NOT_READY'](
    `${bad.name}: ${tellingOf(bad.verdict)}`,
  );
  return conclude({ ...ending, outcome: 'failed', evidence, failure }, ports);
}

/** What is there now, as if it had just been applied: every restart and event of its pods counts. */
function asDone(manifest: Manifest, cluster: Cluster, at: number): Done {
  const live = cluster.store.get(typeOf(manifest.object), manifest.object.metadata.name);
  if (!live)
    throw rolloutFailures.ROLLOUT_DELETED(`${nameOf(manifest.object)} does not exist in this namespace.`);
  const applied = { object: live, before: live, restartsBefore: new Map(), eventsBefore: new Map(), at };
  return { manifest, applied, created: false };
}
