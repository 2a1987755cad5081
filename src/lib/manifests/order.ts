import type { KubernetesObject } from '../kubernetes/objects.ts';
import type { Manifest } from './manifest.ts';

/** What others need comes first. A kind that is not named comes with the workloads. */
const ORDER: readonly (readonly string[])[] = [
  ['Namespace'],
  ['CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'IngressClass', 'GatewayClass'],
  [
    'ServiceAccount',
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
    'ResourceQuota',
    'LimitRange',
    'NetworkPolicy',
  ],
  ['ConfigMap', 'Secret', 'ExternalSecret', 'SealedSecret', 'SecretStore'],
  ['PersistentVolume', 'PersistentVolumeClaim'],
  ['Service'],
  ['Job'],
  [],
  ['HorizontalPodAutoscaler', 'VerticalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'],
  ['Ingress', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'VirtualService', 'DestinationRule'],
];
const WORKLOAD_PHASE = ORDER.findIndex((kinds) => kinds.length === 0);

/** The phase in which an object is applied, from 0. */
export const phaseOf = ({ kind }: KubernetesObject): number => {
  const named = ORDER.findIndex((kinds) => kinds.includes(kind));
  return named < 0 ? WORKLOAD_PHASE : named;
};

/** Manifests in groups, each to be applied and verified before the next; the order within a group is kept. */
export function inPhases(manifests: readonly Manifest[]): readonly (readonly Manifest[])[] {
  const groups = Map.groupBy(manifests, ({ object }) => phaseOf(object));
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
