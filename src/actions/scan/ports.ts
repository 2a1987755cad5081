import type { RepositoryFile } from '../../lib/scan/declared.ts';
import type { Scanner } from '../../lib/scan/scanners.ts';
import type { Target } from '../../lib/scan/target.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Gzip } from '../../runtime/gzip.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Uploaded } from '../../tools/code-scanning.ts';
import type { scan } from './spec.ts';

export type ScanInputs = InputsOf<typeof scan>;

/** A scanner that is there and whose program is trusted. */
export type ReadyScanner = {
  readonly prepareDatabase: () => Promise<{ readonly updatedAt: number; readonly stale: boolean }>;
  /** Trivy's JSON report, and the packages in it as CycloneDX, which takes a little longer. */
  readonly scan: (
    target: Target,
    scanners: readonly Scanner[],
  ) => Promise<{ readonly report: string; readonly sbom: Promise<string> }>;
  /** Trivy's JSON report of the vulnerabilities that the packages of an SBOM have. */
  readonly lookUp: (sbom: string) => Promise<string>;
};

export type ScanPorts = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly gzip: Gzip;
  readonly prepareScanner: () => Promise<ReadyScanner>;
  /** Reads a file that an input names. @throws PATH_MISSING, PATH_OUTSIDE */
  readonly read: (path: string) => Promise<string>;
  /** Writes a file that later steps can read; returns its absolute path. */
  readonly keep: (category: string, file: string, text: string) => Promise<string>;
  /** The path of something in the checkout, relative to it where it is below it. */
  readonly relative: (path: string) => string;
  /** Every file below a folder of the checkout, as paths relative to the checkout. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Files of the checkout in which packages may be declared. */
  readonly declaringFiles: () => Promise<readonly RepositoryFile[]>;
  readonly baseline: {
    /** The baseline file of the input, else that of the base commit. */
    readonly load: (
      keyOf: (commit: string) => string,
    ) => Promise<{ readonly text: string; readonly from: string } | undefined>;
    /** Keeps a baseline for this commit, where runs of this event make one. */
    readonly save: (keyOf: (commit: string) => string, file: string) => Promise<void>;
  };
  /** Undefined without a token. */
  readonly upload: ((gzipped: Uint8Array, startedAt: number) => Promise<Uploaded>) | undefined;
};
