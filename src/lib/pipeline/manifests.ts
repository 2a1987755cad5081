import type { Deployment, DeploymentSpec } from 'kubernetes-types/apps/v1.js';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';
import type { Ingress, NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { podOf } from './manifest-pod.ts';
import type { Environment } from './schema-environment.ts';

/** The few facts that good manifests are made from. */
export type ManifestFacts = {
  readonly name: string;
  readonly port: number;
  readonly healthPath: string;
  /** Names whose values k8s-deploy puts in: they differ from environment to environment. */
  readonly variables: readonly string[];
  /** Names of keys in the Secret that is called like the service. */
  readonly secrets: readonly string[];
  readonly replicas: number;
  readonly autoscale: Environment['autoscale'];
  readonly resources: Environment['resources'];
  readonly domain: boolean;
};

export type Manifest =
  | Deployment
  | Service
  | HorizontalPodAutoscaler
  | PodDisruptionBudget
  | Ingress
  | NetworkPolicy;

/** The manifests of a service that has none, in the order in which they are applied. */
export function manifestsOf(facts: ManifestFacts): readonly Manifest[] {
  const several = facts.replicas > 1 || (facts.autoscale?.min ?? 0) > 1;
  return [
    networkPolicy(facts),
    service(facts),
    deployment(facts),
    ...(facts.autoscale ? [autoscaler(facts, facts.autoscale)] : []),
    // With one pod a budget would stop every drain of its node.
    ...(several ? [budget(facts)] : []),
    ...(facts.domain ? [ingress(facts)] : []),
  ];
}

const labelsOf = (name: string) => ({ 'app.kubernetes.io/name': name });
const metadata = ({ name }: ManifestFacts): ObjectMeta => ({ name, labels: labelsOf(name) });

function deployment(facts: ManifestFacts): Deployment {
  const spec: DeploymentSpec = {
    revisionHistoryLimit: 5,
    progressDeadlineSeconds: 300,
    selector: { matchLabels: labelsOf(facts.name) },
    strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    template: { metadata: { labels: labelsOf(facts.name) }, spec: podOf(facts) },
  };
  // With an autoscaler the number is its own: one in the manifest would undo it at every release.
  const replicas = facts.autoscale ? {} : { replicas: facts.replicas };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(facts),
    spec: { ...replicas, ...spec },
  };
}

const service = (facts: ManifestFacts): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(facts),
  spec: { selector: labelsOf(facts.name), ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
});

function autoscaler(
  facts: ManifestFacts,
  { min, max, cpu = '70%' }: NonNullable<Environment['autoscale']>,
): HorizontalPodAutoscaler {
  const target = { type: 'Utilization', averageUtilization: Math.round(Number.parseFloat(cpu)) };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(facts),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: facts.name },
      minReplicas: min,
      maxReplicas: max,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target } }],
    },
  };
}

const budget = (facts: ManifestFacts): PodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(facts),
  spec: { maxUnavailable: 1, selector: { matchLabels: labelsOf(facts.name) } },
});

function ingress(facts: ManifestFacts): Ingress {
  const backend = { service: { name: facts.name, port: { name: 'http' } } };
  const host = '$' + '{DOMAIN}';
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata(facts),
    spec: { rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  };
}

/** Nothing comes in but requests to the port. What a service calls is not known here, so that stays open. */
const networkPolicy = (facts: ManifestFacts): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(facts),
  spec: {
    podSelector: { matchLabels: labelsOf(facts.name) },
    policyTypes: ['Ingress'],
    ingress: [{ ports: [{ port: facts.port, protocol: 'TCP' }] }],
  },
});
