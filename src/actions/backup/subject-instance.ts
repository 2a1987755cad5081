import { compareSettings } from '../../lib/backup/compare.ts';
import type { Manifest } from '../../lib/backup/manifest.ts';
import type { SourceSettings } from '../../lib/backup/restore.ts';
import { readiness, snapshotTags, timestampOf } from '../../lib/backup/snapshot.ts';
import type { SnapshotSource } from '../../lib/backup/source.ts';
import { type DatabaseUrl, parseDatabaseUrl } from '../../lib/migrate/database-url.ts';
import { DRILL_TAG, type DrillInstance } from '../../tools/backup/drill-instances.ts';
import type { DrillPorts, Inputs, Ports } from './ports.ts';
import type { Subject } from './subject.ts';

const POLL_MS = 2_000;
/** Names of instances have at most 63 characters. */
const LONGEST_NAME = 63;

type Restored = { readonly source: SnapshotSource; readonly url: DatabaseUrl; readonly manifest: Manifest };

/** A snapshot, or a point in time, restored into a new private instance with the groups of the source. */
export function instanceSubject(
  { source, url, manifest }: Restored,
  inputs: Inputs,
  ports: Ports,
  drill: DrillPorts,
): Subject {
  const { clock, origin, backups } = ports;
  const id = nameOf(source.id, clock.now(), origin.runId);
  const at = inputs['point-in-time'];
  const snapshots = backups.snapshotsOf(source);
  const wanted = async (): Promise<SourceSettings> =>
    (at === undefined ? manifest.settings : undefined) ?? (await snapshots.describe()).settings;
  let found: DrillInstance | undefined;
  let asked = false;
  return {
    backup: at === undefined ? manifest.identifier : `${source.id} at ${new Date(at).toISOString()}`,
    sweep: async () => {
      const left = await drill.instances.leftovers(source.id);
      for (const each of left) await drill.instances.remove(each);
      return left;
    },
    exists: async () => {
      if (at !== undefined) return `${source.id} is ${(await snapshots.describe()).status}`;
      const snapshot = await snapshots.find(manifest.name);
      if (snapshot?.status !== 'available')
        throw new Error(`the snapshot ${manifest.name} is ${snapshot?.status ?? 'not there'}`);
      return `${snapshot.sizeGb} GB, available`;
    },
    restore: async () => {
      const tags = new Map([...snapshotTags(source.id, origin.url, 'drill'), [DRILL_TAG, source.id]]);
      tags.delete('deploy-actions:backup-of'); // It is no backup.
      const from = at === undefined ? { snapshot: manifest.name } : { source: source.id, at };
      asked = true;
      await drill.instances.restore({ id, settings: await wanted(), tags, from });
      found = await available(id, inputs.timeout, ports, drill);
      return urlAt(url, found);
    },
    settings: async () => {
      if (!found) throw new TypeError('settings are compared after the restore');
      const open = found.public ? ['it can be reached from the internet'] : [];
      return [...compareSettings(found.settings, await wanted()), ...open];
    },
    remove: async () => {
      if (asked) await drill.instances.remove(id);
    },
  };
}

async function available(
  id: string,
  timeoutMs: number,
  ports: Ports,
  drill: DrillPorts,
): Promise<DrillInstance> {
  const { clock, signal, workflow } = ports;
  const deadline = clock.now() + timeoutMs;
  for (let told = ''; ; ) {
    const instance = await drill.instances.find(id);
    const words = `the instance ${id} is ${instance?.status ?? 'asked for'}`;
    if (isReady(instance, words)) return instance;
    if (clock.now() > deadline) throw new Error(`${words} still after ${timeoutMs / 1_000} s`);
    if (words !== told) workflow.info(words);
    told = words;
    await clock.sleep(POLL_MS, signal);
  }
}

/** A restore that is asked for need not be listed yet. @throws when it will never be ready */
function isReady(instance: DrillInstance | undefined, words: string): instance is DrillInstance {
  if (instance === undefined) return false;
  const state = readiness(instance.status);
  if (state === 'hopeless' || instance.status === 'storage-full') throw new Error(words);
  return state === 'ready' && instance.address !== undefined;
}

/** The same user, password and database at another server. */
function urlAt({ given }: DatabaseUrl, { address }: DrillInstance): DatabaseUrl {
  const url = new URL(given.replace(/^(postgres(?:ql)?)\+[a-z0-9]+:/, '$1:'));
  url.hostname = address?.host ?? '';
  url.port = String(address?.port ?? '');
  return parseDatabaseUrl(url.href);
}

const nameOf = (source: string, now: number, run: string): string => {
  const ending = `-${timestampOf(now)}-${run}`.toLowerCase();
  const start = `drill-${source}`.slice(0, LONGEST_NAME - ending.length);
  return `${start}${ending}`.replace(/[^a-z0-9-]/gi, '-').replace(/-+/g, '-');
};
