import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  KnownDeployment,
  KnownEvent,
  KnownPod,
  KnownReplicaSet,
} from '../../../src/lib/kubernetes/objects.ts';
import type { Observation } from '../../../src/lib/kubernetes/observation.ts';
import { countPulls, type PullHistory } from '../../../src/lib/kubernetes/pulls.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../../src/lib/kubernetes/thresholds.ts';
import { judge, NOTHING_REMEMBERED, type Verdict } from '../../../src/lib/kubernetes/verdict.ts';

type Recording = {
  readonly podTimeline: readonly { readonly t: number; readonly object: KnownPod }[];
  readonly deploymentFinal: KnownDeployment;
  readonly events: readonly KnownEvent[];
};

/** Pods, events and logs of one failing release on a real cluster: Kubernetes 1.34.4, containerd 1.6.20, every 0.5 s. */
export const recording = (name: string): Recording =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../fixtures/kubernetes/${name}.json`), 'utf8'),
  ) as Recording;

/** The Deployment as it is until its controller gives up: seen, nothing available. */
function deploymentAt({ deploymentFinal, podTimeline }: Recording, t: number): KnownDeployment {
  const pod = podTimeline.findLast((entry) => entry.t <= t)?.object;
  const ready = pod?.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True');
  const wanted = deploymentFinal.spec?.replicas ?? 1;
  const available = ready ? wanted : 0;
  return {
    ...deploymentFinal,
    status: {
      observedGeneration: deploymentFinal.metadata.generation ?? 1,
      replicas: wanted,
      updatedReplicas: wanted,
      availableReplicas: available,
    },
  };
}

/** An event as often as it can have occurred by a time, spread evenly over its span. */
function eventAt(event: KnownEvent, now: number): readonly KnownEvent[] {
  const first = Date.parse(event.firstTimestamp ?? event.metadata.creationTimestamp ?? '');
  const last = Date.parse(event.lastTimestamp ?? event.firstTimestamp ?? '');
  if (Number.isNaN(first) || first > now) return [];
  const total = event.count ?? 1;
  const share = last > first ? Math.min(1, (now - first) / (last - first)) : 1;
  return [{ ...event, count: Math.max(1, Math.floor(total * share)) }];
}

/** Judges a recording every half second, as the tracker does; the verdict and the second at which it fell. */
export function replay(name: string, limits: Thresholds = DEFAULT_THRESHOLDS) {
  const recorded = recording(name);
  const start = Date.parse(recorded.deploymentFinal.metadata.creationTimestamp ?? '');
  const applied = {
    object: recorded.deploymentFinal,
    before: undefined,
    restartsBefore: new Map(),
    eventsBefore: new Map(),
    at: start,
  };
  let memory = NOTHING_REMEMBERED;
  let history: PullHistory = new Map();
  const last = recorded.podTimeline.at(-1)?.t ?? 0;
  for (let t = 0; t <= last + 120; t += 0.5) {
    const now = start + t * 1000;
    const pod = recorded.podTimeline.findLast((entry) => entry.t <= t)?.object;
    const observation: Observation = {
      applied,
      live: deploymentAt(recorded, t),
      pods: pod ? [pod] : [],
      oldPods: [],
      revision: replicaSet(recorded.deploymentFinal),
      events: recorded.events.flatMap((event) => eventAt(event, now)),
      pulls: new Map([...history].map(([key, { count }]) => [key, count])),
      operatedSecrets: new Set(),
    };
    history = countPulls(observation, history);
    const judged = judge(observation, memory, limits, now);
    memory = judged.memory;
    if (judged.verdict.status !== 'waiting') return { verdict: judged.verdict as Verdict, at: t };
  }
  return { verdict: { status: 'waiting' } as Verdict, at: last };
}

const replicaSet = ({ spec, metadata }: KnownDeployment): KnownReplicaSet => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: { name: `${metadata.name}-1`, uid: 'rs' },
  spec: { replicas: spec?.replicas ?? 1, selector: {} },
});
