import { isPaused } from '../../lib/kubernetes/argo.ts';
import { type KubernetesObject, nameOf } from '../../lib/kubernetes/objects.ts';
import type { ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { type Before, lookBefore, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { conclude, failureOfFinding } from './conclude.ts';
import { collectEvidence, NO_EVIDENCE, printEvidence } from './evidence.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { byHand, rollBack } from './rollback.ts';
import { limitsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';
import { trafficFailures } from './traffic-failures.ts';

/** The Rollouts of a release that have stopped at a step of their own. */
export async function pausedRollouts(
  { objects }: ReleaseRecord,
  { kubernetes }: Cluster,
): Promise<readonly KubernetesObject[]> {
  const rollouts = objects.filter(({ kind }) => kind === 'Rollout');
  const live = await Promise.all(rollouts.map((rollout) => kubernetes.get(rollout)));
  return live.filter((object) => object !== undefined).filter(isPaused);
}

/** Lets paused Rollouts go on, as their own tool does, and follows them. A failure goes back to the release before. */
export async function promoteRollouts(
  name: string,
  paused: readonly KubernetesObject[],
  [current, previous]: readonly ReleaseRecord[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const startedAt = ports.clock.now();
  const changes = new Changes(ports.clock, ports.signal);
  await cluster.watch(watchedKinds(paused), (object) => changes.add(object));
  const manifests = paused.map((object) => ({ object, file: '', line: 0 }));
  const before = await lookBefore(cluster, name, manifests);
  for (const rollout of paused) await goOn(rollout, cluster, ports);
  const limits = limitsOf(inputs);
  const site = { cluster, before, changes, limits, timeoutMs: inputs.timeout, ports };
  const tracked = await track(applied(paused, before, startedAt), {
    ...site,
    deadline: startedAt + inputs.timeout,
  });
  const done = manifests.map((manifest, at) => ({
    manifest,
    applied: tracked.followed[at]?.applied,
    created: false,
  }));
  const base = {
    ...{ operation: 'promote', release: name, namespace: inputs.namespace, startedAt },
    ...{ revision: current?.revision, previous: previous?.revision, followed: tracked.followed },
    done: done.flatMap(({ applied: one, ...rest }) => (one ? [{ ...rest, applied: one }] : [])),
  };
  if (tracked.status === 'steady') {
    const stopped = tracked.followed.some(
      ({ observation }) => observation?.live && isPaused(observation.live),
    );
    return conclude({ ...base, outcome: stopped ? 'paused' : 'succeeded' }, ports);
  }
  const { failure, evidence } = await explain(tracked, cluster, ports);
  if (!previous || inputs['on-failure'] === 'hold')
    return conclude({ ...base, outcome: 'failed', failure, evidence }, ports);
  const rollback = await rollBack(previous, [], site);
  if (rollback.succeeded)
    return conclude({ ...base, outcome: 'rolled-back', failure, evidence, rollback }, ports);
  const lost = deployFailures.DEPLOY_ROLLBACK_FAILED(`${rollback.said}\n\n${byHand(inputs.namespace)}`, {
    cause: failure,
  });
  return conclude({ ...base, outcome: 'failed', failure: lost, evidence, rollback }, ports);
}

/** https://github.com/argoproj/argo-rollouts: a promotion takes away what the controller waits for. */
async function goOn(rollout: KubernetesObject, { kubernetes }: Cluster, { workflow }: Ports): Promise<void> {
  const written = await kubernetes.patch(rollout, { status: { pauseConditions: null } }, 'status');
  if (!written)
    throw trafficFailures.TRAFFIC_CHANGED(`${nameOf(rollout)} was changed by somebody else just now`);
  workflow.info(`${nameOf(rollout)}: goes on`);
}

const applied = (rollouts: readonly KubernetesObject[], before: Before, at: number) =>
  rollouts.map((object) => ({
    object,
    before: object,
    restartsBefore: before.restarts,
    eventsBefore: before.events,
    at,
  }));

async function explain(tracked: Tracked, cluster: Cluster, ports: Ports) {
  if (tracked.status !== 'failed') {
    const reason = tracked.status === 'steady' ? '' : tracked.reason;
    return { failure: deployFailures.DEPLOY_SUPERSEDED(reason), evidence: NO_EVIDENCE };
  }
  const evidence = await collectEvidence(tracked.workload, tracked.finding, cluster.kubernetes);
  printEvidence(evidence, ports);
  return { failure: failureOfFinding(tracked.finding, evidence), evidence };
}
