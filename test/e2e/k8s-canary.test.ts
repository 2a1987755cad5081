import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitFor } from '../../local/process.ts';
import type { KubernetesObject } from '../../src/lib/kubernetes/objects.ts';
import { type BundleOptions, runBundle } from '../bundle/run-bundle.ts';
import { cloud as openCloud } from './cloud.ts';
import { type DataPlane, type RoutePath, startDataPlane } from './data-plane.ts';
import { deployment, openSite, pushMisbehave, type Site } from './k8s-deploy-site.ts';
import { defineRoutes } from './route-definitions.ts';
import { type Client, clientOf } from './watching-client.ts';

const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: app }
spec: { selector: { app: app }, ports: [{ port: 80, targetPort: 8080 }] }
---
`;
/** The same split in three languages. */
const ROUTES: Readonly<Record<RoutePath, string>> = {
  httproutes: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: app }
spec:
  parentRefs: [{ name: gate }]
  rules: [{ backendRefs: [{ name: app, port: 80 }] }]
`,
  virtualservices: `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: app }
spec: { hosts: [app], http: [{ route: [{ destination: { host: app } }] }] }
`,
  ingresses: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: app }
spec:
  ingressClassName: nginx
  rules: [{ host: app.example, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: app, port: { number: 80 } } } }] } }]
