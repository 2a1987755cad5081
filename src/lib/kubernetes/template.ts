import type { PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import type { KubernetesObject } from './objects.ts';

/** Where the pod template of a kind is; the kinds of Argo Rollouts included. */
export function templateOf(object: KubernetesObject): PodTemplateSpec | undefined {
  const spec = object['spec'] as Record<string, unknown> | undefined;
  if (!spec) return undefined;
  if (object.kind === 'CronJob') {
    const job = spec['jobTemplate'] as { spec?: { template?: PodTemplateSpec } } | undefined;
    return job?.spec?.template;
  }
  if (object.kind === 'Pod') return { metadata: object.metadata, spec: spec as never };
  return spec['template'] as PodTemplateSpec | undefined;
}

/**
 * Whether two states of an object would run the same pods. An autoscaler changes `replicas` and with it the
 * generation; only another template means that somebody else has deployed. A controller that writes its objects anew
 * (Argo Rollouts) adds empty fields, which say nothing.
 */
export const sameTemplate = (one: KubernetesObject, other: KubernetesObject): boolean =>
  canonical(withoutEmpty(templateOf(one))) === canonical(withoutEmpty(templateOf(other)));

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, part]) => [key, withoutEmpty(part)] as const)
    .filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(kept);
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

/** JSON with sorted keys, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
