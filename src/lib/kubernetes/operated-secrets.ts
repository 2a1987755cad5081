import type { KubernetesObject } from './objects.ts';

/** Kinds whose operators make Secrets, in the versions that are served. */
export const SECRET_MAKERS: readonly Pick<KubernetesObject, 'apiVersion' | 'kind'>[] = [
  { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' },
  { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret' },
  { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' },
];

type Spec = {
  readonly target?: { readonly name?: string };
  readonly template?: { readonly metadata?: { readonly name?: string } };
};

/** The Secret that such an object becomes: named in it, or like it. */
export function secretMadeBy(object: KubernetesObject): string {
  const { target, template } = (object['spec'] ?? {}) as Spec;
  return target?.name ?? template?.metadata?.name ?? object.metadata.name;
}
