import { containersOf } from './containers.ts';
import type { Finding } from './finding.ts';
import type { KnownEvent, KnownPod } from './objects.ts';
import { countOf, lastSeen, type Observation } from './observation.ts';

/** One line of what the cluster said about a workload. */
export type EventLine = {
  /** ISO 8601, empty when the server does not say. */
  readonly at: string;
  readonly type: string;
  readonly reason: string;
  readonly about: string;
  readonly message: string;
  readonly count: number;
};

export type PodLine = {
  readonly pod: string;
  readonly node: string;
  readonly phase: string;
  readonly ready: boolean;
  readonly restarts: number;
};

/** A container whose log is worth reading. */
export type LogSource = { readonly pod: string; readonly container: string; readonly previous: boolean };

const MOST_EVENTS = 20;
const MOST_LOGS = 3;

/** The newest events, warnings before others: what people look for with `kubectl describe`. */
export function eventLines({ events }: Pick<Observation, 'events'>): readonly EventLine[] {
  const warnings = events.filter(({ type }) => type !== 'Normal');
  const chosen = (warnings.length > 0 ? warnings : events).slice(-MOST_EVENTS);
  return chosen.map(eventLine);
}

function eventLine(event: KnownEvent): EventLine {
  const { type = '', reason = '', message = '', involvedObject } = event;
  const at = lastSeen(event);
  return {
    at: at > 0 ? new Date(at).toISOString() : '',
    type,
    reason,
    about: `${involvedObject?.kind ?? ''}/${involvedObject?.name ?? ''}`,
    message,
    count: countOf(event),
  };
}

export const podLines = ({ pods }: Pick<Observation, 'pods'>): readonly PodLine[] =>
  pods.map((pod) => ({
    pod: pod.metadata.name,
    node: pod.spec?.nodeName ?? '',
    phase: pod.status?.phase ?? 'Unknown',
    ready: pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false,
    restarts: (pod.status?.containerStatuses ?? []).reduce((sum, one) => sum + one.restartCount, 0),
  }));

/** At most three logs: of the container that decided, then of others that are not well. */
export function logSources(observation: Observation, finding: Finding | undefined): readonly LogSource[] {
  const sources = observation.pods.flatMap((pod) => sourcesOf(pod, observation));
  const decided = (source: LogSource) =>
    source.pod === finding?.pod && source.container === finding.container ? 0 : 1;
  return sources.sort((a, b) => decided(a) - decided(b)).slice(0, MOST_LOGS);
}

/** A container that runs again has said why it ended in its previous log. */
const sourcesOf = (pod: KnownPod, { applied }: Observation): readonly LogSource[] =>
  containersOf(pod, applied)
    .filter(
      ({ status, end, crashes }) =>
        (end !== undefined && crashes > 0) || (status.state?.running && !status.ready),
    )
    .map(({ name, status, crashes }) => ({
      pod: pod.metadata.name,
      container: name,
      previous: status.state?.running !== undefined && crashes > 0,
    }));
