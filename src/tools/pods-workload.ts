import type { KubernetesTarget } from '../lib/smoke/check.ts';
import type { Facts } from '../lib/smoke/facts.ts';
import type { PodObject } from '../lib/smoke/service.ts';
import { type Event, type Workload, workloadFacts } from '../lib/smoke/workload.ts';
import type { PodsApi } from './pods-api.ts';

/** Looks once at a workload, its pods and their events. Rejects with HttpError or the failures of the API. */
export async function lookAtWorkload(api: PodsApi, { resource, name }: KubernetesTarget): Promise<Facts> {
  const workload = await api.get<Workload>(
    `/apis/apps/v1/namespaces/${api.namespace}/${resource}/${encodeURIComponent(name)}`,
  );
  const labels = Object.entries(workload.spec?.selector?.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const selector = encodeURIComponent(labels.join(','));
  const [pods, events] = await Promise.all([
    api.get<{ items: readonly PodObject[] }>(
      `/api/v1/namespaces/${api.namespace}/pods?labelSelector=${selector}`,
    ),
    api.get<{ items: readonly Event[] }>(
      `/api/v1/namespaces/${api.namespace}/events?fieldSelector=type%3DWarning`,
    ),
  ]);
  return workloadFacts(workload, pods.items, events.items);
}
