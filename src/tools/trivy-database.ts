import { defineFailures } from '../failure.ts';
import { isEmptyBucket } from '../lib/scan/bolt.ts';
import {
  DATABASE_KEY_PREFIX,
  type DatabaseState,
  databaseKey,
  describeTime,
  readDatabaseMetadata,
  stateOf,
} from '../lib/scan/database.ts';
import type { Cache } from '../runtime/cache.ts';
import type { Files } from '../runtime/files.ts';
import type { ReadFilePart } from '../runtime/read-part.ts';
import { type DownloadPorts, downloadDatabase } from './trivy-database-download.ts';

export type DatabaseRequest = {
  /** Trivy's cache folder, absolute. */
  readonly cacheDir: string;
  /** `offline`: only what is in the cache folder. */
  readonly mode: 'update' | 'offline';
  readonly maxAgeMs: number;
  readonly allowStale: boolean;
  /** OCI repositories, tried in order. */
  readonly repositories: readonly string[];
};

export type DatabasePorts = DownloadPorts & {
  readonly files: Pick<Files, 'read'>;
  readonly cache: Cache;
  readonly readPart: ReadFilePart;
  readonly warning: (message: string) => void;
};

/** The database that the scan will use. */
export type Database = { readonly updatedAt: number; readonly stale: boolean };

export const databaseFailures = defineFailures({
  SCAN_DATABASE_MISSING: {
    meaning: 'There is no vulnerability database, and `database: offline` forbids getting one.',
    remedy: 'Put a database into the cache folder (`TRIVY_CACHE_DIR`), or set `database: update`.',
  },
  SCAN_DATABASE_UNAVAILABLE: {
    meaning: 'The vulnerability database cannot be downloaded from any of its repositories.',
    remedy:
      'Run the step again later, name a mirror in `database-mirrors`, or accept an older database with `allow-stale-database: true` and `database-max-age`.',
  },
  SCAN_DATABASE_EMPTY: {
    meaning: 'The vulnerability database knows no vulnerability, so that with it every scan would pass.',
    remedy:
      'Delete the cache folder (`TRIVY_CACHE_DIR`), and look at how the mirror in `database-mirrors` is filled.',
  },
  SCAN_DATABASE_STALE: {
    meaning:
      'The vulnerability database is older than `database-max-age`, so new vulnerabilities would be missed.',
    remedy: 'Refresh it, raise `database-max-age`, or accept it with `allow-stale-database: true`.',
  },
});

/**
 * Makes sure that there is a database and that it is young enough: from the cache folder, the Actions cache, or a
 * download. @throws SCAN_DATABASE_MISSING, SCAN_DATABASE_UNAVAILABLE, SCAN_DATABASE_STALE
 */
export async function prepareDatabase(request: DatabaseRequest, ports: DatabasePorts): Promise<Database> {
  const here = await currentState(request, ports);
  if (here.kind === 'fresh') return use(here.updatedAt, false, ports);
  if (request.mode === 'offline') return acceptOld(here, request, ports);
  const restored = await restoreNewer(request, ports);
  if (restored.kind === 'fresh') return use(restored.updatedAt, false, ports);
  try {
    await downloadDatabase(request.cacheDir, request.repositories, ports);
  } catch (error) {
    return acceptOld(restored, request, ports, error as Error);
  }
  return useDownloaded(request, ports);
}

async function useDownloaded(request: DatabaseRequest, ports: DatabasePorts): Promise<Database> {
  const state = await currentState(request, ports);
  if (state.kind === 'empty')
    throw databaseFailures.SCAN_DATABASE_EMPTY('The database that was downloaded knows no vulnerability.');
  if (state.kind === 'missing')
    throw databaseFailures.SCAN_DATABASE_UNAVAILABLE('The download ended, but left no readable database');
  if (state.kind === 'stale') return acceptOld(state, request, ports);
  await ports.cache.save(ports.files.join(request.cacheDir, 'db'), databaseKey(state.updatedAt));
  return use(state.updatedAt, false, ports);
}

async function currentState(
  { cacheDir, maxAgeMs }: DatabaseRequest,
  { files, clock, readPart }: DatabasePorts,
): Promise<DatabaseState> {
  const file = files.join(cacheDir, 'db', 'metadata.json');
  const database = files.join(cacheDir, 'db', 'trivy.db');
  const whole = files.exists(file) && files.exists(database);
  // The details of every vulnerability are in this bucket, whatever package it is of.
  const part = (offset: number, length: number) => readPart(database, offset, length);
  if (whole && (await isEmptyBucket(part, 'vulnerability'))) return { kind: 'empty' };
  return stateOf(readDatabaseMetadata(whole ? await files.read(file) : undefined), maxAgeMs, clock.now());
}

async function restoreNewer(request: DatabaseRequest, ports: DatabasePorts): Promise<DatabaseState> {
  const key = await ports.cache.restore(
    ports.files.join(request.cacheDir, 'db'),
    DATABASE_KEY_PREFIX,
    'prefix',
  );
  if (key !== undefined) ports.info(`The vulnerability database ${key} was in the Actions cache`);
  return currentState(request, ports);
}

/** Gets another database in the place of one that cannot be read. @throws SCAN_DATABASE_UNAVAILABLE */
export async function replaceDatabase(request: DatabaseRequest, ports: DatabasePorts): Promise<Database> {
  ports.warning('The vulnerability database in the cache cannot be read, so another one is downloaded');
  try {
    await downloadDatabase(request.cacheDir, request.repositories, ports);
  } catch (error) {
    return acceptOld({ kind: 'missing' }, request, ports, error as Error);
  }
  return useDownloaded(request, ports);
}

/** What happens when there is nothing newer: still young enough, allowed to be old, or an error. */
function acceptOld(
  state: DatabaseState,
  request: DatabaseRequest,
  ports: DatabasePorts,
  cause?: Error,
): Database {
  const options = cause ? { cause } : {};
  const why = cause ? `: ${cause.message}` : '';
  if (!('updatedAt' in state)) throw noDatabase(state.kind, request.cacheDir, cause);
  const made = describeTime(state.updatedAt);
  if (state.kind === 'stale' && !request.allowStale)
    throw cause
      ? databaseFailures.SCAN_DATABASE_UNAVAILABLE(
          `The database is of ${made}, too old, and has no newer one${why}`,
          options,
        )
      : databaseFailures.SCAN_DATABASE_STALE(`The vulnerability database is of ${made}`);
  if (cause)
    ports.warning(`The vulnerability database could not be refreshed; the one of ${made} is used${why}`);
  return use(state.updatedAt, state.kind === 'stale', ports);
}

function noDatabase(kind: 'missing' | 'empty', cacheDir: string, cause: Error | undefined): Error {
  const options = cause ? { cause } : {};
  const why = cause ? `: ${cause.message}` : '';
  if (kind === 'empty')
    return databaseFailures.SCAN_DATABASE_EMPTY(
      `The database in ${cacheDir} knows no vulnerability${why}`,
      options,
    );
  return cause
    ? databaseFailures.SCAN_DATABASE_UNAVAILABLE(`There is no vulnerability database${why}`, options)
    : databaseFailures.SCAN_DATABASE_MISSING(`There is no vulnerability database in ${cacheDir}`);
}

function use(updatedAt: number, stale: boolean, { info, warning }: DatabasePorts): Database {
  if (stale) warning(`The vulnerability database is stale: it is of ${describeTime(updatedAt)}`);
  else info(`Vulnerability database of ${describeTime(updatedAt)}`);
  return { updatedAt, stale };
}
