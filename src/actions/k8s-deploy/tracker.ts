import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { nameOf } from '../../lib/kubernetes/objects.ts';
import type { Applied, Observation } from '../../lib/kubernetes/observation.ts';
import { observe } from '../../lib/kubernetes/observe.ts';
import { countPulls, type PullHistory } from '../../lib/kubernetes/pulls.ts';
import { type Sample, sampleOf, withSample } from '../../lib/kubernetes/replicas.ts';
import type { Store } from '../../lib/kubernetes/store.ts';
import type { Thresholds } from '../../lib/kubernetes/thresholds.ts';
import { judge, type Memory, NOTHING_REMEMBERED, type Verdict } from '../../lib/kubernetes/verdict.ts';

/** One workload that is being followed. */
export class Followed {
  readonly applied: Applied;
  verdict: Verdict = { status: 'waiting', reason: 'nothing is known yet', findings: [] };
  observation: Observation | undefined;
  /** When what there was to say changed, for the picture of the rollout. */
  readonly moments: { readonly at: number; readonly what: string }[] = [];
  /** Ready pods, new and old, whenever their number changed. */
  samples: readonly Sample[] = [];
  #memory: Memory = NOTHING_REMEMBERED;
  #pulls: PullHistory = new Map();
  #operatedSecrets: ReadonlySet<string>;

  constructor(applied: Applied, operatedSecrets: ReadonlySet<string>) {
    this.applied = applied;
    this.#operatedSecrets = operatedSecrets;
  }

  get name(): string {
    return nameOf(this.applied.object);
  }

  /** Only the passing of time can change the verdict: a signal is waiting to be confirmed, or readiness to be steady. */
  get waitsForTime(): boolean {
    if (this.verdict.status === 'steady') return false;
    return this.#memory.firstSeen.size > 0 || this.#memory.readySince !== undefined;
  }

  /** Judges what is known now. Whether there is something new to tell. */
  step(store: Store, limits: Thresholds, now: number): boolean {
    const pulls = new Map([...this.#pulls].map(([key, { count }]) => [key, count]));
    const first = observe(store, this.applied, { pulls, operatedSecrets: this.#operatedSecrets });
    this.#pulls = countPulls(first, this.#pulls);
    const counted = new Map([...this.#pulls].map(([key, { count }]) => [key, count]));
    this.observation = { ...first, pulls: counted };
    this.samples = withSample(this.samples, sampleOf(this.observation, now));
    const told = tellingOf(this.verdict);
    const { verdict, memory } = judge(this.observation, this.#memory, limits, now);
    this.#memory = memory;
    this.verdict = verdict;
    const changed = tellingOf(verdict) !== told;
    if (changed) this.moments.push({ at: now, what: tellingOf(verdict) });
    return changed;
  }
}

/** A verdict in words, for a line of the log. */
export function tellingOf(verdict: Verdict): string {
  switch (verdict.status) {
    case 'steady':
      return verdict.unverified ? `applied, not verified: ${verdict.unverified}` : 'healthy';
    case 'failed':
      return `failed: ${verdict.finding.cause}`;
    case 'superseded':
      return verdict.reason;
    case 'waiting': {
      const [first] = verdict.findings;
      return first ? `${verdict.reason}; ${first.cause}` : verdict.reason;
    }
  }
}

/** The uid of the workload that an object belongs to, by the owners that are known; its own when it has none. */
export function rootUid(store: Store, object: KubernetesObject): string | undefined {
  if (object.kind === 'Event') return (object['involvedObject'] as { uid?: string } | undefined)?.uid;
  const owner = object.metadata.ownerReferences?.find(({ controller }) => controller);
  if (!owner) return object.metadata.uid;
  const above = owner.kind === 'ReplicaSet' ? store.get('ReplicaSet.apps', owner.name) : undefined;
  return above ? rootUid(store, above) : owner.uid;
}
