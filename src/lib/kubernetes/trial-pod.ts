import type { PodSpec, Volume } from 'kubernetes-types/core/v1.js';
import type { KubernetesObject } from './objects.ts';
import { templateOf } from './template.ts';

/**
 * F2: a Pod as the controller of a workload would create it, for a dry run. Pod security, quota, limit ranges and
 * webhooks judge pods, so a Deployment is accepted whose every pod is then refused (kubernetes/kubernetes#125507).
 */
export function trialPod(object: KubernetesObject): KubernetesObject | undefined {
  const template = templateOf(object);
  if (!template?.spec || object.kind === 'Pod') return undefined;
  const spec: PodSpec = {
    ...template.spec,
    volumes: [...(template.spec.volumes ?? []), ...claimedVolumes(object)],
  };
  const { labels, annotations } = template.metadata ?? {};
  const metadata = {
    name: `${object.metadata.name.slice(0, 50)}-trial`,
    ...(labels ? { labels } : {}),
    ...(annotations ? { annotations } : {}),
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

/** A StatefulSet gives its pods a volume for each claim; without them the mounts would name nothing. */
function claimedVolumes(object: KubernetesObject): readonly Volume[] {
  const spec = object['spec'] as { volumeClaimTemplates?: readonly KubernetesObject[] } | undefined;
  return (spec?.volumeClaimTemplates ?? []).map(({ metadata }) => ({ name: metadata.name, emptyDir: {} }));
}

type Strategy = {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxUnavailable?: number | string };
};

/**
 * Whether the rollout takes away old pods first, so that a quota that is full now need not be full then. Exact where
 * the number of replicas is given; an autoscaler may have another one than the manifest.
 */
export function freesOldPodsFirst(object: KubernetesObject, replicas?: number): boolean {
  if (object.kind !== 'Deployment') return object.kind === 'StatefulSet' || object.kind === 'DaemonSet';
  const { strategy } = (object['spec'] ?? {}) as { strategy?: Strategy };
  if (strategy?.type === 'Recreate') return true;
  // The default of 25 % is rounded down, so it frees nothing below four replicas: what is unsure is not refused.
  const most = strategy?.rollingUpdate?.maxUnavailable ?? '25%';
  const share = /^(\d+)%$/.exec(String(most))?.[1];
  if (share === undefined || replicas === undefined) return most !== 0 && most !== '0' && most !== '0%';
  return Math.floor((Number(share) * replicas) / 100) > 0;
}
