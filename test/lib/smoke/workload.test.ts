import { expect, test } from '@jest/globals';
import { workloadFacts } from '../../../src/lib/smoke/workload.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const pod = (name: string, restartCount: number) => ({
  metadata: { name },
  status: { containerStatuses: [{ name: 'app', restartCount, imageID: `shop@${DIGEST}` }] },
});

test('a workload shows its replicas, restarts, the warnings of its own pods, and its images', () => {
  const workload = {
    metadata: { generation: 3 },
    spec: { replicas: 2 },
    status: { observedGeneration: 3, readyReplicas: 2, updatedReplicas: 2 },
  };
  const event = (reason: string, name: string, type = 'Warning') => ({
    reason,
    type,
    involvedObject: { name },
  });
  const events = [
    event('BackOff', 'a'),
    event('BackOff', 'a'),
    event('Unhealthy', 'other'),
    event('Pulled', 'b', 'Normal'),
  ];
  expect(workloadFacts(workload, [pod('a', 4), pod('b', 0)], events)).toEqual({
    replicas: '2 of 2 ready',
    'replicas.desired': 2,
    'replicas.ready': 2,
    'replicas.updated': 2,
    'replicas.all_ready': true,
    restarts: 4,
    events: ['BackOff'],
    'image.digest': DIGEST,
    'image.digests': [DIGEST],
  });
});

test.each([
  [
    'a new generation that nobody has seen yet',
    {
      metadata: { generation: 4 },
      spec: { replicas: 1 },
      status: { observedGeneration: 3, readyReplicas: 1, updatedReplicas: 1 },
    },
  ],
  [
    'old replicas beside the new',
    { spec: { replicas: 2 }, status: { readyReplicas: 2, updatedReplicas: 1 } },
  ],
  ['no status yet', { spec: { replicas: 1 } }],
  [
    'a DaemonSet on half of its nodes',
    { status: { desiredNumberScheduled: 4, numberReady: 2, updatedNumberScheduled: 4 } },
  ],
])('is not all ready with %s', (_, workload) => {
  expect(workloadFacts(workload, [], [])).toMatchObject({ 'replicas.all_ready': false });
});

test('the image of a workload is the one that every pod runs', () => {
  const running = (name: string, ...digests: string[]) => ({
    metadata: { name },
    status: {
      containerStatuses: digests.map((digest) => ({
        name: 'app',
        imageID: `shop@sha256:${digest.repeat(64)}`,
      })),
    },
  });
  const digest = (...pods: ReturnType<typeof running>[]) => workloadFacts({}, pods, [])['image.digest'];
  expect(digest(running('a', 'a'), running('b', 'a'))).toBe(DIGEST);
  expect(digest(running('a', 'a'), running('b', 'b'))).toEqual([]);
  expect(digest(running('a', 'a', 'c'), running('b', 'a', 'c'))).toHaveLength(2);
  expect(digest()).toEqual([]);
});
