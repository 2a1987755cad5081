import { isWorkload, type KubernetesObject, typeOf } from './objects.ts';
import { isRoute } from './route-rules.ts';

export const WAIT_ANNOTATION = 'deploy-actions/wait';

/** How an object wants to be waited for: not at all, until it is ready, or until a share of it is available. */
export type Wait =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'share'; readonly share: number };

/** Kinds without pods that are waited for all the same, for what comes after needs them. */
const AWAITED = ['CustomResourceDefinition.apiextensions.k8s.io'];
const isAwaitedKind = (object: KubernetesObject): boolean =>
  isWorkload(object) || isRoute(object) || AWAITED.includes(typeOf(object));

/** What the annotation `deploy-actions/wait` says, or what its kind means. @throws Error when it says something else */
export function waitOf(object: KubernetesObject): Wait {
  const value = object.metadata.annotations?.[WAIT_ANNOTATION];
  if (value === undefined) return isAwaitedKind(object) ? { kind: 'ready' } : { kind: 'none' };
  if (value === 'none' || value === 'ready') return { kind: value };
  const share = /^(\d{1,2}|100)%$/.exec(value)?.[1];
  if (share === undefined)
    throw new Error(`${WAIT_ANNOTATION} must be none, ready or a share such as 80%, not "${value}"`);
  return { kind: 'share', share: Number(share) / 100 };
}

export const isAwaited = (object: KubernetesObject): boolean => waitOf(object).kind !== 'none';

/** How many of the wanted replicas must be available. */
export function requiredReplicas(object: KubernetesObject, wanted: number): number {
  const wait = waitOf(object);
  return wait.kind === 'share' ? Math.ceil(wanted * wait.share) : wanted;
}
