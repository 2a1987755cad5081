import type { ContainerStatus, PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import type { KnownDeployment, KnownPod, KubernetesObject } from '../../src/lib/kubernetes/objects.ts';
import type { FakeKubernetesApi } from './kubernetes-api.ts';

/** How a pod with some template fares: ready, or with this state of its container. */
export type Fate = 'ready' | Partial<ContainerStatus>;

const REVISION = 'deployment.kubernetes.io/revision';

/** Plays the Deployment controller and the kubelet: one pod of the new revision, the old one goes when it is ready. */
export function playController(
  api: FakeKubernetesApi,
  namespace: string,
  fateOf: (template: PodTemplateSpec) => Fate,
): void {
  const deployments = `/apis/apps/v1/namespaces/${namespace}/deployments/`;
  const base = { api, namespace };
  api.onWrite = (path, object) => {
    if (!path.startsWith(deployments)) return;
    const deployment = object as KnownDeployment;
    const template = deployment.spec?.template ?? {};
    setTimeout(() => rollOut(base, path, deployment, fateOf(template)), 5);
  };
}

type Base = { readonly api: FakeKubernetesApi; readonly namespace: string };

function rollOut({ api, namespace }: Base, path: string, deployment: KnownDeployment, fate: Fate): void {
  const revision = String(deployment.metadata.generation ?? 1);
  const name = `${deployment.metadata.name}-${revision}`;
  const set = api.put(`/apis/apps/v1/namespaces/${namespace}/replicasets/${name}`, {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name, annotations: { [REVISION]: revision }, ownerReferences: [owner(deployment)] },
    spec: { replicas: 1 },
  });
  const pods = `/api/v1/namespaces/${namespace}/pods/`;
  const old = [...api.objects.keys()].filter((at) => at.startsWith(pods));
  if (fate === 'ready') for (const at of old) api.remove(at);
  api.put(`${pods}${name}-pod`, podOf(`${name}-pod`, set, deployment, fate));
  const live = api.objects.get(path) ?? deployment;
  const annotations = { ...live.metadata.annotations, [REVISION]: revision };
  api.put(path, { ...live, metadata: { ...live.metadata, annotations }, status: statusOf(live, fate) });
}

function statusOf({ metadata }: KubernetesObject, fate: Fate) {
  const ready = fate === 'ready' ? 1 : 0;
  return {
    observedGeneration: metadata.generation ?? 1,
    replicas: ready === 1 ? 1 : 2,
    updatedReplicas: 1,
    availableReplicas: ready,
    readyReplicas: ready,
  };
}

const owner = ({ apiVersion, kind, metadata }: KubernetesObject) => ({
  apiVersion,
  kind,
  name: metadata.name,
  uid: metadata.uid ?? '',
  controller: true,
});

function podOf(name: string, set: KubernetesObject, { spec }: KnownDeployment, fate: Fate): KnownPod {
  const [container] = spec?.template.spec?.containers ?? [];
  const status: ContainerStatus = {
    name: container?.name ?? '',
    image: container?.image ?? '',
    imageID: '',
    restartCount: 0,
    ready: fate === 'ready',
    state: { running: {} },
    ...(fate === 'ready' ? {} : fate),
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, ownerReferences: [owner(set)] },
    spec: { ...spec?.template.spec, nodeName: 'node-1', containers: spec?.template.spec?.containers ?? [] },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: fate === 'ready' ? 'True' : 'False' }],
      containerStatuses: [status],
    },
  } as KnownPod;
}
