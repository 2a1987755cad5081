import type { ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Before } from './before.ts';
import type { Changes } from './changes.ts';
import { conclude, type Ending } from './conclude.ts';
import type { Drain } from './drain.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import type { Strategy } from './strategies/strategy.ts';
import type { TimeLimit } from './time-limit.ts';

/** One release on its way: what every phase needs. */
export type Release = {
  readonly name: string;
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly changes: Changes;
  readonly before: Before;
  /** What a rollback goes to. */
  readonly previous: ReleaseRecord | undefined;
  readonly revision: number;
  readonly startedAt: number;
  /** When it must be healthy. */
  readonly limit: TimeLimit;
  readonly drain: Drain;
  /** Whether it counts as the release that serves; from then on it is not undone. */
  readonly progress: { recorded: boolean };
  readonly strategy: Strategy;
  /** The manifests as files have them, for the record; the strategy has them as they are applied. */
  readonly manifests: readonly Manifest[];
  readonly operation: string;
  /** The revision that this one brings back. */
  readonly rollbackTo: number | undefined;
};

/** Ends a deployment with report, summary and outputs. */
export function end(release: Release, outcome: Ending['outcome'], more: Partial<Ending>): Promise<Result> {
  const { name, inputs, previous, revision, startedAt, ports, operation, manifests } = release;
  const base = {
    operation,
    release: name,
    namespace: inputs.namespace,
    startedAt,
    revision,
    previous: previous?.revision,
    compared: [previous?.objects ?? [], manifests.map(({ object }) => object)] as const,
  };
  return conclude({ ...base, ...more, outcome }, ports);
}
