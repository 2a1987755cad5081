import type { KubernetesObject } from '../objects.ts';
import { answersOf, judgeRoute } from '../route-rules.ts';
import { type Standing, waiting } from '../standing.ts';
import type { Splitter } from './split.ts';
import { type Entry, type Form, readWeights, restoreWeights, usesIn, writeWeights } from './weighted.ts';

/** https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref: a backend without a weight counts 1. */
const FORM: Form = {
  rules: 'rules',
  entries: 'backendRefs',
  unwritten: () => 1,
  isFor: ({ name, kind = 'Service', group = '' }: Entry, service) =>
    name === service && kind === 'Service' && group === '',
  aimedAt: (entry, service) => ({ ...entry, name: service }),
};

const REFUSALS = ['Accepted', 'ResolvedRefs'];

/** F22, with the words of the gateway that refuses. */
function routeTaken(object: KubernetesObject): Standing {
  const standing = judgeRoute(object);
  const refusal = answersOf(object).find(({ type, status }) => REFUSALS.includes(type) && status === 'False');
  if (standing.status !== 'waiting' || !refusal) return standing;
  const { gateway, type, reason = '', message = '' } = refusal;
  return waiting(`gateway ${gateway} says: ${type} is False: ${reason}: ${message}`);
}

const splitterFor = (type: string): Splitter => ({
  type,
  uses: (object, service) => usesIn(object, service, FORM),
  read: (object, pairs) => readWeights(object, pairs, FORM),
  write: (object, pairs, share) => writeWeights(object, pairs, share, FORM),
  restore: (object, pairs) => restoreWeights(object, pairs, FORM),
  taken: routeTaken,
});

export const httpRoute = splitterFor('HTTPRoute.gateway.networking.k8s.io');
export const grpcRoute = splitterFor('GRPCRoute.gateway.networking.k8s.io');
