import type { KubernetesObject } from '../kubernetes/objects.ts';
import { type Json, numberAt, objectAt, objectsAt, textAt } from '../scan/shape.ts';
import type { Finding } from './finding.ts';
import type { Resource } from './usage.ts';

type Condition = { readonly type: string; readonly status: string; readonly said: string };

const conditionsOf = (object: Json): readonly Condition[] =>
  objectsAt(objectAt(object, 'status'), 'conditions').map((each) => ({
    type: textAt(each, 'type'),
    status: textAt(each, 'status'),
    said: [textAt(each, 'reason'), textAt(each, 'message')].filter(Boolean).join(': '),
  }));

/** The workload that an autoscaler changes. */
export const targetOf = (hpa: KubernetesObject): string =>
  textAt(objectAt(objectAt(hpa, 'spec'), 'scaleTargetRef'), 'name');

/** Resources whose use an autoscaler goes by. */
export const resourcesOf = (hpa: KubernetesObject): readonly Resource[] => {
  const names = objectsAt(objectAt(hpa, 'spec'), 'metrics').flatMap((metric) => [
    textAt(objectAt(metric, 'resource'), 'name'),
    textAt(objectAt(metric, 'containerResource'), 'name'),
  ]);
  return (['cpu', 'memory'] as const).filter((each) => names.includes(each));
};

/** What https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ says about its conditions. */
export function hpaFindings(
  hpa: KubernetesObject,
  workload: KubernetesObject | undefined,
): readonly Finding[] {
  const what = `HorizontalPodAutoscaler ${hpa.metadata.namespace ?? ''}/${hpa.metadata.name}`;
  const say = (problem: string, remedy: string): Finding => ({ what, problem, remedy });
  const findings = conditionsOf(hpa).flatMap(({ type, status, said }) => {
    if (type === 'ScalingActive' && status === 'False')
      return [say(`it does not scale: ${said}`, 'Give it metrics, and every container a request.')];
    if (type === 'AbleToScale' && status === 'False')
      return [say(`it cannot scale: ${said}`, 'Check that its target exists and may be scaled.')];
    if (type === 'ScalingLimited' && status === 'True' && /TooManyReplicas/.test(said))
      return [
        say(`it wants more than it may: ${said}`, 'Raise maxReplicas, or find out what eats the pods.'),
      ];
    return [];
  });
  if (!workload)
    return [
      ...findings,
      say(`its target ${targetOf(hpa)} is not there`, 'Remove it, or name the right workload.'),
    ];
  const bare = resourcesOf(hpa).flatMap((resource) =>
    withoutRequest(workload, resource).map((name) => `${name} (${resource})`),
  );
  const owners = replicaOwners(workload);
  return [
    ...findings,
    ...(bare.length > 0
      ? [
          say(
            `containers without a request: ${bare.join(', ')}`,
            'Without one the share of it is not known, and nothing scales.',
          ),
        ]
      : []),
    ...(owners.length > 0
      ? [
          say(
            `replicas are also set by ${owners.join(', ')}`,
            'Leave `replicas` out of the manifest: each apply undoes what the autoscaler chose.',
          ),
        ]
      : []),
  ];
}

const containersOf = (workload: KubernetesObject): readonly Json[] =>
  objectsAt(objectAt(objectAt(objectAt(workload, 'spec'), 'template'), 'spec'), 'containers');

export const requestOf = (workload: KubernetesObject, container: string, resource: Resource): unknown => {
  const found = containersOf(workload).find((each) => textAt(each, 'name') === container);
  return found && objectAt(objectAt(found, 'resources'), 'requests')[resource];
};

const withoutRequest = (workload: KubernetesObject, resource: Resource): readonly string[] =>
  containersOf(workload)
    .map((each) => textAt(each, 'name'))
    .filter((name) => requestOf(workload, name, resource) === undefined);

/** Who else owns `spec.replicas`: the autoscaler writes it through the subresource. */
function replicaOwners({ metadata }: KubernetesObject): readonly string[] {
  const entries = (metadata.managedFields ?? []).filter(({ subresource }) => subresource !== 'scale');
  const owning = entries.filter(
    ({ fieldsV1 }) => 'f:replicas' in objectAt((fieldsV1 ?? {}) as Json, 'f:spec'),
  );
  return owning.map(({ manager = 'somebody' }) => manager);
}

export function kedaFindings(scaled: KubernetesObject): readonly Finding[] {
  const what = `ScaledObject ${scaled.metadata.namespace ?? ''}/${scaled.metadata.name}`;
  return conditionsOf(scaled).flatMap(({ type, status, said }) => {
    if (type === 'Ready' && status === 'False')
      return [
        { what, problem: `it is not ready: ${said}`, remedy: 'Check its triggers and their credentials.' },
      ];
    if (type === 'Fallback' && status === 'True')
      return [
        {
          what,
          problem: `it runs on its fallback: ${said}`,
          remedy: 'Its metrics do not come: check the trigger.',
        },
      ];
    if (type === 'Paused' && status === 'True')
      return [{ what, problem: 'it is paused', remedy: 'Remove the annotation when the pause is over.' }];
    return [];
  });
}

/** With fewer pods than a budget wants none may be moved, and a node is never drained. */
export function budgetFindings(hpa: KubernetesObject, budget: KubernetesObject): readonly Finding[] {
  const least = numberAt(objectAt(hpa, 'spec'), 'minReplicas') ?? 1;
  const needed = objectAt(budget, 'spec')['minAvailable'];
  if (typeof needed !== 'number' || least > needed) return [];
  const what = `PodDisruptionBudget ${budget.metadata.namespace ?? ''}/${budget.metadata.name}`;
  return [
    {
      what,
      problem: `it wants ${needed} pods, and ${hpa.metadata.name} goes down to ${least}`,
      remedy: 'Raise minReplicas above minAvailable, or use maxUnavailable.',
    },
  ];
}
