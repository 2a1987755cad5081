import type { Need } from '../../../lib/kubernetes/access.ts';
import type { KubernetesObject } from '../../../lib/kubernetes/objects.ts';
import { routesFor } from '../../../lib/kubernetes/traffic/splitters.ts';
import type { Inputs } from '../ports.ts';

/** What a strategy needs to be allowed beside applying and watching. */
export function strategyNeeds(
  strategy: Inputs['strategy'],
  objects: readonly KubernetesObject[],
  namespace: string,
): readonly Need[] {
  const need = (group: string, resource: string, ...verbs: readonly string[]) =>
    verbs.map((verb) => ({ group, resource, verb, namespace }));
  const looks = [
    ...need('discovery.k8s.io', 'endpointslices', 'list'),
    ...need('networking.k8s.io', 'networkpolicies', 'list'),
  ];
  if (strategy === 'rolling') return [];
  if (strategy === 'blue-green') return looks;
  const services = objects.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
  const routes = routesFor(
    objects,
    services.map((name) => ({ old: name, fresh: name })),
  );
  const removes = [...need('', 'secrets', 'get'), ...need('apps', 'deployments', 'delete')];
  if (routes.length === 0) return removes;
  const ingresses = routes.some(({ object }) => object.kind === 'Ingress')
    ? need('networking.k8s.io', 'ingresses', 'create', 'delete')
    : [];
  return [...removes, ...looks, ...need('', 'services', 'create', 'delete'), ...ingresses];
}
