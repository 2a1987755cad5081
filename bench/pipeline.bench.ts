// The demo pipeline, from a push to a verified release on the local cloud: how long each step takes, and how much of that
// our own process works alone, with no tool (docker, trivy, kubectl, npm, git) running for it. What a step waits for while
// its tool runs counts as the tool's.
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCloud } from '../local/cloud/client.ts';
import type { WorkflowRun } from '../local/runner/runner.ts';
import { ship } from '../local/shop/ship.ts';
import { prepareShop } from '../local/shop/shop.ts';
import { median, report, rounded } from './measure.ts';

const ROUNDS = 3;
const SAMPLE_MS = 25;
/** Our share of the whole, from 0 to 1. */
const LIMIT = 0.25;

type Times = { alone: number; withTool: number };

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** The action that a process is, by the bundle that it runs in a runner's folder. */
const actionOf = (pid: string): string | undefined =>
  /\/runner-\w+\/.*\/dist\/([a-z0-9-]+)\/index\.js/.exec(
    read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
  )?.[1];

/** Looks at all processes again and again, and adds up how long each action runs with and without a tool. */
function sampleActions(): { readonly stop: () => ReadonlyMap<string, Times> } {
  const times = new Map<string, Times>();
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const parents = new Set(
      processes.map((pid) => /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1]),
    );
    for (const pid of processes) {
      const action = actionOf(pid);
      if (action === undefined) continue;
      const known = times.get(action) ?? { alone: 0, withTool: 0 };
      times.set(action, known);
      known[parents.has(pid) ? 'withTool' : 'alone'] += passed;
    }
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return times;
    },
  };
}

/** Steps with an id of their own, and all messages together. */
const phaseOf = (id: string, name: string): string | undefined => {
  if (name.includes('notify-slack')) return 'slack';
  return /^\d+$/.test(id) ? undefined : id;
};

function phasesOf({ jobs }: WorkflowRun): Readonly<Record<string, number>> {
  const phases: Record<string, number> = {};
  for (const { id, name, durationMs } of jobs.flatMap(({ steps }) => steps)) {
    const phase = phaseOf(id, name);
    if (phase !== undefined) phases[phase] = (phases[phase] ?? 0) + durationMs;
  }
  return phases;
}

const cloud = await openCloud();
const shop = await prepareShop(cloud, { dir: join(tmpdir(), 'bench-shop'), namespace: 'bench-pipeline' });
const rounds: { whole: number; ours: number }[] = [];
let phases: Readonly<Record<string, number>> = {};
for (let round = 0; round < ROUNDS; round += 1) {
  // Each round is a release of its own: an image that is there already would be left as it is.
  await shop.commit(`Round ${round}`, { 'backend/src/round.txt': `${round} ${Date.now()}` });
  const samples = sampleActions();
  const began = performance.now();
  const run = await ship(cloud, shop);
  const whole = performance.now() - began;
  const times = [...samples.stop()];
  if (run.outcome !== 'success') throw new Error(run.log.slice(-4000));
  phases = phasesOf(run);
  rounds.push({ whole, ours: times.reduce((sum, [, { alone }]) => sum + alone, 0) });
  process.stdout.write(`round ${round + 1}: ${rounded(whole / 1000)} s\n`);
  for (const [name, { alone, withTool }] of times)
    process.stdout.write(`  ${name}: ${rounded(alone)} ms alone, ${rounded(withTool)} ms with a tool\n`);
}
const whole = median(rounds.map((each) => each.whole));
const ours = median(rounds.map((each) => each.ours));
report({
  bench: 'pipeline',
  ours: {
    seconds: rounded(whole / 1000),
    'seconds alone': rounded(ours / 1000),
    share: rounded(ours / whole, 3),
    'phases ms': Object.fromEntries(Object.entries(phases).map(([name, ms]) => [name, rounded(ms, 0)])),
  },
  peers: {},
  goal: { 'share at most': LIMIT },
  met: ours / whole <= LIMIT,
});
