// What different rules do to `error_rate_threshold: 5%` over 10 minutes: Poisson traffic with independent errors,
// a 2-minute window, an evaluation every 30 seconds. Each table cell is the share of releases that are rolled back
// (median minutes until then). The last rule is the one of src/lib/analysis, by its own code.
import { brokenBy } from '../src/lib/analysis/assess.ts';
import type { Condition } from '../src/lib/analysis/condition.ts';
import { type Measurement, measure } from '../src/lib/analysis/measure.ts';

const RUNS = Number(process.argv[3] ?? 4000);
const THRESHOLD = 0.05;
const STEPS = 20; // of 30 s
const STEPS_IN_WINDOW = 4;

type Counts = { readonly errors: number; readonly total: number };
/** The step at which a release is rolled back, from 1; undefined when it is kept. */
type Rule = (windows: readonly Counts[]) => number | undefined;

const condition: Condition = {
  kind: 'share',
  name: 'errors',
  queries: { errors: '', total: '' },
  threshold: THRESHOLD,
};

const isBad = ({ errors, total }: Counts) => total > 0 && errors / total > THRESHOLD;
const inARow = (windows: readonly Counts[], needed: number, bad: (window: Counts) => boolean) => {
  let streak = 0;
  const at = windows.findIndex((window) => {
    streak = bad(window) ? streak + 1 : 0;
    return streak >= needed;
  });
  return at < 0 ? undefined : at + 1;
};
const RULES: Readonly<Record<string, Rule>> = {
  'any bad sample': (windows) => inARow(windows, 1, isBad),
  '5 bad in total': (windows) => {
    let bad = 0;
    const at = windows.findIndex((window) => {
      bad += isBad(window) ? 1 : 0;
      return bad >= 5;
    });
    return at < 0 ? undefined : at + 1;
  },
  '3 in a row': (windows) => inARow(windows, 3, isBad),
  '3 in a row, at least 20 requests': (windows) => inARow(windows, 3, (one) => one.total >= 20 && isBad(one)),
  ours: (windows) => {
    const measured: Measurement[] = [];
    for (const [index, { errors, total }] of windows.entries()) {
      const value = (number: number) => ({ state: 'value' as const, value: number });
      measured.push(
        measure(condition, { errors: value(errors), total: value(total) }, { value: [], baseline: [] }),
      );
      if (brokenBy(condition, measured) !== undefined) return index + 1;
    }
    return undefined;
  },
};

/** A generator with a seed, so that two runs of this file say the same (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Knuth's product for small means, the normal approximation for large ones. */
function poisson(mean: number, random: () => number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** The windows of one release, one a step; errors and good requests are Poisson streams of their own. */
function release(perMinute: number, share: number, random: () => number): readonly Counts[] {
  const steps = Array.from({ length: STEPS }, () => {
    const errors = poisson((perMinute / 2) * share, random);
    return { errors, total: errors + poisson((perMinute / 2) * (1 - share), random) };
  });
  return steps.map((_, index) => {
    const inside = steps.slice(Math.max(0, index + 1 - STEPS_IN_WINDOW), index + 1);
    return {
      errors: inside.reduce((sum, step) => sum + step.errors, 0),
      total: inside.reduce((sum, step) => sum + step.total, 0),
    };
  });
}

type Cell = { readonly share: number; readonly medianMinutes: number; readonly withinThree: number };

function simulate(rule: Rule, perMinute: number, share: number): Cell {
  const random = generator(perMinute * 1000 + share * 100);
  const fired: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const at = rule(release(perMinute, share, random));
    if (at !== undefined) fired.push(at / 2);
  }
  fired.sort((a, b) => a - b);
  const withinThree = fired.filter((minutes) => minutes <= 3).length / RUNS;
  return { share: fired.length / RUNS, medianMinutes: fired[Math.floor(fired.length / 2)] ?? 0, withinThree };
}

const SCENARIOS: readonly (readonly [perMinute: number, share: number])[] = [
  ...[5, 20, 100, 1000].map((perMinute) => [perMinute, 0.01] as const),
  ...[20, 100].map((perMinute) => [perMinute, 0.03] as const),
  ...[5, 20].map((perMinute) => [perMinute, 0.1] as const),
  ...[5, 20, 100].map((perMinute) => [perMinute, 0.3] as const),
  ...[5, 20, 100].map((perMinute) => [perMinute, 1] as const),
];
const nameOf = (perMinute: number, share: number) => `${perMinute} rpm, ${share * 100} %`;
const write = (line: string) => process.stdout.write(`${line}\n`);

write(`${RUNS} releases a cell\n`);
write(['rule'.padEnd(34), ...SCENARIOS.map(([rate, share]) => nameOf(rate, share).padStart(15))].join(''));
const results = Object.entries(RULES).map(([name, rule]) => {
  const cells = SCENARIOS.map(([rate, share]) => simulate(rule, rate, share));
  const shown = cells.map((cell) =>
    `${cell.share.toFixed(3)} (${cell.medianMinutes.toFixed(1)})`.padStart(15),
  );
  write([name.padEnd(34), ...shown].join(''));
  return { name, cells };
});

const worst = (
  name: string,
  ofShare: number,
  of: (cell: Cell) => number,
  pick: (...values: number[]) => number,
) => {
  const { cells = [] } = results.find((result) => result.name === name) ?? {};
  return pick(...cells.filter((_, index) => SCENARIOS[index]?.[1] === ofShare).map(of));
};
const figures = (name: string) => ({
  falseRollbackAt1Percent: worst(name, 0.01, ({ share }) => share, Math.max),
  outageFoundWithin3Minutes: worst(name, 1, ({ withinThree }) => withinThree, Math.min),
});
const ours = figures('ours');
const peers = Object.fromEntries(
  Object.keys(RULES)
    .filter((name) => name !== 'ours')
    .map((name) => [name, figures(name)]),
);
const goal = { falseRollbackAt1Percent: 0.02, outageFoundWithin3Minutes: 1 };
const met =
  ours.falseRollbackAt1Percent <= goal.falseRollbackAt1Percent &&
  ours.outageFoundWithin3Minutes >= goal.outageFoundWithin3Minutes;
write(JSON.stringify({ bench: 'gate', ours, peers, goal, met }));
