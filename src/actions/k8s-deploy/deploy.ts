import { nameOf } from '../../lib/kubernetes/objects.ts';
import { hideSecret, type ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { inPhases } from '../../lib/manifests/order.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { type ApplySite, applyAll, type Done } from './apply.ts';
import { lookBefore, recordFound, watchedKinds } from './before.ts';
import { type PhaseEnd, removeCanaries, runCanary } from './canary.ts';
import { Changes } from './changes.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { checkAccess, tryDry } from './preflight.ts';
import { prune } from './prune.ts';
import { end, type Release } from './release.ts';
import { keepForPost, restored } from './restore.ts';
import { putBack } from './rollback.ts';
import { deadlineOf, limitsOf, targetsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';
import type { Followed } from './tracker.ts';
import { refused, refusedBefore, unhealthy } from './unhealthy.ts';

/** look → apply → watch → record, or → explain → go back. */
export async function deploy(
  name: string,
  manifests: readonly Manifest[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const startedAt = ports.clock.now();
  const changes = new Changes(ports.clock, ports.signal);
  await checkAccess(manifests, cluster);
  await cluster.watch(watchedKinds(manifests.map(({ object }) => object)), (object) => changes.add(object));
  const before = await lookBefore(cluster, name, manifests);
  const found = before.previous ? undefined : await recordFound(cluster, name, manifests, ports);
  const previous = before.previous ?? found;
  const revision = (previous?.revision ?? 0) + 1;
  const release: Release = { name, inputs, ports, cluster, changes, before, previous, revision, startedAt };
  const refusals = await tryDry(
    manifests,
    cluster,
    { autoscaled: before.autoscaled, force: inputs['force-conflicts'] },
    ports,
  );
  if (refusals.length > 0) return refusedBefore(release, refusals);
  keepForPost({ ...inputs, release: name, previous: previous?.revision }, ports);
  const done: Done[] = [];
  const result = await applyAndWatch(release, manifests, done).catch((error: unknown) => {
    if (!ports.signal.aborted) throw error;
    return cancelled(release, done);
  });
  // Not in a `finally`: what throws on its way has not put anything back, so the post step must.
  restored(ports);
  return result;
}

/** Phase by phase: what is applied is healthy before anything that needs it is applied. */
async function applyAndWatch(
  release: Release,
  manifests: readonly Manifest[],
  done: Done[],
): Promise<Result> {
  const { ports, inputs, cluster, before } = release;
  const force = inputs['force-conflicts'];
  const site = { cluster, kubernetes: cluster.kubernetes, before, force, ports, done };
  const followed: Followed[] = [];
  for (const phase of inPhases(manifests)) {
    const canary = await runCanary(phase, release, site);
    const ended = canary.status === 'passed' ? await runPhase(phase, release, site) : canary;
    if (ended.status === 'refused') return refused(release, done, ended.refusal);
    followed.push(...(ended.tracked?.followed ?? []));
    if (ended.status === 'unhealthy') return notSteady(release, done, { ...ended.tracked, followed });
  }
  return succeeded(release, done, followed, manifests);
}

async function runPhase(phase: readonly Manifest[], release: Release, site: ApplySite): Promise<PhaseEnd> {
  const { ports, inputs } = release;
  const from = site.done.length;
  const applying = `Applying ${[...new Set(phase.map(({ object }) => object.kind))].join(', ')}`;
  const { failure } = await ports.workflow.group(applying, () => applyAll(phase, site));
  if (failure) return { status: 'refused', refusal: failure };
  const targets = targetsOf(site.done.slice(from));
  if (targets.length === 0) return { status: 'passed' };
  const watching = `Watching ${targets.map(({ object }) => nameOf(object)).join(', ')}`;
  const times = { deadline: deadlineOf(release), timeoutMs: inputs.timeout };
  const tracked = await ports.workflow.group(watching, () =>
    track(targets, { ...release, ...times, limits: limitsOf(inputs) }),
  );
  return { status: tracked.status === 'steady' ? 'passed' : 'unhealthy', tracked };
}

function notSteady(release: Release, done: readonly Done[], tracked: Tracked): Promise<Result> {
  if (tracked.status !== 'superseded') return unhealthy(release, done, tracked);
  const failure = deployFailures.DEPLOY_SUPERSEDED(tracked.reason);
  return end(release, 'superseded', { failure, done, followed: tracked.followed });
}

async function succeeded(
  release: Release,
  done: readonly Done[],
  followed: readonly Followed[],
  manifests: readonly Manifest[],
): Promise<Result> {
  const { ports, cluster, name, revision, before, inputs } = release;
  const record: ReleaseRecord = {
    revision,
    status: 'deployed',
    at: new Date(ports.clock.now()).toISOString(),
    origin: ports.origin,
    objects: manifests.map(({ object }) => hideSecret(object, ports.sha256)),
  };
  await keepRecord(record, release);
  for (const canary of await removeCanaries(cluster.kubernetes, name, inputs.strategy))
    ports.workflow.info(`${canary} removed: everything is of the new version now`);
  await prune(
    before.previous,
    manifests.map(({ object }) => object),
    cluster,
    inputs.prune,
    ports,
  );
  ports.workflow.info(`${name}: revision ${revision} is healthy`);
  return end(release, 'succeeded', { done, followed });
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

/** There are seconds until the process is killed: everything is put back, and nothing is waited for. */
async function cancelled(release: Release, done: readonly Done[]): Promise<Result> {
  const { previous, ports } = release;
  if (previous && done.length > 0) {
    ports.workflow.info('The run was cancelled: putting the release before back.');
    await putBack(previous, done, release);
  }
  return end(release, 'cancelled', { failure: deployFailures.DEPLOY_CANCELLED(), done });
}
