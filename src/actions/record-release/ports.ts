import type { InputsOf, OutputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Files } from '../../runtime/files.ts';
import type { GitHubContext } from '../../runtime/github.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { GitHubReleaseFacts } from '../../tools/github-release-facts.ts';
import type { RecordStore } from '../../tools/record-store.ts';
import type { Sink } from '../../tools/release-sinks.ts';
import type { SinkName } from './kinds.ts';
import type { recordRelease } from './spec.ts';

export type Inputs = InputsOf<typeof recordRelease>;
export type Outputs = OutputsOf<typeof recordRelease>;

export type Ports = {
  readonly workflow: Pick<Workflow, 'info' | 'warning' | 'summary' | 'redact'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly chance: () => number;
  readonly files: Pick<Files, 'read' | 'exists'>;
  readonly github: Pick<
    GitHubContext,
    'repository' | 'sha' | 'runId' | 'runAttempt' | 'runUrl' | 'serverUrl'
  >;
  readonly person: string;
  /** Undefined without a token. */
  readonly facts: GitHubReleaseFacts | undefined;
  readonly store: RecordStore | undefined;
  readonly sinks: readonly { readonly name: SinkName; readonly tell: Sink }[];
  readonly sha256: (text: string) => string;
  readonly keep: (name: string, text: string) => Promise<string>;
};

export const NOTHING: Outputs = {
  record: '',
  sha256: '',
  id: '',
  'post-mortem': '',
  verdict: 'recorded',
  report: '',
};
