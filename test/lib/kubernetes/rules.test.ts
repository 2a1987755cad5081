import { describe, expect, test } from '@jest/globals';
import type { ContainerStatus } from 'kubernetes-types/core/v1.js';
import type { KnownDeployment, KnownPod } from '../../../src/lib/kubernetes/objects.ts';
import type { Observation } from '../../../src/lib/kubernetes/observation.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/lib/kubernetes/thresholds.ts';
import { deployment, event, judgeFor, observation, pod, replicaSet } from './observations.ts';

type Status = Partial<ContainerStatus>;
const waits = (reason: string, message = ''): Status => ({ state: { waiting: { reason, message } } });
const crashed = (times: number, exitCode = 1, reason = 'Error'): Status => ({
  restartCount: times - 1,
  state: { terminated: { exitCode, reason } },
});
const inBackOff = (times: number, exitCode = 1, reason = 'Error', message = ''): Status => ({
  restartCount: times - 1,
  state: { waiting: { reason: 'CrashLoopBackOff' } },
  lastState: { terminated: { exitCode, reason, message } },
});
const runs = (restartCount = 0): Status => ({ restartCount, ready: false, state: { running: {} } });
const withPod = (status: Status, more: Partial<Observation> = {}) =>
  observation({ pods: [pod({ phase: 'Running', status })], ...more });
const withImage = (image: string, status: Status): KnownPod => {
  const one = pod({ status });
  const containers = (one.spec?.containers ?? []).map((container) => ({ ...container, image }));
  return { ...one, spec: { ...one.spec, containers } };
};
const pulls = (message: string, attempts: number, reason = 'ErrImagePull') =>
  withPod(waits(reason, message), { pulls: new Map([['app-2-a/app', attempts]]) });
const scheduling = (message: string, more: Partial<Observation> = {}, reason = 'Unschedulable') =>
  observation({
    pods: [
      pod({ node: undefined, conditions: [{ type: 'PodScheduled', status: 'False', reason, message }] }),
    ],
    ...more,
  });
/** One old pod is left, and the last refusal of the new ReplicaSet still stands. */
function quotaRefusal(rollingUpdate: object): Observation {
  const live = deployment();
  const spec = { ...live.spec, strategy: { type: 'RollingUpdate', rollingUpdate } };
  const seen = observation({ live: { ...live, spec } as KnownDeployment, oldPods: [old] });
  const events = [event('app-2', 'FailedCreate', 'exceeded quota: pods')];
  return { ...seen, events, applied: { ...seen.applied, before: live } };
}
const old = pod({ name: 'app-1-a', phase: 'Running', ready: true, status: { ...runs(), ready: true } });

