import {
  type Cell,
  code,
  details,
  duration,
  heading,
  joined,
  safe,
  table,
  text,
} from '../summary/markdown.ts';
import { broken, type CheckResult, describeProblem, type Report } from './result.ts';
import { percentile, sparkline } from './series.ts';

const SIGNS = {
  passed: '✅',
  failed: '❌',
  unreachable: '❌',
  'wrong-version': '❌',
  'timed-out': '❌',
  'config-error': '❌',
};

/** The whole test as a person reads it in ten seconds. */
export function smokeSummary(report: Report): string {
  const bad = broken(report);
  const count = report.checks.length;
  const title =
    bad.length === 0
      ? `Smoke test: ${count} of ${count} checks passed in ${duration(report.durationMs)}`
      : `Smoke test: ${report.outcome}, ${bad.length} of ${count} checks did not pass in ${duration(report.durationMs)}`;
  return joined([
    heading(title),
    bad.map((check) => `- ${text(describeProblem(check))}`).join('\n'),
    table(['', 'check', 'attempts', 'first answer', 'last answer', 'latency'], report.checks.map(row)),
    ...report.checks.map(subjects),
    warnings(report),
  ]);
}

function row(check: CheckResult): readonly Cell[] {
  const sign = check.outcome !== 'passed' && check.severity === 'warn' ? '⚠️' : SIGNS[check.outcome];
  return [
    sign,
    safe(`${text(check.name)}<br>${code(check.target)}`),
    check.attempts,
    seen(check.first),
    seen(check.last),
    latency(check),
  ];
}

const seen = (answer: CheckResult['first']): string =>
  answer === undefined ? '–' : `${answer.said} (at ${duration(answer.at)})`;

function latency({ latencies }: CheckResult): string {
  const p95 = percentile(latencies, 0.95);
  if (p95 === undefined) return '–';
  return `${sparkline(latencies)} p95 ${Math.round(p95)} ms`.trim();
}

/** Every pod of a check, folded: a check of one address has said it all in its row. */
function subjects({ name, subjects: seenSubjects }: CheckResult): string {
  if (seenSubjects.length < 2) return '';
  const rows = seenSubjects.map(({ name: subject, outcome, said, version, digest }) => [
    safe(code(subject)),
    outcome,
    said,
    version ?? '–',
    digest === undefined ? '–' : safe(code(digest.slice(0, 19))),
  ]);
  return details(
    `${name}: ${seenSubjects.length} pods`,
    table(['pod', 'outcome', 'answer', 'version', 'image digest'], rows),
  );
}

function warnings({ checks }: Report): string {
  const lines = checks.flatMap((check) =>
    check.warnings.map((warning) => `- ⚠️ ${text(`${check.name}: ${warning}`)}`),
  );
  return lines.join('\n');
}
