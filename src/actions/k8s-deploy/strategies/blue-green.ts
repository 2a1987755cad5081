import {
  type Colour,
  type Coloured,
  deploymentName,
  keysOf,
  otherColour,
  paint,
  selectorValue,
} from '../../../lib/kubernetes/colours.ts';
import { type KnownDeployment, type KubernetesObject, nameOf } from '../../../lib/kubernetes/objects.ts';
import type { WayBack } from '../../../lib/kubernetes/way-back.ts';
import { isAutoscaled } from '../../../lib/manifests/autoscale.ts';
import type { Manifest } from '../../../lib/manifests/manifest.ts';
import { duration } from '../../../lib/summary/markdown.ts';
import { type ApplySite, applyAll, type Done } from '../apply.ts';
import { DRAIN_MS } from '../drain.ts';
import { isPodOf, proveEndpoints } from '../endpoints.ts';
import { type PhaseEnd, runPhase, watchPart } from '../phase.ts';
import type { Release } from '../release.ts';
import { isFailure } from '../traffic.ts';
import { trafficFailures } from '../traffic-failures.ts';
import { scale, selectPods } from '../way-back.ts';
import { selectorNow } from './live-colour.ts';
import type { Strategy } from './strategy.ts';

type Course = {
  readonly coloured: readonly Coloured[];
  readonly live: Colour;
  readonly next: Colour;
  /** The manifests as files have them, and as they are applied. */
  readonly manifests: readonly Manifest[];
  readonly painted: readonly Manifest[];
};

/**
 * The new version beside the old one, all of it, healthy and steady; then every request at once. The old colour is kept
 * for a while, so that going back is one change of a selector.
 */
export function blueGreen(
  manifests: readonly Manifest[],
  coloured: readonly Coloured[],
  live: Colour,
): Strategy {
  const next = otherColour(live);
  const objects = paint(
    manifests.map(({ object }) => object),
    coloured,
    { pods: next, traffic: live },
  );
  const painted = manifests.map((manifest, at) => ({ ...manifest, object: objects[at] ?? manifest.object }));
  const course = { coloured, live, next, manifests, painted };
  return {
    manifests: painted,
    way: wayBackOf(course),
    painted: { colour: next, keys: keysOf(coloured) },
    phase: (phase, release, site) => bringUp(phase, course, release, site),
    complete: (release, site) => switchOver(course, release, site),
    finish: (release) => retire(course, release),
  };
}

const wayBackOf = ({ coloured, live, next }: Course): WayBack => ({
  routes: [],
  selectors: coloured.flatMap(({ services, apart }) =>
    services.map((service) => ({
      service: service.metadata.name,
      key: apart.key,
      value: selectorValue(service, apart, live),
    })),
  ),
  extra: [],
  idle: coloured.map((one) => deploymentName(one, next)),
});

/** Deployments of the new colour get as many pods as the old one has; everything else is applied as usual. */
async function bringUp(
  phase: readonly Manifest[],
  course: Course,
  release: Release,
  site: ApplySite,
): Promise<PhaseEnd> {
  const names = new Set(course.coloured.map((one) => deploymentName(one, course.next)));
  const isColoured = ({ object }: Manifest) =>
    object.kind === 'Deployment' && names.has(object.metadata.name);
  const ours = phase.filter(isColoured).map((manifest) => sized(manifest, course, release));
  const others = phase.filter((manifest) => !isColoured(manifest));
  if (ours.length === 0) return runPhase(others, release, site);
  const before = { ...site.before, autoscaled: new Set<string>() };
  const from = site.done.length;
  const { failure } = await applyAll(ours, { ...site, before, force: true });
  if (failure) return { status: 'refused', refusal: failure };
  const title = `Bringing up ${course.next} beside ${course.live}`;
  const ended = await watchPart(site.done.slice(from), release, { title });
  return ended.status === 'passed' ? runPhase(others, release, site) : ended;
}

