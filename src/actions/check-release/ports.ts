import type { Answered } from '../../lib/checks/judge-plain.ts';
import type { Checks } from '../../lib/pipeline/schema-checks.ts';
import type { Environment } from '../../lib/pipeline/schema-environment.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Files } from '../../runtime/files.ts';
import type { GitHubContext } from '../../runtime/github.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { ReadAlerts } from '../../tools/alert-sources.ts';
import type { GitHubEvidence } from '../../tools/github-evidence.ts';
import type { ImageSignature } from '../../tools/image-signature.ts';
import type { EvidenceName } from './kinds.ts';
import type { checkRelease } from './spec.ts';

export type Inputs = InputsOf<typeof checkRelease>;

export type Ports = {
  readonly workflow: Pick<Workflow, 'info' | 'warning' | 'error' | 'summary' | 'redact'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly files: Pick<Files, 'read' | 'exists'>;
  readonly github: Pick<GitHubContext, 'repository' | 'sha' | 'eventName' | 'runAttempt' | 'serverUrl'>;
  readonly gitHub: GitHubEvidence;
  readonly signature: ImageSignature;
  /** @throws EVIDENCE_UNREADABLE when what the provider needs is missing */
  readonly alerts: (wanted: NonNullable<Checks['alerts']>) => ReadAlerts;
  readonly newestSnapshot: (database: string) => Promise<number | undefined>;
  /** Never rejects: no answer is an answer too. */
  readonly answer: (url: string) => Promise<Answered>;
  readonly sha256: (text: string) => string;
  /** Who started this run. */
  readonly person: string;
  /** URI of this action at its version. */
  readonly verifier: string;
  readonly keep: (name: string, text: string) => Promise<string>;
};

export type Evidence = { readonly path: string; readonly text: string | undefined };

/** What is released, and what is known of it before anything is asked. */
export type Release = {
  readonly environment: Environment;
  readonly environmentName: string;
  readonly namespace: string;
  readonly migrates: boolean;
  readonly commit: string;
  readonly image: string;
  /** Empty without an image. */
  readonly digest: string;
  readonly now: number;
  /** A file that was not given has an empty path; one that is not there has no text. */
  readonly evidence: (name: EvidenceName) => Evidence;
  /** A value that is no file. */
  readonly value: (name: EvidenceName) => string | undefined;
};
