import { type CanaryPart, type CanaryPlan, canaryFor, canaryName } from '../../../lib/kubernetes/canary.ts';
import { type KnownDeployment, nameOf } from '../../../lib/kubernetes/objects.ts';
import { type Step, shareAt, tellingOf } from '../../../lib/kubernetes/steps.ts';
import type { Manifest } from '../../../lib/manifests/manifest.ts';
import { type ApplySite, applyAll } from '../apply.ts';
import { DRAIN_MS } from '../drain.ts';
import { isPodOf, proveEndpoints } from '../endpoints.ts';
import { PASSED, type PhaseEnd, runPhase, watchPart } from '../phase.ts';
import type { Release } from '../release.ts';
import { isFailure, type Steered, steeredOf } from '../traffic.ts';
import { clearAway, returnTraffic } from '../way-back.ts';
import { analyze } from './analyze.ts';
import { wayBackOf } from './canary-plan.ts';
import type { Strategy } from './strategy.ts';

type Course = {
  readonly manifests: readonly Manifest[];
  readonly plan: CanaryPlan;
  readonly steps: readonly Step[];
  /** The first step of this run; later than 0 after an approval. */
  readonly from: number;
};

/**
 * Runs the new version beside the old one with a growing share of the requests. The old pods are not touched, so
 * whatever happens, the way back is short.
 */
export function canary(course: Course): Strategy {
  const { manifests, plan } = course;
  const way = wayBackOf(plan);
  const deployments = new Set(plan.parts.map(({ deployment }) => deployment));
  return {
    manifests,
    way,
    phase: async (phase, release, site) => {
      const ended = phase.some(({ object }) => deployments.has(object))
        ? await runSteps(course, release, site)
        : PASSED;
      return ended.status === 'passed' ? runPhase(phase, release, site) : ended;
    },
    complete: async ({ cluster, ports }) => {
      if (plan.routes.length === 0) return PASSED;
      await returnTraffic(way, cluster.kubernetes, ports);
      await ports.clock.sleep(DRAIN_MS, ports.signal);
      return PASSED;
    },
    finish: ({ cluster, ports }) => clearAway(way, cluster.kubernetes, ports),
  };
}

async function runSteps(course: Course, release: Release, site: ApplySite): Promise<PhaseEnd> {
  const { steps, plan, from } = course;
  const steered = steeredOf(plan.routes, { kubernetes: release.cluster.kubernetes, ports: release.ports });
  if (from > 0) for (const one of steered) await one.resume();
  // What a run that was lost has left gets no requests before it is this version, and healthy.
  else await returnTraffic(wayBackOf(plan), release.cluster.kubernetes, release.ports);
  for (let index = from; index < steps.length; index += 1) {
    const ended = await runStep(course, index, steered, release, site);
    if (ended.status !== 'passed') return ended;
  }
  return PASSED;
}

async function runStep(
  course: Course,
  index: number,
  steered: readonly Steered[],
  release: Release,
  site: ApplySite,
): Promise<PhaseEnd> {
  const step = course.steps[index];
  if (!step) return PASSED;
  if (step.kind === 'approve') return { status: 'paused', nextStep: index + 1 };
  try {
    const opened = index === course.from ? await open(course, steered, site) : PASSED;
    if (opened.status !== 'passed') return opened;
    const size = await resize(course, index, release, site);
    if (size.status !== 'passed') return size;
    await shift(step, course, steered, release);
    return PASSED;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { status: 'refused', refusal: { manifest: manifestOf(course), error } };
  }
}

/** Where a failure of the traffic is shown: at the route, or else at the Deployment. */
function manifestOf({ manifests, plan }: Course): Manifest {
  const object = plan.routes[0]?.object ?? plan.parts[0]?.deployment;
  const found = manifests.find((manifest) => manifest.object === object);
  return (
    found ?? { object: object ?? { apiVersion: '', kind: '', metadata: { name: '' } }, file: '', line: 0 }
  );
}

/** The Services and companions of the canary, before it gets any request. */
async function open(
  { plan, manifests }: Course,
  steered: readonly Steered[],
  site: ApplySite,
): Promise<PhaseEnd> {
  const companions = steered.flatMap(({ companion }) => companion ?? []);
  const services = plan.parts.flatMap((part) => part.services);
  const added = [...services, ...companions].map((object) => ({
    object,
    file: manifests[0]?.file ?? '',
    line: 0,
  }));
  const { failure } = await applyAll(added, { ...site, force: true });
  return failure ? { status: 'refused', refusal: failure } : PASSED;
}

/** As many canary pods as the step needs, healthy and steady; a pause or an analysis keeps those it has. */
async function resize(course: Course, index: number, release: Release, site: ApplySite): Promise<PhaseEnd> {
  const { steps, plan, manifests } = course;
  const step = steps[index];
  if (!step) return PASSED;
  const from = site.done.length;
  const share = shareAt(steps, index);
  const canaries = plan.parts.map((part) => canaryManifest(part, manifests, share, release));
  const { failure } = await applyAll(canaries, { ...site, force: true });
  if (failure) return { status: 'refused', refusal: failure };
  const part = site.done.slice(from);
  const title = titleOf(step, canaries);
  if (step.kind === 'analyze') return analyze(part, title, release);
  if (step.kind !== 'pause') return watchPart(part, release, { title });
  release.limit.extend(step.ms);
  return watchPart(part, release, { title, limits: { soakMs: step.ms } });
}

function canaryManifest(
  part: CanaryPart,
  manifests: readonly Manifest[],
  share: number,
  { name, cluster }: Release,
): Manifest {
  const { deployment } = part;
  const live = cluster.store.get('Deployment.apps', deployment.metadata.name) as KnownDeployment | undefined;
  const found = manifests.find(({ object }) => object === deployment);
  return {
    object: canaryFor(part, name, live?.spec?.replicas ?? 1, share),
    file: found?.file ?? '',
    line: found?.line ?? 0,
  };
}

const titleOf = (step: Step, canaries: readonly Manifest[]): string => {
  const size = canaries
    .map(({ object }) => `${nameOf(object)}: ${(object as KnownDeployment).spec?.replicas} pods`)
    .join(', ');
  return step.kind === 'share' ? `Canary ${tellingOf(step)} (${size})` : `Canary: ${tellingOf(step)}`;
};

/** Moves the requests once the pods for them are there; in a pause, sees that nobody else has moved them. */
async function shift(
  step: Step,
  { plan }: Course,
  steered: readonly Steered[],
  { cluster, ports }: Release,
): Promise<void> {
  if (step.kind !== 'share') {
    for (const one of steered) await one.read();
    return;
  }
  const names = plan.parts.map(({ deployment }) => canaryName(deployment.metadata.name));
  const isNew = (pod: string) => names.some((name) => isPodOf(cluster.store, name, pod));
  for (const service of plan.parts.flatMap((part) => part.services))
    await proveEndpoints(service.metadata.name, isNew, cluster.kubernetes, ports);
  for (const one of steered) await one.set(step.share);
}
