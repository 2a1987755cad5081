import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { KnownEvent, KnownPod, KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { observe } from '../../../src/lib/kubernetes/observe.ts';
import { Store } from '../../../src/lib/kubernetes/store.ts';
import { judgeFor, observation } from './observations.ts';

/** Four claims on a real cluster: of a class that does not exist, absent, being provisioned, and without a pod. */
const { pods, claims, events } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/kubernetes/claims.json'), 'utf8'),
) as {
  readonly pods: readonly KnownPod[];
  readonly claims: readonly KubernetesObject[];
  readonly events: readonly KnownEvent[];
};

const podNamed = (name: string) => pods.find(({ metadata }) => metadata.name === name) as KnownPod;
const judgePod = (name: string, about = events) =>
  judgeFor(300, observation({ pods: [podNamed(name)], events: about }));
const claim = (name: string, status: object = {}): KubernetesObject => {
  const live = claims.find(({ metadata }) => metadata.name === name) as KubernetesObject;
  return { ...live, status: { ...(live['status'] as object), ...status } };
};
const judgeOwn = (live: KubernetesObject) =>
  judgeFor(300, observation({ live, revision: undefined, events }));

describe('F21 a pod whose claim', () => {
  test('can never be provisioned fails after 45 s with the words of the controller', () => {
    expect(judgePod('one')).toMatchObject({
      second: 45,
      verdict: {
        finding: {
          code: 'ROLLOUT_VOLUME',
          cause:
            'pod one waits for claim data: ProvisioningFailed: storageclass.storage.k8s.io "nothere" not found',
        },
      },
    });
  });
  test('belongs to the pod alone is found by the name that it gets', () => {
    const one = podNamed('one');
    const spec = { ...one.spec, volumes: [{ name: 'd', ephemeral: {} }] } as unknown as KnownPod['spec'];
    const own = events.map((event) =>
      event.involvedObject?.name === 'data'
        ? { ...event, involvedObject: { ...event.involvedObject, name: 'one-d' } }
        : event,
    );
    expect(judgeFor(300, observation({ pods: [{ ...one, spec } as KnownPod], events: own }))).toMatchObject({
      second: 45,
      verdict: { finding: { cause: expect.stringContaining('claim one-d: ProvisioningFailed') } },
    });
  });
  test('does not exist fails after 45 s with the words of the scheduler', () => {
    expect(judgePod('two')).toMatchObject({
      second: 45,
      verdict: {
        finding: { cause: expect.stringContaining('persistentvolumeclaim "absent" not found') },
      },
    });
  });
  test('is being provisioned waits, and says for what', () => {
    expect(judgePod('three').verdict).toMatchObject({
      status: 'waiting',
      findings: [
        { cause: expect.stringContaining('claim later: ExternalProvisioning: Waiting for a volume') },
      ],
    });
  });
  test('was provisioned after it failed waits', () => {
    const done = {
      ...events.find(({ reason }) => reason === 'ProvisioningFailed'),
      reason: 'ProvisioningSucceeded',
    };
    const later = { ...done, lastTimestamp: '2099-01-01T00:00:00Z' } as KnownEvent;
    const running = { ...podNamed('one'), status: { phase: 'Pending' } } as KnownPod;
    expect(judgeFor(300, observation({ pods: [running], events: [...events, later] })).verdict.status).toBe(
      'waiting',
    );
  });
  test('is not the reason is judged by the scheduler as any other', () => {
    const [condition] = podNamed('one').status?.conditions ?? [];
    const cpu = { ...condition, message: '0/1 nodes are available: 1 Insufficient cpu.' };
    const pod = { ...podNamed('one'), status: { phase: 'Pending', conditions: [cpu] } } as KnownPod;
    expect(judgeFor(300, observation({ pods: [pod] }))).toMatchObject({
      second: 15,
      verdict: { finding: { code: 'ROLLOUT_UNSCHEDULABLE' } },
    });
  });
});

describe('F21 a claim that is waited for', () => {
  test('is done when it is bound, or waits for its first pod', () => {
    expect(judgeOwn(claim('data', { phase: 'Bound' }))).toEqual({ second: 0, verdict: { status: 'steady' } });
    expect(judgeOwn(claim('unused')).verdict.status).toBe('steady');
  });
  test('fails when nobody can provision it, and waits while somebody does', () => {
    expect(judgeOwn(claim('data'))).toMatchObject({
      second: 45,
      verdict: { finding: { code: 'ROLLOUT_VOLUME', cause: expect.stringContaining('"nothere" not found') } },
    });
    expect(judgeOwn(claim('later')).verdict).toMatchObject({ status: 'waiting' });
  });
});

test('what is said of a claim is known by its name, which is all that a pod has', () => {
  const store = new Store();
  const [pod] = pods;
  const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'job', uid: 'job', generation: 1 } };
  const owned = { ...pod, metadata: { ...podNamed('one').metadata, ownerReferences: [{ uid: 'job' }] } };
  for (const object of [job, owned, ...events]) store.put(object as KubernetesObject);
  const { applied } = observation({ live: job });
  const seen = observe(store, applied, { pulls: new Map(), operatedSecrets: new Set() });
  expect(seen.events.map(({ reason }) => reason)).toContain('ProvisioningFailed');
});
