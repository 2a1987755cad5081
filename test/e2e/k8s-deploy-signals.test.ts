import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud as openCloud } from './cloud.ts';
import { deployment, openSite, pushMisbehave, type TimedRun } from './k8s-deploy-site.ts';
import { FAILING, type Row, TRANSIENT } from './rollout-rows.ts';
import { openUnsteadyRegistry, type UnsteadyRegistry } from './unsteady-registry.ts';

/** Those that are not in k8s-deploy.test.ts and take less than half a minute; `npm run bench -- rollout` has all. */
const QUICK = [
  'image-refused',
  'image-platform',
  'init-crash',
  'sidecar-crash',
  'configmap-volume',
  'never-ready',
  'quota',
  'pod-security',
  'sidecar-once',
  'image-late',
  'secret-late',
  'pod-evicted',
  'pod-drained',
];
/** Seconds from the first sign that a release is watched until it fails; the kubelet's own back-offs are most of it. */
const WITHIN: Readonly<Record<string, number>> = {
  'image-refused': 45,
  'image-platform': 45,
  'init-crash': 60,
  'sidecar-crash': 60,
  'configmap-volume': 30,
  'never-ready': 45,
};
const AT_A_TIME = 5;
const rows = [...FAILING, ...TRANSIENT].filter(({ name }) => QUICK.includes(name));

let cloud: CloudClient;
let image = '';
let registry: UnsteadyRegistry;
/** All begin at once, so that the tests below only wait: most of the time of a release is waiting too. */
let runs: ReadonlyMap<string, Promise<TimedRun>>;

beforeAll(async () => {
  cloud = await openCloud();
  image = await pushMisbehave(cloud);
  registry = await openUnsteadyRegistry();
  const limit = pLimit(AT_A_TIME);
  runs = new Map(rows.map((row) => [row.name, limit(() => play(row))]));
  for (const run of runs.values()) run.catch(() => undefined); // The test of its row says so.
}, 45 * 60_000);
afterAll(async () => {
  await Promise.allSettled(runs.values());
  await registry.close();
}, 120_000);

async function play(row: Row): Promise<TimedRun> {
  const site = await openSite(cloud, `signals-${row.name}`, image);
  const stage = { site, image, registry };
  const ended = new AbortController();
  try {
    await site.kubectl(['apply', '--server-side', '--filename', '-'], deployment({ image, ...row.first }));
    await site.kubectl(['rollout', 'status', 'deployment/app', '--timeout=60s']);
    await row.before?.(stage);
    const around = row.during?.(stage, ended.signal).catch(() => undefined);
    const run = await site.deploy(row.manifest(stage), { 'force-conflicts': 'true', ...row.inputs });
    ended.abort();
    await around;
    return run;
  } finally {
    ended.abort();
    await site.close();
  }
}

const secondsToFailure = ({ lines }: TimedRun): number => {
  const at = (pattern: RegExp) => lines.find(({ text }) => pattern.test(text))?.at ?? Number.NaN;
  return (at(/failed: /) - at(/Watching/)) / 1000;
};

test.each(rows.filter(({ expected }) => expected !== 'good'))(
  '$name fails as $expected, with its cause, and is undone',
  async ({ name, expected, cause = /./ }) => {
    const run = await (runs.get(name) as Promise<TimedRun>);
    expect([run.exitCode, run.outputs['outcome'], run.outputs['cause']]).toEqual([
      1,
      expected === 'DEPLOY_REFUSED' ? 'failed' : 'rolled-back',
      expect.stringMatching(cause),
    ]);
    expect(run.annotations.at(-1)?.message).toContain(expected);
    const within = WITHIN[name];
    if (within !== undefined) expect(secondsToFailure(run)).toBeLessThan(within);
  },
  240_000,
);

test.each(rows.filter(({ expected }) => expected === 'good'))(
  '$name becomes healthy, and is not called a failure before',
  async ({ name }) => {
    const run = await (runs.get(name) as Promise<TimedRun>);
    expect([run.exitCode, run.outputs['outcome'], run.outputs['cause']]).toEqual([0, 'succeeded', '']);
  },
  240_000,
);
