import type { Failure } from '../../failure.ts';
import { rolloutFailures } from '../../lib/kubernetes/failures.ts';
import { hideSecret, type ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { type ApplyResult, applyAll, type Done } from './apply.ts';
import { type Before, lookBefore, recordFound, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { conclude, type Ending, failureOfFinding } from './conclude.ts';
import { collectEvidence, type Evidence, NO_EVIDENCE, printEvidence } from './evidence.ts';
import { deployFailures } from './failures.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { keepForPost, restored } from './restore.ts';
import { putBack, rollBack } from './rollback.ts';
import { limitsOf, targetsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';

/** One release on its way: what every phase needs. */
type Release = {
  readonly name: string;
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly changes: Changes;
  readonly before: Before;
  /** What a rollback goes to. */
  readonly previous: ReleaseRecord | undefined;
  readonly revision: number;
  readonly startedAt: number;
};

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
  await cluster.watch(watchedKinds(manifests.map(({ object }) => object)), (object) => changes.add(object));
  const before = await lookBefore(cluster, name, manifests);
  const found = before.previous ? undefined : await recordFound(cluster, name, manifests, ports);
  const previous = before.previous ?? found;
  const revision = (previous?.revision ?? 0) + 1;
  const release: Release = { name, inputs, ports, cluster, changes, before, previous, revision, startedAt };
  keepForPost({ ...inputs, release: name, previous: previous?.revision }, ports);
  const done: Done[] = [];
  try {
    return await applyAndWatch(release, manifests, done);
  } catch (error) {
    if (!ports.signal.aborted) throw error;
    return await cancelled(release, done);
  } finally {
    restored(ports);
  }
}

async function applyAndWatch(
  release: Release,
  manifests: readonly Manifest[],
  done: Done[],
): Promise<Result> {
  const { ports, inputs, cluster, before } = release;
  const site = {
    cluster,
    kubernetes: cluster.kubernetes,
    before,
    force: inputs['force-conflicts'],
    ports,
    done,
  };
  const result = await ports.workflow.group(`Applying ${manifests.length} objects`, () =>
    applyAll(manifests, site),
  );
  if (result.failure) return refused(release, result, result.failure.error);
  const tracked = await ports.workflow.group('Watching the new release', () =>
    track(targetsOf(done), { ...release, limits: limitsOf(inputs), timeoutMs: inputs.timeout }),
  );
  if (tracked.status === 'steady') return succeeded(release, done, tracked, manifests);
  if (tracked.status === 'superseded')
    return end(release, 'superseded', {
      failure: deployFailures.DEPLOY_SUPERSEDED(tracked.reason),
      done,
      followed: tracked.followed,
    });
  return unhealthy(release, done, tracked);
}

async function succeeded(
  release: Release,
  done: readonly Done[],
  { followed }: Tracked,
  manifests: readonly Manifest[],
): Promise<Result> {
  const { ports, cluster, name, revision, before } = release;
  const record: ReleaseRecord = {
    revision,
    status: 'deployed',
    at: new Date(ports.clock.now()).toISOString(),
    origin: ports.origin,
    objects: manifests.map(({ object }) => hideSecret(object, ports.sha256)),
  };
  await cluster.records(name).add(record, before.records);
  ports.workflow.info(`${name}: revision ${revision} is healthy`);
  return end(release, 'succeeded', { done, followed });
}

/** Explains before anything is put back, for going back removes the evidence. */
async function unhealthy(release: Release, done: readonly Done[], tracked: Tracked): Promise<Result> {
  const { ports, cluster } = release;
  const failed = tracked.status === 'failed' ? tracked : undefined;
  const open = tracked.followed.find(({ verdict }) => verdict.status !== 'steady');
  const evidence = await collectEvidence(failed?.workload ?? open, failed?.finding, cluster.kubernetes);
  await ports.workflow.group('What the cluster shows', async () => printEvidence(evidence, ports));
  const reason = tracked.status === 'timed-out' ? tracked.reason : '';
  const failure = failed
    ? failureOfFinding(failed.finding, evidence)
    : rolloutFailures.ROLLOUT_TIMEOUT(reason);
  announce(failure, done.find(({ applied }) => applied === failed?.workload.applied)?.manifest, ports);
  return goBack(release, done, failure, { evidence, followed: tracked.followed, timedOut: !failed });
}

/** On the lines of the manifest, at once: going back takes its time. */
function announce({ message }: Failure, manifest: Manifest | undefined, { workflow }: Ports): void {
  workflow.error(
    message.split('\n')[0] ?? message,
    manifest ? { file: manifest.file, line: manifest.line } : {},
  );
}

async function refused(release: Release, { done, failure }: ApplyResult, error: Failure): Promise<Result> {
  if (failure)
    release.ports.workflow.error(error.message, { file: failure.manifest.file, line: failure.manifest.line });
  return goBack(release, done, error, { evidence: NO_EVIDENCE, followed: [], timedOut: false });
}

type Shown = {
  readonly evidence: Evidence;
  readonly followed: Tracked['followed'];
  readonly timedOut: boolean;
};

async function goBack(
  release: Release,
  done: readonly Done[],
  failure: Failure,
  shown: Shown,
): Promise<Result> {
  const { previous, inputs, ports, name } = release;
  const more = { failure, done, followed: shown.followed, evidence: shown.evidence };
  const held = shown.timedOut ? 'timed-out' : 'failed';
  if (inputs['on-failure'] === 'hold' || done.length === 0) return end(release, held, more);
  if (!previous) {
    ports.workflow.warning(`${name}: there is no release before this one, so everything stays as it is.`);
    return end(release, held, more);
  }
  const rollback = await rollBack(previous, done, {
    ...release,
    limits: limitsOf(inputs),
    timeoutMs: inputs.timeout,
  });
  if (rollback.succeeded) return end(release, 'rolled-back', { ...more, rollback });
  return end(release, held, { ...more, rollback, failure: lost(release, failure, rollback.said) });
}

/** Said loudly, with what a person can do now. */
function lost({ inputs }: Release, failure: Failure, said: string): Failure {
  const commands = [
    `kubectl -n ${inputs.namespace} get pods,events`,
    `kubectl -n ${inputs.namespace} rollout undo deployment/<name>`,
  ];
  return deployFailures.DEPLOY_ROLLBACK_FAILED(
    `${failure.message.split('\n')[0]} AND THE ROLLBACK FAILED: ${said}\n\nBy hand:\n${commands.join('\n')}`,
    { cause: failure },
  );
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

function end(release: Release, outcome: Ending['outcome'], more: Partial<Ending>): Promise<Result> {
  const { name, inputs, previous, revision, startedAt, ports } = release;
  const base = {
    operation: 'deploy',
    release: name,
    namespace: inputs.namespace,
    startedAt,
    revision,
    previous: previous?.revision,
  };
  return conclude({ ...base, ...more, outcome }, ports);
}
