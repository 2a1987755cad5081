import { spawn } from 'node:child_process';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudAddresses } from '../../local/cloud/cloud.ts';
import type { KubernetesObject } from '../../src/lib/kubernetes/objects.ts';

/**
 * A small data plane: it follows the routes of a namespace as a gateway, a mesh or an ingress controller would, and
 * sends each request to the Service whose turn it is by weight.
 */
export type DataPlane = {
  /** Where requests for an object are answered. */
  readonly addressOf: (path: RoutePath) => string;
  readonly stop: () => Promise<void>;
};
export type RoutePath = 'httproutes' | 'virtualservices' | 'ingresses';

type Backend = { readonly service: string; readonly weight: number };
type Reader = (name: string) => Promise<KubernetesObject | undefined>;

const GROUPS: Readonly<Record<RoutePath, string>> = {
  httproutes: '/apis/gateway.networking.k8s.io/v1',
  virtualservices: '/apis/networking.istio.io/v1',
  ingresses: '/apis/networking.k8s.io/v1',
};
const LOOK_MS = 150;

export async function startDataPlane(cloud: CloudAddresses, namespace: string): Promise<DataPlane> {
  const api = await startProxy(cloud);
  const at = (path: string, name: string) => `${api.url}${path}/namespaces/${namespace}/${name}`;
  const read = async (url: string): Promise<KubernetesObject | undefined> => {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as KubernetesObject) : undefined;
  };
  const addresses = new Map<string, string>();
  let running = true;
  const backends = new Map<RoutePath, readonly Backend[]>();
  // Read anew each time: a Service that is made again has another address.
  const findAddress = async ({ service }: Backend) => {
    const object = await read(at('/api/v1', `services/${service}`));
    addresses.set(service, (object?.['spec'] as { clusterIP?: string } | undefined)?.clusterIP ?? '');
  };
  const look = async (path: RoutePath) => {
    const found = await backendsIn(path, (name) => read(at(GROUPS[path], `${path}/${name}`)));
    if (!found) return;
    for (const backend of found.backends) await findAddress(backend);
    backends.set(path, found.backends);
    if (path === 'httproutes') await accept(found.object, at(GROUPS[path], `${path}/app`));
  };
  const follow = async (path: RoutePath) => {
    while (running) {
      await look(path).catch(() => undefined); // The API server may be busy; what was known holds.
      await sleep(LOOK_MS);
    }
  };
  const looks = (Object.keys(GROUPS) as RoutePath[]).map(follow);
  const turns = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '').slice(1) as RoutePath;
    const service = turnOf(backends.get(path) ?? [], turns);
    const forward = send(
      { host: addresses.get(service) ?? '', port: 80, path: '/', agent: false },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502);
        answer.pipe(outgoing);
      },
    );
    forward.on('error', (error) => outgoing.writeHead(503).end(`${service}: ${error.message}`));
    forward.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (path) => `http://127.0.0.1:${port}/${path}`,
    stop: async () => {
      running = false;
      await Promise.all(looks);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      api.stop();
    },
  };
}

async function startProxy({ env, kubernetes }: CloudAddresses) {
  const child = spawn('kubectl', ['proxy', '--port=0', `--kubeconfig=${kubernetes.kubeconfig}`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /Starting to serve on (\S+)/.exec(line)?.[1];
    if (address) return { url: `http://${address}`, stop: () => void child.kill() };
  }
  throw new Error('kubectl proxy did not start');
}

/** The backend that is furthest behind its weight: ten in a hundred are then exactly that, evenly spread. */
function turnOf(backends: readonly Backend[], turns: Map<string, number>): string {
  const total = backends.reduce((sum, { weight }) => sum + weight, 0);
  let best: Backend | undefined;
  for (const backend of backends) {
    const credit = (turns.get(backend.service) ?? 0) + backend.weight;
    turns.set(backend.service, credit);
    if (backend.weight > 0 && (!best || credit > (turns.get(best.service) ?? 0))) best = backend;
  }
  if (best) turns.set(best.service, (turns.get(best.service) ?? 0) - total);
  return best?.service ?? '';
}

/** What the object `app` says; for an Ingress its canary too. */
async function backendsIn(path: RoutePath, read: Reader) {
  const object = await read('app');
  if (!object) return undefined;
  if (path === 'ingresses') return { object, backends: ingressBackends(await read('app-canary')) };
  const spec = object['spec'] as Record<string, { backendRefs?: Ref[]; route?: Ref[] }[]>;
  const refs = path === 'httproutes' ? spec['rules']?.[0]?.backendRefs : spec['http']?.[0]?.route;
  const backends = (refs ?? []).map(({ name, destination, weight }) => ({
    service: name ?? destination?.host ?? '',
    weight: weight ?? 1,
  }));
  return { object, backends };
}

type Ref = {
  readonly name?: string;
  readonly destination?: { readonly host: string };
  readonly weight?: number;
};

function ingressBackends(canary: KubernetesObject | undefined): readonly Backend[] {
  const weight = Number(canary?.metadata.annotations?.['nginx.ingress.kubernetes.io/canary-weight'] ?? 0);
  return [
    { service: 'app', weight: 100 - weight },
    { service: 'app-canary', weight },
  ];
}

/** What a gateway says of a version that it has taken. */
async function accept({ metadata, ...object }: KubernetesObject, url: string): Promise<void> {
  const { parents = [] } = (object['status'] ?? {}) as {
    parents?: { conditions: { observedGeneration: number }[] }[];
  };
  if (parents[0]?.conditions[0]?.observedGeneration === metadata.generation) return;
  const condition = (type: string) => ({
    type,
    status: 'True',
    reason: type,
    message: '',
    observedGeneration: metadata.generation,
    lastTransitionTime: new Date().toISOString(),
  });
  const parent = {
    parentRef: { name: 'gate' },
    controllerName: 'test.example/data-plane',
    conditions: [condition('Accepted'), condition('ResolvedRefs')],
  };
  await fetch(`${url}/status`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({ status: { parents: [parent] } }),
  });
}
