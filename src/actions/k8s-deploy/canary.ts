import { CANARY_LABEL, canaryOf, canaryReplicas, type Step } from '../../lib/kubernetes/canary.ts';
import { type KnownDeployment, nameOf, typeOf } from '../../lib/kubernetes/objects.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import { type ApplySite, applyAll } from './apply.ts';
import type { Refusal } from './preflight.ts';
import type { Release } from './release.ts';
import { deadlineOf, limitsOf, targetsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';

/** How a part of the release ended: the rest may go on, or why it may not. */
export type PhaseEnd =
  | { readonly status: 'passed'; readonly tracked?: Tracked }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'unhealthy'; readonly tracked: Tracked };

const DEPLOYMENTS = { apiVersion: 'apps/v1', kind: 'Deployment' };
const PASSED: PhaseEnd = { status: 'passed' };

/**
 * Runs the new version beside the old one in growing shares. The old pods are not touched, so whatever happens, the
 * way back is to take the canary away. A Deployment that is not there yet has no old pods, and no canary.
 */
export async function runCanary(
  phase: readonly Manifest[],
  release: Release,
  site: ApplySite,
): Promise<PhaseEnd> {
  const { cluster, inputs, ports } = release;
  if (inputs.strategy !== 'canary') return PASSED;
  const old = (manifest: Manifest) =>
    cluster.store.get(typeOf(manifest.object), manifest.object.metadata.name);
  const deployments = phase.filter((manifest) => manifest.object.kind === 'Deployment' && old(manifest));
  if (deployments.length === 0) return PASSED;
  for (const step of inputs.steps) {
    const canaries = deployments.map((manifest) => ({
      ...manifest,
      object: canaryOf(
        manifest.object,
        release.name,
        replicasFor(old(manifest) as KnownDeployment, step, cluster, release),
      ),
    }));
    const ended = await ports.workflow.group(titleOf(step, canaries), () =>
      runStep(step, canaries, release, site),
    );
    if (ended.status !== 'passed') return ended;
  }
  return PASSED;
}

const titleOf = (step: Step, canaries: readonly Manifest[]): string => {
  const size = canaries
    .map(({ object }) => `${nameOf(object)}: ${(object as KnownDeployment).spec?.replicas} pods`)
    .join(', ');
  return step.kind === 'share'
    ? `Canary ${Math.round(step.share * 100)}% (${size})`
    : `Canary: watching for ${step.ms / 1000} s`;
};

/** A pause keeps the size of the step before it. */
function replicasFor(
  old: KnownDeployment,
  step: Step,
  { store }: Release['cluster'],
  { inputs }: Release,
): number {
  const upTo = inputs.steps.slice(0, inputs.steps.indexOf(step) + 1);
  const share = upTo.findLast((one) => one.kind === 'share');
  const now = (store.get('Deployment.apps', old.metadata.name) as KnownDeployment | undefined)?.spec
    ?.replicas;
  return canaryReplicas(now ?? 1, share?.kind === 'share' ? share.share : 0);
}

async function runStep(
  step: Step,
  canaries: readonly Manifest[],
  release: Release,
  site: ApplySite,
): Promise<PhaseEnd> {
  const { inputs } = release;
  const from = site.done.length;
  const { failure } = await applyAll(canaries, { ...site, force: true });
  if (failure) return { status: 'refused', refusal: failure };
  const limits = limitsOf(inputs);
  const pauseMs = step.kind === 'pause' ? step.ms : 0;
  const tracked = await track(targetsOf(site.done.slice(from)), {
    ...release,
    limits: { ...limits, soakMs: step.kind === 'pause' ? pauseMs : limits.soakMs },
    deadline: deadlineOf(release),
    timeoutMs: inputs.timeout,
  });
  return tracked.status === 'steady' ? PASSED : { status: 'unhealthy', tracked };
}

/** Takes every canary of a release away, also one that an earlier run left behind. Asks only where there can be one. */
export async function removeCanaries(
  kubernetes: Kubernetes,
  release: string,
  strategy: string,
): Promise<readonly string[]> {
  if (strategy !== 'canary') return [];
  const canaries = await kubernetes.list(DEPLOYMENTS, `${CANARY_LABEL}=${release}`);
  for (const canary of canaries) await kubernetes.remove(canary);
  return canaries.map(nameOf);
}
