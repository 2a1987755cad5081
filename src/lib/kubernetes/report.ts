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
    report.pods.length > 0 && details('Pods of the new release', podTable(report.pods)),
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
