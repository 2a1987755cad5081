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

type Place = { readonly site: Site; readonly client: Client };
let image = '';
let kubeconfig = '';
const sites: Site[] = [];
const clients: Client[] = [];
/** What goes on at the same time, each in a namespace of its own; most of it is waiting for pods. */
const courses: Record<'forward' | 'ended' | 'failing' | 'kept', Promise<void>> = {
  forward: Promise.resolve(),
  ended: Promise.resolve(),
  failing: Promise.resolve(),
  kept: Promise.resolve(),
};

beforeAll(async () => {
  const cloud = await openCloud();
  kubeconfig = cloud.kubernetes.kubeconfig;
  image = await pushMisbehave(cloud);
  const begin = async (name: string, course: (place: Place) => Promise<void>) =>
    course(await openPlace(await openSite(cloud, `blue-green-${name}`, image)));
  courses.forward = begin('forward', forward);
  courses.ended = begin('ended', ended);
  courses.failing = begin('failing', failing);
  courses.kept = begin('kept', kept);
  await Promise.allSettled(Object.values(courses));
}, 45 * 60_000);
afterAll(async () => {
  for (const client of clients) await client.stop();
  for (const site of sites) await site.close();
}, 60_000);

test('the switch comes after the new pods are healthy, and is proven; a colour that crashes gets no request', () =>
  courses.forward);
test('a run that is cancelled or killed after the switch leaves every request at the old colour', () =>
  courses.ended);
test('pods that fail after the switch lose their requests again', () => courses.failing);
test('old pods that are kept are gone back to by abort, and let go by promote', () => courses.kept);

/** A namespace with a first release, which is blue, and a client that asks all the time. */
async function openPlace(site: Site): Promise<Place> {
  sites.push(site);
  const first = await deploy({ site }, '1');
  expect([first.outputs['outcome'], first.log]).toEqual([
    'succeeded',
    expect.stringContaining('rolled out as blue'),
  ]);
  const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
  const place = { site, client: clientOf(`http://${address}/`) };
  clients.push(place.client);
  await place.client.until((version) => version === '1');
  return place;
}

const deploy = (
  { site }: Pick<Place, 'site'>,
  version: string,
  inputs: Readonly<Record<string, string>> = {},
  { wish = {}, ...options }: BundleOptions & { readonly wish?: Partial<Wish> } = {},
) =>
  site.deploy(
    `${deployment({ image, version, ...wish })}${REST}`,
    { strategy: 'blue-green', soak: '1s', keep: '2s', ...inputs },
    options,
  );
const operate = ({ site }: Place, operation: string) =>
  site.deploy('', { operation, manifests: '', soak: '1s' });
/** Which label the Service selects, and how many pods each colour wants. */
const colours = async ({ site }: Place) => {
  const selector = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.selector.app}']);
  const sizes = await site.kubectl([
    'get',
    'deployments',
    '--output=jsonpath={range .items[*]}{.metadata.name}={.spec.replicas} {end}',
  ]);
  return `${selector}: ${sizes.trim()}`;
};
const onlyAnswers = async ({ client }: Place, version: string) => {
  const from = Date.now() + 300;
  await client.until((_, at) => at > from + 1_000);
  expect(Object.keys(client.versions(from))).toEqual([version]);
};

async function forward(place: Place): Promise<void> {
  const run = await deploy(place, '2');
  expect([run.exitCode, run.outputs['outcome']]).toEqual([0, 'succeeded']);
  expect(run.log).toMatch(/app-green: healthy[\s\S]*Switching to green[\s\S]*its 2 endpoints are new pods/);
  expect(await colours(place)).toBe('app-green: app=0 app-green=2');
  const followers = await place.site.kubectl(['get', 'hpa,pdb', '--output=name']);
  expect(followers.split('\n')).toEqual(
    expect.arrayContaining([
      'horizontalpodautoscaler.autoscaling/app-green',
      'poddisruptionbudget.policy/app-green',
    ]),
  );
  await onlyAnswers(place, '2');
  const crash = await deploy(place, '3', {}, { wish: { env: { MODE: 'crash' } } });
  expect([crash.exitCode, crash.outputs['outcome']]).toEqual([1, 'rolled-back']);
  expect(crash.log).not.toContain('Switching to');
  expect(await colours(place)).toBe('app-green: app=0 app-green=2');
  await onlyAnswers(place, '2');
  expect(place.client.errors()).toEqual([]);
}

async function ended(place: Place): Promise<void> {
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    let stop = () => {};
    const onStart = (kill: (signal: NodeJS.Signals) => void) => {
      stop = () => kill(signal);
    };
    const onLine = (line: string) => line.includes('Watching green for') && stop();
    const run = await deploy(place, '4', { keep: '10m' }, { onStart, onLine });
    if (signal === 'SIGKILL') {
      await place.client.until((version) => version === '4');
      const env = { KUBECONFIG: kubeconfig, PATH: process.env['PATH'] ?? '' };
      const post = await runBundle('k8s-deploy', {}, { state: run.state, env });
      expect([post.exitCode, post.log]).toEqual([0, expect.stringContaining('selects the old pods again')]);
    } else expect(run.outputs['outcome']).toBe('cancelled');
    await onlyAnswers(place, '1');
    expect(await colours(place)).toMatch(/^app: app=2( app-green=0)?$/);
  }
  expect(place.client.errors()).toEqual([]);
}

async function failing(place: Place): Promise<void> {
  const wish = { env: { READY_UNTIL: '18' } };
  const run = await deploy(place, '5', { keep: '10m', 'ready-within': '4s' }, { wish });
  expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
  expect(run.log).toMatch(/Switching to green[\s\S]*selects the old pods again/);
  const back = Date.now();
  await onlyAnswers(place, '1');
  expect(await colours(place)).toMatch(/^app: app=2( app-green=0)?$/);
  expect(place.client.errors(back)).toEqual([]);
}

async function kept(place: Place): Promise<void> {
  const first = await deploy(place, '6', { keep: 'promote' });
  expect([first.outputs['outcome'], await colours(place)]).toEqual([
    'succeeded',
    'app-green: app=2 app-green=2',
  ]);
  const abort = await operate(place, 'abort');
  expect([abort.exitCode, abort.outputs['outcome'], await colours(place)]).toEqual([
    0,
    'rolled-back',
    'app: app=2 app-green=0',
  ]);
  await onlyAnswers(place, '1');
  expect((await deploy(place, '7', { keep: 'promote' })).outputs['outcome']).toBe('succeeded');
  const promote = await operate(place, 'promote');
  expect([promote.exitCode, await colours(place)]).toEqual([0, 'app-green: app=0 app-green=2']);
  await onlyAnswers(place, '7');
  expect(place.client.errors()).toEqual([]);
}
