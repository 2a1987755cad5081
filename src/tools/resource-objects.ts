import type { KubernetesObject } from '../lib/kubernetes/objects.ts';
import { createKubernetes, type Kind } from './kubernetes.ts';
import type { Transport } from './kubernetes-transport.ts';

/** What of one namespace says how its workloads are sized. A kind that the cluster does not have has no objects. */
export type NamespaceObjects = {
  readonly workloads: readonly KubernetesObject[];
  readonly pods: readonly KubernetesObject[];
  readonly replicaSets: readonly KubernetesObject[];
  readonly autoscalers: readonly KubernetesObject[];
  readonly budgets: readonly KubernetesObject[];
  readonly scaledObjects: readonly KubernetesObject[];
  readonly verticals: readonly KubernetesObject[];
};

const KINDS = {
  deployments: { apiVersion: 'apps/v1', kind: 'Deployment' },
  statefulSets: { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  replicaSets: { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  pods: { apiVersion: 'v1', kind: 'Pod' },
  autoscalers: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
  budgets: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
  scaledObjects: { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' },
  verticals: { apiVersion: 'autoscaling.k8s.io/v1', kind: 'VerticalPodAutoscaler' },
} as const;

/** @throws the failures of kubernetesFailures */
export async function readNamespace(transport: Transport, namespace: string): Promise<NamespaceObjects> {
  const kubernetes = createKubernetes(transport, namespace);
  const list = async (kind: Kind): Promise<readonly KubernetesObject[]> => {
    try {
      return await kubernetes.list(kind);
    } catch (error) {
      if ((error as { readonly code?: string }).code === 'KUBERNETES_UNKNOWN_KIND') return [];
      throw error;
    }
  };
  const [deployments, statefulSets, replicaSets, pods, autoscalers, budgets, scaledObjects, verticals] =
    await Promise.all([
      list(KINDS.deployments),
      list(KINDS.statefulSets),
      list(KINDS.replicaSets),
      list(KINDS.pods),
      list(KINDS.autoscalers),
      list(KINDS.budgets),
      list(KINDS.scaledObjects),
      list(KINDS.verticals),
    ]);
  return {
    workloads: [...deployments, ...statefulSets],
    replicaSets,
    pods,
    autoscalers,
    budgets,
    scaledObjects,
    verticals,
  };
}
