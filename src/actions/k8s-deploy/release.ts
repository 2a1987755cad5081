import type { ReleaseRecord } from '../../lib/kubernetes/record.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Before } from './before.ts';
import type { Changes } from './changes.ts';
import { conclude, type Ending } from './conclude.ts';
import type { Inputs, Ports, Result } from './ports.ts';

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
};

/** Ends a deployment with report, summary and outputs. */
export function end(release: Release, outcome: Ending['outcome'], more: Partial<Ending>): Promise<Result> {
  const { name, inputs, previous, revision, startedAt, ports } = release;
  const base = {
    operation: 'deploy',
    release: name,
    namespace: inputs.namespace,
    startedAt,
    revision,
    previous: previous?.revision,
  };
  return conclude({ ...base, ...more, outcome }, ports);
}
