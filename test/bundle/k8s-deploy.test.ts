import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1.js';
import { waitFor } from '../../local/process.ts';
import type { KnownDeployment } from '../../src/lib/kubernetes/objects.ts';
import { type Fate, playController } from '../fakes/deployment-controller.ts';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';
import { type BundleOptions, runBundle } from './run-bundle.ts';

// Several runs of the bundle in one test, on a machine that has other things to do.
jest.setTimeout(60_000);

const KUBECTL = resolve(import.meta.dirname, '../fakes/kubernetes-bin');
const DEPLOYMENT = '/apis/apps/v1/namespaces/shop/deployments/shop';
const CRASHED: Fate = {
  restartCount: 2,
  state: { terminated: { exitCode: 1, reason: 'Error' } },
};

let folder: string;
let api: FakeKubernetesApi;
let kubeconfig: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'k8s-deploy-'));
  mkdirSync(join(folder, 'k8s'));
  api = await new FakeKubernetesApi().start();
  kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, api.socket);
  playController(api, 'shop', fateOf);
  manifest('registry/shop:1');
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The image says how a pod fares. */
const fateOf = ({ spec }: PodTemplateSpec): Fate => {
  const image = spec?.containers[0]?.image ?? '';
  if (image.includes('crash')) return CRASHED;
  return image.includes('slow') ? { ready: false } : 'ready';
};

const manifest = (image: string, more = '') =>
  writeFileSync(
    join(folder, 'k8s/shop.yaml'),
    `# the shop
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 1
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: "${image}", env: [{ name: VERSION, value: "\${VERSION}" }] }] }
${more}`,
  );

const deploy = (inputs: Readonly<Record<string, string>> = {}, options: BundleOptions = {}) =>
  runBundle(
    'k8s-deploy',
    { manifests: 'k8s', namespace: 'shop', soak: '100ms', variables: 'VERSION=1', ...inputs },
    { cwd: folder, path: [KUBECTL], env: { KUBECONFIG: kubeconfig }, ...options },
  );
/** As at 3 a.m., from a folder with nothing in it. */
const rollbackAlone = (inputs: Readonly<Record<string, string>> = {}) =>
  runBundle(
    'k8s-deploy',
    { operation: 'rollback', namespace: 'shop', ...inputs },
    { path: [KUBECTL], env: { KUBECONFIG: kubeconfig } },
  );
const calls = () =>
  existsSync(`${kubeconfig}.calls`) ? readFileSync(`${kubeconfig}.calls`, 'utf8').trim().split('\n') : [];
const liveImage = () =>
  (api.objects.get(DEPLOYMENT) as KnownDeployment | undefined)?.spec?.template.spec?.containers[0]?.image;

