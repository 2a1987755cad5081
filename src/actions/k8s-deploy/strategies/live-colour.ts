import { selectorOf } from '../../../lib/kubernetes/apart.ts';
import { type Colour, type Coloured, colourOf, deploymentName } from '../../../lib/kubernetes/colours.ts';
import type { KubernetesObject } from '../../../lib/kubernetes/objects.ts';
import { nameOf } from '../../../lib/kubernetes/objects.ts';
import type { Kubernetes } from '../../../tools/kubernetes.ts';
import type { Cluster } from '../../../tools/kubernetes-cluster.ts';
import { trafficFailures } from '../traffic-failures.ts';

export async function selectorNow(
  service: KubernetesObject,
  key: string,
  kubernetes: Kubernetes,
): Promise<string | undefined> {
  const live = await kubernetes.get(service);
  return live && selectorOf(live)[key];
}

/**
 * The colour that gets the requests now, by the Services themselves; undefined before the first release, when there is
 * nothing to switch from. @throws TRAFFIC_CHANGED when a Service selects neither, or not all select the same
 */
export async function liveColour(
  coloured: readonly Coloured[],
  cluster: Cluster,
): Promise<Colour | undefined> {
  const all = coloured.flatMap((one) => one.services.map((service) => ({ one, service })));
  const found = await Promise.all(all.map(({ one, service }) => colourFor(one, service, cluster)));
  const [first, ...others] = new Set(found.filter((colour) => colour !== undefined));
  if (others.length > 0)
    throw trafficFailures.TRAFFIC_CHANGED(
      'Some Services select the blue pods and some the green ones. Nothing was changed: let all of them select the same.',
    );
  return first;
}

async function colourFor(
  one: Coloured,
  service: KubernetesObject,
  { kubernetes, store }: Cluster,
): Promise<Colour | undefined> {
  const live = await kubernetes.get(service);
  if (!live) return undefined;
  const colour = colourOf(live, service, one.apart);
  if (!colour)
    throw trafficFailures.TRAFFIC_CHANGED(
      `${nameOf(service)} selects ${one.apart.key}=${selectorOf(live)[one.apart.key] ?? '–'}, which is neither colour of ${nameOf(one.deployment)}. Nothing was changed.`,
    );
  return store.get('Deployment.apps', deploymentName(one, colour)) ? colour : undefined;
}
