import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../src/lib/kubernetes/objects.ts';
import { Store } from '../../src/lib/kubernetes/store.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createKubernetes } from '../../src/tools/kubernetes.ts';
import { reflect } from '../../src/tools/kubernetes-reflector.ts';
import { createTransport } from '../../src/tools/kubernetes-transport.ts';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';

const PODS = '/api/v1/namespaces/n/pods';
const kind = { apiVersion: 'v1', kind: 'Pod' };
const podNamed = (name: string): KubernetesObject => ({ ...kind, metadata: { name } });
const QUICK = { watchMs: 60_000, idleMs: 300, firstPauseMs: 5 };

let api: FakeKubernetesApi;
let stop: AbortController;
let warnings: string[];
let store: Store;

beforeEach(async () => {
  api = await new FakeKubernetesApi().start();
  stop = new AbortController();
  warnings = [];
  store = new Store();
});
afterEach(async () => {
  stop.abort();
  await api.close();
});

const transport = () =>
  createTransport({
    http: createHttp({ env: {}, clock: systemClock }),
    clock: { ...systemClock, sleep: (_, signal) => systemClock.sleep(5, signal) },
    socket: async () => api.socket,
    onWarning: (text) => warnings.push(text),
    signal: stop.signal,
  });
const kubernetes = () => createKubernetes(transport(), 'n');
const watch = (times = QUICK) =>
  reflect(
    kind,
    PODS,
    store,
    { transport: transport(), clock: systemClock, signal: stop.signal, onChange: () => {}, debug: () => {} },
    times,
  );
const names = () => [...store.all('Pod.')].map(({ metadata }) => metadata.name).sort();
async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 4_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not come');
    await systemClock.sleep(5);
  }
}

describe('a store that follows a kind', () => {
  const lists = () =>
    api.requests.filter(({ method, query }) => method === 'GET' && !query.get('watch')).length;
  const watches = () => api.requests.filter(({ query }) => query.get('watch'));

  test('has what was there, what comes and what changes, with one list and one watch', async () => {
    api.put(`${PODS}/a`, podNamed('a'));
    await watch({ ...QUICK, idleMs: 60_000 });
    expect(names()).toEqual(['a']);
    await until(() => api.openWatches === 1);
    api.put(`${PODS}/b`, podNamed('b'));
    api.remove(`${PODS}/a`);
    await until(() => names().join() === 'b');
    expect([lists(), watches().length]).toEqual([1, 1]);
    expect(watches()[0]?.query.get('allowWatchBookmarks')).toBe('true');
  });

  test.each(['end', 'reset'] as const)(
    'goes on where it was after an %s, without a new list',
    async (how) => {
      await watch({ ...QUICK, idleMs: 60_000 });
      await until(() => api.openWatches === 1);
      api.put(`${PODS}/a`, podNamed('a'));
      await until(() => names().join() === 'a');
      const version = store.get('Pod.', 'a')?.metadata.resourceVersion;
      api.endWatches(how);
      await until(() => watches().length === 2);
      expect(watches()[1]?.query.get('resourceVersion')).toBe(version);
      expect(lists()).toBe(1);
    },
  );

  test('goes on from a bookmark', async () => {
    await watch({ ...QUICK, idleMs: 60_000 });
    await until(() => api.openWatches === 1);
    api.broadcast({ type: 'BOOKMARK', object: { ...kind, metadata: { resourceVersion: '9999' } } });
    await systemClock.sleep(30);
    api.endWatches('end');
    await until(() => watches().length === 2);
    expect(watches()[1]?.query.get('resourceVersion')).toBe('9999');
  });

  test.each([
    [
      'in the answer',
      () =>
        (api.fault = ({ query }) =>
          query.get('watch') && watches().length === 1 ? { status: 410 } : undefined),
    ],
    [
      'in the stream',
      () =>
        void until(() => api.openWatches === 1).then(() =>
          api.broadcast({ type: 'ERROR', object: { code: 410, metadata: {} } }),
        ),
    ],
  ])('lists anew after a 410 %s', async (_, arrange) => {
    arrange();
    await watch({ ...QUICK, idleMs: 60_000 });
    api.put(`${PODS}/late`, podNamed('late'));
    await until(() => lists() === 2 && names().join() === 'late');
  });

  test('asks again after 429, 500 and a connection that breaks', async () => {
    const faults = [{ status: 429, headers: { 'retry-after': '1' } }, { status: 500 }, 'reset'] as const;
    api.fault = ({ query }) => (query.get('watch') ? faults[watches().length - 1] : undefined);
    await watch({ ...QUICK, idleMs: 60_000 });
    await until(() => api.openWatches === 1);
    expect([lists(), watches().length]).toEqual([1, 4]);
  });

  test('notices a connection that is half open', async () => {
    await watch();
    await until(() => watches().length >= 2);
    expect(lists()).toBe(1);
  });

  test('is not had when the first list is refused', async () => {
    api.fault = () => ({
      status: 403,
      body: { message: 'pods is forbidden: User "x" cannot list resource "pods"' },
    });
    await expect(watch()).rejects.toMatchObject({ code: 'KUBERNETES_FORBIDDEN' });
  });
});

