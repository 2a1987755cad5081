import { isObject, numberAt, textAt } from './shape.ts';

/** What Trivy's vulnerability database says about itself, in db/metadata.json of the cache. Times in ms since 1970. */
export type DatabaseMetadata = { readonly updatedAt: number; readonly nextUpdate: number };

/** The schema that Trivy 0.x reads. */
const SCHEMA = 2;

/** Undefined for a file that is not there, not readable or of another schema: as good as no database. */
export function readDatabaseMetadata(text: string | undefined): DatabaseMetadata | undefined {
  const value = parse(text);
  if (!isObject(value) || numberAt(value, 'Version') !== SCHEMA) return undefined;
  const updatedAt = Date.parse(textAt(value, 'UpdatedAt'));
  const nextUpdate = Date.parse(textAt(value, 'NextUpdate'));
  return Number.isNaN(updatedAt)
    ? undefined
    : { updatedAt, nextUpdate: Number.isNaN(nextUpdate) ? updatedAt : nextUpdate };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined; // A half-written file of an interrupted download.
  }
}

/**
 * Whether a database will do: `fresh` as it is, `due` when a newer one exists but this one is still young enough,
 * `stale` when it was made longer ago than is allowed.
 */
export type DatabaseState =
  | { readonly kind: 'missing' }
  /** It is there and can be read, but knows no vulnerability: with it everything would pass. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'fresh' | 'due' | 'stale'; readonly updatedAt: number };

/** @param maxAgeMs from the making of the database, not from its download. */
export function stateOf(
  metadata: DatabaseMetadata | undefined,
  maxAgeMs: number,
  now: number,
): DatabaseState {
  if (metadata === undefined) return { kind: 'missing' };
  const { updatedAt, nextUpdate } = metadata;
  if (now - updatedAt > maxAgeMs) return { kind: 'stale', updatedAt };
  return { kind: now < nextUpdate ? 'fresh' : 'due', updatedAt };
}

/** `2026-11-20 06:00 UTC`. */
export const describeTime = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Key of the Actions cache: a database of another time has another key, for a key can be written only once. */
export const DATABASE_KEY_PREFIX = 'deploy-actions-trivy-db-2-';
export const databaseKey = (updatedAt: number): string =>
  `${DATABASE_KEY_PREFIX}${new Date(updatedAt).toISOString().slice(0, 16).replaceAll(':', '')}`;
