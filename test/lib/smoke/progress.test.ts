import { describe, expect, test } from '@jest/globals';
import type { Control } from '../../../src/lib/smoke/check.ts';
import type { FindingKind } from '../../../src/lib/smoke/judge.ts';
import {
  afterRound,
  decide,
  NO_PROGRESS,
  overall,
  pauseAfter,
  roundOf,
} from '../../../src/lib/smoke/progress.ts';
import { parseRetry } from '../../../src/lib/smoke/retry.ts';

const control = {
  timeoutMs: 1,
  initialDelayMs: 0,
  intervalMs: 1,
  backoff: 'fixed' as const,
  consecutive: 2,
  failureThreshold: 3,
};
const KINDS: Readonly<Record<string, FindingKind>> = {
  p: 'passed',
  f: 'failed',
  w: 'wrong-version',
  u: 'unreachable',
  n: 'not-ready',
};

/** One letter a round; `|` is the deadline. The decision, and after how many rounds it was made. */
function decision(rounds: string, more: Partial<Control> = {}): string {
  let progress = NO_PROGRESS;
  let timeIsUp = false;
  for (const letter of rounds) {
    if (letter === '|') {
      timeIsUp = true;
      continue;
    }
    const kind = KINDS[letter] ?? 'failed';
    const finding = { kind, subject: '', said: letter, problems: [], warnings: [] };
    progress = afterRound(progress, roundOf([finding], 0));
    const outcome = decide(progress, { ...control, ...more }, timeIsUp);
    if (outcome) return `${outcome} ${progress.attempts}`;
  }
  return 'undecided';
}

test.each([
  ['pp', 'passed 2'],
  ['uunnwpp', 'passed 7'],
  ['pnpp', 'passed 4'],
  ['fff', 'failed 3'],
  ['ffnff', 'undecided'],
  ['ffpp', 'passed 4'],
  ['f|f', 'failed 2'],
  ['uuuu|u', 'unreachable 5'],
  ['nnnn|n', 'timed-out 5'],
  ['wwww|w', 'wrong-version 5'],
  ['n|pp', 'passed 3'],
  ['n|pn', 'timed-out 3'],
])('%s is %s', (rounds, wanted) => {
  expect(decision(rounds)).toBe(wanted);
});

describe('a round of several pods', () => {
  const pod = (subject: string, kind: FindingKind) => ({
    subject,
    kind,
    said: kind,
    problems: [],
    warnings: [],
  });

  test('is as bad as its worst pod, and names it', () => {
    const round = roundOf([pod('a', 'passed'), pod('b', 'wrong-version'), pod('c', 'passed')], 0);
    expect([round.kind, round.said]).toEqual(['wrong-version', 'b: wrong-version']);
  });

  test('without any pod is not ready', () => {
    expect(roundOf([], 0).kind).toBe('not-ready');
  });
});

test('the whole test is called by what should be mended first', () => {
  expect(overall([])).toBe('passed');
  expect(overall(['passed', 'timed-out', 'failed'])).toBe('failed');
  expect(overall(['failed', 'wrong-version'])).toBe('wrong-version');
});

test.each([
  ['fixed', [1, 1, 1]],
  ['linear', [1, 2, 3]],
  ['exponential', [1, 2, 4]],
] as const)(
  'the pauses of a %s back-off grow while nothing answers, and never past 30 s',
  (backoff, seconds) => {
    const slow = { ...control, intervalMs: 1000, backoff };
    const silent = roundOf([{ kind: 'unreachable', subject: '', said: '', problems: [], warnings: [] }], 0);
    const pauses = [1, 2, 3].map((attempts) =>
      pauseAfter({ attempts, first: silent, last: silent, streak: attempts }, slow),
    );
    expect(pauses).toEqual(seconds.map((second) => second * 1000));
    expect(pauseAfter({ attempts: 90, first: silent, last: silent, streak: 90 }, slow)).toBeLessThanOrEqual(
      30_000,
    );
  },
);

test.each([
  ['uuu', 'unreachable 3'],
  ['nnn', 'timed-out 3'],
  ['fnf', 'failed 3'],
  ['wwp', 'undecided'],
  ['wwpp', 'passed 4'],
  ['uupu', 'unreachable 4'],
])('with 3 attempts %s is %s', (rounds, wanted) => {
  expect(decision(rounds, { maxAttempts: 3 })).toBe(wanted);
});

describe('retry_on', () => {
  const control = (given: unknown) => {
    const retry = parseRetry(given);
    return { retry, failureThreshold: retry.assertions(3) };
  };

  test.each<[unknown, string, string]>([
    ['any', 'ffffffff', 'undecided'],
    ['any', 'ffuunwpp', 'passed 8'],
    ['network', 'uuuf', 'failed 4'],
    [['network', 'assertion'], 'fuffpp', 'passed 6'],
    ['assertion', 'ffu', 'unreachable 3'],
    [{ status: [500] }, 'u', 'unreachable 1'],
    [{ status: [500] }, 'nnpp', 'passed 4'],
  ])('%j: %s is %s', (given, rounds, wanted) => {
    expect(decision(rounds, control(given))).toBe(wanted);
  });

  test('names statuses, one by one and in ranges', () => {
    const { status } = parseRetry(['network', { status: [500, '502-504'] }]);
    expect([404, 500, 501, 503].map(status)).toEqual([false, true, false, true]);
    expect([404, 200].map(parseRetry('network').status)).toEqual([false, false]);
  });

  test.each([['some'], [[{ code: 5 }]], [{ status: 'often' }], [7]])('is not %j', (given) => {
    expect(() => parseRetry(given)).toThrow(/expected/);
  });
});

test('a pause has its jitter on both sides', () => {
  const progress = { ...NO_PROGRESS, attempts: 1 };
  const jitter = { ...control, intervalMs: 1000, jitter: 0.2 };
  expect([0, 0.5, 1].map((luck) => pauseAfter(progress, jitter, luck))).toEqual([800, 1000, 1200]);
});
