import { describe, expect, test } from '@jest/globals';
import type { KnownPod, KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { observe } from '../../../src/lib/kubernetes/observe.ts';
import { Store } from '../../../src/lib/kubernetes/store.ts';
import { stuckPods } from '../../../src/lib/kubernetes/stuck.ts';
import { standingOf } from '../../../src/lib/kubernetes/workload.ts';
import { event, observation } from './observations.ts';

const workload = (kind: string, spec: object, status: object, apiVersion = 'apps/v1'): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: 'w', uid: 'w', generation: 1 },
  spec,
  status: { observedGeneration: 1, ...status },
});
const rolling = { replicas: 3, updateStrategy: { type: 'RollingUpdate' } };
const job = (status: object, spec: object = {}) => workload('Job', spec, status, 'batch/v1');
const condition = (type: string) => ({ type, status: 'True', reason: 'Why', message: 'because' });

describe('how far a workload is', () => {
  const cases: readonly [string, KubernetesObject, string, RegExp][] = [
    [
      'D2 a StatefulSet that is done',
      workload('StatefulSet', rolling, {
        readyReplicas: 3,
        updatedReplicas: 3,
        currentRevision: 'b',
        updateRevision: 'b',
      }),
      'ready',
      /./,
    ],
    [
      'D2 one that is being updated',
      workload('StatefulSet', rolling, {
        readyReplicas: 3,
        updatedReplicas: 1,
        currentRevision: 'a',
        updateRevision: 'b',
      }),
      'waiting',
      /1 of 3 pods are of the new/,
    ],
    [
      'D2 one whose pod is not ready',
      workload('StatefulSet', rolling, {
        readyReplicas: 2,
        updatedReplicas: 3,
        currentRevision: 'b',
        updateRevision: 'b',
      }),
      'waiting',
      /2 of 3 pods are ready/,
    ],
    [
      'D2 one with a partition',
      workload(
        'StatefulSet',
        { replicas: 3, updateStrategy: { rollingUpdate: { partition: 2 } } },
        { readyReplicas: 3, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
      ),
      'ready',
      /./,
    ],
    [
      'D2 one with OnDelete',
      workload('StatefulSet', { replicas: 3, updateStrategy: { type: 'OnDelete' } }, {}),
      'ready',
      /./,
    ],
    [
      'G1 one that was never observed',
      workload('StatefulSet', rolling, { observedGeneration: 0 }),
      'waiting',
      /not seen/,
    ],
    [
      'D3 a DaemonSet that is done',
      workload('DaemonSet', {}, { desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2 }),
      'ready',
      /./,
    ],
    [
      'D3 one with an old pod',
      workload('DaemonSet', {}, { desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 2 }),
      'waiting',
      /1 of 2 pods are of the new/,
    ],
    [
      'D3 one with a pod that is not available',
      workload('DaemonSet', {}, { desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1 }),
      'waiting',
      /1 of 2 pods are available/,
    ],
    ['D4 a Job that is done', job({ conditions: [condition('Complete')] }), 'ready', /./],
    ['D4 one at work', job({ active: 1 }), 'waiting', /0 of 1 completions, 1 pods at work/],
    ['D4 one that is suspended', job({}, { suspend: true }), 'waiting', /suspended/],
    [
      'F20 one that failed',
      job({ conditions: [condition('Failed')] }),
      'failed',
      /Job\/w failed: Why: because/,
    ],
  ];
  const custom = (status: object, kind = 'Widget') => workload(kind, {}, status, 'acme.dev/v1');
  const generic: typeof cases = [
    ['F23 a resource that is Ready', custom({ conditions: [condition('Ready')] }), 'ready', /./],
    [
      'F23 one that is not',
      custom({ conditions: [{ ...condition('Ready'), status: 'False' }] }),
      'waiting',
      /Ready is False: Why: because/,
    ],
    [
      'F23 one whose condition is of an older version',
      custom({ conditions: [{ ...condition('Ready'), observedGeneration: 0 }] }),
      'waiting',
      /says nothing/,
    ],
    [
      'F23 one that is stalled',
      custom({ conditions: [condition('Stalled')] }),
      'failed',
      /Widget\/w: Stalled: Why/,
    ],
    [
      'F23 a Rollout that is degraded',
      custom({ phase: 'Degraded', message: 'aborted' }, 'Rollout'),
      'failed',
      /Degraded: aborted/,
    ],
    [
      'F23 a Rollout that is paused',
      custom({ phase: 'Paused', observedGeneration: '1' }, 'Rollout'),
      'waiting',
      /phase is Paused/,
    ],
    [
      'F21 a claim that is bound',
      workload('PersistentVolumeClaim', {}, { phase: 'Bound' }, 'v1'),
      'ready',
      /./,
    ],
    ['G1 one that was not observed', custom({ observedGeneration: 0 }), 'waiting', /not seen/],
  ];
  test.each([...cases, ...generic])('%s', (_, live, status, said) => {
    const standing = standingOf(observation({ live, revision: undefined }));
    const words =
      standing.status === 'waiting'
        ? standing.reason
        : standing.status === 'failed'
          ? standing.finding.cause
          : 'ready';
    expect([standing.status, words]).toEqual([status, expect.stringMatching(said)]);
  });
});

describe('D3 a DaemonSet with a pod on a node', () => {
  const live = workload(
    'DaemonSet',
    {},
    { desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 1 },
  );
  const conditions = (containers: string) => [
    { type: 'Ready', status: 'False' },
    { type: 'ContainersReady', status: containers },
  ];
  const pod = (containers: string, spec: object = {}) =>
    ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec,
      status: { conditions: conditions(containers) },
    }) as unknown as KnownPod;
  const judge = (old: KnownPod) => standingOf(observation({ live, oldPods: [old] })).status;

  test('that no longer reports does not wait for it', () => {
    expect(judge(pod('True'))).toBe('ready');
  });
  test('that is well waits for a pod that is not ready, or that a readiness gate holds back', () => {
    expect(judge(pod('False'))).toBe('waiting');
    expect(judge(pod('True', { readinessGates: [{ conditionType: 'x' }] }))).toBe('waiting');
  });
});

