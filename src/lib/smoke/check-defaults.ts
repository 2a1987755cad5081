import type { Control } from './check.ts';
import type { VersionSource } from './version.ts';

/** What the inputs of the action say, for every check that does not say it itself. */
export type CheckDefaults = {
  /** The public address; paths of checks are below it. */
  readonly url: string | undefined;
  /** Names that have a value from the start. */
  readonly values: readonly string[];
  /** Whether there is a Service, so that paths are asked of every pod. */
  readonly hasService: boolean;
  readonly version: string | undefined;
  /** Digest of the image that was deployed. */
  readonly digest: string | undefined;
  readonly versionFrom: VersionSource;
  readonly control: Control;
};
