import { defineFailures } from '../../failure.ts';
import type { Status, Wrapping } from '../../lib/migrate/status.ts';
import type { RunOptions, Site } from './site.ts';

/** A migration tool as all the others see it. One file a tool makes it. */
export type MigrationTool = {
  readonly title: string;
  readonly wrapping: Wrapping;
  /** Tables in which the tool keeps what it did. */
  readonly bookkeeping: readonly string[];
  /** Whether the timeouts given at the start of a session reach the tool's connection, and by what. */
  readonly timeouts: 'PGOPTIONS' | 'unknown';
  /** Its own lock, and how one that was left behind by a killed run looks and is freed. */
  readonly ownLock: string;
  /** Migrations are ordered by what they depend on, so that a new one may come before one that is applied. */
  readonly graph?: true;
  /** The adapter knows how to lead the tool to PostgreSQL, but not to MySQL. */
  readonly onlyPostgres?: true;
  readonly status: () => Promise<Status>;
  /** Applies everything that is pending. */
  readonly up: (options: RunOptions) => Promise<void>;
  /** Applies the next pending ones, in their order; undefined when the tool only knows all. */
  readonly upTo?: (ids: readonly string[], options: RunOptions) => Promise<void>;
  /**
   * For a tool without `upTo`: applies all that is pending, each in a transaction of its own, and says which transaction
   * noted which. For a throwaway database.
   */
  readonly upApart?: (options: RunOptions) => Promise<ReadonlyMap<string, string>>;
  /** Takes migrations back, newest first; undefined when the tool cannot. `ids` are in the order they were applied. */
  readonly down?: (ids: readonly string[], options: RunOptions) => Promise<void>;
  /** Whether a path is the file of a migration, where that is not told by the identifier in the file's name. */
  readonly isFileOf?: (path: string, id: string) => boolean;
  /** For a tool with many migrations in one file: whether a text of that file has this one. */
  readonly isInText?: (text: string, id: string) => boolean;
};

export type MakeTool = (site: Site) => MigrationTool;

export const toolFailures = defineFailures({
  MIGRATE_ENGINE_UNSUPPORTED: {
    meaning: 'This action runs the migration tool on PostgreSQL only, but the URL leads to MySQL or MariaDB.',
    remedy: 'Run the tool by `status-command`, `up-command` and `down-command`.',
  },
  MIGRATE_STATUS_FAILED: {
    meaning: 'The migration tool could not say which migrations are pending.',
    remedy: "The message has the tool's own words. Nothing was applied.",
  },
});
