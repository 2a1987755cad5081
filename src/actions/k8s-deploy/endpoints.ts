import type { EndpointSlice } from 'kubernetes-types/discovery/v1.js';
import { podsBehind, whyNotOnly } from '../../lib/kubernetes/endpoints.ts';
import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import type { Store } from '../../lib/kubernetes/store.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import type { Ports } from './ports.ts';
import { rootUid } from './tracker.ts';
import { trafficFailures } from './traffic-failures.ts';

const SLICE = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' };
const LIMIT_MS = 30_000;
const PAUSE_MS = 300;

/**
 * Proves that a Service sends requests to some pods and to no others, by its EndpointSlices, which is what every
 * kube-proxy and gateway goes by. @throws TRAFFIC_NOT_TAKEN
 */
export async function proveEndpoints(
  service: string,
  isNew: (pod: string) => boolean,
  kubernetes: Kubernetes,
  { clock, signal, workflow }: Pick<Ports, 'clock' | 'signal' | 'workflow'>,
): Promise<void> {
  const deadline = clock.now() + LIMIT_MS;
  for (;;) {
    const slices = await kubernetes.list(SLICE, `kubernetes.io/service-name=${service}`);
    const behind = podsBehind(slices as readonly (KubernetesObject & EndpointSlice)[]);
    const why = whyNotOnly(behind, isNew);
    if (why === undefined) {
      workflow.info(`Service/${service}: its ${behind.length} endpoints are new pods`);
      return;
    }
    if (clock.now() > deadline) throw trafficFailures.TRAFFIC_NOT_TAKEN(`Service/${service}: ${why}`);
    await clock.sleep(PAUSE_MS, signal);
  }
}

/** Whether a pod belongs to a Deployment, by its owners. */
export function isPodOf(store: Store, deployment: string, pod: string): boolean {
  const [owner, found] = [store.get('Deployment.apps', deployment), store.get('Pod.', pod)];
  return !!owner && !!found && rootUid(store, found) === owner.metadata.uid;
}
