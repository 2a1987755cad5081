import type { Ingress } from 'kubernetes-types/networking/v1.js';
import type { KubernetesObject } from '../objects.ts';
import { ready } from '../standing.ts';
import type { Pair, Splitter } from './split.ts';

type KnownIngress = KubernetesObject & Pick<Ingress, 'spec'>;
type Path = NonNullable<NonNullable<NonNullable<Ingress['spec']>['rules']>[number]['http']>['paths'][number];

const PREFIX = 'nginx.ingress.kubernetes.io/';
const CANARY = `${PREFIX}canary`;
const WEIGHT = `${PREFIX}canary-weight`;
const TOTAL = `${PREFIX}canary-weight-total`;

/** ingress-nginx, by the name of the class or by annotations that only it reads; other controllers have no weights. */
function isNginx(object: KubernetesObject): boolean {
  const { annotations = {} } = object.metadata;
  const named = (object as KnownIngress).spec?.ingressClassName ?? annotations['kubernetes.io/ingress.class'];
  if (named !== undefined) return /(^|-)nginx($|-)/.test(named);
  return Object.keys(annotations).some((key) => key.startsWith(PREFIX));
}

const isFor = ({ backend }: Path, service: string): boolean => backend.service?.name === service;

const uses = (object: KubernetesObject, service: string): boolean =>
  isNginx(object) &&
  ((object as KnownIngress).spec?.rules ?? []).some(({ http }) =>
    (http?.paths ?? []).some((path) => isFor(path, service)),
  );

/**
 * A second Ingress for the same hosts and paths, marked as canary, at weight 0:
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
 */
function companion(object: KubernetesObject, pairs: readonly Pair[]): KubernetesObject {
  const { spec } = object as KnownIngress;
  const aimed = (path: Path): readonly Path[] => {
    const pair = pairs.find(({ old }) => isFor(path, old));
    if (!pair) return [];
    return [{ ...path, backend: { service: { ...path.backend.service, name: pair.fresh } } }];
  };
  const rules = (spec?.rules ?? []).flatMap((rule) => {
    const paths = (rule.http?.paths ?? []).flatMap(aimed);
    return paths.length > 0 ? [{ ...rule, http: { paths } }] : [];
  });
  const inherited = Object.entries(object.metadata.annotations ?? {}).filter(
    ([key]) => !key.startsWith(CANARY),
  );
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      name: `${object.metadata.name.slice(0, 240)}-canary`,
      ...(object.metadata.labels ? { labels: object.metadata.labels } : {}),
      annotations: { ...Object.fromEntries(inherited), [CANARY]: 'true', [WEIGHT]: '0', [TOTAL]: '100' },
    },
    spec: { ...(spec?.ingressClassName ? { ingressClassName: spec.ingressClassName } : {}), rules },
  };
}

/** The weight is an annotation of the companion; ingress-nginx does not say what it has taken. */
export const nginxIngress: Splitter = {
  type: 'Ingress.networking.k8s.io',
  uses,
  companion,
  read: ({ metadata }) => {
    const { [CANARY]: canary, [WEIGHT]: weight } = metadata.annotations ?? {};
    if (canary !== 'true' || weight === undefined) return [];
    return [{ place: WEIGHT, old: 100 - Number(weight), fresh: Number(weight) }];
  },
  write: (_object, _pairs, share) => ({
    metadata: {
      annotations: { [CANARY]: 'true', [WEIGHT]: String(Math.round(share * 100)), [TOTAL]: '100' },
    },
  }),
  restore: () => ({ metadata: { annotations: { [WEIGHT]: '0' } } }),
  taken: () => ready,
};
