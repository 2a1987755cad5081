import { type Check, targetName } from './check.ts';
import { mixedDigests } from './digest.ts';
import type { Finding } from './judge.ts';
import type { Outcome, Progress, Round } from './progress.ts';
import type { CheckResult, Subject } from './result.ts';
import { judgeSeries, type Sample } from './series.ts';

export type Decided = {
  readonly outcome: Outcome;
  readonly progress: Progress;
  /** Milliseconds of every request on the way. */
  readonly latencies: readonly number[];
  /** The requests for percentiles, where the check passed and has a budget. */
  readonly series: readonly Sample[] | undefined;
  /** When the test began and when this check ended, in ms since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
};

/** What became of a check, as it is reported. */
export function resultOf(check: Check, decided: Decided): CheckResult {
  const { outcome, progress, latencies, series, startedAt, endedAt } = decided;
  const { first, last, attempts } = progress;
  const findings = last?.findings ?? [];
  const budget = series ? judgeSeries(check, series, endedAt) : { problems: [], warnings: [] };
  const mixed = mixedDigests(findings);
  const seen = (round: Round | undefined) => round && { at: round.at - startedAt, said: round.said };
  return {
    name: check.name,
    target: targetName(check),
    outcome: budget.problems.length > 0 ? 'failed' : outcome,
    severity: check.severity,
    attempts,
    durationMs: endedAt - startedAt,
    first: seen(first),
    last: seen(last),
    problems: [
      ...findings.flatMap(({ subject, problems }) => problems.map((problem) => ({ subject, ...problem }))),
      ...budget.problems.map((problem) => ({ subject: '', ...problem })),
    ],
    warnings: [
      ...new Set(findings.flatMap(({ warnings }) => warnings)),
      ...budget.warnings,
      ...(mixed ? [mixed] : []),
    ],
    subjects: findings.map(subjectOf),
    latencies: series ? series.filter(({ ok }) => ok).map(({ ms }) => ms) : latencies,
  };
}

/** Field by field: what was captured is not for reports. */
const subjectOf = ({ subject, kind, said, version, digest, timings }: Finding): Subject => ({
  name: subject,
  outcome: kind,
  said,
  ...(version === undefined ? {} : { version }),
  ...(digest === undefined ? {} : { digest }),
  ...(timings === undefined ? {} : { timings }),
});
