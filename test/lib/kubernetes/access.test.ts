import { expect, test } from '@jest/globals';
import { accessReview, applyNeeds, roleFor, standingNeeds } from '../../../src/lib/kubernetes/access.ts';

const said = (needs: readonly { verb: string; resource: string; group: string }[]) =>
  needs.map(({ verb, resource, group }) => `${verb} ${resource}${group ? `.${group}` : ''}`);

test('a Deployment needs its kind, its pods with events and logs, autoscalers, and the record', () => {
  expect(said(standingNeeds('n', new Set(['Deployment'])))).toEqual([
    'list secrets',
    'create secrets',
    'delete secrets',
    'list pods',
    'watch pods',
    'get pods/log',
    'list events',
    'watch events',
    'list replicasets.apps',
    'watch replicasets.apps',
    'list horizontalpodautoscalers.autoscaling',
  ]);
  expect(said(applyNeeds('/apis/apps/v1/namespaces/n/deployments', true))).toEqual(
    ['get', 'create', 'patch', 'list', 'watch'].map((verb) => `${verb} deployments.apps`),
  );
});

test('what is only applied needs no watch, and what has no namespace is asked without one', () => {
  expect(applyNeeds('/api/v1/namespaces/n/configmaps', false)).toHaveLength(3);
  expect(applyNeeds('/api/v1/namespaces', false)).toEqual(
    ['get', 'create', 'patch'].map((verb) => ({ group: '', resource: 'namespaces', verb, namespace: '' })),
  );
});

test('a subresource is asked for as such', () => {
  const review = accessReview({ group: '', resource: 'pods/log', verb: 'get', namespace: 'n' });
  expect(review['spec']).toEqual({
    resourceAttributes: { group: '', resource: 'pods', subresource: 'log', verb: 'get', namespace: 'n' },
  });
});

test('what is missing becomes one rule a resource, apart by where it is', () => {
  const missing = [...applyNeeds('/api/v1/namespaces', false), ...standingNeeds('n', new Set())];
  expect(roleFor(missing, 'n')).toBe(`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: deploy-actions, namespace: n }
rules:
  - { apiGroups: [""], resources: [secrets], verbs: [list, create, delete] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: deploy-actions }
rules:
  - { apiGroups: [""], resources: [namespaces], verbs: [get, create, patch] }`);
});
