import type { KubernetesObject } from '../kubernetes/objects.ts';

type ScaleTarget = { readonly kind?: string; readonly name?: string };

/** `kind/name` of what the autoscalers among some objects scale: HorizontalPodAutoscaler and KEDA's ScaledObject. */
export function autoscaledBy(objects: Iterable<KubernetesObject>): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const object of objects) {
    if (object.kind !== 'HorizontalPodAutoscaler' && object.kind !== 'ScaledObject') continue;
    const spec = object['spec'] as { scaleTargetRef?: ScaleTarget } | undefined;
    const { kind = 'Deployment', name = '' } = spec?.scaleTargetRef ?? {};
    targets.add(`${kind}/${name}`);
  }
  return targets;
}

type WithReplicas = { readonly spec?: { readonly replicas?: number } };

/**
 * An autoscaler owns `replicas`. Leaving the field out is right only where somebody else owns it already: a field
 * that loses its last owner falls back to its default of 1. So the live number is sent until then.
 */
export function leaveReplicas(
  object: KubernetesObject,
  live: KubernetesObject | undefined,
  fieldManager: string,
): KubernetesObject {
  if (!live) return object;
  const { replicas: _, ...spec } = object['spec'] as Record<string, unknown>;
  const owned = ownersOfReplicas(live).some((manager) => manager !== fieldManager);
  const replicas = (live as WithReplicas).spec?.replicas;
  return { ...object, spec: owned || replicas === undefined ? spec : { ...spec, replicas } };
}

function ownersOfReplicas(live: KubernetesObject): readonly string[] {
  return (live.metadata.managedFields ?? []).flatMap(({ manager = '', fieldsV1 }) => {
    const spec = (fieldsV1 as Record<string, Record<string, unknown>> | undefined)?.['f:spec'];
    return spec && 'f:replicas' in spec ? [manager] : [];
  });
}

/** Whether an object is scaled by one of those targets. */
export const isAutoscaled = (object: KubernetesObject, targets: ReadonlySet<string>): boolean =>
  targets.has(`${object.kind}/${object.metadata.name}`);
