import { tellsApart } from '../../../lib/kubernetes/apart.ts';
import { type CanaryPart, type CanaryPlan, canaryName, planCanary } from '../../../lib/kubernetes/canary.ts';
import { type KubernetesObject, nameOf } from '../../../lib/kubernetes/objects.ts';
import type { Step } from '../../../lib/kubernetes/steps.ts';
import { splitterOf } from '../../../lib/kubernetes/traffic/splitters.ts';
import type { WayBack } from '../../../lib/kubernetes/way-back.ts';
import type { Cluster } from '../../../tools/kubernetes-cluster.ts';
import type { Ports } from '../ports.ts';
import { trafficFailures } from '../traffic-failures.ts';

const POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
const referenceOf = ({ apiVersion, kind, metadata }: KubernetesObject) => ({
  apiVersion,
  kind,
  metadata: { name: metadata.name },
});

/** Network policies there are and will be. Asked for only where pods get another label. */
export async function policiesOf(
  objects: readonly KubernetesObject[],
  cluster: Cluster,
): Promise<readonly KubernetesObject[]> {
  return [
    ...(await cluster.kubernetes.list(POLICY)),
    ...objects.filter(({ kind }) => kind === 'NetworkPolicy'),
  ];
}

/** @throws TRAFFIC_POLICY when a policy would not hold for the second set of pods as it does for the first */
export function refuseBlindPolicies(
  parts: readonly Pick<CanaryPart, 'deployment' | 'apart'>[],
  policies: readonly KubernetesObject[],
): void {
  for (const { deployment, apart } of parts) {
    const [blind] = apart ? tellsApart(deployment, policies, apart) : [];
    if (blind && apart)
      throw trafficFailures.TRAFFIC_POLICY(
        `${nameOf(blind)} selects pods of ${nameOf(deployment)} by the label ${apart.key}, which the new pods beside them have another value of. Nothing was changed.`,
      );
  }
}

/**
 * What a canary of these manifests is made of. A Deployment that is not there yet has no old pods, and no canary.
 * @throws TRAFFIC_POLICY
 */
export async function canaryPlan(
  release: string,
  objects: readonly KubernetesObject[],
  cluster: Cluster,
  { workflow }: Pick<Ports, 'workflow'>,
): Promise<CanaryPlan> {
  const live = (object: KubernetesObject) => cluster.store.get('Deployment.apps', object.metadata.name);
  const deployments = objects.filter((object) => object.kind === 'Deployment' && live(object));
  const first = planCanary(objects, deployments, [], release);
  if (first.routes.length === 0) return first;
  const policies = await policiesOf(objects, cluster);
  const plan = planCanary(objects, deployments, policies, release);
  refuseBlindPolicies(plan.parts, policies);
  for (const route of plan.routes)
    workflow.info(`${nameOf(route.object)} sends the canary its share of the requests`);
  return plan;
}

/** Every share of the steps, tried on the routes as the manifests have them. @throws TRAFFIC_TOO_COARSE */
export function refuseCoarseWeights({ routes }: CanaryPlan, steps: readonly Step[]): void {
  const shares = steps.flatMap((step) => (step.kind === 'share' ? [step.share] : []));
  for (const { object, pairs } of routes)
    for (const share of shares) {
      try {
        splitterOf(object)?.write(object, pairs, share);
      } catch (error) {
        throw trafficFailures.TRAFFIC_TOO_COARSE(
          `${nameOf(object)}: ${(error as Error).message}. Nothing was changed.`,
          { cause: error },
        );
      }
    }
}

export function wayBackOf({ parts, routes }: CanaryPlan): WayBack {
  const direct = routes.filter(({ object }) => !splitterOf(object)?.companion);
  const companions = routes.flatMap(
    ({ object, pairs }) => splitterOf(object)?.companion?.(object, pairs) ?? [],
  );
  return {
    routes: [
      ...direct.map(({ object, pairs }) => ({ ...referenceOf(object), pairs })),
      ...companions.map((object) => ({ ...referenceOf(object), pairs: [] })),
    ],
    selectors: [],
    extra: [
      ...companions.map(referenceOf),
      ...parts.map(({ deployment }) => ({
        ...referenceOf(deployment),
        metadata: { name: canaryName(deployment.metadata.name) },
      })),
      ...parts.flatMap(({ services }) => services.map(referenceOf)),
    ],
    idle: [],
  };
}
