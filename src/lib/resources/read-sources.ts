import type { KubernetesObject } from '../kubernetes/objects.ts';
import { isObject, type Json, numberAt, objectAt, objectsAt, textAt } from '../scan/shape.ts';
import { parseQuantity } from './quantity.ts';
import type { Amounts, ContainerUsage } from './usage.ts';

/** The JSON of Robusta KRR (`krr simple --formatter json`). Undefined when it is none. */
export function readKrr(text: string): readonly ContainerUsage[] | undefined {
  const json = parse(text);
  return Array.isArray(json?.['scans']) ? objectsAt(json, 'scans').map(usageOfScan) : undefined;
}

function usageOfScan(scan: Json): ContainerUsage {
  const object = objectAt(scan, 'object');
  const requests = objectAt(objectAt(object, 'allocations'), 'requests');
  const recommended = objectAt(objectAt(scan, 'recommended'), 'requests');
  const amounts = (name: string): Amounts => ({
    requested: parseQuantity(requests[name]),
    used: undefined,
    advised: numberAt(objectAt(recommended, name), 'value') ?? parseQuantity(recommended[name]),
  });
  return {
    namespace: textAt(object, 'namespace'),
    kind: textAt(object, 'kind'),
    workload: textAt(object, 'name'),
    container: textAt(object, 'container'),
    cpu: amounts('cpu'),
    memory: amounts('memory'),
    points: undefined,
    peakMemory: undefined,
  };
}

/** The recommendations in the status of a VerticalPodAutoscaler; requests come from the workload. */
export function readVpa(
  vpa: KubernetesObject,
  requestedOf: (workload: string, container: string, resource: 'cpu' | 'memory') => number | undefined,
): readonly ContainerUsage[] {
  const object: Json = vpa;
  const target = objectAt(objectAt(object, 'spec'), 'targetRef');
  const workload = textAt(target, 'name');
  const containers = objectsAt(
    objectAt(objectAt(object, 'status'), 'recommendation'),
    'containerRecommendations',
  );
  return containers.map((each) => {
    const container = textAt(each, 'containerName');
    const amounts = (name: 'cpu' | 'memory'): Amounts => ({
      requested: requestedOf(workload, container, name),
      used: parseQuantity(objectAt(each, 'lowerBound')[name]),
      advised: parseQuantity(objectAt(each, 'target')[name]),
    });
    return {
      namespace: vpa.metadata.namespace ?? '',
      kind: textAt(target, 'kind'),
      workload,
      container,
      cpu: amounts('cpu'),
      memory: amounts('memory'),
      points: undefined,
      peakMemory: undefined,
    };
  });
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
