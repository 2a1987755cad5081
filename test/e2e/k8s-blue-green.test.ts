import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BundleOptions, runBundle } from '../bundle/run-bundle.ts';
import { cloud as openCloud } from './cloud.ts';
import { deployment, openSite, pushMisbehave, type Site, type Wish } from './k8s-deploy-site.ts';
import { type Client, clientOf } from './watching-client.ts';

const REST = `---
apiVersion: v1
kind: Service
metadata: { name: app }
spec: { selector: { app: app }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: app }
spec: { minReplicas: 2, maxReplicas: 4, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: app }, metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } } }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: app }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: app } } }
`;
const LONG = 3 * 60_000;

let site: Site;
let client: Client;
let image = '';
let kubeconfig = '';

beforeAll(async () => {
  const cloud = await openCloud();
  kubeconfig = cloud.kubernetes.kubeconfig;
  image = await pushMisbehave(cloud);
  site = await openSite(cloud, 'blue-green', image);
  const first = await deploy('1');
  expect([first.outputs['outcome'], first.log]).toEqual([
    'succeeded',
    expect.stringContaining('rolled out as blue'),
  ]);
  const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
  client = clientOf(`http://${address}/`);
  await client.until((version) => version === '1');
}, 45 * 60_000);
afterAll(async () => {
  await (client as Client | undefined)?.stop();
  await site.close();
}, 60_000);

const deploy = (
  version: string,
  inputs: Readonly<Record<string, string>> = {},
  { wish = {}, ...options }: BundleOptions & { readonly wish?: Partial<Wish> } = {},
) =>
  site.deploy(
    `${deployment({ image, version, ...wish })}${REST}`,
    { strategy: 'blue-green', soak: '1s', keep: '2s', ...inputs },
    options,
  );
const operate = (operation: string) => site.deploy('', { operation, manifests: '', soak: '1s' });
/** Which label the Service selects, and how many pods each colour wants. */
const colours = async () => {
  const selector = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.selector.app}']);
  const sizes = await site.kubectl([
    'get',
    'deployments',
    '--output=jsonpath={range .items[*]}{.metadata.name}={.spec.replicas} {end}',
  ]);
  return `${selector}: ${sizes.trim()}`;
};
const answers = async (version: string) => {
  const from = Date.now() + 300;
  await client.until((_, at) => at > from + 1_000);
  expect(Object.keys(client.versions(from))).toEqual([version]);
};

test(
  'the switch comes after the new pods are healthy, and is proven; what belongs to the pods follows',
  async () => {
    const run = await deploy('2');
    expect([run.exitCode, run.outputs['outcome']]).toEqual([0, 'succeeded']);
    expect(run.log).toMatch(/app-green: healthy[\s\S]*Switching to green[\s\S]*its 2 endpoints are new pods/);
    expect(await colours()).toBe('app-green: app=0 app-green=2');
    const followers = ['get', 'hpa,pdb', '--output=name'];
    expect((await site.kubectl(followers)).split('\n')).toEqual(
      expect.arrayContaining([
        'horizontalpodautoscaler.autoscaling/app-green',
        'poddisruptionbudget.policy/app-green',
      ]),
    );
    await answers('2');
    expect(client.errors()).toEqual([]);
  },
  LONG,
);

test(
  'a new colour that crashes never gets a request',
  async () => {
    const run = await deploy('3', {}, { wish: { env: { MODE: 'crash' } } });
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(run.log).not.toContain('Switching to');
    expect(await colours()).toBe('app-green: app=0 app-green=2');
    await answers('2');
    expect(client.errors()).toEqual([]);
  },
  LONG,
);

test(
  'a run that is cancelled or killed after the switch leaves every request at the old colour',
  async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      let stop = () => {};
      const run = await deploy(
        '4',
        { keep: '10m' },
        {
          onStart: (kill) => {
            stop = () => kill(signal);
          },
          onLine: (line) => line.includes('Watching blue for') && stop(),
        },
      );
      if (signal === 'SIGKILL') {
        await client.until((version) => version === '4');
        const env = { KUBECONFIG: kubeconfig, PATH: process.env['PATH'] ?? '' };
        const post = await runBundle('k8s-deploy', {}, { state: run.state, env });
        expect([post.exitCode, post.log]).toEqual([0, expect.stringContaining('selects the old pods again')]);
      } else expect(run.outputs['outcome']).toBe('cancelled');
      await answers('2');
      expect(await colours()).toBe('app-green: app=0 app-green=2');
    }
    expect(client.errors()).toEqual([]);
  },
  LONG,
);

test(
  'pods that fail after the switch lose their requests again',
  async () => {
    const run = await deploy(
      '5',
      { keep: '10m', 'ready-within': '4s' },
      { wish: { env: { READY_UNTIL: '8' } } },
    );
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(run.log).toMatch(/Switching to blue[\s\S]*selects the old pods again/);
    const back = Date.now();
    await answers('2');
    expect(await colours()).toBe('app-green: app=0 app-green=2');
    expect(client.errors(back)).toEqual([]);
  },
  LONG,
);

test(
  'old pods that are kept are gone back to by abort, and let go by promote',
  async () => {
    const kept = await deploy('6', { keep: 'promote' });
    expect([kept.outputs['outcome'], await colours()]).toEqual(['succeeded', 'app: app=2 app-green=2']);
    const begun = Date.now();
    const abort = await operate('abort');
    expect([abort.exitCode, abort.outputs['outcome'], await colours()]).toEqual([
      0,
      'rolled-back',
      'app-green: app=0 app-green=2',
    ]);
    await answers('2');
    expect((await deploy('7', { keep: 'promote' })).outputs['outcome']).toBe('succeeded');
    const promote = await operate('promote');
    expect([promote.exitCode, await colours()]).toEqual([0, 'app: app=2 app-green=0']);
    await answers('7');
    expect(client.errors(begun)).toEqual([]);
  },
  LONG,
);
