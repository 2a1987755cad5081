import type { RotatingSecret } from '../../lib/secrets/judge-rotation.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { SecretObjects } from '../../tools/secret-objects.ts';
import type { checkSecrets } from './spec.ts';

export type Inputs = InputsOf<typeof checkSecrets>;

/** The cluster for the length of a step. */
export type OpenObjects = AsyncDisposable & { readonly objects: SecretObjects };

export type Ports = {
  readonly workflow: Pick<Workflow, 'info' | 'warning' | 'summary'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly runUrl: string;
  readonly sha256: (text: string) => string;
  readonly openObjects: (namespace: string) => Promise<OpenObjects>;
  readonly describeSecret: (id: string) => Promise<RotatingSecret | undefined>;
  readonly keep: (name: string, text: string) => Promise<string>;
};
