import type { KnownPod, KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { isWorkload, typeOf } from '../../lib/kubernetes/objects.ts';
import { countOf } from '../../lib/kubernetes/observation.ts';
import { asApplied, hideSecret, type ReleaseRecord, serves } from '../../lib/kubernetes/record.ts';
import { isAwaited } from '../../lib/kubernetes/wait.ts';
import { autoscaledBy } from '../../lib/manifests/autoscale.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import type { Kind } from '../../tools/kubernetes.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Ports } from './ports.ts';

/** What the namespace was like before anything was changed. */
export type Before = {
  /** The release that a rollback goes to. */
  readonly previous: ReleaseRecord | undefined;
  /** Newest first. */
  readonly records: readonly ReleaseRecord[];
  /** A canary of this release waits for approval. */
  readonly waits: boolean;
  readonly nextRevision: number;
  readonly autoscaled: ReadonlySet<string>;
  readonly restarts: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
};

const POD_KINDS: readonly Kind[] = [
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  { apiVersion: 'v1', kind: 'Pod' },
  { apiVersion: 'v1', kind: 'Event' },
];
const AUTOSCALER = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };

/** One list and one watch a kind, however many objects: the kinds that are waited for and what they make. */
export function watchedKinds(objects: readonly KubernetesObject[]): readonly Kind[] {
  const awaited = objects.filter(isAwaited);
  const own = new Map(awaited.map(({ apiVersion, kind }) => [`${apiVersion}/${kind}`, { apiVersion, kind }]));
  if (!awaited.some(isWorkload)) return [...own.values()];
  const hasSets = awaited.some(({ kind }) => kind === 'Deployment' || kind === 'Rollout');
  const pods = POD_KINDS.filter(({ kind }) => kind !== 'ReplicaSet' || hasSets);
  return [...own.values(), ...pods];
}

/** Looks at the namespace; the store is watching already. Changes nothing. */
export async function lookBefore(
  cluster: Cluster,
  release: string,
  manifests: readonly Manifest[],
): Promise<Before> {
  const objects = manifests.map(({ object }) => object);
  const scalable = objects.some(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
  const [{ records, waits }, autoscalers] = await Promise.all([
    cluster.records(release).read(),
    scalable ? cluster.kubernetes.list(AUTOSCALER) : [],
  ]);
  const pods = [...cluster.store.all('Pod.')] as KnownPod[];
  return {
    previous: records[0],
    records,
    waits,
    nextRevision: (records[0]?.revision ?? 0) + 1,
    autoscaled: autoscaledBy([...objects, ...autoscalers]),
    restarts: new Map(pods.flatMap(restartsOf)),
    events: new Map(cluster.store.allEvents().map((event) => [event.metadata.uid ?? '', countOf(event)])),
  };
}

const restartsOf = ({ metadata, status }: KnownPod): readonly [string, number][] =>
  [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].map(
    ({ name, restartCount }) => [`${metadata.uid ?? metadata.name}/${name}`, restartCount],
  );

/**
 * Before our first release there is no record. What runs and serves is then recorded as it is, so that a first
 * release that fails can be undone like any other.
 */
export async function recordFound(
  cluster: Cluster,
  release: string,
  manifests: readonly Manifest[],
  { sha256, clock }: Pick<Ports, 'sha256' | 'clock'>,
): Promise<ReleaseRecord | undefined> {
  const running = ({ object }: Manifest) => cluster.store.get(typeOf(object), object.metadata.name);
  const known = manifests.filter(({ object }) => isWorkload(object)).map(running);
  // In a namespace where nothing runs yet, nothing else need be asked for, however many manifests there are.
  if (!known.some((object) => object && serves(object))) return undefined;
  const live = await Promise.all(manifests.map(({ object }) => liveOf(cluster, object)));
  const found = live.filter((object) => object !== undefined);
  const record: ReleaseRecord = {
    revision: 1,
    status: 'found',
    at: new Date(clock.now()).toISOString(),
    origin: 'what ran here before the first deployment',
    objects: found.map((object) => hideSecret(asApplied(object), sha256)),
  };
  await cluster.records(release).add(record, []);
  return record;
}

const liveOf = async (cluster: Cluster, object: KubernetesObject): Promise<KubernetesObject | undefined> =>
  isWorkload(object)
    ? cluster.store.get(typeOf(object), object.metadata.name)
    : cluster.kubernetes.get(object);
