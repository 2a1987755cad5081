import type { Finding, MigrationSource } from './finding.ts';
import type { Comment } from './parser.ts';
import { SAFETY_RULES } from './rules-of-safety.ts';

/** `deploy-actions:ignore PG001, PG005 -- reason`, or `deploy-actions:ignore-file …` for all of the file. */
const SHAPE = /^deploy-actions:ignore(-file)?\s+((?:[A-Z]{2,3}\d{3}[,\s]*)+)(?:--\s*(.*))?$/;

type Suppression = {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly wholeFile: boolean;
  readonly comment: Comment;
};

/**
 * Marks what a comment on the line, or on the lines just above the statement, says is right here. One without a reason
 * is an error and suppresses nothing; one that suppresses nothing is reported.
 */
export function applySuppressions(
  findings: readonly Finding[],
  comments: readonly Comment[],
  source: MigrationSource,
): readonly Finding[] {
  const all = comments.flatMap(parseSuppression);
  const used = new Set<string>();
  const judged = findings.map((finding) => {
    const by = all.find(
      (one) => one.reason !== '' && one.rules.includes(finding.rule) && covers(one, finding, comments),
    );
    if (!by) return finding;
    used.add(`${by.comment.line} ${finding.rule}`);
    return { ...finding, suppressed: by.reason };
  });
  const problems = all.flatMap(({ rules, reason, comment }) => {
    if (reason === '') return [problem('SUP001', rules.join(', '), comment, source)];
    const idle = rules.filter((rule) => !used.has(`${comment.line} ${rule}`));
    return idle.length > 0 ? [problem('SUP002', idle.join(', '), comment, source)] : [];
  });
  return [...judged, ...problems];
}

function parseSuppression(comment: Comment): readonly Suppression[] {
  const match = SHAPE.exec(comment.text);
  if (!match) return [];
  const rules = (match[2] ?? '').split(/[,\s]+/).filter(Boolean);
  return [{ rules, reason: (match[3] ?? '').trim(), wholeFile: match[1] !== undefined, comment }];
}

/** On one of the statement's lines, or above it with only comments between. */
function covers(
  { wholeFile, comment }: Suppression,
  { line, endLine }: Finding,
  comments: readonly Comment[],
): boolean {
  if (wholeFile || (comment.line >= line && comment.line <= endLine)) return true;
  const commented = new Set(comments.map((each) => each.line));
  for (let above = line - 1; commented.has(above); above -= 1) if (above === comment.line) return true;
  return false;
}

function problem(
  rule: string,
  because: string,
  { line, endLine }: Comment,
  source: MigrationSource,
): Finding {
  const described = SAFETY_RULES[rule];
  if (!described) throw new Error(`the rule ${rule} is not described`);
  const { category, severity, title, advice } = described;
  const message = `${title}: ${because}.`;
  return {
    rule,
    category,
    severity,
    title,
    message,
    advice,
    file: source.file,
    migration: source.id,
    line,
    endLine,
    tables: [],
  };
}
