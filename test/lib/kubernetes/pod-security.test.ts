import { expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { against, enforcedBy, podSecurityOf, policiesFor } from '../../../src/lib/kubernetes/pod-security.ts';
import { CASES, specOf } from './pod-security-cases.ts';

const deployment = (spec: object, metadata: object = {}): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'app' },
  spec: { template: { metadata, spec } },
});

test.each(CASES)('$name is $level', (one) => {
  expect(podSecurityOf(deployment(specOf(one)))?.level).toBe(one.level);
});

test('says what keeps pods from a level, container by container', () => {
  const security = podSecurityOf(
    deployment({
      hostNetwork: true,
      containers: [
        { name: 'a', image: 'a' },
        { name: 'b', image: 'b' },
      ],
    }),
  );
  expect(security && against(security, 'baseline')).toEqual(['pod: hostNetwork']);
  expect(security && against(security, 'restricted')).toEqual(
    expect.arrayContaining(['pod: hostNetwork', 'container b: capabilities do not drop ALL']),
  );
  expect(security && against(security, 'privileged')).toEqual([]);
});

test('AppArmor may also be an annotation, and Windows has none of what Linux has', () => {
  const key = 'container.apparmor.security.beta.kubernetes.io/app';
  const spec = { containers: [{ name: 'app', image: 'a' }] };
  const level = (value: string) => podSecurityOf(deployment(spec, { annotations: { [key]: value } }))?.level;
  expect([level('unconfined'), level('runtime/default')]).toEqual(['privileged', 'baseline']);
  const windows = { ...spec, os: { name: 'windows' }, securityContext: { runAsNonRoot: true } };
  expect(podSecurityOf(deployment(windows))?.level).toBe('restricted');
});

test('what has no pods has no level', () => {
  expect(
    podSecurityOf({ apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: {} }),
  ).toBeUndefined();
});

test('a namespace enforces what its label says', () => {
  const labelled = (labels: Record<string, string>) =>
    enforcedBy({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n', labels } });
  expect(labelled({ 'pod-security.kubernetes.io/enforce': 'restricted' })).toBe('restricted');
  expect(labelled({ 'pod-security.kubernetes.io/warn': 'restricted' })).toBe('privileged');
});

test('network policies select by labels and expressions, an empty selector all pods', () => {
  const policy = (name: string, podSelector: object): KubernetesObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: { podSelector },
  });
  const expression = (operator: string, values?: readonly string[]) => ({
    matchExpressions: [{ key: 'app', operator, ...(values ? { values } : {}) }],
  });
  const policies = [
    policy('all', {}),
    policy('equal', { matchLabels: { app: 'shop' } }),
    policy('other', { matchLabels: { app: 'web' } }),
    policy('in', expression('In', ['shop', 'web'])),
    policy('not-in', expression('NotIn', ['shop'])),
    policy('exists', expression('Exists')),
    policy('absent', expression('DoesNotExist')),
  ];
  const pods = deployment({ containers: [] }, { labels: { app: 'shop' } });
  expect(policiesFor(pods, policies)).toEqual(['all', 'equal', 'in', 'exists']);
});
