// One step that deploys 1,000 Deployments of 3 pods at once: how much memory it takes, and how soon it says what a pod
// says. A real API server with its controllers; the kubelets are played by kwok. DEPLOYMENTS=100 runs a smaller fleet.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { runBundle } from '../test/bundle/run-bundle.ts';
import { nodeObjects, openFleetCluster } from './fleet-cluster.ts';
import { median, report, rounded } from './measure.ts';

const COUNT = Number(process.env['DEPLOYMENTS'] ?? 1_000);
const REPLICAS = 3;
/** Few, for each must be kept alive: a node that is late is lost, and its pods with it. */
const NODES = 4;
/** So many stay behind a scheduling gate: the rollout goes on, and nobody but us changes their pods. */
const GATED = 20;
const EVENTS = 300;
const NAMESPACE = 'fleet';

const folder = mkdtempSync(join(tmpdir(), 'bench-fleet-'));
process.stdout.write('starting a control plane and kwok\n');
const cluster = await openFleetCluster(join(folder, 'cluster'));
const socket = join(folder, 'api.sock');
const env = { ...process.env, KUBECONFIG: cluster.kubeconfig };
const proxy = spawn('kubectl', ['proxy', `--unix-socket=${socket}`], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => proxy.stdout.once('data', resolve));
try {
  const measured = await measure();
  const { latencies, peakMb } = measured;
  const eventToVerdictMs = quantiles(latencies.ours);
  report({
    bench: 'fleet',
    ours: {
      deployments: COUNT,
      pods: COUNT * REPLICAS,
      peakMemoryMb: rounded(peakMb),
      eventToVerdictMs,
      secondsToWatching: rounded(measured.watchingAfterMs / 1000),
      secondsToReady: rounded(measured.readyAfterMs / 1000),
    },
    peers: { 'a process that only watches': { eventToLineMs: quantiles(latencies.bare) } },
    goal: { peakMemoryMb: 300, p99Ms: 250 },
    met: peakMb < 300 && eventToVerdictMs.p99 < 250,
  });
} finally {
  proxy.kill();
  await cluster.close();
  rmSync(folder, { recursive: true });
}

/** Nodes, a namespace, and a checkout with all manifests in one file; the folder of it. */
async function prepare(): Promise<string> {
  await kubectl(['apply', '--server-side', '--filename', '-'], list(nodeObjects(NODES)));
  await kubectl(['create', 'namespace', NAMESPACE]);
  const checkout = join(folder, 'checkout');
  mkdirSync(join(checkout, 'k8s'), { recursive: true });
  const all = Array.from({ length: COUNT }, (_, at) => manifest(at));
  writeFileSync(join(checkout, 'k8s/fleet.yaml'), all.join('---\n'));
  return checkout;
}

async function measure() {
  const checkout = await prepare();
  const started = Date.now();
  const seen = new Map<string, number>();
  let watchingAfterMs = 0;
  let pid = 0;
  let stop = () => {};
  const healthy = new Set<string>();
  const run = runBundle(
    'k8s-deploy',
    { manifests: 'k8s', namespace: NAMESPACE, soak: '1s', timeout: '20m', release: 'fleet' },
    {
      cwd: checkout,
      timeoutMs: 20 * 60_000,
      env: { PATH: process.env['PATH'] ?? '', KUBECONFIG: cluster.kubeconfig },
      onStart: (kill, id) => {
        pid = id;
        stop = () => kill('SIGINT');
      },
      onLine: (line) => {
        if (line.includes('Watching')) watchingAfterMs = Date.now() - started;
        const [, name = ''] = /(Deployment\/\S+): healthy/.exec(line) ?? [];
        if (name) healthy.add(name);
        const [, mark = ''] = /(mark-\d+)/.exec(line) ?? [];
        if (mark && !seen.has(mark)) seen.set(mark, performance.now());
      },
    },
  );
  const ended = run.then(({ exitCode, log }) => {
    if (healthy.size < COUNT - GATED) throw new Error(`the step ended with ${exitCode}: ${log.slice(-3000)}`);
  });
  await Promise.race([ended, until(() => healthy.size >= COUNT - GATED, 'all ready')]);
  const readyAfterMs = Date.now() - started;
  process.stdout.write(`${healthy.size} Deployments are healthy after ${rounded(readyAfterMs / 1000)} s\n`);
  const bare = await startBareWatch();
  const latencies = await markPods(seen, bare.seen);
  bare.stop();
  const peakMb = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  stop();
  await run;
  return { latencies, peakMb, watchingAfterMs, readyAfterMs };
}

