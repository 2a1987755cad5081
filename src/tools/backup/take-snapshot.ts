import { Failure } from '../../failure.ts';
import { backupFailures } from '../../lib/backup/failures.ts';
import { oldestSpare, readiness, type Snapshot, superseded, type Tags } from '../../lib/backup/snapshot.ts';
import type { SnapshotSource } from '../../lib/backup/source.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Described, SnapshotApi } from './snapshot-api.ts';

export type SnapshotWork = {
  readonly api: SnapshotApi;
  readonly source: SnapshotSource;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
};

export type SnapshotRequest = {
  readonly name: string;
  readonly tags: Tags;
  /** For the whole: until the database is ready, and until the snapshot is available. In ms. */
  readonly timeoutMs: number;
};

const POLL_MS = 5_000;

/**
 * Makes a snapshot and waits until it is available.
 * @throws failures of `backupFailures`; nothing is left behind but a snapshot that is still being made
 */
export async function takeSnapshot(
  work: SnapshotWork,
  request: SnapshotRequest,
): Promise<{ readonly snapshot: Snapshot; readonly described: Described }> {
  const deadline = work.clock.now() + request.timeoutMs;
  const described = await ready(work, deadline);
  await begun(work, request, deadline);
  return { snapshot: await available(work, request.name, deadline), described };
}

/** RDS refuses a snapshot while it backs up or changes the instance, and that passes. */
async function ready(work: SnapshotWork, deadline: number): Promise<Described> {
  const { api, source } = work;
  for (;;) {
    const described = await api.describe();
    if (source.kind === 'instance' && described.cluster !== undefined)
      throw backupFailures.BACKUP_AURORA_MEMBER(
        `${source.id} is a member of the cluster ${described.cluster}.`,
        {
          remedy: `Set \`backup: aurora-snapshot\` and \`backup-source: ${described.cluster}\`.`,
        },
      );
    const state = readiness(described.status);
    if (state === 'ready') return described;
    const words = `${source.id} is ${described.status}`;
    if (state === 'hopeless')
      throw backupFailures.BACKUP_SOURCE_NOT_READY(`${words}, so it cannot be backed up.`);
    await pause(work, deadline, `${words}; waiting until it is available.`);
  }
}

async function begun(work: SnapshotWork, request: SnapshotRequest, deadline: number): Promise<void> {
  for (let rooms = 0; ; ) {
    const refused = await tryToBegin(work, request);
    if (!refused) return;
    switch (kindOfRefusal(refused)) {
      case 'not now':
        await pause(work, deadline, `RDS takes no snapshot right now: ${refused.message}`);
        break;
      case 'no room':
        rooms += 1;
        await makeRoom(work, refused, rooms);
        break;
      case 'other':
        throw asFailure(refused);
    }
  }
}

async function tryToBegin(
  { api }: SnapshotWork,
  { name, tags }: SnapshotRequest,
): Promise<Error | undefined> {
  try {
    await api.create(name, tags);
    return undefined;
  } catch (error) {
    // The answer to an earlier attempt was lost: the name is only ours.
    return /AlreadyExists/.test((error as Error).name) ? undefined : (error as Error);
  }
}

function kindOfRefusal({ name }: Error): 'not now' | 'no room' | 'other' {
  if (/QuotaExceeded/.test(name)) return 'no room';
  return /InvalidDB(Instance|Cluster)State/.test(name) ? 'not now' : 'other';
}

/** Only what is ours and has a newer good one goes, and only one: a quota that is still full then is not ours to empty. */
async function makeRoom(
  { api, source, onProgress }: SnapshotWork,
  refused: Error,
  times: number,
): Promise<void> {
  const spare = times > 1 ? undefined : oldestSpare(await api.list(), source.id);
  if (!spare) throw backupFailures.BACKUP_QUOTA(`RDS: ${refused.message}`, { cause: refused });
  onProgress(`The account has no room for another snapshot; deleting ${spare.id}, the oldest of ours.`);
  await api.remove(spare.id);
}

async function available(work: SnapshotWork, name: string, deadline: number): Promise<Snapshot> {
  for (;;) {
    const snapshot = await work.api.find(name);
    if (snapshot?.status === 'available') return snapshot;
    // A snapshot that was asked for a moment ago need not be listed yet.
    if (snapshot && /failed|deleting|incompatible/.test(snapshot.status))
      throw backupFailures.BACKUP_SNAPSHOT_FAILED(`The snapshot ${name} is ${snapshot.status}.`);
    await pause(
      work,
      deadline,
      `Snapshot ${name}: ${snapshot?.status ?? 'asked for'}, ${snapshot?.percent ?? 0} %.`,
    );
  }
}

async function pause(
  { clock, signal, onProgress }: SnapshotWork,
  deadline: number,
  words: string,
): Promise<void> {
  if (clock.now() >= deadline)
    throw backupFailures.BACKUP_TIMEOUT(`The backup was not finished in time: ${words}`);
  onProgress(words);
  await clock.sleep(POLL_MS, signal);
}

/**
 * Deletes our own snapshots of the source beyond the newest `keep`, and those from before `from` (ms since 1970).
 * @returns what was deleted
 */
export async function pruneSnapshots(
  { api, source }: Pick<SnapshotWork, 'api' | 'source'>,
  keep: number,
  from = 0,
): Promise<readonly string[]> {
  const old = superseded(await api.list(), source.id, keep, from);
  for (const { id } of old) await api.remove(id);
  return old.map(({ id }) => id);
}

const asFailure = (error: Error): Error =>
  error instanceof Failure ? error : backupFailures.BACKUP_REFUSED(`RDS: ${error.message}`, { cause: error });
