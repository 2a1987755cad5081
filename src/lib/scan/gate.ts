import { defineFailures } from '../../failure.ts';
import type { FailOn } from './fail-on.ts';
import { type Finding, identityOf } from './finding.ts';
import type { IgnoreEntry } from './ignore.ts';
import { ignoreFor } from './ignore.ts';
import { isAtLeast, type Severity } from './severity.ts';

export const findingFailures = defineFailures({
  SCAN_FINDINGS: {
    meaning: 'Findings that `fail-on` names are open.',
    remedy:
      'Upgrade what the column "fix it by" of the summary says. What cannot be mended now is put off, with an owner and an end, by an entry of the ignore file.',
  },
});

/** What is done about a finding. Only `fails` fails the step; what is excused or ignored is not open. */
export type Standing =
  | { readonly kind: 'fails' }
  | { readonly kind: 'below' }
  | { readonly kind: 'unfixed' }
  | { readonly kind: 'known' }
  | { readonly kind: 'ignored'; readonly entry: IgnoreEntry }
  | { readonly kind: 'excused'; readonly status: string; readonly statement: string };

export type Judged = {
  readonly finding: Finding;
  readonly standing: Standing;
  /** The ignore entry whose time is over, which would have applied. */
  readonly expired?: IgnoreEntry;
};

export type GateRules = {
  readonly failOn: FailOn;
  /** A vulnerability for which there is no fixed version does not fail. */
  readonly ignoreUnfixed: boolean;
  readonly ignores: readonly IgnoreEntry[];
  /** How often each identity is in the baseline; undefined when everything counts. */
  readonly baseline: ReadonlyMap<string, number> | undefined;
  /** Milliseconds since 1970, for what expires. */
  readonly now: number;
};

/**
 * Judges every finding. The order of reasons is fixed, strongest first: the maintainer's VEX, an entry of the ignore
 * file that has not expired, no fix, in the baseline, milder than `fail-on`.
 */
export function judge(findings: readonly Finding[], rules: GateRules): readonly Judged[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    const known = rules.baseline !== undefined && count <= (rules.baseline.get(identity) ?? 0);
    return judgeOne(finding, known, rules);
  });
}

function judgeOne(finding: Finding, known: boolean, rules: GateRules): Judged {
  const { active, expired } = ignoreFor(finding, rules.ignores, rules.now);
  const standing = standingOf(finding, active, known, rules);
  return expired && !active ? { finding, standing, expired } : { finding, standing };
}

function standingOf(
  finding: Finding,
  active: IgnoreEntry | undefined,
  known: boolean,
  { failOn, ignoreUnfixed }: GateRules,
): Standing {
  if (finding.excuse) return { kind: 'excused', ...finding.excuse };
  if (active) return { kind: 'ignored', entry: active };
  if (ignoreUnfixed && finding.kind === 'vulnerability' && finding.package?.fixed.length === 0)
    return { kind: 'unfixed' };
  if (known) return { kind: 'known' };
  return meets(finding, failOn) ? { kind: 'fails' } : { kind: 'below' };
}

const meets = (finding: Finding, { least, kinds }: FailOn): boolean =>
  kinds.includes(finding.kind) || (least !== undefined && isAtLeast(finding.severity, least));

/** Whether somebody still has to do something about it, now or later. */
export const isOpen = ({ standing }: Judged): boolean =>
  standing.kind !== 'ignored' && standing.kind !== 'excused';

/** Open findings of a severity or worse, worst first; those that fail before others. */
export function reported(judged: readonly Judged[], least: Severity): readonly Judged[] {
  const weight = ({ finding, standing }: Judged) =>
    [standing.kind === 'fails' ? 0 : 1, finding.severity] as const;
  return judged
    .filter((one) => (isOpen(one) && isAtLeast(one.finding.severity, least)) || one.standing.kind === 'fails')
    .map((one, at) => ({ one, at, weight: weight(one) }))
    .sort((a, b) => compare(a.weight, b.weight) || a.at - b.at)
    .map(({ one }) => one);
}

function compare(
  [failsA, severityA]: readonly [number, Severity],
  [failsB, severityB]: readonly [number, Severity],
): number {
  if (severityA !== severityB) return isAtLeast(severityA, severityB) ? -1 : 1;
  return failsA - failsB;
}

/** Open findings by severity, whatever `report` says. */
export function countOpen(judged: readonly Judged[]): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
  for (const one of judged) if (isOpen(one)) counts[one.finding.severity] += 1;
  return counts;
}
