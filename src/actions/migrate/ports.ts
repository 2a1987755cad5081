import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import type { Suggestion } from '../../lib/migrate/suggestions.ts';
import type { TableSizes } from '../../lib/migrate/table-size.ts';
import type { Parser } from '../../lib/sql/parser.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Backups, Origin } from '../../tools/backup/backups.ts';
import type { GitHistory } from '../../tools/git-history.ts';
import type { TraceServer } from '../../tools/local-postgres.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { MigrationJobs } from '../../tools/migration-jobs.ts';
import type { Commented } from '../../tools/pull-request-comment.ts';
import type { ThrowawayDatabase } from '../../tools/throwaway-database.ts';
import type { spec } from './spec.ts';

export type Inputs = InputsOf<typeof spec>;

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
  /** The cluster that `via: kubernetes-job` runs in. */
  readonly openJobs: () => Promise<MigrationJobs>;
  readonly jobContext: { readonly repository: string; readonly runId: string };
  readonly backups: Backups;
  /** What backups say about who made them. */
  readonly origin: Origin;
  /** The absolute path of a folder of the checkout. @throws PATH_MISSING, PATH_OUTSIDE */
  readonly inside: (folder: string) => Promise<string>;
  /** Installs the tool by the repository's own command. @throws MIGRATE_SETUP_FAILED */
  readonly setUp: (command: string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** A folder of the step, for files that later steps read. */
  readonly outputFolder: string;
  readonly readTableSizes: (url: DatabaseUrl) => Promise<TableSizes>;
  /** A server of the machine's own programs; undefined when it has none. */
  readonly startTraceServer: () => Promise<TraceServer | undefined>;
  /** An empty database on a server that nothing depends on. */
  readonly createThrowaway: (server: DatabaseUrl) => Promise<ThrowawayDatabase>;
  readonly git: GitHistory;
  /** The commit that the event compares with; undefined when it has none. */
  readonly eventBase: string | undefined;
  readonly createParser: () => Promise<Parser>;
  /** Writes the report on the pull request of the event, or updates it there; undefined without one or without a token. */
  readonly comment: ((body: string, mark: string) => Promise<Commented>) | undefined;
  /** Makes suggestions on lines of the pull request; undefined without one or without a token. */
  readonly suggest: ((suggestions: readonly Suggestion[]) => Promise<Commented>) | undefined;
  /** Address of the page of this run. */
  readonly runUrl: string;
  /** The names in a folder of the checkout; none when there is no such folder. */
  readonly entries: (folder: string) => Promise<readonly string[]>;
  /** The tool, ready to be run; it is stopped when `signal` says so. */
  readonly makeTool: (
    name: ToolName,
    session: {
      readonly signal: AbortSignal;
      readonly tls: boolean;
      readonly query: MigrationDatabase['query'];
    },
    database: DatabaseUrl,
  ) => MigrationTool;
};
