/** A snapshot as RDS lists it. */
export type Snapshot = {
  readonly id: string;
  readonly arn: string;
  /** `creating`, `available`, `failed`, … */
  readonly status: string;
  /** From 0 to 100. */
  readonly percent: number;
  /** Milliseconds since 1970; 0 while RDS has not begun. */
  readonly createdAt: number;
  readonly sizeGb: number;
  readonly encrypted: boolean;
  readonly tags: Tags;
};

export type Tags = ReadonlyMap<string, string>;

/** By this tag a snapshot is ours, and may be deleted by us when there are newer ones. */
export const OWNER_TAG = 'deploy-actions:backup-of';

/** Values of tags may have letters, digits, spaces and _.:/=+-@ (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html). */
const tagValue = (text: string): string => text.replace(/[^\p{L}\p{N}\p{Z}_.:/=+\-@]/gu, '_').slice(0, 256);

/** What a snapshot says about itself: of what it is, which makes it ours, and which run made it why. */
export const snapshotTags = (source: string, run: string, purpose: string): Tags =>
  new Map([
    [OWNER_TAG, tagValue(source)],
    ['deploy-actions:run', tagValue(run)],
    ['deploy-actions:purpose', tagValue(purpose)],
  ]);

/**
 * A name that no other run gives: letters, digits and single hyphens, at most 255, first a letter (the rules of
 * CreateDBSnapshot).
 * @param now milliseconds since 1970
 */
export function snapshotName(source: string, now: number, runId: string): string {
  const words = ['deploy-actions', source, timestampOf(now), runId].join('-');
  return words
    .replace(/[^A-Za-z0-9-]/g, '-')
    .replace(/-+/g, '-')
    .slice(0, 255)
    .replace(/-$/, '')
    .toLowerCase();
}

/** `20261122-091500`, in UTC: sorts by time and may stand in a name. */
export const timestampOf = (now: number): string =>
  new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');

/** Our own finished snapshots of a source, newest first. */
const ours = (snapshots: readonly Snapshot[], source: string): readonly Snapshot[] =>
  snapshots
    .filter(({ tags, status }) => tags.get(OWNER_TAG) === tagValue(source) && status === 'available')
    .toSorted((one, other) => other.createdAt - one.createdAt);

/**
 * What may be deleted: ours beyond the newest `keep`, and those from before a moment. Never the last good one, never one
 * that is being made.
 * @param from milliseconds since 1970
 */
export const superseded = (
  snapshots: readonly Snapshot[],
  source: string,
  keep: number,
  from = 0,
): readonly Snapshot[] =>
  ours(snapshots, source).filter(({ createdAt }, at) => at > 0 && (at >= keep || createdAt < from));

/** What makes room when the quota is full: the oldest of ours, when there is a newer good one. */
export const oldestSpare = (snapshots: readonly Snapshot[], source: string): Snapshot | undefined =>
  ours(snapshots, source).slice(1).at(-1);

/** States of an instance or a cluster in which RDS takes a snapshot, in which it never will, and in between. */
export function readiness(status: string): 'ready' | 'wait' | 'hopeless' {
  if (status === 'available' || status === 'storage-optimization') return 'ready';
  const hopeless =
    /^(deleting|failed|stopped|stopping|incompatible-.*|inaccessible-.*|restore-error|insufficient-capacity)$/;
  return hopeless.test(status) ? 'hopeless' : 'wait';
}
