import { type ObservedContainer, placeOf } from './containers.ts';
import { type Finding, ONLY_SAID } from './finding.ts';
import { containerKey, countOf, eventsOf, type Observation } from './observation.ts';
import type { Thresholds } from './thresholds.ts';

type About = Pick<Finding, 'code' | 'cause' | 'confirmMs'>;

/** F8, F9, F10: the container ends when it should run. */
export function judgeCrash(
  container: ObservedContainer,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  const { crashes, end } = container;
  if (crashes === 0 || !end || isUp(container)) return undefined;
  const about =
    end.reason === 'OOMKilled'
      ? outOfMemory(container, limits)
      : endedAgain(container, end, observation, limits);
  return {
    ...about,
    pod: container.pod.metadata.name,
    container: container.name,
    key: `${containerKey(container.pod, container.name)} crash`,
  };
}

const timesOf = ({ crashes }: ObservedContainer) => (crashes === 1 ? 'once' : `${crashes} times`);

const outOfMemory = (container: ObservedContainer, limits: Thresholds): About => ({
  code: 'ROLLOUT_OUT_OF_MEMORY',
  cause: `${placeOf(container)} was killed ${timesOf(container)} because it used more memory than its limit${limitOf(container)}`,
  confirmMs: container.crashes >= limits.outOfMemoryKills ? 0 : ONLY_SAID,
});

function endedAgain(
  container: ObservedContainer,
  end: NonNullable<ObservedContainer['end']>,
  observation: Observation,
  limits: Thresholds,
): About {
  const window = anotherIsReady(container, observation) ? limits.partialCrashMs : 0;
  const probe = killingProbe(container, observation);
  const times = timesOf(container);
  if (probe)
    return {
      code: 'ROLLOUT_PROBE_KILLS',
      cause: `${placeOf(container)} was killed ${times} by its ${probe.kind} probe${probe.answer}`,
      confirmMs: container.crashes >= limits.probeKills ? window : ONLY_SAID,
    };
  return {
    code: 'ROLLOUT_CRASH_LOOP',
    cause: `${placeOf(container)} crashed ${times}, ${exitOf(end)}`,
    confirmMs: container.crashes > limits.crashesAllowed ? window : ONLY_SAID,
  };
}

/** Running and passing its probes again; a restart that has only just begun is neither up nor a new crash. */
const isUp = ({ status, crashes, role }: ObservedContainer): boolean =>
  status.state?.running !== undefined && (status.ready || role === 'sidecar' || crashes <= 1);

function exitOf(end: NonNullable<ObservedContainer['end']>): string {
  if (end.exitCode === 0) return 'last with exit code 0: it ended, but should keep running';
  const signal = end.exitCode > 128 ? ` (signal ${end.exitCode - 128})` : '';
  const message = end.message?.trim() ? `: ${end.message.trim().split('\n').slice(-3).join(' | ')}` : '';
  return `last with exit code ${end.exitCode}${signal}${message}`;
}

function limitOf({ spec }: ObservedContainer): string {
  const limit = spec?.resources?.limits?.['memory'];
  return limit ? ` of ${limit}` : ', which is that of its pod or node';
}

/** The kubelet says in an event that a probe was the reason, and in another what the probe was answered. */
function killingProbe(container: ObservedContainer, observation: Observation) {
  const events = eventsOf(observation, container.pod);
  const kill = /Container (\S+) failed (liveness|startup) probe, will be restarted/;
  for (const { reason, message = '' } of [...events].reverse()) {
    const match = reason === 'Killing' ? kill.exec(message) : null;
    if (match?.[1] !== container.name) continue;
    const kind = match[2] ?? '';
    const answer = lastProbeAnswer(observation, container, kind);
    return { kind, answer: answer === '' ? '' : `: ${answer}` };
  }
  return undefined;
}

/** What a probe of a kind was last answered: `HTTP probe failed with statuscode: 503`. */
export function lastProbeAnswer(
  observation: Observation,
  { pod, name }: Pick<ObservedContainer, 'pod' | 'name'>,
  kind: string,
): string {
  const start = new RegExp(`^${kind} probe (?:failed|errored)[^:]*: `, 'i');
  const path = new RegExp(`\\{${name.replace(/[^\w-]/g, '')}\\}$`);
  const found = eventsOf(observation, pod).filter(
    ({ reason, message = '', involvedObject }) =>
      reason === 'Unhealthy' &&
      start.test(message) &&
      (involvedObject?.fieldPath === undefined || path.test(involvedObject.fieldPath)),
  );
  const newest = found.at(-1);
  if (!newest) return '';
  return `${(newest.message ?? '').replace(start, '').trim().split('\n')[0]} (${countOf(newest)} times)`;
}

/** Another pod of the same revision is ready: the release as such can run, so one pod's loop is given more time. */
const anotherIsReady = ({ pod }: ObservedContainer, { pods }: Observation): boolean =>
  pods.some(
    (other) =>
      other.metadata.name !== pod.metadata.name &&
      other.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True'),
  );