/** Changes what the scheduler says of a gated pod, and waits until the step says it too. In ms from the server's answer. */
async function markPods(
  seen: ReadonlyMap<string, number>,
  seenBare: ReadonlyMap<string, number>,
): Promise<Latencies> {
  const pods = JSON.parse(await kubectl(['get', 'pods', '--selector=gated=yes', '--output=json'])) as {
    items: { metadata: { name: string } }[];
  };
  const latencies: Latencies = { ours: [], bare: [] };
  for (let event = 0; event < EVENTS; event += 1) {
    const { name } = pods.items[event % pods.items.length]?.metadata ?? { name: '' };
    const mark = `mark-${event}`;
    await patchStatus(name, mark);
    const answered = performance.now();
    await until(() => seen.has(mark) && seenBare.has(mark), `${mark} of pod ${name}`, 1);
    latencies.ours.push(Math.max(0, (seen.get(mark) ?? 0) - answered));
    latencies.bare.push(Math.max(0, (seenBare.get(mark) ?? 0) - answered));
    await sleep(20);
  }
  return latencies;
}

type Latencies = { readonly ours: number[]; readonly bare: number[] };

/** A process that only watches the same pods: the machine's own delay. */
async function startBareWatch() {
  const query = 'labelSelector=gated%3Dyes&watch=1';
  const path = `/api/v1/namespaces/${NAMESPACE}/pods?${query}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-watch.ts'), socket, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen = new Map<string, number>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const mark of text.split('\n')) if (mark && !seen.has(mark)) seen.set(mark, performance.now());
  });
  await sleep(2_000);
  return { seen, stop: () => child.kill() };
}

/** In ms, of all events. */
function quantiles(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return { median: rounded(median(sorted)), p90: at(0.9), p99: at(0.99), most: rounded(sorted.at(-1) ?? 0) };
}

function patchStatus(pod: string, mark: string): Promise<void> {
  const condition = { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated', message: mark };
  const body = JSON.stringify({ status: { conditions: [condition] } });
  return new Promise((resolve, reject) => {
    const path = `/api/v1/namespaces/${NAMESPACE}/pods/${pod}/status`;
    const headers = { 'content-type': 'application/strategic-merge-patch+json' };
    request({ socketPath: socket, path, method: 'PATCH', headers }, (answer) => {
      answer
        .resume()
        .once('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`)),
        );
    })
      .once('error', reject)
      .end(body);
  });
}

async function until(isTrue: () => boolean, what: string, everyMs = 200): Promise<void> {
  const deadline = Date.now() + 15 * 60_000;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`not within 15 minutes: ${what}`);
    await sleep(everyMs);
  }
}

/** One pod behind each gate, for a Deployment quotes only one; the next Deployment has what is missing to the whole. */
function replicasOf(at: number): number {
  if (at < GATED) return 1;
  return at === GATED ? REPLICAS + GATED * (REPLICAS - 1) : REPLICAS;
}

function manifest(at: number): string {
  const gated = at < GATED;
  const pod = gated ? 'schedulingGates: [{ name: example.com/wait }]' : 'nodeSelector: { type: kwok }';
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: app-${at} }
spec:
  replicas: ${replicasOf(at)}
  progressDeadlineSeconds: 3600
  selector: { matchLabels: { app: app-${at} } }
  template:
    metadata: { labels: { app: app-${at}, gated: "${gated ? 'yes' : 'no'}" } }
    spec: { ${pod}, containers: [{ name: app, image: "registry.example.com/app-${at}:1", env: [{ name: VERSION, value: "1" }] }] }
`;
}

function list(items: readonly object[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

async function kubectl(args: readonly string[], input?: string): Promise<string> {
  const running = promisify(execFile)('kubectl', ['--namespace', NAMESPACE, ...args], {
    env,
    maxBuffer: 256 << 20,
  });
  running.child.stdin?.end(input);
  return (await running).stdout;
}
