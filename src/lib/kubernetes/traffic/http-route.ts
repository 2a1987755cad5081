import type { KubernetesObject } from '../objects.ts';
import { failed, ready, type Standing, waiting } from '../standing.ts';
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

type Condition = {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly observedGeneration?: number;
};
type Status = { readonly parents?: readonly { readonly conditions?: readonly Condition[] }[] };

/** Every Gateway must have accepted this very version and found all its backends. */
export function routeTaken({ metadata, ...object }: KubernetesObject): Standing {
  const { parents = [] } = (object['status'] ?? {}) as Status;
  if (parents.length === 0) return waiting('no Gateway says anything about it yet');
  const current = parents.flatMap(({ conditions = [] }) =>
    conditions.filter(({ observedGeneration = 0 }) => observedGeneration >= (metadata.generation ?? 0)),
  );
  const refused = current.find(
    ({ type, status }) => ['Accepted', 'ResolvedRefs'].includes(type) && status === 'False',
  );
  if (refused)
    return failed(
      'ROLLOUT_RESOURCE_FAILED',
      `${object.kind}/${metadata.name}: ${refused.type} is False: ${[refused.reason, refused.message].filter(Boolean).join(': ')}`,
    );
  const accepted = current.filter(({ type, status }) => type === 'Accepted' && status === 'True');
  return accepted.length >= parents.length ? ready : waiting('not every Gateway has taken this version yet');
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