describe('a release', () => {
  test('succeeds when its pods are ready and stay so, and is recorded', async () => {
    const run = await deploy({ images: 'shop=registry/shop@sha256:1' });
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { outcome: 'succeeded', revision: '1', previous: '', cause: '' },
    });
    expect(liveImage()).toBe('registry/shop@sha256:1');
    expect([...api.objects.keys()]).toContain('/api/v1/namespaces/shop/secrets/deploy-actions.shop.v1');
    expect(run.summary).toContain('shop: deploy succeeded');
    expect(calls()).toHaveLength(1);
  });

  test('that crashes is explained with its log and undone', async () => {
    await deploy();
    manifest('registry/crash:2');
    api.logs.set('shop-2-pod/shop', 'no database\n::error::from the container\n');
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'rolled-back', previous: '1' } });
    expect(run.outputs['cause']).toBe(
      'container shop of pod shop-2-pod crashed 3 times, last with exit code 1',
    );
    const errors = run.annotations.filter(({ kind }) => kind === 'error');
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatchObject({ properties: { file: 'k8s/shop.yaml', line: '10' } });
    expect(errors[1]?.message).toContain('no database');
    expect(errors[1]?.message).toContain('ROLLOUT_CRASH_LOOP');
    expect(run.summary).toContain('no database');
    expect(liveImage()).toBe('registry/shop:1');
  });

  test('that is healthy but cannot be recorded is a success that says so', async () => {
    api.fault = ({ method, path }) =>
      method === 'POST' && path.endsWith('/secrets')
        ? { status: 403, body: { message: 'exceeded quota' } }
        : undefined;
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } });
    expect(run.annotations[0]?.message).toContain('was not recorded');
  });

  test('that fails stays as it is with on-failure: hold', async () => {
    await deploy();
    manifest('registry/crash:2');
    const run = await deploy({ 'on-failure': 'hold' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
    expect(liveImage()).toBe('registry/crash:2');
  });

  test('that fails as the first of all goes back to what served there before', async () => {
    await deploy();
    for (const path of api.objects.keys()) if (path.includes('/secrets/')) api.remove(path);
    manifest('registry/crash:2');
    const run = await deploy();
    expect(run.outputs).toMatchObject({ outcome: 'rolled-back', revision: '2', previous: '1' });
    expect(liveImage()).toBe('registry/shop:1');
  });

  test('that is not ready in time fails as timed out where it is held', async () => {
    manifest('registry/slow:1');
    const run = await deploy({ timeout: '3s', 'on-failure': 'hold' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'timed-out' } });
    expect(run.outputs['cause']).toMatch(/^not healthy within 3.0 s: Deployment\/shop: .*is not ready/);
  });

  test('that somebody else changes ends as superseded, and nothing is put back', async () => {
    manifest('registry/slow:1');
    const run = deploy({}, { onLine: changeOnce });
    expect(await run).toMatchObject({ exitCode: 1, outputs: { outcome: 'superseded' } });
    expect(liveImage()).toBe('registry/other:1');

    function changeOnce(line: string) {
      if (!line.includes('is not ready')) return;
      const live = api.objects.get(DEPLOYMENT) as KnownDeployment;
      const text = JSON.stringify(live).replace('registry/slow:1', 'registry/other:1');
      const changed = JSON.parse(text) as KnownDeployment;
      api.put(DEPLOYMENT, { ...changed, metadata: { ...changed.metadata, generation: 99 } });
    }
  });
});

describe('a run that ends in the middle', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('puts the release before back on %s', async (signal) => {
    await deploy();
    manifest('registry/slow:2');
    let stop = () => {};
    const run = await deploy(
      {},
      {
        onStart: (kill) => {
          stop = () => kill(signal);
        },
        onLine: (line) => line.includes('is not ready') && stop(),
      },
    );
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'cancelled' } });
    expect(liveImage()).toBe('registry/shop:1');
    expect(run.state['ended']).toBe('true');
  });

  test('by SIGKILL leaves the rest to the post step', async () => {
    await deploy();
    manifest('registry/slow:2');
    let stop = () => {};
    const killed = await deploy(
      {},
      {
        onStart: (kill) => {
          stop = () => kill('SIGKILL');
        },
        onLine: (line) => line.includes('is not ready') && stop(),
      },
    );
    expect(liveImage()).toBe('registry/slow:2');
    const proxy = Number(readFileSync(`${kubeconfig}.pid`, 'utf8'));
    await waitFor('kubectl proxy to end by itself', async () =>
      expect(() => process.kill(proxy, 0)).toThrow('ESRCH'),
    );
    const post = await deploy({}, { state: killed.state });
    expect(post.exitCode).toBe(0);
    expect(post.log).toContain('putting revision 1 back');
    expect(liveImage()).toBe('registry/shop:1');
  });

  test('whose way back is cut off says so loudly, with commands', async () => {
    await deploy();
    manifest('registry/crash:2');
    api.fault = ({ method, query }) =>
      method === 'PATCH' && !query.get('dryRun') && isCrashing() ? 'reset' : undefined;
    const main = await deploy();
    expect([main.exitCode, main.state['ended']]).toEqual([1, 'true']);
    expect(main.log).toContain('AND THE ROLLBACK FAILED');

    function isCrashing() {
      return liveImage() === 'registry/crash:2';
    }
  });

  test('has nothing left for the post step when it ended by itself', async () => {
    const main = await deploy();
    const requests = api.requests.length;
    const post = await deploy({}, { state: main.state });
    expect(post.exitCode).toBe(0);
    expect(api.requests.length).toBe(requests);
  });
});

