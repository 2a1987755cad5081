import type { Problem } from './judge.ts';
import type { Outcome } from './progress.ts';

/** What became of one check; the shape of an entry in the JSON report. */
export type CheckResult = {
  readonly name: string;
  readonly target: string;
  readonly outcome: Outcome;
  readonly severity: 'fail' | 'warn';
  readonly attempts: number;
  readonly durationMs: number;
  /** When and what the first and the last attempt saw; `at` in ms since the start of the test. */
  readonly first: Seen | undefined;
  readonly last: Seen | undefined;
  readonly problems: readonly (Problem & { readonly subject: string })[];
  readonly warnings: readonly string[];
  /** Every pod or address in the last attempt. */
  readonly subjects: readonly Subject[];
  /** Milliseconds of every request of the check, oldest first. */
  readonly latencies: readonly number[];
};
export type Seen = { readonly at: number; readonly said: string };
export type Subject = {
  readonly name: string;
  readonly outcome: string;
  readonly said: string;
  readonly version?: string;
  readonly digest?: string;
  readonly timings?: Readonly<Record<string, number>>;
};

export type Report = {
  readonly outcome: Outcome;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly checks: readonly CheckResult[];
};

/** The checks that decide the outcome: those that may only warn do not. */
export const broken = ({ checks }: Report): readonly CheckResult[] =>
  checks.filter(({ outcome, severity }) => outcome !== 'passed' && severity === 'fail');

/** One line about what a check wanted and saw instead. */
export function describeProblem({ name, problems, last, outcome }: CheckResult): string {
  const [problem] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  if (!problem) return `${name}: ${outcome}${last ? `, last saw ${last.said}` : ''}`;
  const where = problem.subject === '' ? '' : ` from ${problem.subject}`;
  return `${name}: expected ${problem.expected}, got ${problem.actual}${where}${more}`;
}
