import { type KubernetesObject, typeOf } from '../objects.ts';
import { grpcRoute, httpRoute } from './http-route.ts';
import { nginxIngress } from './nginx-ingress.ts';
import type { Pair, Splitter } from './split.ts';
import { virtualService } from './virtual-service.ts';

const SPLITTERS: readonly Splitter[] = [httpRoute, grpcRoute, virtualService, nginxIngress];

export const splitterOf = (object: Pick<KubernetesObject, 'apiVersion' | 'kind'>): Splitter | undefined =>
  SPLITTERS.find(({ type }) => type === typeOf(object));

/** An object that sends requests to Services of the release, and between which of them it splits. */
export type Route = { readonly object: KubernetesObject; readonly pairs: readonly Pair[] };

/** The objects among some that can split requests between those pairs. */
export function routesFor(objects: readonly KubernetesObject[], pairs: readonly Pair[]): readonly Route[] {
  return objects.flatMap((object) => {
    const splitter = splitterOf(object);
    const used = splitter ? pairs.filter(({ old }) => splitter.uses(object, old)) : [];
    return used.length > 0 ? [{ object, pairs: used }] : [];
  });
}
