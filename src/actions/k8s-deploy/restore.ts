import { restorable } from '../../lib/kubernetes/record.ts';
import type { WayBack } from '../../lib/kubernetes/way-back.ts';
import { inPhases } from '../../lib/manifests/order.ts';
import type { SavedState } from '../../runtime/start.ts';
import { applyAll } from './apply.ts';
import { DRAIN_MS } from './drain.ts';
import type { ClusterWish, Ports } from './ports.ts';
import { clearAway, returnTraffic } from './way-back.ts';

/** What the post step needs to put a release back that the main step left in the middle. */
type Kept = ClusterWish & {
  readonly namespace: string;
  readonly release: string;
  readonly previous: number | undefined;
  readonly way: WayBack;
};

const KEPT = 'in-the-middle';
const ENDED = 'ended';

/** Before the first change: from now on the post step must look. */
export function keepForPost(kept: Kept, { workflow }: Pick<Ports, 'workflow'>): void {
  const { namespace, kubeconfig, cluster, region, release, previous, way } = kept;
  workflow.state(KEPT, JSON.stringify({ namespace, kubeconfig, cluster, region, release, previous, way }));
}

/** The main step came to an end of its own, so there is nothing left to do for the post step. */
export const restored = ({ workflow }: Pick<Ports, 'workflow'>): void => workflow.state(ENDED, 'true');

/** The post step: when the main step was killed in the middle, requests and the release before are put back. */
export async function restore(ports: Ports, saved: SavedState): Promise<void> {
  const kept = saved(KEPT);
  if (kept === undefined || saved(ENDED) === 'true') return;
  const wish = JSON.parse(kept) as Kept;
  const { namespace, release, previous, way } = wish;
  await using cluster = ports.openCluster({ namespace, kubeconfig: await ports.kubeconfig(wish) });
  const { uncancelled } = cluster;
  if (await returnTraffic(way, uncancelled, ports)) await ports.clock.sleep(DRAIN_MS);
  const record = (await cluster.records(release).list()).find(({ revision }) => revision === previous);
  if (!record) {
    await clearAway(way, uncancelled, ports);
    ports.workflow.warning(
      `${release}: the deployment did not end, and there is no release before it to put back.`,
    );
    return;
  }
  ports.workflow.info(`${release}: the deployment did not end; putting revision ${record.revision} back.`);
  const before = {
    previous: record,
    records: [],
    waits: false,
    nextRevision: 0,
    autoscaled: new Set<string>(),
    restarts: new Map(),
    events: new Map(),
  };
  const manifests = restorable(record).map((object) => ({ object, file: '', line: 0 }));
  const site = { cluster, kubernetes: uncancelled, before, force: true, ports, done: [] };
  const { failure } = await applyAll(inPhases(manifests).flat(), site);
  if (failure) throw failure.error;
  await clearAway(way, uncancelled, ports);
}
