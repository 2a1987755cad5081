import type { RDSClient } from '@aws-sdk/client-rds';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Backup, Place } from '../../lib/backup/backup.ts';
import { type DumpPlace, describePlace, restoreDump, restoreSnapshot } from '../../lib/backup/restore.ts';
import { snapshotName, snapshotTags, timestampOf } from '../../lib/backup/snapshot.ts';
import type { SnapshotSource } from '../../lib/backup/source.ts';
import type { AwsCall } from './call.ts';
import { clusterSnapshots } from './cluster-snapshots.ts';
import { type Dump, type DumpPorts, type DumpRequest, dump, megabytes } from './dump.ts';
import { instanceSnapshots } from './instance-snapshots.ts';
import { backupByCommand, type CommandRequest } from './run-command.ts';
import type { SnapshotApi } from './snapshot-api.ts';
import { storeFile } from './store-file.ts';
import { pruneSnapshots, type SnapshotWork, takeSnapshot } from './take-snapshot.ts';

/** The run that makes a backup: its number on GitHub, its address, and what it is for, in a few words. */
export type Origin = { readonly runId: string; readonly url: string; readonly purpose: string };

export type SnapshotOrder = Origin & {
  readonly source: SnapshotSource;
  /** How many of ours stay; undefined deletes none, unless the quota is full. */
  readonly keep: number | undefined;
  /** How long ours are kept, in ms; undefined is for ever. */
  readonly retentionMs?: number | undefined;
  readonly timeoutMs: number;
};

export type DumpOrder = Origin &
  Omit<DumpRequest, 'path'> & { readonly place: Place; readonly region: string | undefined };

/** Makes backups, each finished and proven when it is returned. All throw the failures of `backupFailures`. */
export type Backups = {
  readonly snapshot: (order: SnapshotOrder) => Promise<Backup>;
  readonly dump: (order: DumpOrder) => Promise<Backup>;
  readonly command: (request: CommandRequest) => Promise<Backup>;
  /** The snapshots of a source, to be listed and deleted. */
  readonly snapshotsOf: (source: SnapshotSource) => SnapshotApi;
};

export type BackupPorts = DumpPorts & {
  readonly rds: (region: string | undefined) => Promise<RDSClient>;
  readonly s3: (region: string | undefined) => Promise<S3Client>;
  readonly call: AwsCall;
  readonly onWarning: (message: string) => void;
  /** A path that a program started anywhere understands. */
  readonly absolute: (path: string) => string;
  /** A folder that goes when the step ends. */
  readonly temporary: () => string;
};

export function createBackups(ports: BackupPorts): Backups {
  return {
    snapshot: (order) => snapshot(order, ports),
    dump: (order) => dumpTo(order, ports),
    command: async (request) => {
      const identifier = await backupByCommand(ports.exec, request);
      return { identifier, sentence: `Backed up by the command as ${identifier}.`, restore: [] };
    },
    snapshotsOf: (source) => snapshotsOf(source, ports),
  };
}

function snapshotsOf(source: SnapshotSource, ports: BackupPorts): SnapshotApi {
  const rds = { call: ports.call, client: shared(() => ports.rds(source.region)) };
  return source.kind === 'instance' ? instanceSnapshots(rds, source.id) : clusterSnapshots(rds, source.id);
}

async function snapshot(order: SnapshotOrder, ports: BackupPorts): Promise<Backup> {
  const { source, keep, timeoutMs, purpose, runId, url } = order;
  const { clock, signal, onProgress } = ports;
  const work: SnapshotWork = { api: snapshotsOf(source, ports), source, clock, signal, onProgress };
  const started = clock.now();
  const tags = snapshotTags(source.id, url, purpose);
  const request = { name: snapshotName(source.id, started, runId), tags, timeoutMs };
  const { snapshot: made, described } = await takeSnapshot(work, request);
  if (keep !== undefined) await prune(work, keep, order.retentionMs, ports);
  const seconds = Math.round((clock.now() - started) / 1_000);
  return {
    identifier: made.arn,
    sentence: `Snapshot ${made.id} of ${source.id} (${made.sizeGb} GB${made.encrypted ? ', encrypted' : ''}) is available after ${seconds} s.`,
    restore: restoreSnapshot(source, made.id, described.settings),
    facts: { name: made.id, sha256: null, bytes: null, settings: described.settings },
  };
}

/** The backup is good without it, so a role that may not delete only leaves more of them. */
async function prune(
  work: SnapshotWork,
  keep: number,
  retentionMs: number | undefined,
  { clock, signal, onProgress, onWarning }: BackupPorts,
): Promise<void> {
  try {
    const from = retentionMs === undefined ? 0 : clock.now() - retentionMs;
    const gone = await pruneSnapshots(work, keep, from);
    if (gone.length > 0) onProgress(`Deleted older snapshots of ours: ${gone.join(', ')}.`);
  } catch (error) {
    signal.throwIfAborted();
    onWarning(`Older snapshots of ours are still there: ${(error as Error).message}`);
  }
}

async function dumpTo(order: DumpOrder, ports: BackupPorts): Promise<Backup> {
  const { place, dialect, database, runId } = order;
  const ending = dialect === 'postgres' ? 'dump' : 'sql';
  const name = `${database.database}-${timestampOf(ports.clock.now())}-${runId}.${ending}`.replace(
    /[^\w.-]/g,
    '_',
  );
  const folder = place.kind === 'folder' ? ports.absolute(place.folder) : ports.temporary();
  const made = await dump({ ...order, path: `${folder}/${name}` }, ports);
  const put = await keep(made, name, order, ports);
  const words = describePlace(put);
  return {
    identifier: words,
    sentence: `The dump ${words} has ${megabytes(made.bytes)}, sha256 ${made.sha256}.`,
    restore: restoreDump(put, dialect, made.sha256, database),
    facts: { name, sha256: made.sha256, bytes: made.bytes, settings: null },
  };
}

/** A folder of the runner has the file already; a bucket gets it, and the runner's copy goes. */
async function keep(
  { path, bytes, sha256 }: Dump,
  name: string,
  { place, region, url }: DumpOrder,
  ports: BackupPorts,
): Promise<DumpPlace> {
  if (place.kind === 'folder') return { kind: 'file', path };
  const { bucket, prefix } = place;
  const key = prefix === '' ? name : `${prefix}/${name}`;
  const client = shared(() => ports.s3(region));
  try {
    await storeFile({ path, bytes, sha256, bucket, key, origin: url }, { ...ports, client });
  } finally {
    await ports.files.remove(path);
  }
  return { kind: 's3', bucket, key };
}

/** One client for all calls of a backup: each would look for credentials again. */
function shared<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
