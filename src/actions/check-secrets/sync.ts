import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import {
  type Asked,
  externalItem,
  type Freshness,
  freshnessOf,
  isMadeOnce,
  targetOf,
  versionOf,
} from '../../lib/secrets/external-secret.ts';
import type { SecretItem } from '../../lib/secrets/item.ts';
import type { SecretObjects } from '../../tools/secret-objects.ts';
import type { Ports } from './ports.ts';

export type Synced = { readonly item: SecretItem; readonly target: string; readonly hash: string };

const POLL_MS = 500;
const HEARTBEAT_MS = 5_000;

/** The objects as they are now, by name; however many wait, they are listed once in a while. */
type Latest = () => Promise<ReadonlyMap<string, KubernetesObject>>;

/** Asks the operator for each, waits until it did so after being asked, then takes the hash of what it made. */
export async function syncAll(
  wanted: readonly KubernetesObject[],
  objects: SecretObjects,
  timeoutMs: number,
  ports: Ports,
): Promise<readonly Synced[]> {
  const deadline = ports.clock.now() + timeoutMs;
  const latest = listedNow(objects, ports.clock);
  return Promise.all(wanted.map((object) => syncOne(object, objects, latest, deadline, ports)));
}

function listedNow(objects: SecretObjects, clock: Ports['clock']): Latest {
  let asked = Number.NEGATIVE_INFINITY;
  let listed: ReturnType<Latest> = Promise.resolve(new Map());
  return () => {
    if (clock.now() - asked < POLL_MS / 2) return listed;
    asked = clock.now();
    listed = objects
      .externalSecrets()
      .then((all = []) => new Map(all.map((each) => [each.metadata.name, each])));
    return listed;
  };
}

async function syncOne(
  object: KubernetesObject,
  objects: SecretObjects,
  latest: Latest,
  deadline: number,
  ports: Ports,
): Promise<Synced> {
  const { name } = object.metadata;
  const target = targetOf(object);
  const hashOf = async () => objects.dataHash(target);
  if (isMadeOnce(object)) {
    const hash = await hashOf();
    const state = hash === undefined ? ('fail' as const) : ('pass' as const);
    const observed =
      hash === undefined ? `made once, but Secret ${target} is not there` : 'made once, never synced again';
    return { item: { name, kind: 'ExternalSecret', state, observed }, target, hash: hash ?? '' };
  }
  const at = await objects.forceSync(object, String(ports.clock.now()));
  const freshness = await untilFresh(object, latest, { at, version: versionOf(object) }, deadline, ports);
  const item = externalItem(name, freshness);
  const hash = item.state === 'pass' ? await hashOf() : '';
  if (hash !== undefined) return { item, target, hash };
  const observed = `it says that it is synced, but Secret ${target} is not there`;
  return { item: { ...item, state: 'fail', observed }, target, hash: '' };
}

/** One that fails is waited for as well: a provider that is throttled answers a moment later. */
async function untilFresh(
  { metadata: { name } }: KubernetesObject,
  latest: Latest,
  asked: Asked,
  deadline: number,
  { clock, signal, workflow }: Ports,
): Promise<Freshness> {
  let said = clock.now();
  for (;;) {
    const now = (await latest()).get(name);
    const freshness: Freshness = now ? freshnessOf(now, asked) : { kind: 'failing', said: 'it was deleted' };
    if (freshness.kind === 'fresh' || clock.now() >= deadline) return freshness;
    if (clock.now() - said >= HEARTBEAT_MS) {
      said = clock.now();
      workflow.info(`ExternalSecret ${name}: ${freshness.said}; waiting`);
    }
    await clock.sleep(POLL_MS, signal);
  }
}
