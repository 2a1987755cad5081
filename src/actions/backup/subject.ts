import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';

/** What a drill makes of a backup, and deletes again. Everything throws an Error with the reason when it does not hold. */
export type Subject = {
  /** What is restored, for the report. */
  readonly backup: string;
  /** Deletes what earlier drills left. @returns names */
  readonly sweep: () => Promise<readonly string[]>;
  readonly exists: () => Promise<string>;
  /** @returns where the restored data is */
  readonly restore: () => Promise<DatabaseUrl>;
  /** How the settings of what was restored differ from those of the source. */
  readonly settings: () => Promise<readonly string[]>;
  /** Also after a cancellation. */
  readonly remove: () => Promise<void>;
};
