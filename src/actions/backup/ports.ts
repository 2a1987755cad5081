import type { DataState } from '../../lib/backup/manifest.ts';
import type { SnapshotSource } from '../../lib/backup/source.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import type { InputsOf, OutputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { LargeFiles } from '../../runtime/large-files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { checkStructure } from '../../tools/backup/amcheck.ts';
import type { Backups, Origin } from '../../tools/backup/backups.ts';
import type { DrillDatabases } from '../../tools/backup/drill-database.ts';
import type { DrillInstances } from '../../tools/backup/drill-instances.ts';
import type { BackupStore } from '../../tools/backup/manifest-store.ts';
import type { DataRequest, HeldData } from '../../tools/backup/read-data.ts';
import type { backup } from './spec.ts';

export type Inputs = InputsOf<typeof backup>;
export type Outputs = OutputsOf<typeof backup>;

/** What is backed up: of a dump only its name. */
export type Source = { readonly name: string; readonly snapshots: SnapshotSource | undefined };

export type Ports = {
  readonly workflow: Pick<Workflow, 'info' | 'warning' | 'summary' | 'group' | 'untrusted'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly origin: Origin;
  readonly source: Source;
  readonly backups: Backups;
  readonly store: BackupStore;
  readonly holdData: (request: DataRequest) => Promise<HeldData>;
  readonly readData: (request: DataRequest) => Promise<DataState>;
  /** Writes a file for later steps. @returns its path */
  readonly keep: (name: string, text: string) => Promise<string>;
};

/** What only a drill needs. */
export type DrillPorts = {
  readonly instances: DrillInstances;
  /** On the server that `drill-server` names. */
  readonly databases: () => DrillDatabases;
  readonly largeFiles: Pick<LargeFiles, 'size' | 'sha256'>;
  readonly loadDump: (path: string, url: DatabaseUrl, timeoutMs: number) => Promise<void>;
  readonly checkStructure: typeof checkStructure;
  /** Runs a command of the application, which finds the restored database in its environment. */
  readonly smoke: (command: string, url: DatabaseUrl) => Promise<void>;
  readonly removeFile: (path: string) => Promise<void>;
};

export const NOTHING: Omit<Outputs, 'verdict'> = {
  backup: '',
  name: '',
  manifest: '',
  restore: [],
  backups: [],
  deleted: [],
  level: 0,
  rto: '',
  rpo: '',
  report: '',
};
