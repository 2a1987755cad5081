import type { DigestPorts } from '../../lib/terraform/digest.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Files } from '../../runtime/files.ts';
import type { JobNotes } from '../../runtime/job-notes.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Terraform } from '../../tools/terraform.ts';
import type { terraform } from './spec.ts';

export type Inputs = InputsOf<typeof terraform>;

export type Ports = {
  readonly workflow: Pick<
    Workflow,
    'info' | 'warning' | 'error' | 'untrusted' | 'mask' | 'summary' | 'group' | 'state'
  >;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly files: Pick<Files, 'read' | 'exists' | 'remove' | 'write' | 'list' | 'join'>;
  readonly notes: JobNotes;
  readonly terraform: Terraform;
  /** Absolute path of the directory with the configuration. */
  readonly directory: string;
  /** A private folder for the plan file, which holds every secret of the state in clear. */
  readonly privateFolder: string;
  readonly hostName: string;
  readonly sha256: DigestPorts['sha256'];
  readonly hmac: (key: string, text: string) => string;
  readonly seal: (text: string, key: string) => string;
  /** Writes the report on the pull request of the event, where there is one and a token; says what came of it. */
  readonly comment: (body: string) => Promise<void>;
  /** Opens, updates or closes the one issue about drift; the body is undefined when there is none. */
  readonly driftIssue: (title: string, body: string | undefined) => Promise<void>;
};
