import {
  type Apart,
  apartKey,
  deploymentBeside,
  nameBeside,
  serviceBeside,
  serviceNameBeside,
  servicesOf,
} from './apart.ts';
import type { KnownDeployment, KubernetesObject } from './objects.ts';
import type { Pair } from './traffic/split.ts';
import { type Route, routesFor } from './traffic/splitters.ts';

export const CANARY_LABEL = 'deploy-actions/canary-of';
const SUFFIX = 'canary';
export const canaryName = (name: string): string => nameBeside(name, SUFFIX);

/** A Deployment with its canary: `apart` when routes send the canary its share, else by the number of its pods. */
export type CanaryPart = {
  readonly deployment: KubernetesObject;
  readonly apart: Apart | undefined;
  /** Services of the canary's own, for the routes. */
  readonly services: readonly KubernetesObject[];
};

export type CanaryPlan = { readonly parts: readonly CanaryPart[]; readonly routes: readonly Route[] };

/**
 * How the manifests would send requests to a canary. A Deployment whose Service a route uses (HTTPRoute, GRPCRoute,
 * VirtualService, Ingress of ingress-nginx) gets a canary behind a Service of its own; any other one a canary that its
 * Services select too.
 */
export function planCanary(
  objects: readonly KubernetesObject[],
  deployments: readonly KubernetesObject[],
  policies: readonly KubernetesObject[],
  release: string,
): CanaryPlan {
  const pairOf = ({ metadata }: KubernetesObject): Pair => ({
    old: metadata.name,
    fresh: serviceNameBeside(metadata.name, SUFFIX),
  });
  const all = objects.filter(({ kind }) => kind === 'Service').map(pairOf);
  const routed = new Set(routesFor(objects, all).flatMap(({ pairs }) => pairs.map(({ old }) => old)));
  const parts = deployments.map((deployment): CanaryPart => {
    const services = servicesOf(deployment, objects).filter(({ metadata }) => routed.has(metadata.name));
    const key = apartKey(deployment, services, policies, SUFFIX);
    if (key === undefined) return { deployment, apart: undefined, services: [] };
    const apart = { suffix: SUFFIX, key };
    return { deployment, apart, services: services.map((one) => serviceBeside(one, apart, markOf(release))) };
  });
  const fresh = new Set(parts.flatMap(({ services }) => services.map(({ metadata }) => metadata.name)));
  const pairs = all.filter((pair) => fresh.has(pair.fresh));
  return { parts, routes: routesFor(objects, pairs) };
}

const markOf = (release: string) => ({ [CANARY_LABEL]: release });

/** How many canary pods beside `stable` old ones make that share; never more than there are old ones. */
export function canaryReplicas(stable: number, share: number): number {
  const exact = share >= 1 ? stable : (stable * share) / (1 - share);
  return Math.max(1, Math.min(stable, Math.round(exact)));
}

/** How many canary pods can take that share of the requests of `stable` old ones. */
export const routedReplicas = (stable: number, share: number): number =>
  Math.max(1, Math.ceil(stable * share));

/** The Deployment of the canary for a share of the requests, beside `stable` old pods. */
export function canaryFor(
  { deployment, apart }: CanaryPart,
  release: string,
  stable: number,
  share: number,
): KubernetesObject {
  if (!apart) return canaryOf(deployment, release, canaryReplicas(stable, share));
  const beside = deploymentBeside(deployment, apart, markOf(release)) as KnownDeployment;
  return { ...beside, spec: { ...beside.spec, replicas: routedReplicas(stable, share) } };
}

/**
 * The new version as a Deployment of its own beside the old one. Its pods have all labels that Services select by,
 * and one more, so that each Deployment knows its own.
 */
export function canaryOf(deployment: KubernetesObject, release: string, replicas: number): KubernetesObject {
  const { spec, metadata } = deployment as KnownDeployment;
  const mark = markOf(release);
  const template = spec?.template;
  return {
    apiVersion: deployment.apiVersion,
    kind: deployment.kind,
    metadata: { name: canaryName(metadata.name), labels: { ...metadata.labels, ...mark } },
    spec: {
      ...spec,
      replicas,
      selector: { ...spec?.selector, matchLabels: { ...spec?.selector.matchLabels, ...mark } },
      template: {
        ...template,
        metadata: { ...template?.metadata, labels: { ...template?.metadata?.labels, ...mark } },
      },
    },
  };
}
