import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ArgoRollouts, startArgoRollouts } from '../../local/argo/argo.ts';
import { cloud as openCloud } from './cloud.ts';
import { deployment, openSite, pushMisbehave, type Site, type Wish } from './k8s-deploy-site.ts';

const LONG = 3 * 60_000;
const STEPS = 'strategy: { canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }';

let site: Site;
let argo: ArgoRollouts | undefined;
let image = '';

beforeAll(async () => {
  const cloud = await openCloud();
  image = await pushMisbehave(cloud);
  site = await openSite(cloud, 'argo-rollouts', image);
  argo = await startArgoRollouts(cloud, 'argo-rollouts');
}, 45 * 60_000);
afterAll(async () => {
  await argo?.stop();
  await site.close();
}, 60_000);

const rollout = (wish: Partial<Wish>) =>
  deployment({ image, ...wish })
    .replace('apiVersion: apps/v1', 'apiVersion: argoproj.io/v1alpha1')
    .replace('kind: Deployment', 'kind: Rollout')
    .replace(/strategy: .*/, STEPS);
const statusOf = async () =>
  JSON.parse(await site.kubectl(['get', 'rollout', 'app', '--output=jsonpath={.status}'])) as {
    phase: string;
    stableRS: string;
    currentPodHash: string;
  };

test(
  'a Rollout is followed through the steps of its own controller, and ends well where it pauses if that is allowed',
  async () => {
    const first = await site.deploy(rollout({ version: '1' }));
    expect([first.exitCode, first.outputs['outcome'], first.log]).toEqual([
      0,
      'succeeded',
      expect.stringContaining('Rollout/app: healthy'),
    ]);
    const second = await site.deploy(rollout({ version: '2' }), { 'allow-paused': 'true' });
    expect([second.exitCode, second.outputs['outcome']]).toEqual([0, 'paused']);
    const status = await statusOf();
    expect(status.phase).toBe('Paused');
    expect(status.stableRS).not.toBe(status.currentPodHash);
  },
  LONG,
);

test(
  'a Rollout that nobody promotes is too late at the time limit, which says where it stands',
  async () => {
    const run = await site.deploy(rollout({ version: '2' }), { timeout: '6s', 'on-failure': 'hold' });
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'timed-out']);
    expect(run.outputs['cause']).toContain('Rollout/app: paused at step 1 of 2, until somebody promotes it');
  },
  LONG,
);

test(
  'a paused Rollout goes on when it is promoted, and is followed to its end',
  async () => {
    const run = await site.deploy('', { operation: 'promote', manifests: '' });
    expect([run.exitCode, run.outputs['outcome'], run.log]).toEqual([
      0,
      'succeeded',
      expect.stringContaining('Rollout/app: goes on'),
    ]);
    const status = await statusOf();
    expect([status.phase, status.stableRS]).toEqual(['Healthy', status.currentPodHash]);
  },
  LONG,
);

test(
  'a pod of a Rollout that crashes is explained at once, long before its controller calls it degraded',
  async () => {
    const stable = (await statusOf()).stableRS;
    const run = await site.deploy(rollout({ version: '3', env: { MODE: 'crash' } }));
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(run.outputs['cause']).toMatch(
      /^container app of pod app-.* crashed 3 times, last with exit code 1/,
    );
    expect(run.log).toContain('cannot connect to database');
    expect((await statusOf()).stableRS).toBe(stable);
  },
  LONG,
);
