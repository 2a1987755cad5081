import {
  type Cell,
  code,
  details,
  duration,
  heading,
  joined,
  link,
  mermaid,
  mermaidText,
  safe,
  table,
  text,
} from '../summary/markdown.ts';
import {
  allowed,
  type ConditionRecord,
  describeMeasurement,
  describeRecord,
  type WatchReport,
} from './record.ts';

const TITLES = { keep: 'keep it', 'roll-back': 'roll it back', inconclusive: 'nothing could be decided' };
const SIGNS = { kept: '✅', broken: '❌', 'no-data': '❔', inconclusive: '❔' };

/** The whole watch as a person reads it in ten seconds. */
export function watchSummary(report: WatchReport): string {
  const dry = report.dryRun ? ' (dry run: nothing follows from it)' : '';
  const bad = report.conditions.filter(({ assessment }) => assessment.state !== 'kept');
  return joined([
    heading(`Release watched for ${duration(report.durationMs)}: ${TITLES[report.verdict]}${dry}`),
    bad.map((record) => `- ${text(describeRecord(record))}`).join('\n'),
    table(['', 'condition', 'allowed', 'last window', 'result'], report.conditions.map(row)),
    ...report.conditions.map((record) => chart(record)),
    ...report.conditions.map(queries),
  ]);
}

function row({ condition, assessment, windows }: ConditionRecord): readonly Cell[] {
  const last = windows.at(-1);
  const measured = last ? describeMeasurement(condition, last) : 'nothing';
  return [
    SIGNS[assessment.state],
    condition.name,
    allowed(condition),
    measured,
    `${assessment.state}: ${assessment.why}`,
  ];
}

/** Fewer points make no line. */
const LEAST_POINTS = 3;
/** More points than pixels say nothing more. */
const MOST_POINTS = 60;

/** The windows as a line, with the threshold as another. */
function chart({ condition, windows }: ConditionRecord): string {
  if (condition.kind === 'health' || condition.kind === 'compare') return '';
  const scale = condition.kind === 'share' ? 100 : 1;
  const threshold = (condition.kind === 'latency' ? condition.thresholdMs : condition.threshold) * scale;
  const points = windows.flatMap((one) => ('value' in one ? [{ at: one.at, value: one.value * scale }] : []));
  if (points.length < LEAST_POINTS) return '';
  const shown = points.slice(-MOST_POINTS);
  const minutes = shown.map(({ at }) => `"${(at / 60_000).toFixed(1)}"`).join(', ');
  const values = shown.map(({ value }) => value.toFixed(3)).join(', ');
  const top = Math.max(threshold, ...shown.map(({ value }) => value)) * 1.1 || 1;
  const unit = condition.kind === 'share' ? '%' : condition.kind === 'latency' ? 'ms' : 'value';
  return mermaid(
    [
      'xychart-beta',
      `  title "${mermaidText(condition.name)}"`,
      `  x-axis "minutes" [${minutes}]`,
      `  y-axis "${unit}" 0 --> ${top.toFixed(3)}`,
      `  line [${values}]`,
      `  line [${shown.map(() => threshold.toFixed(3)).join(', ')}]`,
    ].join('\n'),
  );
}

function queries({ condition, queries: asked, link: address, windows }: ConditionRecord): string {
  const rows = windows.map((one) => [duration(one.at), one.state, describeMeasurement(condition, one)]);
  const lines = [
    ...asked.map((query) => `- ${code(query)}`),
    ...(address ? [`- ${link('see it drawn', address)}`] : []),
  ];
  return details(
    `${condition.name}: ${windows.length} windows and their queries`,
    joined([
      lines.join('\n'),
      table(
        ['at', 'state', 'measured'],
        rows.map((cells) => cells.map((cell) => safe(text(cell)))),
      ),
    ]),
  );
}