describe('fails', () => {
  const cases: readonly [string, Observation, string, number, RegExp][] = [
    [
      'F3 an image name that is none',
      withPod(waits('InvalidImageName', 'bad name')),
      'IMAGE_INVALID',
      0,
      /bad name/,
    ],
    ['F3 an image that must not be pulled', withPod(waits('ErrImageNeverPull')), 'IMAGE_INVALID', 0, /app:2/],
    [
      'F4 no such tag, at the second pull error',
      pulls('app:2: not found', 2),
      'IMAGE_NOT_FOUND',
      0,
      /not found/,
    ],
    [
      'F4 no such tag, in back-off',
      pulls('Back-off pulling image "app:2": ErrImagePull: manifest unknown', 2, 'ImagePullBackOff'),
      'IMAGE_NOT_FOUND',
      0,
      /manifest unknown/,
    ],
    [
      'F4 no such image, whose name looks like other answers',
      observation({
        pods: [withImage('forbidden/timeout:429', waits('ErrImagePull', 'forbidden/timeout:429: not found'))],
        pulls: new Map([['app-2-a/app', 2]]),
      }),
      'IMAGE_NOT_FOUND',
      0,
      /not found/,
    ],
    ['F4 credentials refused', pulls('401 Unauthorized', 2), 'IMAGE_REFUSED', 0, /401/],
    [
      'F4 another platform',
      pulls('no match for platform in manifest: not found', 2),
      'IMAGE_PLATFORM',
      0,
      /platform/,
    ],
    [
      'F5 a registry that limits, at the third attempt',
      pulls('429 Too Many Requests', 3),
      'IMAGE_PULL',
      0,
      /429/,
    ],
    ['F5 a registry that is down, after 90 s', pulls('connection refused', 1), 'IMAGE_PULL', 90, /refused/],
    [
      'F6 a missing Secret',
      withPod(waits('CreateContainerConfigError', 'secret "db" not found')),
      'CONFIGURATION_MISSING',
      10,
      /secret "db"/,
    ],
    [
      'F6 a missing ConfigMap',
      withPod(waits('CreateContainerConfigError', 'configmap "a" not found')),
      'CONFIGURATION_MISSING',
      10,
      /configmap "a"/,
    ],
    [
      'F6 another configuration error',
      withPod(waits('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root')),
      'CONTAINER_CONFIGURATION',
      10,
      /runAsNonRoot/,
    ],
    [
      'F7 a command that is not there, at the second try',
      withPod({ ...inBackOff(2, 128, 'StartError', 'exec: "/nope": no such file or directory') }),
      'COMMAND',
      0,
      /nope/,
    ],
    [
      'F7 a program for another processor',
      withPod({
        ...waits('RunContainerError', 'exec /app: exec format error'),
        restartCount: 1,
        lastState: { terminated: { exitCode: 128, reason: 'StartError' } },
      }),
      'COMMAND',
      0,
      /exec format error/,
    ],
    [
      'F7 another error of the runtime, after 30 s',
      withPod(waits('CreateContainerError', 'device busy')),
      'CONTAINER_CONFIGURATION',
      30,
      /device busy/,
    ],
    ['F8 the third crash', withPod(crashed(3)), 'CRASH_LOOP', 0, /crashed 3 times, last with exit code 1/],
    [
      'F8 the third crash, in back-off',
      withPod(inBackOff(3, 139)),
      'CRASH_LOOP',
      0,
      /exit code 139 \(signal 11\)/,
    ],
    [
      'F8 a third end with exit code 0',
      withPod(crashed(3, 0, 'Completed')),
      'CRASH_LOOP',
      0,
      /should keep running/,
    ],
    [
      'F8 an init container',
      observation({ pods: [pod({ init: crashed(3) })] }),
      'CRASH_LOOP',
      0,
      /init container before of pod app-2-a/,
    ],
    [
      'F8 a sidecar',
      observation({ pods: [pod({ init: crashed(3), sidecar: true })] }),
      'CRASH_LOOP',
      0,
      /sidecar before/,
    ],
    [
      'F8 one pod of several, after 30 s',
      observation({
        pods: [pod({ name: 'b', ready: true }), pod({ phase: 'Running', status: inBackOff(3) })],
      }),
      'CRASH_LOOP',
      30,
      /3 times/,
    ],
    ['F9 out of memory twice', withPod(crashed(2, 137, 'OOMKilled')), 'OUT_OF_MEMORY', 0, /limit of 64Mi/],
    [
      'F10 killed by its liveness probe three times',
      withPod(crashed(3, 137), {
        events: [
          event('app-2-a', 'Killing', 'Container app failed liveness probe, will be restarted'),
          event('app-2-a', 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500'),
        ],
      }),
      'PROBE_KILLS',
      0,
      /liveness probe: HTTP probe failed with statuscode: 500/,
    ],
    [
      'F12 no node fits',
      scheduling('0/3 nodes are available: 3 Insufficient memory. preemption: none'),
      'UNSCHEDULABLE',
      15,
      /3 Insufficient memory\.$/,
    ],
    [
      'F12 no node even after an autoscaler announced one',
      scheduling('0/3 nodes', { events: [event('app-2-a', 'TriggeredScaleUp', 'pod triggered scale-up')] }),
      'UNSCHEDULABLE',
      180,
      /adding a node/,
    ],
    [
      'F13 a quota, by the condition',
      observation({
        revision: {
          ...replicaSet,
          status: {
            conditions: [{ type: 'ReplicaFailure', status: 'True', message: 'exceeded quota: pods' }],
          },
        },
      }),
      'PODS_REFUSED',
      10,
      /exceeded quota/,
    ],
    [
      'F13 a quota that old pods could free, but did not',
      quotaRefusal({ maxUnavailable: 1 }),
      'PODS_REFUSED',
      90,
      /exceeded quota/,
    ],
    [
      'F13 a quota that no old pod frees, for none is taken away first',
      quotaRefusal({ maxUnavailable: '25%' }),
      'PODS_REFUSED',
      10,
      /exceeded quota/,
    ],
    [
      'F13 a webhook, by the event',
      observation({
        events: [event('app-2', 'FailedCreate', 'Error creating: admission webhook "x" denied the request')],
      }),
      'PODS_REFUSED',
      10,
      /admission webhook/,
    ],
    [
      'F14 a ConfigMap that is a volume',
      observation({
        pods: [pod()],
        events: [
          event(
            'app-2-a',
            'FailedMount',
            'MountVolume.SetUp failed for volume "v" : configmap "absent" not found',
          ),
        ],
      }),
      'CONFIGURATION_MISSING',
      10,
      /configmap "absent"/,
    ],
    [
      'F14 another volume',
      observation({ pods: [pod()], events: [event('app-2-a', 'FailedAttachVolume', 'Multi-Attach error')] }),
      'VOLUME',
      45,
      /Multi-Attach/,
    ],
    [
      'F15 no sandbox',
      observation({
        pods: [pod()],
        events: [event('app-2-a', 'FailedCreatePodSandBox', 'no addresses left')],
      }),
      'SANDBOX',
      60,
      /no addresses left/,
    ],
    [
      'F16 the deadline of the controller',
      observation({
        live: deployment({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              message: 'has timed out',
            },
          ],
        }),
      }),
      'DEADLINE',
      0,
      /has timed out/,
    ],
    [
      'F18 pods that end as failed',
      observation({
        pods: ['a', 'b', 'c'].map((name) =>
          pod({ name, phase: 'Failed', reason: 'UnexpectedAdmissionError', status: {} }),
        ),
      }),
      'POD_FAILED',
      0,
      /UnexpectedAdmissionError/,
    ],
    [
      'F19 an object that is deleted',
      { ...observation(), live: undefined },
      'DELETED',
      0,
      /Deployment\/app was deleted/,
    ],
  ];
  test.each(cases)('%s', (_, seen, code, second, cause) => {
    const judged = judgeFor(300, seen);
    expect(judged).toMatchObject({
      second,
      verdict: {
        status: 'failed',
        finding: { code: `ROLLOUT_${code}`, cause: expect.stringMatching(cause) },
      },
    });
  });

  test('F11 what is never ready, at ready-within, with the last answer of its probe', () => {
    const events = [
      event('app-2-a', 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', {
        count: 7,
      }),
    ];
    const { verdict, second } = judgeFor(120, withPod(runs(), { events }), {
      ...DEFAULT_THRESHOLDS,
      readyWithinMs: 60_000,
    });
    expect(second).toBe(60);
    expect(verdict).toMatchObject({
      finding: { code: 'ROLLOUT_NOT_READY', cause: expect.stringContaining('statuscode: 503 (7 times)') },
    });
  });
});

