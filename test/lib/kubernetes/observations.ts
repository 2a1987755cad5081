import type { ContainerStatus, EventSource, PodCondition } from 'kubernetes-types/core/v1.js';
import type {
  KnownDeployment,
  KnownEvent,
  KnownPod,
  KubernetesObject,
} from '../../../src/lib/kubernetes/objects.ts';
import type { Observation } from '../../../src/lib/kubernetes/observation.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../src/lib/kubernetes/thresholds.ts';
import { judge, type Memory, NOTHING_REMEMBERED, type Verdict } from '../../../src/lib/kubernetes/verdict.ts';

export const T0 = Date.parse('2026-01-01T00:00:00Z');

/** A Deployment of two replicas in the middle of its rollout: seen, one new pod wanted, none available. */
export const deployment = (status: object = {}): KnownDeployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'app', uid: 'app', generation: 2 },
  spec: { replicas: 2, selector: {}, template: { spec: { containers: [{ name: 'app', image: 'app:2' }] } } },
  status: { observedGeneration: 2, replicas: 3, updatedReplicas: 1, availableReplicas: 2, ...status },
});

export const replicaSet: KubernetesObject = {
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: 'app-2', uid: 'app-2' },
  spec: { replicas: 2 },
};

type PodWish = {
  readonly name?: string;
  readonly status?: Partial<ContainerStatus>;
  readonly init?: Partial<ContainerStatus>;
  readonly sidecar?: boolean;
  readonly conditions?: readonly PodCondition[];
  readonly phase?: string;
  readonly reason?: string;
  readonly node?: string | undefined;
  readonly ending?: boolean;
  readonly ready?: boolean;
};

const container = (name: string, status: Partial<ContainerStatus>): ContainerStatus => ({
  name,
  image: 'app:2',
  imageID: '',
  ready: false,
  restartCount: 0,
  ...status,
});

/** A pod on a node whose container starts, unless the wish says otherwise. */
export function pod(wish: PodWish = {}): KnownPod {
  const { name = 'app-2-a', status = { state: { waiting: { reason: 'ContainerCreating' } } } } = wish;
  const ready: PodCondition = { type: 'Ready', status: wish.ready ? 'True' : 'False' };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, uid: name, ...(wish.ending ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {}) },
    spec: {
      containers: [{ name: 'app', image: 'app:2', resources: { limits: { memory: '64Mi' } } }],
      initContainers: [
        { name: 'before', image: 'app:2', ...(wish.sidecar ? { restartPolicy: 'Always' } : {}) },
      ],
      ...('node' in wish ? (wish.node ? { nodeName: wish.node } : {}) : { nodeName: 'node-1' }),
    },
    status: {
      phase: wish.phase ?? 'Pending',
      ...(wish.reason ? { reason: wish.reason } : {}),
      conditions: [ready, ...(wish.conditions ?? [])],
      containerStatuses: [container('app', status)],
      ...(wish.init ? { initContainerStatuses: [container('before', wish.init)] } : {}),
    },
  };
}

export const event = (
  about: string,
  reason: string,
  message: string,
  more: Partial<KnownEvent> = {},
): KnownEvent => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name: `${about}-${reason}`, uid: `${about}-${reason}` },
  involvedObject: { kind: 'Pod', name: about, uid: about },
  type: 'Warning',
  reason,
  message,
  count: 1,
  lastTimestamp: '2026-01-01T00:00:05Z',
  source: {} as EventSource,
  ...more,
});

export function observation(more: Partial<Observation> = {}): Observation {
  const live = more.live ?? deployment();
  return {
    applied: {
      object: live,
      before: undefined,
      restartsBefore: new Map(),
      eventsBefore: new Map(),
      at: T0,
    },
    live,
    pods: [],
    oldPods: [],
    revision: replicaSet,
    events: [],
    pulls: new Map(),
    operatedSecrets: new Set(),
    ...more,
  };
}

/** Judges one observation that stays the same, once a second; the first verdict and its second, or still waiting. */
export function judgeFor(
  seconds: number,
  seen: Observation | ((second: number) => Observation),
  limits: Thresholds = DEFAULT_THRESHOLDS,
): { readonly verdict: Verdict; readonly second: number } {
  let memory: Memory = NOTHING_REMEMBERED;
  let verdict: Verdict = { status: 'waiting', reason: '', findings: [] };
  for (let second = 0; second <= seconds; second += 1) {
    const now = typeof seen === 'function' ? seen(second) : seen;
    ({ verdict, memory } = judge(now, memory, limits, T0 + second * 1000));
    if (verdict.status !== 'waiting') return { verdict, second };
  }
  return { verdict, second: seconds };
}
