import type { Control } from './check.ts';
import type { Finding, FindingKind } from './judge.ts';
import { USUAL_RETRY } from './retry.ts';

/** How a check ends. The words are public: `outcome` of the action is the worst of them. */
export const OUTCOMES = [
  'passed',
  'failed',
  'unreachable',
  'wrong-version',
  'timed-out',
  'config-error',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** All subjects of a check, looked at once. */
export type Round = {
  readonly at: number;
  readonly kind: FindingKind;
  readonly said: string;
  readonly findings: readonly Finding[];
};

export type Progress = {
  readonly attempts: number;
  readonly first: Round | undefined;
  readonly last: Round | undefined;
  /** Rounds in a row, up to the last, that came out like it. */
  readonly streak: number;
};

export const NO_PROGRESS: Progress = { attempts: 0, first: undefined, last: undefined, streak: 0 };

/** Worst first: what a round with several pods is called by. */
const WORST: readonly FindingKind[] = ['failed', 'wrong-version', 'unreachable', 'not-ready', 'passed'];

export function roundOf(findings: readonly Finding[], at: number): Round {
  const kind =
    WORST.find((candidate) => findings.some((finding) => finding.kind === candidate)) ?? 'not-ready';
  const telling = findings.filter((finding) => finding.kind === kind);
  const [one] = telling;
  const others = telling.length > 1 ? ` (and ${telling.length - 1} more)` : '';
  const said =
    findings.length > 1 && kind !== 'passed'
      ? `${one?.subject}: ${one?.said}${others}`
      : (one?.said ?? 'nothing');
  return { at, kind, said, findings };
}

export const afterRound = (before: Progress, round: Round): Progress => ({
  attempts: before.attempts + 1,
  first: before.first ?? round,
  last: round,
  streak: before.last?.kind === round.kind ? before.streak + 1 : 1,
});

/**
 * Whether a check is decided. A target that is not there yet or still has the old version is waited for until the
 * deadline; a target that answers and breaks an expectation time after time is not.
 */
export function decide(progress: Progress, control: Control, timeIsUp: boolean): Outcome | undefined {
  const { last, streak } = progress;
  if (!last) return timeIsUp ? 'timed-out' : undefined;
  // What passes may finish its row after the deadline: each further round either completes it or decides.
  if (last.kind === 'passed') return streak >= control.consecutive ? 'passed' : undefined;
  if (!timeIsUp && mayTryAgain(progress, last.kind, control)) return undefined;
  return last.kind === 'not-ready' ? 'timed-out' : last.kind;
}

function mayTryAgain({ attempts, streak }: Progress, kind: FindingKind, control: Control): boolean {
  if (kind === 'failed' && streak >= control.failureThreshold) return false;
  if (kind === 'unreachable' && !(control.retry ?? USUAL_RETRY).network) return false;
  return attempts < (control.maxAttempts ?? attempts + 1);
}

/** The outcome of the whole test, the one that should be mended first if there are several. */
export function overall(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = ['config-error', 'wrong-version', 'failed', 'unreachable', 'timed-out'];
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'passed';
}

/** A service that has come up is noticed within this time, however long it took. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * How long to wait before the next attempt, in ms. Right answers are counted at the plain interval.
 * @param luck from 0 to 1: where in the jitter this pause is
 */
export function pauseAfter({ attempts, last }: Progress, control: Control, luck = 0.5): number {
  const { intervalMs, backoff, jitter = 0 } = control;
  const spread = 1 + jitter * (2 * luck - 1);
  if (last?.kind === 'passed' || backoff === 'fixed') return intervalMs * spread;
  const grown = backoff === 'linear' ? intervalMs * attempts : intervalMs * 2 ** (attempts - 1);
  return Math.max(intervalMs, Math.min(grown, LONGEST_PAUSE_MS)) * spread;
}
