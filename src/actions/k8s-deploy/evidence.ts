import {
  type EventLine,
  eventLines,
  logSources,
  type PodLine,
  podLines,
} from '../../lib/kubernetes/evidence.ts';
import type { Finding } from '../../lib/kubernetes/finding.ts';
import type { LogTail } from '../../lib/kubernetes/report.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import type { Ports } from './ports.ts';
import type { Followed } from './tracker.ts';

/** What the cluster shows about a failure, taken before anything is put back. */
export type Evidence = {
  readonly pods: readonly PodLine[];
  readonly events: readonly EventLine[];
  readonly logs: readonly LogTail[];
};

export const NO_EVIDENCE: Evidence = { pods: [], events: [], logs: [] };
const LOG_LINES = 25;

export async function collectEvidence(
  workload: Followed | undefined,
  finding: Finding | undefined,
  kubernetes: Kubernetes,
): Promise<Evidence> {
  const observation = workload?.observation;
  if (!observation) return NO_EVIDENCE;
  const logs = await Promise.all(
    logSources(observation, finding).map(async ({ pod, container, previous }) => {
      const lines = await lastLines(kubernetes, pod, container, previous);
      return { pod, container, lines };
    }),
  );
  return {
    pods: podLines(observation),
    events: eventLines(observation),
    logs: logs.filter(({ lines }) => lines !== ''),
  };
}

/** A log that cannot be had must not hide why the release failed. */
async function lastLines(
  kubernetes: Kubernetes,
  pod: string,
  container: string,
  previous: boolean,
): Promise<string> {
  const read = (earlier: boolean) => kubernetes.log(pod, container, earlier, LOG_LINES).catch(() => '');
  return ((await read(previous)) || (await read(!previous))).trimEnd();
}

/** Everything of it is outside text: a container can print whatever it likes. */
export function printEvidence({ pods, events, logs }: Evidence, { workflow }: Pick<Ports, 'workflow'>): void {
  for (const { pod, phase, ready, restarts, node } of pods)
    workflow.untrusted(
      `pod ${pod}: ${phase}, ${ready ? 'ready' : 'not ready'}, ${restarts} restarts, node ${node || '-'}`,
    );
  for (const { at, about, reason, message, count } of events)
    workflow.untrusted(`event ${at} ${about} ${reason} (${count}): ${message}`);
  for (const { pod, container, lines } of logs)
    workflow.untrusted(`log of container ${container} of pod ${pod}, last ${LOG_LINES} lines:\n${lines}`);
}
