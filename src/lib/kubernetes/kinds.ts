import { type KubernetesObject, typeOf } from './objects.ts';

/** Where the API keeps objects of a kind. */
export type Resource = { readonly plural: string; readonly namespaced: boolean };

const named = (plural: string): Resource => ({ plural, namespaced: true });
const cluster = (plural: string): Resource => ({ plural, namespaced: false });

/** Kinds whose place never changes, so that it need not be asked for: the built-in ones and Gateway API. */
const KNOWN: Readonly<Record<string, Resource>> = {
  'ConfigMap.': named('configmaps'),
  'Endpoints.': named('endpoints'),
  'Event.': named('events'),
  'LimitRange.': named('limitranges'),
  'Namespace.': cluster('namespaces'),
  'PersistentVolume.': cluster('persistentvolumes'),
  'PersistentVolumeClaim.': named('persistentvolumeclaims'),
  'Pod.': named('pods'),
  'ResourceQuota.': named('resourcequotas'),
  'Secret.': named('secrets'),
  'Service.': named('services'),
  'ServiceAccount.': named('serviceaccounts'),
  'ControllerRevision.apps': named('controllerrevisions'),
  'DaemonSet.apps': named('daemonsets'),
  'Deployment.apps': named('deployments'),
  'ReplicaSet.apps': named('replicasets'),
  'StatefulSet.apps': named('statefulsets'),
  'SelfSubjectAccessReview.authorization.k8s.io': cluster('selfsubjectaccessreviews'),
  'HorizontalPodAutoscaler.autoscaling': named('horizontalpodautoscalers'),
  'CronJob.batch': named('cronjobs'),
  'Job.batch': named('jobs'),
  'EndpointSlice.discovery.k8s.io': named('endpointslices'),
  'HTTPRoute.gateway.networking.k8s.io': named('httproutes'),
  'Ingress.networking.k8s.io': named('ingresses'),
  'IngressClass.networking.k8s.io': cluster('ingressclasses'),
  'NetworkPolicy.networking.k8s.io': named('networkpolicies'),
  'PodDisruptionBudget.policy': named('poddisruptionbudgets'),
  'ClusterRole.rbac.authorization.k8s.io': cluster('clusterroles'),
  'ClusterRoleBinding.rbac.authorization.k8s.io': cluster('clusterrolebindings'),
  'Role.rbac.authorization.k8s.io': named('roles'),
  'RoleBinding.rbac.authorization.k8s.io': named('rolebindings'),
  'PriorityClass.scheduling.k8s.io': cluster('priorityclasses'),
  'StorageClass.storage.k8s.io': cluster('storageclasses'),
  'CustomResourceDefinition.apiextensions.k8s.io': cluster('customresourcedefinitions'),
};

export const knownResource = (object: Pick<KubernetesObject, 'apiVersion' | 'kind'>): Resource | undefined =>
  KNOWN[typeOf(object)];

/** `/api/v1` or `/apis/apps/v1`. */
export const versionPath = (apiVersion: string): string =>
  apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;

/** The path of all objects of a resource, in a namespace where it has namespaces. */
export function collectionPath(
  apiVersion: string,
  { plural, namespaced }: Resource,
  namespace: string,
): string {
  const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${versionPath(apiVersion)}${scope}/${plural}`;
}

/** The resource of a kind in the answer of `GET /apis/<group>/<version>`; subresources have a slash in their name. */
export function resourceIn(discovery: unknown, kind: string): Resource | undefined {
  const { resources = [] } = (discovery ?? {}) as {
    resources?: readonly { name: string; kind: string; namespaced: boolean }[];
  };
  const found = resources.find((one) => one.kind === kind && !one.name.includes('/'));
  return found && { plural: found.name, namespaced: found.namespaced };
}
