// Releases that fail, and releases that only look as if: seconds until each tool says so, whether it is right, whether
// it names the cause, and how many requests it makes of the API server. Ours, `kubectl rollout status` and Helm 4
// `--wait` on the same cluster at the same time, each in a namespace of its own. ROWS=crash,slow runs only some.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { openCloud } from '../local/cloud/client.ts';
import { goInstall } from '../local/go.ts';
import { deployment, openSite, pushMisbehave } from '../test/e2e/k8s-deploy-site.ts';
import { FAILING, type Row, TRANSIENT } from '../test/e2e/rollout-rows.ts';
import { openUnsteadyRegistry } from '../test/e2e/unsteady-registry.ts';
import { type CountingProxy, openCountingProxy } from './counting-proxy.ts';
import { report, rounded } from './measure.ts';
import { helmWait, kubectlRolloutStatus, ours, type Tool } from './rollout-tools.ts';

const HELM = 'helm.sh/helm/v4/cmd/helm@v4.3.1';
/** Rows at a time; each is three releases of two small pods. */
const AT_A_TIME = 4;

type Answer = {
  readonly seconds: number;
  readonly right: boolean;
  readonly named: boolean;
  readonly requests: number;
};
type Result = { readonly row: Row; readonly answers: ReadonlyMap<string, Answer> };

const cloud = await openCloud();
const image = await pushMisbehave(cloud);
const registry = await openUnsteadyRegistry();
const folder = mkdtempSync(join(tmpdir(), 'bench-rollout-'));
const helm = await goInstall('helm', HELM);
const socket = join(folder, 'api.sock');
const kubectlProxy = spawn('kubectl', ['proxy', `--unix-socket=${socket}`, '--reject-paths=^$'], {
  env: cloud.env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => kubectlProxy.stdout.once('data', resolve));

const toolsFor = (row: Row): ReadonlyMap<string, Tool> =>
  new Map([
    ['ours', ours(row.inputs ?? {})],
    ['kubectl rollout status', kubectlRolloutStatus],
    ['helm 4 --wait', helmWait(helm)],
  ]);
const wanted = process.env['ROWS']?.split(',');
const rows = [...FAILING, ...TRANSIENT].filter(({ name }) => !wanted || wanted.includes(name));
const limit = pLimit(AT_A_TIME);
process.once('exit', () => {
  kubectlProxy.kill();
  rmSync(folder, { recursive: true });
});
const results = await Promise.all(rows.map((row) => limit(() => playRow(row))));
await registry.close();

const failing = results.filter(({ row }) => row.expected !== 'good').length;
const summary = (tool: string) => {
  const of = (row: Result) => row.answers.get(tool) as Answer;
  const each = (read: (answer: Answer) => unknown) =>
    Object.fromEntries(results.map((one) => [one.row.name, read(of(one))]));
  return {
    right: results.filter((one) => of(one).right).length,
    named: results.filter((one) => one.row.expected !== 'good' && of(one).named).length,
    seconds: each(({ seconds }) => seconds),
    requests: each(({ requests }) => requests),
  };
};
const own = summary('ours');
report({
  bench: 'rollout',
  ours: own,
  peers: Object.fromEntries(['kubectl rollout status', 'helm 4 --wait'].map((tool) => [tool, summary(tool)])),
  goal: { right: results.length, named: failing },
  met: own.right === results.length && own.named === failing,
});

/** All tools at once: the same minute of the same cluster. */
async function playRow(row: Row): Promise<Result> {
  const tools = [...toolsFor(row)];
  const answers = await Promise.all(tools.map(([name, tool]) => playTool(row, name, tool)));
  for (const [at, [name]] of tools.entries()) process.stdout.write(`${line(row, name, answers[at])}\n`);
  return { row, answers: new Map(tools.map(([name], at) => [name, answers[at] as Answer])) };
}

function line(row: Row, name: string, answer: Answer | undefined): string {
  const { seconds = 0, right, named, requests } = answer ?? {};
  const words = [right ? 'right' : 'WRONG', named ? 'named' : '-    ', `${requests} requests`];
  return `${row.name.padEnd(18)}${name.padEnd(24)}${seconds.toFixed(1).padStart(6)} s  ${words.join('  ')}`;
}

/** A namespace with a healthy version 1, deployed by the same tool, and then the release of the row. */
async function playTool(row: Row, name: string, tool: Tool): Promise<Answer> {
  const namespace = `bench-${row.name}-${name.split(' ')[0]}`;
  const site = await openSite(cloud, namespace, image);
  const proxy = await openCountingProxy(socket);
  const stage = { site, image, registry };
  const ended = new AbortController();
  try {
    const kubeconfig = kubeconfigFor(proxy, namespace);
    await tool(site, deployment({ image, ...row.first }), kubeconfig, cloud.env);
    await row.before?.(stage);
    const manifest = row.manifest(stage);
    const before = proxy.count();
    const started = Date.now();
    const around = row.during?.(stage, ended.signal).catch(() => undefined);
    const { healthy, said } = await tool(site, manifest, kubeconfig, cloud.env);
    const seconds = rounded((Date.now() - started) / 1000);
    ended.abort();
    await around;
    const right = healthy === (row.expected === 'good');
    return { seconds, right, named: row.cause?.test(said) ?? false, requests: proxy.count() - before };
  } finally {
    ended.abort();
    await site.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    await site.close().catch(() => undefined); // The namespace is being deleted already.
    await proxy.close();
  }
}

function kubeconfigFor({ port }: CountingProxy, name: string): string {
  const path = join(folder, name);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server: `http://127.0.0.1:${port}` } }],
    contexts: [{ name, context: { cluster: name, user: '' } }],
    'current-context': name,
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}
