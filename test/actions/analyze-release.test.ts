import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Inputs, type Ports, run } from '../../src/actions/analyze-release/run.ts';
import { analyzeRelease } from '../../src/actions/analyze-release/spec.ts';
import type { Reading } from '../../src/lib/analysis/reading.ts';
import { Failed } from '../../src/runtime/action.ts';
import { readInputs } from '../../src/runtime/inputs.ts';
import type { MetricSource } from '../../src/tools/metric-source.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeWorkflow } from '../fakes/workflow.ts';

const value = (given: number): Reading => ({ state: 'value', value: given });
const down: Reading = { state: 'provider-error', said: 'answered 503' };

type Source = (query: string, at: number, windowMs: number) => Reading;

/** The flow on a clock of its own, with a source and a past that the test makes up. */
async function watch(
  conditions: string,
  read: Source,
  { past = [], ...inputs }: { past?: readonly number[] } & Readonly<Record<string, unknown>> = {},
) {
  const given = { url: 'http://metrics', conditions, ...inputs };
  const env = Object.fromEntries(
    Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, String(text)]),
  );
  const clock = fakeClock();
  const flow = fakeWorkflow();
  const kept: { text: string; file: string | undefined }[] = [];
  const asked: { query: string; at: number; windowMs: number }[] = [];
  const source: MetricSource = {
    read: async (query, { at, windowMs }) => {
      asked.push({ query, at, windowMs });
      return read(query, at, windowMs);
    },
    history: async () => past,
    link: () => 'http://metrics/graph',
  };
  const ports: Ports = {
    workflow: flow.workflow,
    clock,
    signal: new AbortController().signal,
    openHealth: async () => ({
      ask: async ({ kind }) => value(kind === 'url' && clock.now() > 300_000 ? 1 : 0),
      [Symbol.asyncDispose]: async () => undefined,
    }),
    readYaml: async (text) => parse(text),
    openSource: () => source,
    keep: async (text, file) => {
      kept.push({ text, file });
      return file ?? 'report';
    },
  };
  const result = await run((await readInputs(analyzeRelease.inputs, env)) as Inputs, ports);
  const { verdict, cause } = result instanceof Failed ? result.outputs : result;
  const message = result instanceof Failed ? result.failure.message : '';
  return { verdict, cause, message, minutes: clock.now() / 60_000, asked, kept, ...flow };
}

const SHARE = 'queries: [{ name: errors, errors: "e", total: "t", threshold: 5% }]';

describe('a watch', () => {
  test('of a good release takes its whole time, and each window looks back to the release at most', async () => {
    const { verdict, minutes, asked, summaries, told } = await watch(SHARE, (query) =>
      value(query === 'e' ? 1 : 200),
    );
    expect([verdict, minutes]).toEqual(['keep', 11]);
    expect([...new Set(asked.map(({ windowMs }) => windowMs))]).toEqual([120_000, 90_000, 660_000]);
    expect(summaries[0]).toContain('keep it');
    expect(told.length).toBeGreaterThan(60);
  });

  test('of an outage ends after three windows', async () => {
    const { verdict, minutes } = await watch(SHARE, () => value(5));
    expect([verdict, minutes]).toEqual(['roll-back', 2.5]);
  });

  test('is not decided by one bad window, nor by a provider that is away for a while', async () => {
    const once = await watch(SHARE, (query, at) =>
      value(query === 'e' && at === 180_000 ? 100 : query === 'e' ? 0 : 100),
    );
    expect(once.verdict).toBe('keep');
    const away = await watch(SHARE, (query, at) =>
      at > 200_000 && at < 300_000 ? down : value(query === 'e' ? 0 : 100),
    );
    expect(away.verdict).toBe('keep');
    const gone = await watch(SHARE, (query, at) => (at > 200_000 ? down : value(query === 'e' ? 0 : 100)));
    expect([gone.verdict, gone.message]).toEqual([
      'inconclusive',
      expect.stringContaining('the provider failed'),
    ]);
  });

  test('of a service whose health fails three times in a row ends then', async () => {
    const conditions = 'health_check_failures: 3';
    const { verdict, minutes } = await watch(conditions, () => down, { 'health-url': 'http://x' });
    expect([verdict, minutes]).toEqual(['roll-back', 6.5]);
  });

  test('asks every pod as well as the public address, each with a row of its own', async () => {
    const inputs = { 'health-url': 'http://x', service: 'shop' };
    const { verdict, cause, told } = await watch('health_check_failures: 3', () => down, inputs);
    expect(verdict).toBe('roll-back');
    expect(cause).toContain('health_check_failures: broken 3 times in a row');
    expect(told).toContain('health of shop: healthy');
  });

  test('takes its times from the conditions where they say them', async () => {
    const times = 'monitoring_duration: 4m\ninterval: 60s\nwindow: 3m\ninitial_delay: 0s';
    const { minutes, asked } = await watch(`${SHARE}\n${times}`, (query) => value(query === 'e' ? 0 : 200));
    expect(minutes).toBe(4);
    expect([...new Set(asked.map(({ windowMs }) => windowMs))]).toEqual([180_000, 60_000, 120_000, 240_000]);
  });

  test('fills names into the queries, and leaves the report with its reasons where it is wanted', async () => {
    const queries =
      'queries: [{ name: errors, errors: "e{v=\'{{version}}\'}", total: "t{v=\'{{version}}\'}", threshold: 5% }]';
    const given = { values: 'version=1.4.0', 'report-file': 'out/analysis.json' };
    const { asked, kept, cause } = await watch(queries, () => value(100), given);
    expect(asked[0]?.query).toBe("e{v='1.4.0'}");
    expect(kept).toEqual([{ text: expect.any(String), file: 'out/analysis.json' }]);
    expect(JSON.parse(kept[0]?.text ?? '')).toMatchObject({ verdict: 'roll-back', reasons: [cause] });
    expect(cause).toContain('errors: broken 3 times in a row');
  });
});

describe('a comparison', () => {
  const noise = (at: number) => ((at / 30_000) % 5) * 2;
  const PREVIOUS = 'queries: [{ name: slower, query: "q", baseline: previous, allowed_increase: 25% }]';
  const past = Array.from({ length: 20 }, (_, index) => 100 + (index % 5) * 2);

  test.each([
    ['the same', 100, 'keep'],
    ['a tenth more', 110, 'keep'],
    ['half more', 150, 'roll-back'],
  ])('with the time before, %s: %s', async (_, centre, wanted) => {
    expect((await watch(PREVIOUS, (__, at) => value(centre + noise(at)), { past })).verdict).toBe(wanted);
  });

  test('without a past is no comparison', async () => {
    expect((await watch(PREVIOUS, () => value(100))).verdict).toBe('inconclusive');
  });

  test('with another version asks for both at the same time', async () => {
    const conditions =
      'queries: [{ name: canary, query: "new", baseline_query: "old", baseline: canary, allowed_increase: 25% }]';
    const bad = await watch(conditions, (query, at) => value((query === 'new' ? 150 : 100) + noise(at)));
    expect(bad.verdict).toBe('roll-back');
    expect(bad.asked.filter(({ query }) => query === 'old')).toHaveLength(bad.asked.length / 2);
    const good = await watch(conditions, (_, at) => value(100 + noise(at)));
    expect(good.verdict).toBe('keep');
  });
});
