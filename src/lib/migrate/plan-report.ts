import type { Finding } from '../sql/lint.ts';
import { code, codeBlock, details, heading, joined, safe, table, text } from '../summary/markdown.ts';
import type { HistoryProblem } from './changes.ts';

export type PlanReport = {
  readonly tool: string;
  readonly added: readonly string[];
  readonly problems: readonly HistoryProblem[];
  readonly findings: readonly Finding[];
  /** Sentences about the migrations as a whole, such as one that cannot be taken back. */
  readonly warnings: readonly string[];
  /** How it was found out. */
  readonly how: string;
};

const MARKS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;
/** GitHub refuses a longer comment. */
const LONGEST_COMMENT = 65_536;
/** By this line a later run finds the comment that it is to replace. */
export const COMMENT_MARK = '<!-- deploy-actions:migrate -->';

/** The plan on one page: what is new, what is dangerous about it, and how to write it safely. */
export function planReport({ tool, added, problems, warnings, findings, how }: PlanReport): string {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const quiet = findings.filter(({ suppressed }) => suppressed !== undefined);
  return joined([
    heading(planTitle(added, problems, open)),
    `${text(tool)}. ${text(how)}`,
    ...problems.map(({ message }) => `${MARKS.error} ${text(message)}`),
    ...warnings.map((warning) => `${MARKS.warning} ${text(warning)}`),
    table(['', 'where', 'what', 'instead'], open.filter(({ severity }) => severity !== 'note').map(row)),
    ...rewrites(open),
    quiet.length > 0 &&
      details(
        `${quiet.length} suppressed`,
        table(
          ['rule', 'where', 'because'],
          quiet.map((one) => [one.rule, `${one.file}:${one.line}`, one.suppressed ?? '']),
        ),
      ),
    added.length > 0 && details('New migrations', added.map((id) => `- ${code(id)}`).join('\n')),
  ]);
}

function planTitle(
  added: readonly string[],
  problems: readonly HistoryProblem[],
  open: readonly Finding[],
): string {
  if (added.length === 0 && problems.length === 0) return 'Migrations: nothing new';
  const errors = open.filter(({ severity }) => severity === 'error').length + problems.length;
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  if (errors === 0 && warnings === 0) return `Migrations: ${added.length} new, nothing to worry about`;
  const parts = [errors > 0 ? `${errors} dangerous` : '', warnings > 0 ? `${warnings} to look at` : ''];
  return `Migrations: ${added.length} new, ${parts.filter(Boolean).join(', ')}`;
}

const row = ({ severity, rule, file, line, message, advice }: Finding) => [
  safe(MARKS[severity]),
  safe(`${code(`${file}:${line}`)} ${code(rule)}`),
  message,
  advice,
];

/** SQL that does the same safely, once for each place. */
const rewrites = (open: readonly Finding[]): readonly string[] =>
  open.flatMap(({ instead, file, line, rule }) =>
    instead === undefined ? [] : [details(`Instead of ${file}:${line} (${rule})`, codeBlock(instead, 'sql'))],
  );

/** The report as a comment: found again by its mark, and cut at a paragraph when it is too long. */
export function planComment(report: string, fullReport: string): string {
  const whole = `${COMMENT_MARK}\n${report}`;
  if (whole.length <= LONGEST_COMMENT) return whole;
  const note = `\n\n… the rest is in the [job summary](${fullReport}).`;
  const cut = whole.slice(0, LONGEST_COMMENT - note.length - 20);
  // A cut inside a folded part would swallow the note.
  const paragraph = cut.lastIndexOf('\n\n<details>');
  return `${paragraph > 0 ? cut.slice(0, paragraph) : cut}${note}`;
}
