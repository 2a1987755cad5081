import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import {
  type Apart,
  apartKey,
  deploymentBeside,
  labelsBeside,
  nameBeside,
  podLabelsOf,
  selectorOf,
  selects,
  servicesOf,
  valueBeside,
} from './apart.ts';
import type { KubernetesObject } from './objects.ts';

/** Two sets of pods that take turns: `blue` is named as the manifests say, `green` has a suffix. */
export type Colour = 'blue' | 'green';
export const otherColour = (colour: Colour): Colour => (colour === 'blue' ? 'green' : 'blue');

/** A Deployment that has two colours, and the Services that are switched between them. All as in the manifests. */
export type Coloured = {
  readonly deployment: KubernetesObject;
  readonly services: readonly KubernetesObject[];
  readonly apart: Apart;
};

/** What a record keeps of colours: which one serves, and by Deployment the label that tells them apart. */
export type Painted = { readonly colour: Colour; readonly keys: Readonly<Record<string, string>> };

const SUFFIX = 'green';

/** The Deployments that can have two colours: those with a Service whose selector can be switched. */
export function colouredIn(
  objects: readonly KubernetesObject[],
  policies: readonly KubernetesObject[],
  keys: Painted['keys'] = {},
): readonly Coloured[] {
  return objects.flatMap((deployment) => {
    if (deployment.kind !== 'Deployment') return [];
    const services = servicesOf(deployment, objects);
    const key = keys[deployment.metadata.name] ?? apartKey(deployment, services, policies, SUFFIX);
    return key === undefined ? [] : [{ deployment, services, apart: { suffix: SUFFIX, key } }];
  });
}

/** Manifests as they serve by the word of a record: unchanged unless its colour is green. */
export function paintedAs(
  objects: readonly KubernetesObject[],
  painted: Painted | undefined,
): readonly KubernetesObject[] {
  if (painted?.colour !== 'green') return objects;
  const known = colouredIn(objects, [], painted.keys).filter(
    ({ deployment }) => deployment.metadata.name in painted.keys,
  );
  return paint(objects, known, { pods: 'green', traffic: 'green' });
}

export const keysOf = (coloured: readonly Coloured[]): Painted['keys'] =>
  Object.fromEntries(coloured.map(({ deployment, apart }) => [deployment.metadata.name, apart.key]));

/** The colour that a live Service selects. */
export function colourOf(
  live: KubernetesObject,
  service: KubernetesObject,
  { key }: Apart,
): Colour | undefined {
  const [wanted = '', now] = [selectorOf(service)[key], selectorOf(live)[key]];
  if (now === wanted) return 'blue';
  return now === valueBeside(wanted, SUFFIX) ? 'green' : undefined;
}

/** The value of a Service's selector that means a colour. */
export const selectorValue = (service: KubernetesObject, { key, suffix }: Apart, colour: Colour): string => {
  const value = selectorOf(service)[key] ?? '';
  return colour === 'blue' ? value : valueBeside(value, suffix);
};

export const deploymentName = ({ deployment }: Coloured, colour: Colour): string =>
  colour === 'blue' ? deployment.metadata.name : nameBeside(deployment.metadata.name, SUFFIX);

/**
 * Manifests as one colour: the Deployments with what goes with them (autoscaler, disruption budget) for the pods of
 * `pods`, the Services for those of `traffic`. Blue and blue are the manifests themselves.
 */
export function paint(
  objects: readonly KubernetesObject[],
  coloured: readonly Coloured[],
  { pods, traffic }: { readonly pods: Colour; readonly traffic: Colour },
): readonly KubernetesObject[] {
  return objects.map((object) => {
    const service = coloured.find(({ services }) => services.includes(object));
    if (service) return traffic === 'blue' ? object : greenService(object, service.apart);
    return pods === 'blue' ? object : green(object, coloured);
  });
}

function greenService(object: KubernetesObject, apart: Apart): KubernetesObject {
  const spec = object['spec'] as object;
  return { ...object, spec: { ...spec, selector: labelsBeside(selectorOf(object), apart) } };
}

function green(object: KubernetesObject, coloured: readonly Coloured[]): KubernetesObject {
  for (const one of coloured) {
    if (one.deployment === object) return deploymentBeside(object, one.apart);
    if (scales(object, one)) return greenAutoscaler(object, one);
    if (guards(object, one)) return greenBudget(object, one);
  }
  return object;
}

type Scaler = { readonly scaleTargetRef?: { readonly kind?: string; readonly name?: string } };

const scales = (object: KubernetesObject, { deployment }: Coloured): boolean => {
  const { kind = 'Deployment', name } = (object['spec'] as Scaler | undefined)?.scaleTargetRef ?? {};
  return kind === 'Deployment' && name === deployment.metadata.name;
};

function greenAutoscaler(object: KubernetesObject, one: Coloured): KubernetesObject {
  const spec = object['spec'] as Scaler;
  const target = { ...spec.scaleTargetRef, name: deploymentName(one, 'green') };
  return renamed({ ...object, spec: { ...spec, scaleTargetRef: target } });
}

type Budget = { readonly selector?: LabelSelector };

const guards = (object: KubernetesObject, { deployment }: Coloured): boolean => {
  const { selector } = (object['spec'] as Budget | undefined) ?? {};
  return object.kind === 'PodDisruptionBudget' && !!selector && selects(selector, podLabelsOf(deployment));
};

function greenBudget(object: KubernetesObject, { apart, deployment }: Coloured): KubernetesObject {
  const spec = object['spec'] as Budget;
  const own = { [apart.key]: labelsBeside(podLabelsOf(deployment), apart)[apart.key] };
  const matchLabels = {
    ...labelsBeside((spec.selector?.matchLabels ?? {}) as Record<string, string>, apart),
    ...own,
  };
  return renamed({ ...object, spec: { ...spec, selector: { ...spec.selector, matchLabels } } });
}

const renamed = (object: KubernetesObject): KubernetesObject => ({
  ...object,
  metadata: { ...object.metadata, name: nameBeside(object.metadata.name, SUFFIX) },
});