/** Where an autoscaler has decided how many pods there are, that is how many the load needs now. */
function sized(manifest: Manifest, { coloured, next, live }: Course, { cluster, before }: Release): Manifest {
  const one = coloured.find((each) => deploymentName(each, next) === manifest.object.metadata.name);
  const old = one && cluster.store.get('Deployment.apps', deploymentName(one, live));
  const replicas = (old as KnownDeployment | undefined)?.spec?.replicas;
  if (!one || !old || replicas === undefined || replicas === 0) return manifest;
  if (!isAutoscaled(old, before.autoscaled)) return manifest;
  return { ...manifest, object: withReplicas(manifest.object, replicas) };
}

const withReplicas = (object: KubernetesObject, replicas: number): KubernetesObject => ({
  ...object,
  spec: { ...(object['spec'] as object), replicas },
});

async function switchOver(course: Course, release: Release, site: ApplySite): Promise<PhaseEnd> {
  const { ports, inputs } = release;
  try {
    await ports.workflow.group(`Switching to ${course.next}`, () => selectNew(course, release));
    const keep = inputs.keep === 'promote' ? 0 : inputs.keep;
    release.limit.extend(keep);
    const names = new Set(course.coloured.map((one) => deploymentName(one, course.next)));
    const ours = site.done.filter(
      ({ applied }) => names.has(applied.object.metadata.name) && isDeployment(applied.object),
    );
    const ended = await watchPart(ours, release, {
      title: `Watching ${course.next} for ${duration(keep)}; ${course.live} is kept`,
      limits: { soakMs: keep },
    });
    if (ended.status === 'passed') await expectSelectors(course, release);
    return ended;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { status: 'refused', refusal: { manifest: manifestOf(course, site.done), error } };
  }
}

const isDeployment = ({ kind }: KubernetesObject): boolean => kind === 'Deployment';

/** One change a Service, written on what was read; then the proof that it sends to new pods alone. */
async function selectNew({ coloured, next }: Course, { cluster, ports }: Release): Promise<void> {
  for (const { services, apart } of coloured)
    for (const service of services) {
      const value = selectorValue(service, apart, next);
      await selectPods(service.metadata.name, apart.key, value, cluster.kubernetes);
      ports.workflow.info(`${nameOf(service)}: selects ${apart.key}=${value}`);
    }
  for (const one of coloured) {
    const deployment = deploymentName(one, next);
    const isNew = (pod: string) => isPodOf(cluster.store, deployment, pod);
    for (const service of one.services)
      await proveEndpoints(service.metadata.name, isNew, cluster.kubernetes, ports);
  }
}

/** Nobody else has switched meanwhile. @throws TRAFFIC_CHANGED */
async function expectSelectors({ coloured, next }: Course, { cluster }: Release): Promise<void> {
  for (const { services, apart } of coloured)
    for (const service of services) {
      const [wanted, now] = [
        selectorValue(service, apart, next),
        await selectorNow(service, apart.key, cluster.kubernetes),
      ];
      if (now !== wanted)
        throw trafficFailures.TRAFFIC_CHANGED(
          `${nameOf(service)} was changed by somebody else: it selects ${apart.key}=${now ?? '–'} instead of ${wanted}`,
        );
    }
}

const manifestOf = ({ coloured, painted }: Course, done: readonly Done[]): Manifest => {
  const service = coloured[0]?.services[0]?.metadata.name;
  const found = painted.find(({ object }) => object.kind === 'Service' && object.metadata.name === service);
  return (
    found ??
    done[0]?.manifest ?? { object: { apiVersion: '', kind: '', metadata: { name: '' } }, file: '', line: 0 }
  );
};

/** The old colour goes, or waits for `operation: promote`. */
async function retire({ coloured, live }: Course, { inputs, cluster, ports }: Release): Promise<void> {
  const names = coloured.map((one) => deploymentName(one, live));
  if (inputs.keep === 'promote') {
    ports.workflow.notice(
      `Deployment ${names.join(', ')} (${live}) is kept as it is: \`operation: promote\` scales it down, \`operation: abort\` goes back to it.`,
    );
    return;
  }
  if (inputs.keep < DRAIN_MS) await ports.clock.sleep(DRAIN_MS - inputs.keep, ports.signal);
  for (const name of names)
    if (await scale(name, 0, cluster.kubernetes))
      ports.workflow.info(`Deployment/${name} (${live}) scaled to 0`);
}
