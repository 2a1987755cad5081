import {
  code,
  codeBlock,
  details,
  duration,
  heading,
  joined,
  safe,
  table,
  text,
} from '../summary/markdown.ts';
import type { EventLine, PodLine } from './evidence.ts';
import type { FieldChange } from './field-changes.ts';
import type { PodSecurity } from './pod-security.ts';
import { type ReplicaLine, replicaCharts } from './replicas.ts';
import { type Span, timeline } from './timeline.ts';

/** Everything a step has to say about a release, as written to the report file. */
export type Report = {
  readonly version: 1;
  readonly operation: string;
  readonly outcome: string;
  readonly release: string;
  readonly namespace: string;
  readonly revision: string;
  readonly previous: string;
  readonly durationMs: number;
  readonly cause: string;
  /** A failure code such as ROLLOUT_CRASH_LOOP, empty on success. */
  readonly code: string;
  readonly remedy: string;
  readonly objects: readonly ObjectLine[];
  readonly pods: readonly PodLine[];
  readonly events: readonly EventLine[];
  readonly logs: readonly LogTail[];
  readonly rollback: RollbackLine | undefined;
  readonly spans: readonly Span[];
  /** What changed in the fields that are applied. */
  readonly changes: readonly FieldChange[];
  /** Ready pods over time. */
  readonly replicas: readonly ReplicaLine[];
  /** The level of the Pod Security Standards that each workload meets. */
  readonly podSecurity: readonly PodSecurity[];
};

export type ObjectLine = { readonly object: string; readonly change: string; readonly state: string };
export type LogTail = { readonly pod: string; readonly container: string; readonly lines: string };
export type RollbackLine = { readonly revision: number; readonly succeeded: boolean; readonly said: string };

const SIGNS: Readonly<Record<string, string>> = {
  succeeded: '✅',
  'rolled-back': '↩️',
  failed: '❌',
  'timed-out': '⌛',
  superseded: '⏭️',
  cancelled: '🚫',
  paused: '⏸️',
};

/** The job summary: what a person needs within ten seconds first, the evidence folded below. */
export function summaryOf(report: Report): string {
  const { outcome, release, namespace, revision, durationMs, operation } = report;
  const title = `${SIGNS[outcome] ?? ''} ${release}: ${operation} ${outcome}`;
  const where = `Namespace ${code(namespace)}${revision ? `, revision ${code(revision)}` : ''}, ${text(duration(durationMs))}.`;
  return joined([
    heading(title, 3),
    where,
    report.cause && `**Why:** ${text(report.cause)}`,
    report.remedy && `**What to do:** ${text(report.remedy)}${report.code ? ` (${code(report.code)})` : ''}`,
    report.rollback && rollbackLine(report.rollback),
    objectTable(report.objects),
    timeline(report.spans),
    ...replicaCharts(report.replicas, endOf(report.spans)),
    report.changes.length > 0 &&
      details(`What changed in ${counted(report.changes.length, 'object')}`, diffs(report.changes)),
    report.pods.length > 0 && details('Pods of the new release', podTable(report.pods)),
    report.podSecurity.length > 0 && details('Pod security', securityTable(report.podSecurity)),
    report.events.length > 0 && details('Events', eventTable(report.events)),
    ...report.logs.map(({ pod, container, lines }) =>
      details(`Last log lines of container ${container} of pod ${pod}`, codeBlock(lines)),
    ),
  ]);
}

const rollbackLine = ({ revision, succeeded, said }: RollbackLine): string =>
  succeeded
    ? `**Traffic is on revision ${code(String(revision))} again.**`
    : `**The rollback to revision ${code(String(revision))} failed:** ${text(said)}`;

const objectTable = (objects: readonly ObjectLine[]): string =>
  table(
    ['object', 'change', 'state'],
    objects.map(({ object, change, state }) => [safe(code(object)), change, state]),
  );

const endOf = (spans: readonly Span[]): number => Math.max(0, ...spans.map(({ to }) => to));
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
/** GitHub takes 1 MiB a step; the rest of a release of hundreds of objects is in the report file. */
const MOST_DIFFS = 40;
const diffs = (changes: readonly FieldChange[]): string =>
  codeBlock(
    changes
      .slice(0, MOST_DIFFS)
      .map(({ diff }) => diff)
      .join('\n'),
    'diff',
  );

const securityTable = (all: readonly PodSecurity[]): string =>
  table(
    ['workload', 'level', 'what keeps it from the next level'],
    all.map((one) => [
      safe(code(one.workload)),
      one.level,
      (one.againstBaseline.length > 0 ? one.againstBaseline : one.againstRestricted).join('; '),
    ]),
  );

const podTable = (pods: readonly PodLine[]): string =>
  table(
    ['pod', 'node', 'phase', 'ready', 'restarts'],
    pods.map(({ pod, node, phase, ready, restarts }) => [
      safe(code(pod)),
      node,
      phase,
      ready ? 'yes' : 'no',
      restarts,
    ]),
  );

const eventTable = (events: readonly EventLine[]): string =>
  table(
    ['time', 'about', 'reason', 'message', 'count'],
    events.map(({ at, about, reason, message, count }) => [at, safe(code(about)), reason, message, count]),
  );
