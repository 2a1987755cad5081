import { operationFailures } from './operation-failures.ts';
import type { SourceSettings } from './restore.ts';

/** What a backup of a database can be proven by: what it held at one moment. */
export type DataState = {
  /** Version of the server, as it says itself. */
  readonly server: string;
  /** sha256 of every definition: tables, columns, indexes, constraints, … */
  readonly schema: string;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Newest business timestamp in ISO 8601; null when none is named, or the table is empty. */
  readonly newest: string | null;
};

export const MANIFEST_KINDS = ['rds-snapshot', 'aurora-snapshot', 'dump'] as const;
export type ManifestKind = (typeof MANIFEST_KINDS)[number];

/** What is kept beside a backup, and what a drill compares with: live data has changed since. */
export type Manifest = {
  readonly version: 1;
  readonly outcome: 'passed';
  readonly environment: string;
  /** When the backup was begun and finished, in ISO 8601. */
  readonly createdAt: string;
  readonly finishedAt: string;
  /** The run that made it. */
  readonly url: string;
  readonly kind: ManifestKind;
  /** Identifier of the instance or cluster, or name of the dumped database. */
  readonly source: string;
  readonly name: string;
  readonly identifier: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly settings: SourceSettings | null;
  /** `table.column` of the newest business timestamp. */
  readonly businessTime: string | null;
  /** RDS does not say of which moment a snapshot is: it is of one between these two. Of a dump both are the same. */
  readonly before: DataState;
  readonly after: DataState;
  readonly restore: readonly string[];
};

/** Ending of the name of a manifest; before it stands the name of the backup. */
export const MANIFEST_ENDING = '.manifest.json';

/** @throws BACKUP_MANIFEST_BROKEN */
export function parseManifest(text: string, place: string): Manifest {
  const manifest = parse(text);
  const texts = ['createdAt', 'finishedAt', 'kind', 'source', 'name', 'identifier'] as const;
  const whole =
    manifest?.version === 1 &&
    texts.every((key) => typeof manifest[key] === 'string') &&
    [manifest.before, manifest.after].every((state) => isState(state)) &&
    Array.isArray(manifest.restore);
  if (!whole) throw operationFailures.BACKUP_MANIFEST_BROKEN(`${place} is no manifest of a backup.`);
  return manifest;
}

function parse(text: string): Manifest | undefined {
  try {
    return (JSON.parse(text) as Manifest | null) ?? undefined;
  } catch {
    return undefined;
  }
}

const isState = (state: DataState | undefined): boolean =>
  typeof state?.schema === 'string' && typeof state.tables === 'object' && state.tables !== null;

/** Newest first. */
export const byAge = (manifests: readonly Manifest[]): readonly Manifest[] =>
  manifests.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));

/**
 * What may be deleted: beyond the newest `keep` and, where an age is given, older than that. Never the newest.
 * @param backups newest first
 */
export const expired = <T extends { readonly at: number }>(
  backups: readonly T[],
  keep: number,
  keepForMs: number | undefined,
  now: number,
): readonly T[] =>
  backups.slice(Math.max(1, keep)).filter(({ at }) => keepForMs === undefined || now - at > keepForMs);
