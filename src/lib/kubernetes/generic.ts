import type { Finding } from './finding.ts';
import type { KubernetesObject } from './objects.ts';
import { failed, ready, type Standing, waiting } from './standing.ts';

type Condition = {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly observedGeneration?: number;
};
type Status = {
  readonly observedGeneration?: number | string;
  readonly phase?: string;
  readonly message?: string;
  readonly conditions?: readonly Condition[];
};

/** Conditions that mean "done", and phases that do, in the words of the controllers that people run. */
const GOOD_CONDITIONS = [
  'Ready',
  'Available',
  'Established',
  'Programmed',
  'Accepted',
  'Complete',
  'Healthy',
];
const BAD_CONDITIONS = ['Stalled', 'Failed', 'Degraded'];
const GOOD_PHASES = ['Healthy', 'Bound', 'Ready', 'Running', 'Succeeded', 'Active'];
const BAD_PHASES = ['Degraded', 'Failed', 'Error', 'Lost'];

/** F23: an object without a rule of its own, by the conditions and the phase that its controller sets. */
export function judgeGeneric(live: KubernetesObject): Standing {
  const status = (live['status'] ?? {}) as Status;
  const name = `${live.kind}/${live.metadata.name}`;
  // Argo Rollouts writes this number as text.
  const observed = status.observedGeneration === undefined ? undefined : Number(status.observedGeneration);
  if (observed !== undefined && observed < (live.metadata.generation ?? 0))
    return waiting('its controller has not seen this version yet');
  const bad = failureIn(status);
  return bad ? failed(codeOf(live), `${name}: ${bad}`) : progressOf(live, status);
}

function progressOf(live: KubernetesObject, { conditions = [], phase = '' }: Status): Standing {
  const good = conditions.find((one) => isCurrent(one, live) && GOOD_CONDITIONS.includes(one.type));
  if (good) return good.status === 'True' ? ready : waiting(`${good.type} is ${good.status}${said(good)}`);
  if (GOOD_PHASES.includes(phase)) return ready;
  return waiting(phase ? `its phase is ${phase}` : 'its controller says nothing yet');
}

const codeOf = ({ kind }: KubernetesObject): Finding['code'] =>
  kind === 'PersistentVolumeClaim' ? 'ROLLOUT_VOLUME' : 'ROLLOUT_RESOURCE_FAILED';

function failureIn(status: Status): string | undefined {
  const condition = status.conditions?.find(
    (one) => BAD_CONDITIONS.includes(one.type) && one.status === 'True',
  );
  if (condition) return `${condition.type}${said(condition)}`;
  return BAD_PHASES.includes(status.phase ?? '')
    ? `${status.phase}: ${status.message ?? 'no reason given'}`
    : undefined;
}

const said = ({ reason, message }: Condition): string =>
  reason || message ? `: ${[reason, message].filter(Boolean).join(': ')}` : '';

const isCurrent = ({ observedGeneration }: Condition, { metadata }: KubernetesObject): boolean =>
  observedGeneration === undefined || observedGeneration >= (metadata.generation ?? 0);