test('G4 an event from before the apply counts only by what was added to it', () => {
  const live = workload('Job', {}, {}, 'batch/v1');
  const store = new Store();
  store.put(live);
  for (const [name, count] of [
    ['same', 4],
    ['more', 6],
    ['new', 1],
  ] as const)
    store.put(event('w', name, '', { count, metadata: { name, uid: name } }));
  const { applied } = observation({ live });
  const eventsBefore = new Map([
    ['same', 4],
    ['more', 4],
  ]);
  const more = { pulls: new Map(), operatedSecrets: new Set<string>() };
  const { events } = observe(store, { ...applied, eventsBefore }, more);
  expect(events.map(({ reason, count }) => [reason, count])).toEqual([
    ['more', 2],
    ['new', 1],
  ]);
});

test.each([
  ['50%', 'ready'],
  ['75%', 'waiting'],
  ['ready', 'waiting'],
])('deploy-actions/wait: %s on 2 of 4 available replicas is %s', (wait, status) => {
  const live = workload(
    'Deployment',
    { replicas: 4 },
    { replicas: 5, updatedReplicas: 3, availableReplicas: 2 },
  );
  const annotated = { ...live, metadata: { ...live.metadata, annotations: { 'deploy-actions/wait': wait } } };
  const revision = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'r' },
    spec: { replicas: 4 },
  };
  expect(standingOf(observation({ live: annotated, revision })).status).toBe(status);
});

