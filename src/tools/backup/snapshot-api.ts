import type { SourceSettings } from '../../lib/backup/restore.ts';
import type { Snapshot, Tags } from '../../lib/backup/snapshot.ts';

/** Where snapshots are made of, as RDS describes it. */
export type Described = {
  readonly arn: string;
  readonly status: string;
  /** Of an instance: the cluster that it is a member of. */
  readonly cluster: string | undefined;
  readonly settings: SourceSettings;
};

/**
 * The snapshots of one instance or one cluster. Errors that say something about the database keep the names of RDS
 * (`SnapshotQuotaExceeded`, `InvalidDBInstanceState`, …); all others are failures of `backupFailures`.
 */
export type SnapshotApi = {
  readonly describe: () => Promise<Described>;
  readonly create: (name: string, tags: Tags) => Promise<Snapshot>;
  /** Undefined when there is none of that name. */
  readonly find: (name: string) => Promise<Snapshot | undefined>;
  /** The manual ones of the source. */
  readonly list: () => Promise<readonly Snapshot[]>;
  readonly remove: (name: string) => Promise<void>;
};

export const tagList = (tags: Tags) => [...tags].map(([Key, Value]) => ({ Key, Value }));

export const tagMap = (
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags => new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
