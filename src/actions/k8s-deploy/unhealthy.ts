import { Failure } from '../../failure.ts';
import { rolloutFailures } from '../../lib/kubernetes/failures.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Done } from './apply.ts';
import { failureOfFinding } from './conclude.ts';
import { collectEvidence, type Evidence, NO_EVIDENCE, printEvidence } from './evidence.ts';
import { deployFailures } from './failures.ts';
import type { Ports, Result } from './ports.ts';
import type { Refusal } from './preflight.ts';
import { end, type Release } from './release.ts';
import { byHand, rollBack } from './rollback.ts';
import { limitsOf } from './targets.ts';
import type { Tracked } from './track.ts';

/** Explains before anything is put back, for going back removes the evidence. */
export async function unhealthy(release: Release, done: readonly Done[], tracked: Tracked): Promise<Result> {
  const { ports, cluster } = release;
  const failed = tracked.status === 'failed' ? tracked : undefined;
  const open = tracked.followed.find(({ verdict }) => verdict.status !== 'steady');
  const evidence = await collectEvidence(failed?.workload ?? open, failed?.finding, cluster.kubernetes);
  await ports.workflow.group('What the cluster shows', async () => printEvidence(evidence, ports));
  const reason = tracked.status === 'timed-out' ? tracked.reason : '';
  const failure = failed
    ? failureOfFinding(failed.finding, evidence)
    : rolloutFailures.ROLLOUT_TIMEOUT(reason);
  const manifest = done.find(({ applied }) => applied === failed?.workload.applied)?.manifest;
  announce(failure, manifest, ports, failed?.finding.container);
  return goBack(release, done, failure, { evidence, followed: tracked.followed, timedOut: !failed });
}

/** On the lines of the manifest, at once: going back takes its time. */
function announce(
  { message }: Failure,
  manifest: Manifest | undefined,
  { workflow }: Ports,
  container = '',
): void {
  const line = manifest?.containers?.get(container) ?? manifest?.line;
  workflow.error(
    message.split('\n')[0] ?? message,
    manifest && line !== undefined ? { file: manifest.file, line } : {},
  );
}

/** Nothing was changed, so there is nothing to undo. */
export async function refusedBefore(release: Release, refusals: readonly Refusal[]): Promise<Result> {
  for (const { manifest, error } of refusals) announce(error, manifest, release.ports);
  const [first] = refusals;
  const said = refusals.map(({ manifest, error }) => `${manifest.file}:${manifest.line}: ${error.message}`);
  const details = first ? { remedy: first.error.remedy, cause: first.error } : {};
  const failure = deployFailures.DEPLOY_REFUSED(
    `The cluster would refuse this release, so nothing was changed: ${said.join('\n')}`,
    details,
  );
  return end(release, 'failed', { failure });
}

/** The cluster refused in the middle what the dry run had let pass, or the dry run could not tell. */
export async function refused(
  release: Release,
  done: readonly Done[],
  { manifest, error }: Refusal,
): Promise<Result> {
  announce(error, manifest, release.ports);
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
  await release.drain.over(ports.clock, ports.signal);
  const rollback = await rollBack(previous, done, {
    ...release,
    limits: limitsOf(inputs),
    timeoutMs: inputs.timeout,
  });
  if (rollback.succeeded)
    return end(release, 'rolled-back', { ...more, rollback, failure: undone(failure, previous.revision) });
  return end(release, held, { ...more, rollback, failure: lost(release, failure, rollback.said) });
}

const undone = ({ code, message, remedy, cause }: Failure, revision: number): Failure =>
  new Failure(code, `${message}\n\nRevision ${revision} serves again.`, remedy, { cause });

/** Said loudly, with what a person can do now. */
function lost({ inputs }: Release, failure: Failure, said: string): Failure {
  return deployFailures.DEPLOY_ROLLBACK_FAILED(
    `${failure.message.split('\n')[0]} AND THE ROLLBACK FAILED: ${said}\n\n${byHand(inputs.namespace)}`,
    { cause: failure },
  );
}