describe('operation: rollback', () => {
  test('goes back to the release before, and further back the next time', async () => {
    for (const tag of ['1', '2', '3']) {
      manifest(`registry/shop:${tag}`);
      await deploy();
    }
    expect((await deploy({ operation: 'rollback' })).outputs).toMatchObject({
      outcome: 'rolled-back',
      revision: '4',
    });
    expect(liveImage()).toBe('registry/shop:2');
    await deploy({ operation: 'rollback' });
    expect(liveImage()).toBe('registry/shop:1');
  });

  test('needs nothing but the namespace: no manifests, images or variables', async () => {
    const extra = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\n';
    await deploy();
    manifest('registry/shop:2', extra);
    await deploy();
    const { exitCode, outputs, log } = await rollbackAlone();
    expect([exitCode, outputs['outcome'], liveImage()]).toEqual([0, 'rolled-back', 'registry/shop:1']);
    expect(log).toContain('ConfigMap/extra is no longer in the manifests');
    await rollbackAlone({ release: 'shop', revision: '2' });
    expect(liveImage()).toBe('registry/shop:2');
  });

  test('asks which release is meant where the namespace has several, and lists them', async () => {
    expect((await rollbackAlone()).log).toContain('has records of 0 releases');
    await deploy();
    await deploy({ release: 'other' });
    expect((await rollbackAlone()).log).toContain('records of 2 releases: other, shop. Say with `release`');
  });

  test('that fails shows what the pods say, and what to do by hand', async () => {
    await deploy();
    manifest('registry/shop:2');
    await deploy();
    playController(api, 'shop', () => CRASHED);
    api.logs.set('shop-3-pod/shop', 'no database\n');
    const run = await rollbackAlone();
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
    expect(run.outputs['cause']).toMatch(
      /^Going back to revision 1 failed: container shop of pod shop-3-pod/,
    );
    expect(run.log).toContain('kubectl -n shop get pods,events');
    expect(run.summary).toContain('no database');
  });

  test('says all missing permissions before anything is changed', async () => {
    await deploy();
    await deploy();
    api.allows = ({ spec }) => !/"resource":"deployments","verb":"patch"/.test(JSON.stringify(spec));
    const patches = api.count('PATCH');
    expect((await rollbackAlone()).log).toContain('lacks 1 permissions in namespace shop: patch deployments');
    expect(api.count('PATCH')).toBe(patches);
  });

  test('is the only operation that does without manifests', async () => {
    const run = await runBundle('k8s-deploy', { operation: 'status', namespace: 'shop' });
    expect([run.exitCode, run.log]).toEqual([1, expect.stringContaining('manifests: is required')]);
  });

  test('refuses what is not recorded and says what is', async () => {
    await deploy();
    const run = await deploy({ operation: 'rollback', revision: '7' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/no record of revision 7. Recorded are: 1 \(/);
  });
});

describe('operations that change nothing', () => {
  const writes = () =>
    api.requests.filter(({ method, query }) => ['PATCH', 'DELETE'].includes(method) && !query.get('dryRun'))
      .length;

  test('diff shows what would change', async () => {
    await deploy();
    const before = writes();
    manifest('registry/shop:2');
    const run = await deploy({ operation: 'diff' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', previous: '1' } });
    expect(run.summary).toMatch(/^-\s+- ?image: registry\/shop:1|^-\s+image: registry\/shop:1/m);
    expect(run.summary).toMatch(/^\+.*image: registry\/shop:2/m);
    expect(writes()).toBe(before);
  });

  test('status judges what runs now', async () => {
    await deploy();
    const before = writes();
    expect((await deploy({ operation: 'status' })).outputs).toMatchObject({
      outcome: 'succeeded',
      revision: '1',
    });
    manifest('registry/crash:2');
    await deploy({ 'on-failure': 'hold' });
    const run = await deploy({ operation: 'status' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
    expect(run.outputs['cause']).toContain('crashed 3 times');
    expect(writes()).toBe(before + 1);
  });
});

describe('what the manifests no longer have', () => {
  const extra = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\n';
  const path = '/api/v1/namespaces/shop/configmaps/extra';

  test('is named, and removed only when that is wished and it is ours', async () => {
    for (const [wish, ours, left] of [
      ['false', true, true],
      ['true', false, true],
      ['true', true, false],
    ] as const) {
      manifest('registry/shop:1', extra);
      await deploy();
      if (ours) {
        const live = api.objects.get(path);
        if (live)
          api.put(path, {
            ...live,
            metadata: { ...live.metadata, managedFields: [{ manager: 'deploy-actions' }] },
          });
      }
      manifest('registry/shop:1');
      const run = await deploy({ prune: wish });
      expect(run.log).toContain('ConfigMap/extra');
      expect(api.objects.has(path)).toBe(left);
      api.remove(path);
    }
  });
});

describe('before anything is asked of the cluster', () => {
  test('all wrong inputs are reported at once, and no program is started', async () => {
    const run = await deploy({ timeout: '10', soak: 'x', 'on-failure': 'maybe', nonsense: '1' });
    expect(run.exitCode).toBe(1);
    for (const name of ['timeout', 'soak', 'on-failure', 'nonsense']) expect(run.log).toContain(`${name}:`);
    expect(calls()).toEqual([]);
  });

  test('all problems of all manifests are reported at once with file and line', async () => {
    manifest(
      'registry/shop:1',
      '---\nkind: ConfigMap\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Service\nmetadata: { namespace: other, name: b }\n',
    );
    writeFileSync(join(folder, 'k8s/broken.yaml'), 'a: [1,\n');
    const run = await deploy({ images: 'nobody=x', variables: '', replicas: 'nobody=2' });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('MANIFEST_INVALID');
    for (const said of [
      'k8s/broken.yaml:2: ',
      'k8s/shop.yaml:12: has no apiVersion',
      'k8s/shop.yaml:15: Service/b is for the namespace other',
      'no container has the image "nobody"',
      'k8s/shop.yaml:2: `replicas`: no document has the name "nobody"; it can be set for: Deployment/shop',
      '${VERSION} in Deployment/shop has no value',
    ])
      expect(run.log).toContain(said);
    expect(calls()).toEqual([]);
  });

  test('every missing permission is named with a Role that grants it', async () => {
    api.allows = ({ spec }) => !/"resource":"(secrets|events)"/.test(JSON.stringify(spec));
    const run = await deploy();
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain(
      'lacks 5 permissions in namespace shop: list secrets, create secrets, delete secrets',
    );
    expect(run.log).toContain('- { apiGroups: [""], resources: [events], verbs: [list, watch] }');
    expect(api.count('PATCH')).toBe(0);
  });

  test('what a dry run of objects and pods refuses is said all at once, and nothing is changed', async () => {
    manifest('registry/shop:1', '---\napiVersion: v1\nkind: Service\nmetadata: { name: shop }\n');
    api.fault = ({ path, query }) => {
      if (!query.get('dryRun')) return undefined;
      if (path.endsWith('/pods'))
        return { status: 403, body: { message: 'violates PodSecurity "restricted:latest"' } };
      return path.includes('/services/')
        ? { status: 422, body: { message: 'spec.ports: Required value' } }
        : undefined;
    };
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } });
    expect(run.log).toContain('violates PodSecurity');
    expect(run.log).toContain('spec.ports: Required value');
    expect(run.annotations.map(({ properties }) => properties['line'])).toEqual(['2', '12', undefined]);
    expect(api.objects.has(DEPLOYMENT)).toBe(false);
  });

  test('says what is wrong with a cluster that cannot be reached', async () => {
    writeFileSync(kubeconfig, '/nonexistent.sock');
    const run = await deploy();
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('KUBERNETES_UNREACHABLE');
  });
});

test('values of Secrets appear in nothing but the request that applies them', async () => {
  const secret = `---\napiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { password: hunter2hunter2 }\n`;
  manifest('registry/shop:1', secret);
  const run = await deploy();
  expect(run.exitCode).toBe(0);
  expect(run.everything).not.toContain('hunter2hunter2');
  expect(run.everything).not.toContain(Buffer.from('hunter2hunter2').toString('base64'));
});

test('values are put into the documents that they name', async () => {
  const run = await deploy({
    env: 'LOG_LEVEL=info',
    resources: 'shop/limits.memory=64Mi',
    replicas: 'shop=1',
  });
  expect(run.exitCode).toBe(0);
  const [container] = (api.objects.get(DEPLOYMENT) as KnownDeployment).spec?.template.spec?.containers ?? [];
  expect(container).toMatchObject({
    env: [
      { name: 'VERSION', value: '1' },
      { name: 'LOG_LEVEL', value: 'info' },
    ],
    resources: { limits: { memory: '64Mi' } },
  });
});

describe('require-pod-security', () => {
  test('stops templates below the level before anything is asked of the cluster, with file and line', async () => {
    const run = await deploy({ 'require-pod-security': 'restricted' });
    expect(run.log).toContain(
      'k8s/shop.yaml:2: Deployment/shop: its pods are baseline, but `require-pod-security` is restricted: container shop: allowPrivilegeEscalation is not false',
    );
    expect([run.exitCode, calls()]).toEqual([1, []]);
  });

  test('warns of a namespace that lets in more, and of pods that every other may reach', async () => {
    const run = await deploy({ 'require-pod-security': 'baseline' });
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ kind, message }) => [kind, message])).toEqual([
      ['warning', 'Deployment/shop: no network policy selects its pods, so every pod may reach them.'],
    ]);
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
    api.put('/api/v1/namespaces/shop', namespace);
    const spec = { podSelector: { matchLabels: { app: 'shop' } } };
    api.put('/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/own', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'own' },
      spec,
    });
    const again = await deploy({ 'require-pod-security': 'baseline' });
    expect(again.annotations[0]?.message).toContain(
      'enforces the pod security level privileged, below baseline',
    );
    expect(again.log).toContain('Deployment/shop: network policies own');
  });

  test('is only reported without it', async () => {
    expect((await deploy()).summary).toMatch(/Pod security[\s\S]*Deployment\/shop.*\| baseline \|/);
  });
});

test('the summary shows what changed and how the pods changed', async () => {
  await deploy();
  const { summary } = await deploy({ images: 'shop=registry/shop:2' });
  expect(summary).toMatch(/^-.*image: registry\/shop:1\n\+.*image: registry\/shop:2$/m);
  expect(summary).toContain('xychart-beta');
});

test('what has no rule is reported as applied, not as healthy (G5)', async () => {
  manifest('registry/shop:1', '---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\n');
  expect((await deploy()).summary).toMatch(/ConfigMap\/extra.*\| applied, not verified \|/);
});

test('asks the cluster for at most ten reads, also of thirty objects in a namespace that is new to it', async () => {
  const config = (at: number) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: c${at} }\n`;
  manifest('registry/shop:1', Array.from({ length: 30 }, (_, at) => config(at)).join(''));
  await deploy();
  const first = api.count('GET');
  await deploy();
  expect([first <= 10, api.count('GET') - first <= 10]).toEqual([true, true]);
});
