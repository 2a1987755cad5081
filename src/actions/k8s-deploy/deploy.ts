import { isPaused } from '../../lib/kubernetes/argo.ts';
import type { Pending } from '../../lib/kubernetes/pending.ts';
import { hideSecret, type ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { inPhases } from '../../lib/manifests/order.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Done } from './apply.ts';
import { asDone, paused } from './approval.ts';
import { deployFailures } from './failures.ts';
import { lookAround, type Occasion } from './look-around.ts';
import type { PhaseEnd } from './phase.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { tryDry } from './preflight.ts';
import { prune } from './prune.ts';
import { end, type Release } from './release.ts';
import { keepForPost, restored } from './restore.ts';
import { putBack } from './rollback.ts';
import type { Followed } from './tracker.ts';
import { refused, refusedBefore, unhealthy } from './unhealthy.ts';
import { clearAway, returnTraffic } from './way-back.ts';

/** look → apply → watch → record, or → explain → go back. */
export async function deploy(
  name: string,
  manifests: readonly Manifest[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
  occasion: Occasion = { operation: 'deploy' },
): Promise<Result> {
  const release = await lookAround(name, manifests, cluster, inputs, ports, occasion);
  const { strategy, before, previous } = release;
  const force = inputs['force-conflicts'];
  const refusals = await tryDry(strategy.manifests, cluster, { autoscaled: before.autoscaled, force }, ports);
  if (refusals.length > 0) return refusedBefore(release, refusals);
  keepForPost({ ...inputs, release: name, previous: previous?.revision, way: strategy.way }, ports);
  await takeUp(release, occasion.resumed);
  const done: Done[] = [...asDone(occasion.resumed?.created ?? [], ports.clock.now())];
  const result = await applyAndWatch(release, done).catch((error: unknown) => {
    if (!ports.signal.aborted) throw error;
    return release.progress.recorded ? cutShort(release, done) : cancelled(release, done);
  });
  // Not in a `finally`: what throws on its way has not put anything back, so the post step must.
  restored(ports);
  return result;
}

/** A canary that still waited for approval: this run goes on with it, or takes its place. */
async function takeUp(
  { cluster, name, ports, before }: Release,
  resumed: Pending | undefined,
): Promise<void> {
  if (!before.waits) return;
  const pending = cluster.pending(name);
  const left = resumed ? undefined : await pending.read();
  if (left) {
    ports.workflow.info(
      `The canary of revision ${left.revision}, which waits for approval, is given up for this one.`,
    );
    await returnTraffic(left.way, cluster.kubernetes, ports);
    await clearAway(left.way, cluster.kubernetes, ports);
  }
  await pending.clear();
}

/** Phase by phase: what is applied is healthy before anything that needs it is applied. */
async function applyAndWatch(release: Release, done: Done[]): Promise<Result> {
  const { ports, inputs, cluster, before, strategy } = release;
  const force = inputs['force-conflicts'];
  const site = { cluster, kubernetes: cluster.kubernetes, before, force, ports, done };
  const followed: Followed[] = [];
  const parts = [
    ...inPhases(strategy.manifests).map((phase) => () => strategy.phase(phase, release, site)),
    () => strategy.complete(release, site),
  ];
  for (const part of parts) {
    const ended = await part();
    if (ended.status === 'paused') return paused(release, done, followed, ended.nextStep);
    if (ended.status !== 'refused') followed.push(...(ended.tracked?.followed ?? []));
    if (ended.status !== 'passed') return notHealthy(release, done, ended, followed);
  }
  return succeeded(release, done, followed);
}

/** Requests first: everything else about a failure can wait until clients no longer see it. */
async function notHealthy(
  release: Release,
  done: readonly Done[],
  ended: Exclude<PhaseEnd, { readonly status: 'passed' | 'paused' }>,
  followed: readonly Followed[],
): Promise<Result> {
  const { strategy, cluster, ports, inputs } = release;
  if (ended.status === 'unhealthy' && ended.tracked.status === 'superseded') {
    const failure = deployFailures.DEPLOY_SUPERSEDED(ended.tracked.reason);
    return end(release, 'superseded', { failure, done, followed });
  }
  if (await returnTraffic(strategy.way, cluster.uncancelled, ports)) release.drain.begin(ports.clock);
  const result =
    ended.status === 'refused'
      ? await refused(release, done, ended.refusal)
      : await unhealthy(release, done, { ...ended.tracked, followed });
  if (inputs['on-failure'] === 'rollback') await clearAway(strategy.way, cluster.uncancelled, ports);
  return result;
}

async function succeeded(
  release: Release,
  done: readonly Done[],
  followed: readonly Followed[],
): Promise<Result> {
  const { ports, cluster, name, revision, before, inputs, strategy, manifests, rollbackTo } = release;
  const { painted } = strategy;
  const objects = manifests.map(({ object }) => object);
  const record: ReleaseRecord = {
    revision,
    status: 'deployed',
    at: new Date(ports.clock.now()).toISOString(),
    origin: ports.origin,
    objects: objects.map((object) => hideSecret(object, ports.sha256)),
    ...(painted ? { painted } : {}),
    ...(rollbackTo === undefined ? {} : { rollbackTo }),
  };
  await keepRecord(record, release);
  release.progress.recorded = true;
  // From here on the post step has nothing to put back: this release is the one that serves.
  restored(ports);
  await strategy.finish(release);
  await prune(before.previous, objects, cluster, inputs.prune, ports);
  ports.workflow.info(`${name}: revision ${revision} is healthy`);
  return end(release, outcomeOf(release, followed), { done, followed });
}

function outcomeOf({ rollbackTo, ports }: Release, followed: readonly Followed[]) {
  const stopped = followed.filter(({ observation }) => observation?.live && isPaused(observation.live));
  for (const { name } of stopped)
    ports.workflow.notice(`${name} is paused at a step of its own, until somebody promotes it.`);
  if (stopped.length > 0) return 'paused';
  return rollbackTo === undefined ? 'succeeded' : 'rolled-back';
}

/** A release that serves does not become a failure because its record could not be kept; but it is said. */
async function keepRecord(record: ReleaseRecord, { cluster, name, before, ports }: Release): Promise<void> {
  try {
    await cluster.records(name).add(record, before.records);
  } catch (error) {
    if ((error as Error).name !== 'Failure') throw error;
    ports.workflow.warning(
      `${name} is healthy, but was not recorded, so later runs cannot go back to it: ${(error as Error).message}`,
    );
  }
}

/** The new release serves and is recorded: going back now would be a second release that nobody asked for. */
function cutShort(release: Release, done: readonly Done[]): Promise<Result> {
  const { name, revision, previous } = release;
  const failure = deployFailures.DEPLOY_CANCELLED(
    `${name}: revision ${revision} is healthy and serves; the run was cancelled before everything of revision ${previous?.revision ?? 0} was tidied up.`,
    { remedy: 'Nothing needs to be done: the next release tidies up.' },
  );
  return end(release, 'cancelled', { failure, done });
}

/** Of the seven seconds that a runner gives a cancelled step. */
const CANCELLED_DRAIN_MS = 1_500;

/** There are seconds until the process is killed: everything is put back, and nothing is waited for. */
async function cancelled(release: Release, done: readonly Done[]): Promise<Result> {
  const { previous, ports, strategy, cluster } = release;
  if (await returnTraffic(strategy.way, cluster.uncancelled, ports))
    release.drain.begin(ports.clock, CANCELLED_DRAIN_MS);
  await release.drain.over(ports.clock);
  if (previous && done.length > 0) {
    ports.workflow.info('The run was cancelled: putting the release before back.');
    await putBack(previous, done, release);
  }
  await clearAway(strategy.way, cluster.uncancelled, ports);
  return end(release, 'cancelled', { failure: deployFailures.DEPLOY_CANCELLED(), done });
}
