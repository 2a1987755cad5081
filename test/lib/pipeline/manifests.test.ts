import { expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { manifestFacts } from '../../../src/lib/pipeline/manifest-facts.ts';
import { type Manifest, manifestsOf } from '../../../src/lib/pipeline/manifests.ts';

const result = readConfiguration(
  `
services:
  api:
    health: { path: /ready, port: 9000 }
    variables: { COLOUR: blue }
  web: {}
environments:
  small: { branch: develop, replicas: 1 }
  production:
    tag: v*
    replicas: 3
    domain: shop.example.com
    variables: { LOG_LEVEL: info, GONE: null }
    secrets: [DATABASE_URL]
    resources: { requests: { cpu: "250m" }, limits: { memory: 512Mi } }
    services:
      web: { autoscale: { min: 2, max: 6, cpu: 60% } }
`,
  { variables: new Map(), keepUnknownVariables: false },
);
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const { configuration } = result.read;

function manifests(service: string, environment: string): readonly Manifest[] {
  const facts = manifestFacts(service, environment, configuration);
  if (!facts) throw new Error('no facts');
  return manifestsOf(facts);
}
const find = (list: readonly Manifest[], kind: string): unknown => list.find((each) => each.kind === kind);

test.each([
  ['api', 'small', ['NetworkPolicy', 'Service', 'Deployment']],
  ['api', 'production', ['NetworkPolicy', 'Service', 'Deployment', 'PodDisruptionBudget', 'Ingress']],
  [
    'web',
    'production',
    ['NetworkPolicy', 'Service', 'Deployment', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress'],
  ],
])('%s in %s has %j', (service, environment, kinds) => {
  expect(manifests(service, environment).map(({ kind }) => kind)).toEqual(kinds);
});

test('a pod keeps the restricted security standard', () => {
  expect(find(manifests('api', 'small'), 'Deployment')).toMatchObject({
    spec: {
      replicas: 1,
      template: {
        spec: {
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              securityContext: {
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ['ALL'] },
              },
            },
          ],
        },
      },
    },
  });
});

test('the facts of the file are in the container; secrets by name only', () => {
  const text = JSON.stringify(find(manifests('api', 'production'), 'Deployment'));
  expect(text).toContain('"containerPort":9000');
  expect(text).toContain('"path":"/ready"');
  expect(text).toContain(`{"name":"COLOUR","value":"$\{COLOUR}"}`);
  expect(text).toContain(`{"name":"LOG_LEVEL","value":"$\{LOG_LEVEL}"}`);
  expect(text).not.toContain('GONE');
  expect(text).toContain(
    '{"name":"DATABASE_URL","valueFrom":{"secretKeyRef":{"name":"api","key":"DATABASE_URL"}}}',
  );
  expect(text).toContain('"requests":{"cpu":"250m","memory":"128Mi"}');
});

test('an autoscaler has the number of pods to itself', () => {
  const list = manifests('web', 'production');
  expect(find(list, 'Deployment')).not.toHaveProperty('spec.replicas');
  expect(find(list, 'HorizontalPodAutoscaler')).toMatchObject({
    spec: { minReplicas: 2, maxReplicas: 6, metrics: [{ resource: { target: { averageUtilization: 60 } } }] },
  });
});

test('nothing for what is not in the file', () => {
  expect(manifestFacts('nope', 'production', configuration)).toBeUndefined();
  expect(manifestFacts('api', 'nope', configuration)).toBeUndefined();
});
