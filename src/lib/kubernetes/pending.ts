import { isKubernetesObject, type KubernetesObject } from './objects.ts';
import { RELEASE_LABEL } from './record.ts';
import { parseSteps, type Step } from './steps.ts';
import type { WayBack } from './way-back.ts';

/** A canary that stopped for an approval: all that a later run needs to go on with it, or to take it back. */
export type Pending = {
  /** The revision that it will be recorded as. */
  readonly revision: number;
  /** ISO 8601. */
  readonly at: string;
  readonly origin: string;
  /** As in a record: without values of Secrets, which are applied already. */
  readonly objects: readonly KubernetesObject[];
  readonly steps: readonly string[];
  /** The step that comes next. */
  readonly nextStep: number;
  readonly way: WayBack;
  /** What it made that was not there before, to be removed when it is taken back. */
  readonly created: readonly KubernetesObject[];
};

export const PENDING_TYPE = 'deploy-actions/pending.v1';
export const pendingName = (release: string): string => `deploy-actions.${release}.pending`;

/** The Secret that keeps it; `content` is its compressed JSON in base64. */
export const pendingSecret = (release: string, content: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: PENDING_TYPE,
  metadata: {
    name: pendingName(release),
    labels: { 'app.kubernetes.io/managed-by': 'deploy-actions', [RELEASE_LABEL]: release },
  },
  data: { content },
});

/** Undefined when it is none, such as one of a later version of this action. */
export function parsePending(json: string): Pending | undefined {
  const value = JSON.parse(json) as Partial<Pending> | null;
  if (!Number.isSafeInteger(value?.revision) || !Array.isArray(value?.objects)) return undefined;
  return value.objects.every(isKubernetesObject) ? (value as Pending) : undefined;
}

export const stepsOf = ({ steps }: Pending): readonly Step[] => parseSteps(steps);
