import type { HistoryProblem } from '../../lib/migrate/changes.ts';
import { COMMENT_MARK, planComment } from '../../lib/migrate/plan-report.ts';
import { suggestionsOf } from '../../lib/migrate/suggestions.ts';
import type { Finding } from '../../lib/sql/lint.ts';
import type { Ports } from './ports.ts';

/** Shows a plan where people look: job summary, one comment, and suggestions on the lines of the pull request. */
export async function publish(
  report: string,
  findings: readonly Finding[],
  { workflow, comment, suggest, runUrl }: Ports,
): Promise<void> {
  workflow.summary(report);
  if (comment) {
    const done = await comment(planComment(report, runUrl), COMMENT_MARK);
    if (done.kind === 'refused') workflow.notice(`The report is not on the pull request: ${done.why}.`);
  }
  const suggestions = suggestionsOf(findings);
  if (!suggest || suggestions.length === 0) return;
  const done = await suggest(suggestions);
  if (done.kind === 'refused') workflow.notice(`The suggestions are not on the pull request: ${done.why}.`);
}

const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Every problem at its place in the files. */
export function annotate(
  open: readonly Finding[],
  problems: readonly HistoryProblem[],
  { workflow }: Ports,
): void {
  for (const { path, message } of problems) workflow.error(message, { file: path, line: 1 });
  for (const { severity, message, advice, file, line, endLine, rule } of open)
    workflow[KINDS[severity]](`${message} ${advice}`, { file, line, endLine, title: rule });
}
