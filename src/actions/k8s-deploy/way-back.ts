import { selectorOf } from '../../lib/kubernetes/apart.ts';
import type { KnownDeployment } from '../../lib/kubernetes/objects.ts';
import type { WayBack } from '../../lib/kubernetes/way-back.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import type { Ports } from './ports.ts';
import { restoreRoute } from './traffic.ts';
import { trafficFailures } from './traffic-failures.ts';

type Log = Pick<Ports, 'workflow'>;

const ATTEMPTS = 5;
const SERVICE = { apiVersion: 'v1', kind: 'Service' };
const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };

/**
 * Every request to the old pods again: first of all that is put back, and it takes seconds. Twice does no harm.
 * Whether there was something to change.
 */
export async function returnTraffic(
  way: WayBack,
  kubernetes: Kubernetes,
  { workflow }: Log,
): Promise<boolean> {
  let changed = false;
  for (const route of way.routes)
    if (await restoreRoute(route, route.pairs, kubernetes)) {
      changed = true;
      workflow.info(`${route.kind}/${route.metadata.name}: all requests go to the old pods again`);
    }
  for (const { service, key, value } of way.selectors)
    if (await selectPods(service, key, value, kubernetes)) {
      changed = true;
      workflow.info(`Service/${service}: selects the old pods again (${key}=${value})`);
    }
  return changed;
}

/** Takes away what only the strategy made; requests must be back before. */
export async function clearAway(way: WayBack, kubernetes: Kubernetes, { workflow }: Log): Promise<void> {
  for (const extra of way.extra) {
    await kubernetes.remove(extra);
    workflow.info(`${extra.kind}/${extra.metadata.name} removed`);
  }
  for (const name of way.idle)
    if (await scale(name, 0, kubernetes))
      workflow.info(`Deployment/${name} scaled to 0: no requests go there`);
}

/** Lets a Service select by another value of one label. Whether something changed. @throws TRAFFIC_CHANGED */
export async function selectPods(
  service: string,
  key: string,
  value: string,
  kubernetes: Kubernetes,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const live = await kubernetes.get({ ...SERVICE, metadata: { name: service } });
    if (!live || selectorOf(live)[key] === value) return false;
    if (await kubernetes.patch(live, { spec: { selector: { [key]: value } } })) return true;
  }
  throw trafficFailures.TRAFFIC_CHANGED(`Service/${service} is written all the time by somebody else`);
}

/** Whether the number of pods that are wanted changed. A Deployment that is gone has none. */
export async function scale(name: string, replicas: number, kubernetes: Kubernetes): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const live = await kubernetes.get({ ...DEPLOYMENT, metadata: { name } });
    if (!live || (live as KnownDeployment).spec?.replicas === replicas) return false;
    if (await kubernetes.patch(live, { spec: { replicas } })) return true;
  }
  throw trafficFailures.TRAFFIC_CHANGED(`Deployment/${name} is written all the time by somebody else`);
}