describe('the pods of the new revision', () => {
  const child = (kind: string, name: string, owner: string, more: object = {}): KubernetesObject => ({
    apiVersion: kind === 'Pod' ? 'v1' : 'apps/v1',
    kind,
    metadata: {
      name,
      uid: name,
      ownerReferences: [{ apiVersion: 'v1', kind: 'X', name: owner, uid: owner, controller: true }],
      ...more,
    },
  });
  const seen = (live: KubernetesObject, others: readonly KubernetesObject[]) => {
    const store = new Store();
    for (const object of [live, ...others]) store.put(object);
    const { applied } = observation({ live });
    const { pods, oldPods } = observe(store, applied, { pulls: new Map(), operatedSecrets: new Set() });
    return {
      new: pods.map(({ metadata }) => metadata.name),
      old: oldPods.map(({ metadata }) => metadata.name),
    };
  };
  const revision = (value: string) => ({ annotations: { 'deployment.kubernetes.io/revision': value } });

  test('of a Deployment belong to the ReplicaSet with its revision', () => {
    const live = workload('Deployment', {}, {});
    const deployed = { ...live, metadata: { ...live.metadata, ...revision('2') } };
    const sets = [
      child('ReplicaSet', 'w-1', 'w', revision('1')),
      child('ReplicaSet', 'w-2', 'w', revision('2')),
    ];
    const pods = [child('Pod', 'a', 'w-1'), child('Pod', 'b', 'w-2'), child('Pod', 'c', 'other')];
    expect(seen(deployed, [...sets, ...pods])).toEqual({ new: ['b'], old: ['a'] });
  });
  test('of a StatefulSet have its update revision; one that is ending is no longer judged', () => {
    const live = workload('StatefulSet', {}, { updateRevision: 'r2' });
    const pods = [
      child('Pod', 'w-0', 'w', { labels: { 'controller-revision-hash': 'r1' } }),
      child('Pod', 'w-1', 'w', { labels: { 'controller-revision-hash': 'r2' } }),
      child('Pod', 'w-2', 'w', { labels: { 'controller-revision-hash': 'r2' }, deletionTimestamp: 'now' }),
    ];
    expect(seen(live, pods)).toEqual({ new: ['w-1'], old: ['w-0', 'w-2'] });
  });
  test('of a DaemonSet have its template generation', () => {
    const live = workload('DaemonSet', {}, {});
    const annotations = { 'deprecated.daemonset.template.generation': '4' };
    const pods = ['3', '4'].map((n) =>
      child('Pod', `p${n}`, 'w', { labels: { 'pod-template-generation': n } }),
    );
    expect(seen({ ...live, metadata: { ...live.metadata, annotations } }, pods)).toEqual({
      new: ['p4'],
      old: ['p3'],
    });
  });
  test('are none before the controller has seen the revision', () => {
    const live = workload('StatefulSet', {}, { updateRevision: 'r1', observedGeneration: 0 });
    const pods = [child('Pod', 'w-0', 'w', { labels: { 'controller-revision-hash': 'r1' } })];
    expect(seen(live, pods)).toEqual({ new: [], old: [] });
  });
});

test('only pods of an ordered StatefulSet that are not ready and not ending keep it from going back', () => {
  const store = new Store();
  const owned = (name: string, ready: string, more: object = {}): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      uid: name,
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'w', uid: 'w' }],
      ...more,
    },
    status: { conditions: [{ type: 'Ready', status: ready }] },
  });
  for (const pod of [
    owned('a', 'True'),
    owned('b', 'False'),
    owned('c', 'False', { deletionTimestamp: 'now' }),
  ])
    store.put(pod);
  const names = (object: KubernetesObject) => stuckPods(object, store).map(({ metadata }) => metadata.name);
  expect(names(workload('StatefulSet', {}, {}))).toEqual(['b']);
  expect(names(workload('StatefulSet', { podManagementPolicy: 'Parallel' }, {}))).toEqual([]);
  expect(names(workload('Deployment', {}, {}))).toEqual([]);
});