describe('does not fail, for it may pass', () => {
  const cases: readonly [string, Observation, number][] = [
    ['F3 an image that is being pulled', withPod(waits('ContainerCreating')), 200],
    ['F4 an image at its first pull error, pushed 8 s late', pulls('not found', 1), 200],
    ['F5 a registry with 429, then fine', pulls('429 Too Many Requests', 2), 80],
    [
      'F6 a Secret that an operator makes after 20 s',
      withPod(waits('CreateContainerConfigError', 'secret "db" not found'), {
        operatedSecrets: new Set(['db']),
      }),
      50,
    ],
    [
      'F6 a cache that is not filled yet',
      withPod(waits('CreateContainerConfigError', 'failed to sync secret cache: timed out')),
      200,
    ],
    [
      'F7 a command at its first try',
      withPod(inBackOff(1, 128, 'StartError', 'exec: "/nope": no such file or directory')),
      200,
    ],
    ['F7 a container that stumbled for less than 30 s', withPod(waits('CreateContainerError', 'busy')), 29],
    ['F8 a program that crashes twice', withPod(inBackOff(2)), 200],
    ['F8 a program that runs again after two crashes', withPod(runs(2)), 200],
    [
      'F8 a sidecar that restarts once',
      observation({ pods: [pod({ init: crashed(1), sidecar: true })] }),
      200,
    ],
    [
      'F8 an init container that is done',
      observation({ pods: [pod({ init: { state: { terminated: { exitCode: 0, reason: 'Completed' } } } })] }),
      200,
    ],
    [
      'F10 two kills by a startup probe',
      withPod(crashed(2, 137), {
        events: [event('app-2-a', 'Killing', 'Container app failed startup probe, will be restarted')],
      }),
      200,
    ],
    ['F9 one kill for memory', withPod(crashed(1, 137, 'OOMKilled')), 200],
    ['F11 a slow start of 80 s', withPod(runs()), 200],
    [
      'F12 a node that joins 90 s after the autoscaler said so',
      scheduling('0/3 nodes', { events: [event('app-2-a', 'TriggeredScaleUp', 'scale-up')] }),
      120,
    ],
    [
      'F12 a pod that waits for an old one to end',
      scheduling('Insufficient cpu', {
        oldPods: [{ ...old, metadata: { ...old.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } }],
      }),
      200,
    ],
    [
      'F12 a pod that waits for another new one, after which an old one goes',
      scheduling('Insufficient cpu', {
        oldPods: [old],
        pods: [
          ...scheduling('Insufficient cpu').pods,
          pod({ name: 'app-2-b', phase: 'Running', status: runs() }),
        ],
      }),
      200,
    ],
    ['F12 a pod behind a scheduling gate', scheduling('gated', {}, 'SchedulingGated'), 200],
    [
      'F13 a quota that an ending pod frees',
      observation({
        oldPods: [pod({ name: 'app-1-a', ending: true })],
        events: [event('app-2', 'FailedCreate', 'exceeded quota: pods')],
      }),
      200,
    ],
    [
      'F13 a quota in which an old pod has made room, until the controller tries again',
      quotaRefusal({ maxUnavailable: 1 }),
      89,
    ],
    [
      'F13 a refusal before a pod that was created after all',
      observation({
        events: [
          event('app-2', 'FailedCreate', 'timeout'),
          event('app-2', 'SuccessfulCreate', 'Created pod', { lastTimestamp: '2026-01-01T00:00:09Z' }),
        ],
      }),
      200,
    ],
    [
      'F14 a volume that came in the meantime',
      observation({
        pods: [pod()],
        events: [
          event('app-2-a', 'FailedMount', 'secret "x" not found'),
          event('app-2-a', 'Pulling', 'Pulling image', { lastTimestamp: '2026-01-01T00:00:09Z' }),
        ],
      }),
      200,
    ],
    [
      'F15 a sandbox that was made in the meantime',
      observation({
        pods: [pod()],
        events: [
          event('app-2-a', 'FailedCreatePodSandBox', 'no addresses left'),
          event('app-2-a', 'Pulling', 'Pulling image', { lastTimestamp: '2026-01-01T00:00:09Z' }),
        ],
      }),
      200,
    ],
    [
      'F18 one pod that ended as failed, and is replaced',
      observation({ pods: [pod({ phase: 'Failed', reason: 'UnexpectedAdmissionError', status: {} })] }),
      200,
    ],
    [
      'F18 an evicted pod',
      observation({
        pods: [1, 2, 3, 4].map((n) => pod({ name: `e${n}`, phase: 'Failed', reason: 'Evicted', status: {} })),
      }),
      200,
    ],
    [
      'F24 a paused Deployment',
      observation({ live: { ...deployment(), spec: { ...deployment().spec, paused: true } } as never }),
      200,
    ],
    [
      'G1 a revision its controller has not seen',
      { ...observation({ live: deployment({ observedGeneration: 1 }) }), pods: [] },
      200,
    ],
  ];
  test.each(cases)('%s', (_, seen, seconds) => {
    expect(judgeFor(seconds, seen).verdict.status).toBe('waiting');
  });

  test('F16 the deadline of an earlier try', () => {
    const conditions = [
      {
        type: 'Progressing',
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        lastUpdateTime: '2025-12-31T00:00:00Z',
      },
    ];
    const live = deployment({ conditions });
    const { applied } = observation({ live });
    expect(judgeFor(200, observation({ live, applied: { ...applied, before: live } })).verdict.status).toBe(
      'waiting',
    );
  });

  test('F19 an object that is still there', () => {
    expect(judgeFor(200, observation()).verdict.status).toBe('waiting');
  });

  test('G4 crashes of a pod from before the apply', () => {
    const { applied } = observation();
    const seen = withPod(crashed(9), {
      applied: { ...applied, restartsBefore: new Map([['app-2-a/app', 8]]) },
    });
    expect(judgeFor(200, seen).verdict.status).toBe('waiting');
  });
});