describe('requests', () => {
  test('are repeated when the server is busy or the connection breaks, and no others', async () => {
    const faults = [{ status: 429 }, 'reset', { status: 503 }] as const;
    api.fault = () => faults[api.requests.length - 1];
    expect(await kubernetes().list(kind)).toEqual([]);
    expect(api.requests).toHaveLength(4);
  });

  test('that create are not repeated after an answer was lost', async () => {
    api.fault = () => 'reset';
    await expect(kubernetes().create(podNamed('a'))).rejects.toMatchObject({
      code: 'KUBERNETES_UNREACHABLE',
    });
    expect(api.requests).toHaveLength(1);
  });

  test.each([
    "http2: Transport: cannot retry err [http2: Transport received Server's graceful shutdown GOAWAY] after Request.Body was written; define Request.GetBody to avoid this error",
    'net/http: cannot rewind body after connection loss',
  ])('that create are repeated when the server did not take them: %s', async (text) => {
    api.fault = () => (api.requests.length === 1 ? { status: 500, text } : undefined);
    await kubernetes().create(podNamed('a'));
    expect(api.requests).toHaveLength(2);
  });

  const refusals: readonly [number, string, string][] = [
    [401, 'Unauthorized', 'KUBERNETES_UNAUTHORIZED'],
    [403, 'pods is forbidden: User "ci" cannot create resource "pods"', 'KUBERNETES_FORBIDDEN'],
    [403, 'exceeded quota', 'KUBERNETES_REFUSED'],
    [409, 'Apply failed with 1 conflict: conflict with "kubectl": .spec.replicas', 'KUBERNETES_CONFLICT'],
    [422, 'spec: Required value', 'KUBERNETES_REFUSED'],
    [501, 'what', 'KUBERNETES_ERROR'],
  ];
  test.each(refusals)('refused with %s "%s" fail as %3$s in its words', async (status, message, code) => {
    api.fault = () => ({ status, body: { message } });
    await expect(kubernetes().apply(podNamed('a'))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test('that a proxy cannot pass on say so at once', async () => {
    api.fault = () => ({ status: 502, body: 'dial tcp 10.0.0.1:443: connect: connection refused' });
    await expect(kubernetes().list(kind)).rejects.toMatchObject({
      code: 'KUBERNETES_UNREACHABLE',
      message: expect.stringContaining('connection refused'),
    });
    expect(api.requests).toHaveLength(1);
  });

  test('pass warnings of the server on', async () => {
    api.fault = () => ({
      status: 200,
      body: podNamed('a'),
      headers: { warning: '299 - "old \\"v1\\"", 299 - "two"' },
    });
    await kubernetes().apply(podNamed('a'));
    expect(warnings).toEqual(['old "v1"', 'two']);
  });

  test('for a kind that is not built in ask the server where it is, once', async () => {
    const widget = { apiVersion: 'acme.dev/v1', kind: 'Widget' };
    api.fault = ({ path }) =>
      path === '/apis/acme.dev/v1'
        ? {
            status: 200,
            body: {
              resources: [
                { name: 'widgets/status', kind: 'Widget', namespaced: true },
                { name: 'widgets', kind: 'Widget', namespaced: true },
              ],
            },
          }
        : undefined;
    const cluster = kubernetes();
    expect(await cluster.pathOf(widget)).toBe('/apis/acme.dev/v1/namespaces/n/widgets');
    await cluster.pathOf(widget);
    expect(api.requests).toHaveLength(1);
    await expect(cluster.pathOf({ ...widget, kind: 'Gadget' })).rejects.toMatchObject({
      code: 'KUBERNETES_UNKNOWN_KIND',
    });
  });
});