`,
};
const PATHS = Object.keys(ROUTES) as RoutePath[];
const LONG = 5 * 60_000;

type Place = {
  readonly path: RoutePath;
  readonly site: Site;
  readonly plane: DataPlane;
  readonly client: Client;
};
let image = '';
let kubeconfig = '';
const places: Place[] = [];

beforeAll(async () => {
  const cloud = await openCloud();
  kubeconfig = cloud.kubernetes.kubeconfig;
  image = await pushMisbehave(cloud);
  const sites = await Promise.all(PATHS.map((path) => openSite(cloud, `canary-${path}`, image)));
  await defineRoutes((sites[0] as Site).kubectl);
  const open = async (site: Site, at: number) => {
    const path = PATHS[at] as RoutePath;
    const plane = await startDataPlane(cloud, site.namespace);
    places.push({ path, site, plane, client: clientOf(plane.addressOf(path)) });
  };
  await Promise.all(sites.map(open));
  const runs = await Promise.all(places.map((place) => deploy(place, '1')));
  expect(runs.map(({ outputs, log }) => outputs['outcome'] ?? log)).toEqual(PATHS.map(() => 'succeeded'));
  await Promise.all(places.map(({ client }) => client.until((version) => version === '1')));
}, 45 * 60_000);
afterAll(async () => {
  for (const { site, plane, client } of places) {
    await client.stop();
    await plane.stop();
    await site.close();
  }
}, 60_000);

const deploy = (
  { site, path }: Place,
  version: string,
  inputs: Readonly<Record<string, string>> = {},
  options: BundleOptions = {},
) =>
  site.deploy(
    `${deployment({ image, version })}${SERVICE}${ROUTES[path]}`,
    { strategy: 'canary', soak: '1s', ...inputs },
    options,
  );
const operate = ({ site }: Place, operation: string) =>
  site.deploy('', { operation, manifests: '', soak: '1s' });
const placeOf = (path: RoutePath) => places.find((place) => place.path === path) as Place;
const specOf = async ({ site, path }: Place) =>
  (JSON.parse(await site.kubectl(['get', path, 'app', '--output=json'])) as KubernetesObject)['spec'];
const leftovers = async ({ site }: Place) =>
  (await site.kubectl(['get', 'deployments,services,ingresses,secrets', '--output=name']))
    .split('\n')
    .filter((name) => /canary|pending/.test(name));
const noErrors = ({ client }: Place) => expect(client.errors()).toEqual([]);
/** The versions that answered in a time, with how often each did. */
const onlyOld = async (place: Place, version: string) => {
  const from = Date.now() + 500;
  await place.client.until((_, at) => at > from + 1_500);
  expect(Object.keys(place.client.versions(from))).toEqual([version]);
};

test(
  'weights bring a release in, exactly as large as its steps say, by every kind of route',
  async () => {
    await Promise.all(places.map(forward));
  },
  LONG,
);

async function forward(place: Place): Promise<void> {
  const spec = await specOf(place);
  let [from, to] = [0, 0];
  const run = await deploy(
    place,
    '2',
    { steps: '25%, 4s, 100%' },
    {
      onLine: (line) => {
        if (line.includes('watching for 4 s')) from = Date.now() + 300;
        if (line.includes('Canary 100%')) to = Date.now();
      },
    },
  );
  expect([run.exitCode, run.outputs['outcome']]).toEqual([0, 'succeeded']);
  const during = place.client.versions(from, to);
  const share = (during['2'] ?? 0) / ((during['1'] ?? 0) + (during['2'] ?? 0));
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.3);
  expect(run.log).toMatch(
    /its 1 endpoints are new pods[\s\S]*25% of its requests[\s\S]*100% of its requests/,
  );
  expect(await specOf(place)).toEqual(spec);
  expect(await leftovers(place)).toEqual([]);
  await onlyOld(place, '2');
  noErrors(place);
}

describe('requests are back at the old pods, unseen by clients', () => {
  test(
    'when the analysis fails, the run is cancelled, or the runner is killed',
    async () => {
      await Promise.all([failed(), cancelled(), killed()]);
    },
    LONG,
  );

  async function failed(): Promise<void> {
    const place = placeOf('virtualservices');
    const run = await deploy(place, '3', { steps: '50%, analyze', 'analyze-command': 'false' });
    expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(run.outputs['cause']).toContain('The analysis failed: false exited with code 1');
    await undone(place);
  }
  async function cancelled(): Promise<void> {
    const place = placeOf('httproutes');
    const run = await endedInPause(place, 'SIGINT');
    expect(run.outputs['outcome']).toBe('cancelled');
    await undone(place);
  }
  async function killed(): Promise<void> {
    const place = placeOf('ingresses');
    const run = await endedInPause(place, 'SIGKILL');
    expect(run.exitCode).toBeNull();
    await place.client.until((version) => version === '3');
    const post = await runBundle(
      'k8s-deploy',
      {},
      { state: run.state, env: { KUBECONFIG: kubeconfig, PATH: process.env['PATH'] ?? '' } },
    );
    expect([post.exitCode, post.log]).toEqual([0, expect.stringContaining('the deployment did not end')]);
    await undone(place);
  }
  /** A run that gets a signal as soon as half of the requests go to its canary. */
  async function endedInPause(place: Place, signal: NodeJS.Signals) {
    let stop = () => {};
    const onStart = (kill: (signal: NodeJS.Signals) => void) => {
      stop = () => kill(signal);
    };
    const onLine = (line: string) => line.includes('watching for 600 s') && stop();
    return deploy(place, '3', { steps: '50%, 10m' }, { onStart, onLine });
  }
  async function undone(place: Place): Promise<void> {
    await onlyOld(place, '2');
    expect(await leftovers(place)).toEqual([]);
    noErrors(place);
  }
});

test(
  'a canary that waits for approval keeps its share until it is promoted or aborted; another writer is named',
  async () => {
    await Promise.all([promoted(), aborted(), disturbed()]);
  },
  LONG,
);

const steps = '50%, approve';

async function promoted(): Promise<void> {
  const place = placeOf('virtualservices');
  const run = await deploy(place, '4', { steps });
  expect([run.exitCode, run.outputs['outcome']]).toEqual([0, 'paused']);
  await place.client.until((version) => version === '4');
  await place.client.until((version) => version === '2');
  const promote = await operate(place, 'promote');
  expect([promote.exitCode, promote.outputs['outcome'], promote.log]).toEqual([
    0,
    'succeeded',
    expect.anything(),
  ]);
  await onlyOld(place, '4');
  expect(await leftovers(place)).toEqual([]);
  noErrors(place);
}

async function aborted(): Promise<void> {
  const place = placeOf('ingresses');
  expect((await deploy(place, '4', { steps })).outputs['outcome']).toBe('paused');
  const abort = await operate(place, 'abort');
  expect([abort.exitCode, abort.outputs['outcome']]).toEqual([0, 'rolled-back']);
  await onlyOld(place, '2');
  expect(await leftovers(place)).toEqual([]);
  noErrors(place);
  expect((await operate(place, 'abort')).log).toContain('DEPLOY_NOTHING_PENDING');
}

async function disturbed(): Promise<void> {
  const place = placeOf('httproutes');
  const { kubectl } = place.site;
  const patch = ['patch', 'httproutes', 'app', '--type=json', '--field-manager=gitops'];
  const weight = '[{"op": "replace", "path": "/spec/rules/0/backendRefs/1/weight", "value": 90}]';
  const run = await deploy(
    place,
    '4',
    { steps: '50%, 5s' },
    {
      onLine: (line) => void (line.includes('watching for 5 s') && kubectl([...patch, `--patch=${weight}`])),
    },
  );
  expect([run.exitCode, run.outputs['outcome']]).toEqual([1, 'rolled-back']);
  expect(run.outputs['cause']).toBe(
    'the weights of HTTPRoute/app were changed by gitops: 50:50 were written here, 50:90 are there now',
  );
  await waitFor('the old pods alone', () => onlyOld(place, '2'));
  expect(await leftovers(place)).toEqual([]);
  noErrors(place);
}
