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
  readonly status: () => Promise<Status>;
  /** Applies everything that is pending. */
  readonly up: (options: RunOptions) => Promise<void>;
  /** Applies what is pending up to and including one migration; undefined when the tool only knows all. */
  readonly upTo?: (id: string, options: RunOptions) => Promise<void>;
  /** Takes migrations back, newest first; undefined when the tool cannot. `ids` are in the order they were applied. */
  readonly down?: (ids: readonly string[], options: RunOptions) => Promise<void>;
};

export type MakeTool = (site: Site) => MigrationTool;

export const toolFailures = defineFailures({
  MIGRATE_STATUS_FAILED: {
    meaning: 'The migration tool could not say which migrations are pending.',
    remedy: "The message has the tool's own words. Nothing was applied.",
  },
});
