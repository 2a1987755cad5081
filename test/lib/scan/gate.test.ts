import { describe, expect, test } from '@jest/globals';
import { parseFailOn } from '../../../src/lib/scan/fail-on.ts';
import { identityOf } from '../../../src/lib/scan/finding.ts';
import { countOpen, isOpen, judge, reported, type Standing } from '../../../src/lib/scan/gate.ts';
import type { IgnoreEntry } from '../../../src/lib/scan/ignore.ts';
import { rankOf, SEVERITIES, type Severity } from '../../../src/lib/scan/severity.ts';
import { finding, secret } from './findings.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const entry = (expires: string): IgnoreEntry => ({
  id: 'CVE-2021-23337',
  owner: 'team-shop',
  reason: 'template() is not used',
  expires,
});
const excuse = { status: 'not_affected', statement: 'vulnerable_code_not_in_execute_path' };

type Case = {
  readonly severity: Severity;
  readonly fixed: boolean;
  readonly ignored: 'no' | 'active' | 'expired';
  readonly vex: boolean;
  readonly baseline: 'off' | 'has it' | 'has not';
  readonly failOn: string;
  readonly ignoreUnfixed: boolean;
};

const DIMENSIONS: { readonly [K in keyof Case]: readonly Case[K][] } = {
  severity: SEVERITIES,
  fixed: [true, false],
  ignored: ['no', 'active', 'expired'],
  vex: [true, false],
  baseline: ['off', 'has it', 'has not'],
  failOn: [...SEVERITIES, 'none', 'secret', 'critical,vulnerability'],
  ignoreUnfixed: [true, false],
};

/** Every combination of everything the gate looks at. */
const cases = (): readonly Case[] =>
  Object.entries(DIMENSIONS).reduce<readonly object[]>(
    (combined, [name, values]) =>
      combined.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as readonly Case[];

/** The truth table, said once more in other words than the code's: as sentences, in order. */
function expected(of: Case): Standing['kind'] {
  if (of.vex) return 'excused';
  if (of.ignored === 'active') return 'ignored';
  if (of.ignoreUnfixed && !of.fixed) return 'unfixed';
  if (of.baseline === 'has it') return 'known';
  if (of.failOn === 'none' || of.failOn === 'secret') return 'below';
  if (of.failOn === 'critical,vulnerability') return 'fails';
  return rankOf(of.severity) <= rankOf(of.failOn as Severity) ? 'fails' : 'below';
}

function judged(of: Case) {
  const subject = finding({
    severity: of.severity,
    package: { fixed: of.fixed ? ['4.17.21'] : [] },
    ...(of.vex ? { excuse } : {}),
  });
  const ignores = { no: [], active: [entry('2026-11-22')], expired: [entry('2026-11-21')] }[of.ignored];
  const baseline = {
    off: undefined,
    'has it': new Map([[identityOf(subject), 1]]),
    'has not': new Map<string, number>(),
  }[of.baseline];
  return judge([subject], {
    failOn: parseFailOn(of.failOn),
    ignoreUnfixed: of.ignoreUnfixed,
    ignores,
    baseline,
    now: NOW,
  });
}

describe('the gate', () => {
  const all = cases();
  test(`decides all ${all.length} combinations as the truth table says`, () => {
    const wrong = all.filter((of) => judged(of)[0]?.standing.kind !== expected(of));
    expect(wrong).toEqual([]);
    expect(all.length).toBe(5 * 2 * 3 * 2 * 3 * 8 * 2);
  });
  test('fails only what is open, and says which entry has expired', () => {
    for (const of of all) {
      const [one] = judged(of);
      if (one?.standing.kind === 'fails') expect(isOpen(one)).toBe(true);
      expect(one?.expired !== undefined).toBe(of.ignored === 'expired');
    }
  });
  test('a kind fails whatever its severity, and is never hidden by `report`', () => {
    const rules = { ignoreUnfixed: true, ignores: [], baseline: undefined, now: NOW };
    const results = judge([secret({ severity: 'low' }), finding({ severity: 'medium' })], {
      ...rules,
      failOn: parseFailOn('secret'),
    });
    expect(results.map(({ standing }) => standing.kind)).toEqual(['fails', 'below']);
    expect(reported(results, 'high').map(({ finding: { kind } }) => kind)).toEqual(['secret']);
  });
  test('of two equal findings, the baseline knows as many as it had', () => {
    const two = [secret({ place: { path: 'a', line: 1 } }), secret({ place: { path: 'a', line: 9 } })];
    const results = judge(two, {
      failOn: parseFailOn('secret'),
      ignoreUnfixed: false,
      ignores: [],
      baseline: new Map([[identityOf(secret({ place: { path: 'a' } })), 1]]),
      now: NOW,
    });
    expect(results.map(({ standing }) => standing.kind)).toEqual(['known', 'fails']);
  });
  test('reports worst first, those that fail before others of their severity; counts what is open', () => {
    const results = judge(
      [
        finding({ severity: 'low', id: 'a' }),
        finding({ severity: 'high', id: 'b', package: { fixed: [] } }),
        finding({ severity: 'high', id: 'c' }),
        finding({ severity: 'critical', id: 'd', excuse }),
      ],
      { failOn: parseFailOn('high'), ignoreUnfixed: true, ignores: [], baseline: undefined, now: NOW },
    );
    expect(reported(results, 'low').map((one) => one.finding.id)).toEqual(['c', 'b', 'a']);
    expect(reported(results, 'medium').map((one) => one.finding.id)).toEqual(['c', 'b']);
    expect(countOpen(results)).toEqual({ critical: 0, high: 2, medium: 0, low: 1, unknown: 0 });
  });
});

describe('fail-on', () => {
  test.each([
    ['critical', 'critical', []],
    ['critical,high', 'high', []],
    ['critical, secret', 'critical', ['secret']],
    ['secret,misconfiguration', undefined, ['secret', 'misconfiguration']],
    ['none', undefined, []],
  ])('%s', (raw, least, kinds) => {
    expect(parseFailOn(raw)).toEqual({ least, kinds });
  });
  test.each(['', 'High', 'critical;high', 'none,high', 'secrets'])(
    '"%s" is refused with what is allowed',
    (raw) => {
      expect(() => parseFailOn(raw)).toThrow(/none/);
    },
  );
});
