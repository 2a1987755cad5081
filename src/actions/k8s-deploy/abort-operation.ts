import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { asDone } from './approval.ts';
import { lookBefore, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { conclude } from './conclude.ts';
import { DRAIN_MS } from './drain.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { nothingPending } from './promote-operation.ts';
import { byHand, rollBack } from './rollback.ts';
import { rollbackTo } from './rollback-operation.ts';
import { limitsOf } from './targets.ts';
import { clearAway, returnTraffic } from './way-back.ts';

/** `operation: abort`: takes back a canary that waits for approval, or a blue-green release whose old pods are kept. */
export async function abort(name: string, cluster: Cluster, inputs: Inputs, ports: Ports): Promise<Result> {
  const startedAt = ports.clock.now();
  const waiting = cluster.pending(name);
  const [pending, [current]] = await Promise.all([waiting.read(), cluster.records(name).list()]);
  if (!pending && current?.painted) return rollbackTo(name, cluster, inputs, ports);
  if (!pending) throw nothingPending(name, current);
  const returned = await returnTraffic(pending.way, cluster.uncancelled, ports);
  if (returned) await ports.clock.sleep(DRAIN_MS, ports.signal);
  const base = {
    operation: 'abort',
    release: name,
    namespace: inputs.namespace,
    revision: current?.revision,
    previous: current?.revision,
    startedAt,
  };
  if (current) {
    const changes = new Changes(ports.clock, ports.signal);
    await cluster.watch(watchedKinds(current.objects), (object) => changes.add(object));
    const manifests = current.objects.map((object) => ({ object, file: '', line: 0 }));
    const before = await lookBefore(cluster, name, manifests);
    const site = { cluster, before, changes, limits: limitsOf(inputs), timeoutMs: inputs.timeout, ports };
    const rollback = await rollBack(current, asDone(pending.created, startedAt), site);
    if (!rollback.succeeded) {
      const failure = deployFailures.DEPLOY_ROLLBACK_FAILED(
        `${rollback.said}\n\n${byHand(inputs.namespace)}`,
      );
      return conclude({ ...base, ...rollback, rollback, outcome: 'failed', failure }, ports);
    }
  }
  await clearAway(pending.way, cluster.uncancelled, ports);
  await waiting.clear();
  return conclude({ ...base, outcome: 'rolled-back' }, ports);
}
