import type { Container, EnvVar, PodSpec, Probe } from 'kubernetes-types/core/v1.js';
import type { ManifestFacts } from './manifests.ts';

/** A user that no image has a right for; it only must not be root. */
const USER = 10_001;

/**
 * A pod that keeps the restricted security standard of Kubernetes, stops gracefully and is spread over nodes.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export function podOf(facts: ManifestFacts): PodSpec {
  const labels = { 'app.kubernetes.io/name': facts.name };
  return {
    automountServiceAccountToken: false,
    // The pause before stopping, and time for the requests that are under way.
    terminationGracePeriodSeconds: 30,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map(
      (topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: labels },
      }),
    ),
    containers: [containerOf(facts)],
    volumes: [{ name: 'tmp', emptyDir: {} }],
  };
}

function containerOf(facts: ManifestFacts): Container {
  const { name, port, resources } = facts;
  return {
    name,
    image: name, // k8s-deploy puts the digest in its place.
    env: [...variablesOf(facts), ...secretsOf(facts)],
    ports: [{ name: 'http', containerPort: port }],
    ...probesOf(facts),
    // New requests stop coming only some time after the pod was told to end.
    lifecycle: { preStop: { sleep: { seconds: 5 } } } as NonNullable<Container['lifecycle']>,
    resources: {
      requests: { cpu: '100m', memory: '128Mi', ...clean(resources?.requests) },
      limits: { memory: '256Mi', ...clean(resources?.limits) },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
}

const placeholder = (name: string): string => `$${`{${name}}`}`;

const variablesOf = ({ variables }: ManifestFacts): readonly EnvVar[] =>
  [['APP_VERSION', 'VERSION'] as const, ...variables.map((name) => [name, name] as const)].map(
    ([name, value]) => ({
      name,
      value: placeholder(value),
    }),
  );

const secretsOf = ({ name, secrets }: ManifestFacts): readonly EnvVar[] =>
  secrets.map((key) => ({ name: key, valueFrom: { secretKeyRef: { name, key } } }));

/**
 * Two minutes to start; then out of the Service when unwell. Started anew only when it takes no connections: a health
 * path often asks the database, and an outage of that is no reason to restart everything.
 */
function probesOf({ healthPath }: ManifestFacts): Record<string, Probe> {
  const httpGet = { path: healthPath, port: 'http' };
  return {
    startupProbe: { httpGet, periodSeconds: 2, failureThreshold: 60 },
    readinessProbe: { httpGet, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 },
    livenessProbe: { tcpSocket: { port: 'http' }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
  };
}

const clean = (amounts: object | null | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts ?? {}).filter(([, amount]) => typeof amount === 'string'));
