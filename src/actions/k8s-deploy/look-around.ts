import type { Pending } from '../../lib/kubernetes/pending.ts';
import { autoscaledBy } from '../../lib/manifests/autoscale.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { lookBefore, recordFound, watchedKinds } from './before.ts';
import { Changes } from './changes.ts';
import { Drain } from './drain.ts';
import type { Inputs, Ports } from './ports.ts';
import { checkAccess } from './preflight.ts';
import { reportProtection } from './protection.ts';
import type { Release } from './release.ts';
import { createStrategy } from './strategies/create.ts';
import { strategyNeeds } from './strategies/needs.ts';
import { TimeLimit } from './time-limit.ts';

/** What a deployment is part of, when it is not the first word about a release. */
export type Occasion = {
  readonly operation: 'deploy' | 'promote' | 'rollback';
  /** The revision that is brought back. */
  readonly rollbackTo?: number;
  /** The canary that was approved. */
  readonly resumed?: Pending;
};

/** Everything that is known before anything is changed. */
export async function lookAround(
  name: string,
  manifests: readonly Manifest[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
  { operation, rollbackTo, resumed }: Occasion,
): Promise<Release> {
  const startedAt = ports.clock.now();
  const changes = new Changes(ports.clock, ports.signal);
  const objects = manifests.map(({ object }) => object);
  await checkAccess(manifests, cluster, strategyNeeds(inputs.strategy, objects, cluster.namespace));
  await reportProtection(manifests, cluster, inputs['require-pod-security'], ports);
  await cluster.watch(watchedKinds(objects), (object) => changes.add(object));
  const first = await lookBefore(cluster, name, manifests);
  const found = first.previous ? undefined : await recordFound(cluster, name, manifests, ports);
  const previous = first.previous ?? found;
  const strategy = await createStrategy({
    ...{ name, manifests, cluster, ports, strategy: inputs.strategy, steps: inputs.steps },
    from: resumed?.nextStep ?? 0,
    painted: previous?.painted,
  });
  const scaled = autoscaledBy(strategy.manifests.map(({ object }) => object));
  const before = { ...first, autoscaled: new Set([...first.autoscaled, ...scaled]) };
  const revision = (previous?.revision ?? 0) + 1;
  const limit = new TimeLimit(startedAt + inputs.timeout);
  const known = { name, inputs, ports, cluster, changes, before, previous, revision, startedAt, limit };
  return {
    ...known,
    drain: new Drain(),
    progress: { recorded: false },
    strategy,
    manifests,
    operation,
    rollbackTo,
  };
}