test('G4 what is added to the crashes from before the apply counts', () => {
  const { applied } = observation();
  const seen = withPod(crashed(11), {
    applied: { ...applied, restartsBefore: new Map([['app-2-a/app', 8]]) },
  });
  expect(judgeFor(200, seen).verdict).toMatchObject({
    finding: { cause: expect.stringContaining('crashed 3 times') },
  });
});

describe('success', () => {
  const done = deployment({ replicas: 2, updatedReplicas: 2, availableReplicas: 2 });
  const readyPod = (restartCount = 0) =>
    pod({ phase: 'Running', ready: true, status: { ...runs(restartCount), ready: true } });

  test('D5 is ready for the whole soak', () => {
    expect(judgeFor(60, observation({ live: done, pods: [readyPod()] }))).toEqual({
      second: 10,
      verdict: { status: 'steady' },
    });
  });
  test('D5 begins its soak anew after a restart', () => {
    const seen = (second: number) => observation({ live: done, pods: [readyPod(second < 6 ? 0 : 1)] });
    expect(judgeFor(60, seen).second).toBe(16);
  });
  test('D5 begins its soak anew when readiness flaps', () => {
    const seen = (second: number) =>
      observation({ live: second === 5 ? deployment() : done, pods: [readyPod()] });
    expect(judgeFor(60, seen).second).toBe(16);
  });
  test('G3 beats an old failure', () => {
    const seen = observation({
      live: done,
      pods: [pod({ phase: 'Running', ready: true, status: inBackOff(5) })],
    });
    expect(judgeFor(60, seen).verdict.status).toBe('steady');
  });
  test('D1 is a Deployment whose replicas are all new and available', () => {
    const live = deployment({ replicas: 2, updatedReplicas: 2, availableReplicas: 2 });
    expect(judgeFor(60, observation({ live, pods: [readyPod()] })).verdict.status).toBe('steady');
  });
  test('D1 is not before the new ReplicaSet is scaled', () => {
    const revision = { ...replicaSet, spec: { replicas: 1 } };
    expect(judgeFor(60, observation({ live: done, revision, pods: [readyPod()] })).verdict).toMatchObject({
      reason: 'its new ReplicaSet is being scaled',
    });
  });
  test('G3 does not hide a failure while something is missing', () => {
    const seen = observation({ pods: [pod({ name: 'b', ready: true }), pod({ status: inBackOff(3) })] });
    expect(judgeFor(60, seen).verdict.status).toBe('failed');
  });
  test('D1 is not before old replicas are gone', () => {
    const live = deployment({ replicas: 3, updatedReplicas: 2, availableReplicas: 2 });
    expect(judgeFor(60, observation({ live, pods: [readyPod()] })).verdict).toMatchObject({
      status: 'waiting',
      reason: '1 old replicas are still there',
    });
  });
});

test('G2 another template by somebody else is superseded; another number of replicas is not', () => {
  const ours = deployment();
  const theirs = { ...deployment({ observedGeneration: 3 }), metadata: { ...ours.metadata, generation: 3 } };
  const { applied } = observation({ live: ours });
  const scaled = { ...theirs, spec: { ...theirs.spec, replicas: 5 } } as never;
  expect(judgeFor(5, observation({ live: scaled, applied })).verdict.status).toBe('waiting');
  const deployed = { ...theirs, spec: { ...theirs.spec, template: { spec: { containers: [] } } } } as never;
  expect(judgeFor(5, observation({ live: deployed, applied })).verdict.status).toBe('superseded');
});
