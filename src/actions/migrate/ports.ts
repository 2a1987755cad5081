import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';

/** What `migrate` needs of the world. */
export type Ports = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  /** How this run calls itself to the server. */
  readonly application: string;
  readonly openDatabase: (url: DatabaseUrl, application: string) => Promise<MigrationDatabase>;
  /** Checks that a folder is in the checkout. @throws PATH_MISSING, PATH_OUTSIDE */
  readonly inside: (folder: string) => Promise<unknown>;
  /** Installs the tool by the repository's own command. @throws MIGRATE_SETUP_FAILED */
  readonly setUp: (command: string) => Promise<void>;
  /** The names in a folder of the checkout; none when there is no such folder. */
  readonly entries: (folder: string) => Promise<readonly string[]>;
  /** The tool, ready to be run; it is stopped when `signal` says so. */
  readonly makeTool: (
    name: ToolName,
    session: { readonly signal: AbortSignal; readonly tls: boolean },
  ) => MigrationTool;
};
