import type { Finding } from './finding.ts';
import { ONLY_SAID } from './finding.ts';
import { type KubernetesObject, nameOf, typeOf } from './objects.ts';
import type { Observation } from './observation.ts';
import { ready, type Standing } from './standing.ts';
import type { Thresholds } from './thresholds.ts';

type Condition = {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly observedGeneration?: number;
};
type Parent = {
  readonly parentRef?: { readonly name?: string };
  readonly conditions?: readonly Condition[];
};

const ROUTES = ['HTTPRoute.gateway.networking.k8s.io', 'GRPCRoute.gateway.networking.k8s.io'];
export const isRoute = (object: KubernetesObject): boolean => ROUTES.includes(typeOf(object));

/** What gateways say of the generation that was applied: https://gateway-api.sigs.k8s.io/guides/implementers/#standard-status-fields-and-conditions */
export function answersOf(live: KubernetesObject) {
  const { parents = [] } = (live['status'] ?? {}) as { parents?: readonly Parent[] };
  return parents.flatMap(({ parentRef, conditions = [] }) =>
    conditions
      .filter(({ observedGeneration = 0 }) => observedGeneration >= (live.metadata.generation ?? 0))
      .map((condition) => ({ ...condition, gateway: parentRef?.name ?? '' })),
  );
}

const REFUSALS = ['Accepted', 'ResolvedRefs'];

/** F22: a route is done when a gateway has accepted this version and found its backends. */
export function judgeRoute(live: KubernetesObject): Standing {
  const answers = answersOf(live);
  const refused = answers.some(({ type, status }) => REFUSALS.includes(type) && status !== 'True');
  if (!refused && answers.some(({ type }) => type === 'Accepted')) return ready;
  const reason = refused ? 'a gateway refuses it' : 'no gateway has said anything of this version';
  // A cluster may have the kind and nobody who serves it: then nothing will ever be said.
  return { status: 'waiting', reason, unverifiedWhenSilent: answers.length === 0 };
}

/** A refusal may pass while the gateway learns of Services that came with this release; silence is only said. */
export function findInRoute({ live }: Observation, limits: Thresholds): Finding | undefined {
  if (!live || !isRoute(live)) return undefined;
  const answers = answersOf(live);
  const refusal = answers.find(({ type, status }) => REFUSALS.includes(type) && status === 'False');
  const about = { code: 'ROLLOUT_ROUTE_REFUSED' as const, key: `route ${refusal?.type ?? ''}` };
  if (!refusal)
    return answers.length === 0
      ? { ...about, cause: `${nameOf(live)} has no answer yet`, confirmMs: ONLY_SAID }
      : undefined;
  const { gateway, type, reason = '', message = '' } = refusal;
  return {
    ...about,
    cause: `${nameOf(live)} is not served by gateway ${gateway}: ${type} is False: ${reason}: ${message}`,
    confirmMs: limits.routeMs,
  };
}
