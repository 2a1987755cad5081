import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { junit } from '../../../src/lib/smoke/junit.ts';
import { presentable } from '../../../src/lib/smoke/presentable.ts';
import type { CheckResult, Report } from '../../../src/lib/smoke/result.ts';
import { percentile, seriesFacts, sparkline } from '../../../src/lib/smoke/series.ts';
import { smokeSummary } from '../../../src/lib/smoke/summary.ts';

const result = (changes: Partial<CheckResult>): CheckResult => ({
  name: 'health',
  target: 'GET /health on every pod',
  outcome: 'passed',
  severity: 'fail',
  attempts: 3,
  durationMs: 2000,
  first: { at: 10, said: 'connection refused' },
  last: { at: 2000, said: '200 version 1.2.0 in 3 ms' },
  problems: [],
  warnings: [],
  subjects: [],
  latencies: [3, 4, 90, 5],
  ...changes,
});
const report = (...checks: CheckResult[]): Report => ({
  outcome: 'failed',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 2000,
  checks,
});
const hostile = result({
  name: '<b>|x|</b>',
  outcome: 'failed',
  problems: [{ subject: 'pod-1', expected: 'status 200', actual: '500 "]]><script>&\u0000"' }],
});

describe('the JUnit report', () => {
  test('counts failures and errors, and holds any text', () => {
    const xml = junit(report(result({}), hostile, result({ name: 'gone', outcome: 'unreachable' })));
    expect(xml).toContain('tests="3" failures="1" errors="1"');
    expect(xml).toContain('<failure type="failed" message="&lt;b&gt;|x|&lt;/b&gt;: expected status 200');
    expect(xml).toContain('<error type="unreachable"');
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('\u0000');
  });

  test('is well-formed whatever an answer says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = junit(
          report(
            result({
              name: text,
              outcome: 'failed',
              problems: [{ subject: text, expected: text, actual: text }],
            }),
          ),
        );
        const inside = xml.replace(
          /<\/?(?:testsuites|testsuite|testcase|failure|\?xml)(?: [a-z]+="[^"<]*")* ?\/?\??>/g,
          '',
        );
        expect(inside).not.toMatch(/[<>]/);
      }),
    );
  });
});

test('the summary names what broke, every check and every pod, and no markup of an answer', () => {
  const pods = ['a', 'b'].map((name) => ({
    name,
    outcome: 'passed',
    said: '200',
    version: '1.2.0',
    digest: 'sha256:1234567890abcdef',
  }));
  const markdown = smokeSummary(report(result({ subjects: pods }), hostile));
  expect(markdown).toContain('Smoke test: failed, 1 of 2 checks did not pass in 2.0 s');
  expect(markdown).toContain('| 3 | connection refused (at 10 ms) |');
  expect(markdown).toContain('health: 2 pods');
  expect(markdown).not.toMatch(/<b>|<script/);
});

test('percentiles are by the nearest rank, and a series without a good answer has no latency', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([
    percentile(values, 0.5),
    percentile(values, 0.95),
    percentile(values, 0.99),
    percentile([7], 0.95),
  ]).toEqual([50, 95, 99, 7]);
  expect(seriesFacts([{ ms: 1, ok: false }])).toEqual({ error_rate: 1 });
  expect(seriesFacts([])).toEqual({ error_rate: undefined });
  expect(
    seriesFacts([
      { ms: 10, ok: true },
      { ms: 20, ok: true },
    ]),
  ).toMatchObject({ error_rate: 0, 'latency.p95': 20, 'latency.avg': 15 });
});

test('a sparkline is as wide as it may be', () => {
  expect(sparkline([1, 8])).toBe('▂█');
  expect(sparkline([0, 0])).toBe('▁▁');
  expect(sparkline([5])).toBe('');
  expect([...sparkline(Array.from({ length: 1000 }, (_, index) => index))].length).toBeLessThanOrEqual(24);
});

test('half a secret is never left over where a long answer is cut', () => {
  const secret = 'very-secret-token';
  for (let before = 150; before < 230; before += 1) {
    const actual = `${'x'.repeat(before)}${secret}${'y'.repeat(500)}`;
    const finding = {
      kind: 'failed' as const,
      subject: '',
      said: actual,
      problems: [{ expected: 'a', actual }],
      warnings: [actual],
      version: actual,
    };
    const clean = JSON.stringify(presentable(finding, (text) => text.replaceAll(secret, '***')));
    expect(clean).not.toContain('very');
  }
});
