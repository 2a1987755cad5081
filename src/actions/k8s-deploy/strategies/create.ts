import { colouredIn, keysOf, type Painted, paintedAs } from '../../../lib/kubernetes/colours.ts';
import type { Manifest } from '../../../lib/manifests/manifest.ts';
import type { Cluster } from '../../../tools/kubernetes-cluster.ts';
import type { Inputs, Ports } from '../ports.ts';
import { trafficFailures } from '../traffic-failures.ts';
import { blueGreen } from './blue-green.ts';
import { canary } from './canary.ts';
import { canaryPlan, policiesOf, refuseBlindPolicies, refuseCoarseWeights } from './canary-plan.ts';
import { liveColour } from './live-colour.ts';
import { rolling, type Strategy } from './strategy.ts';

type Wish = {
  readonly name: string;
  readonly strategy: Inputs['strategy'];
  readonly steps: Inputs['steps'];
  /** The first step, later than 0 after an approval. */
  readonly from: number;
  readonly manifests: readonly Manifest[];
  /** What the newest record says of colours. */
  readonly painted: Painted | undefined;
  readonly cluster: Cluster;
  readonly ports: Ports;
};

/** What brings these manifests to serve, from what the cluster is like now. Changes nothing. */
export async function createStrategy(wish: Wish): Promise<Strategy> {
  if (wish.strategy === 'blue-green') return createBlueGreen(wish);
  const { painted, name, cluster, ports, steps, from } = wish;
  const manifests = repainted(wish.manifests, painted);
  const kept = painted?.colour === 'green' ? painted : undefined;
  if (wish.strategy === 'rolling') return rolling(manifests, kept);
  const plan = await canaryPlan(
    name,
    manifests.map(({ object }) => object),
    cluster,
    ports,
  );
  refuseCoarseWeights(plan, steps);
  return { ...canary({ manifests, plan, steps, from }), painted: kept };
}

/** After a release that is green, whatever comes next is for the green pods, unless it changes colours itself. */
export function repainted(manifests: readonly Manifest[], painted: Painted | undefined): readonly Manifest[] {
  const objects = paintedAs(
    manifests.map(({ object }) => object),
    painted,
  );
  return manifests.map((manifest, at) => ({ ...manifest, object: objects[at] ?? manifest.object }));
}

/** @throws TRAFFIC_NO_SERVICE, TRAFFIC_POLICY, TRAFFIC_CHANGED */
async function createBlueGreen({ manifests, painted, cluster, ports }: Wish): Promise<Strategy> {
  const objects = manifests.map(({ object }) => object);
  const policies = await policiesOf(objects, cluster);
  const coloured = colouredIn(objects, policies, painted?.keys);
  if (coloured.length === 0)
    throw trafficFailures.TRAFFIC_NO_SERVICE(
      'strategy: blue-green needs a Deployment and a Service among the manifests that selects its pods. Nothing was changed.',
    );
  refuseBlindPolicies(coloured, policies);
  const live = await liveColour(coloured, cluster);
  if (live) return blueGreen(manifests, coloured, live);
  ports.workflow.info('There is no release yet to switch from, so this one is rolled out as blue.');
  return rolling(manifests, { colour: 'blue', keys: keysOf(coloured) });
}
