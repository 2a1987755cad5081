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
 * generation; only another template means that somebody else has deployed.
 */
export const sameTemplate = (one: KubernetesObject, other: KubernetesObject): boolean =>
  canonical(templateOf(one)) === canonical(templateOf(other));

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
