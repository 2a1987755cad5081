import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import type { Server } from '../../local/process.ts';
import { cloud } from './cloud.ts';
import { deployment, openSite, pushMisbehave, type Site } from './k8s-deploy-site.ts';
import { startPrometheus } from './prometheus.ts';

const SERVICE = `
---
apiVersion: v1
kind: Service
metadata: { name: app }
spec:
  selector: { app: app }
  ports: [{ name: http, port: 80, targetPort: 8080 }]
`;

/** Prometheus wants none, and it must show nowhere. */
const TOKEN = 'metrics-token-0123456789';

let client: CloudClient;
let site: Site;
let image = '';
let prometheus: Server | undefined;
let pods: ReturnType<typeof followPods> | undefined;
let stopTraffic: (() => void) | undefined;
beforeAll(async () => {
  client = await cloud();
  image = await pushMisbehave(client);
  site = await openSite(client, `bad-canary-${process.pid}`, image);
  expect(await site.deploy(manifest('1.0.0', 0))).toMatchObject({ exitCode: 0 });
  pods = followPods();
  prometheus = await startPrometheus({ file: pods.file });
  stopTraffic = await startTraffic();
}, 150_000);
afterAll(async () => {
  stopTraffic?.();
  await pods?.stop();
  await prometheus?.stop();
  await site?.close();
});

const manifest = (version: string, errorPercent: number) =>
  deployment({ image, version, replicas: 3, env: { ERROR_PERCENT: String(errorPercent) } }) + SERVICE;

/** Clients of the Service that go on whatever is deployed behind it. */
async function startTraffic(): Promise<() => void> {
  const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
  const ask = () =>
    fetch(`http://${address.trim()}/`, {
      signal: AbortSignal.timeout(2_000),
      headers: { connection: 'close' },
    }).then(
      (response) => response.arrayBuffer(),
      () => undefined, // What fails on the way is for the metrics of the pods to say.
    );
  const timer = setInterval(() => void ask(), 20);
  return () => clearInterval(timer);
}

/** Keeps a list of the pods for Prometheus; those of a canary have the label `canary="true"`. */
function followPods() {
  const folder = mkdtempSync(join(tmpdir(), 'targets-'));
  const file = join(folder, 'pods.json');
  writeFileSync(file, '[]');
  const stop = new AbortController();
  const follow = async () => {
    while (!stop.signal.aborted) {
      const { items } = JSON.parse(await site.kubectl(['get', 'pods', '--output=json'])) as { items: Pod[] };
      const targets = items.flatMap(({ metadata: { labels = {} }, status: { podIP } }) =>
        podIP === undefined
          ? []
          : [
              {
                targets: [`${podIP}:8080`],
                labels: { canary: String('deploy-actions/canary-of' in labels) },
              },
            ],
      );
      writeFileSync(`${file}.new`, JSON.stringify(targets));
      renameSync(`${file}.new`, file);
      await setTimeout(1_000, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const following = follow();
  return {
    file,
    stop: async () => {
      stop.abort();
      await following;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Pod = {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
  readonly status: { readonly podIP?: string };
};

/** The canary is a quarter of the pods, and goes on only when a watch of its own metrics says so. */
const canary = (version: string, errorPercent: number) => {
  const analysis = [
    'analyze-release',
    `url=${prometheus?.endpoint}`,
    'metrics=http-requests-total',
    'selector=canary="{{canary}}"',
    'values=canary=true',
    'conditions={error_rate_threshold: 5%, monitoring_duration: 12s, interval: 1s, window: 8s, initial_delay: 5s}',
  ];
  return site.deploy(
    manifest(version, errorPercent),
    { strategy: 'canary', steps: '25%, analyze', 'analyze-command': analysis.join('\n') },
    { env: { ANALYZE_TOKEN: TOKEN } },
  );
};

const versions = async () =>
  (
    await site.kubectl([
      'get',
      'deployments',
      '--output=jsonpath={range .items[*]}{.metadata.name}={.spec.template.spec.containers[0].env[0].value} {end}',
    ])
  ).trim();

test('a canary that fails 30 % of its real traffic is found by its metrics and goes back by itself', async () => {
  const bad = await canary('1.1.0', 30);
  expect(bad.log).toMatch(/error_rate_threshold: broken 3 times in a row/);
  expect(bad).toMatchObject({ exitCode: 1, outputs: { outcome: 'rolled-back' } });
  expect(bad.outputs['cause']).toMatch(
    /The metrics of the canary say roll-back: error_rate_threshold: broken 3 times/,
  );
  expect(bad.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
  expect(await versions()).toBe('app=1.0.0');
}, 120_000);

test('a canary that does well under the same traffic becomes the release', async () => {
  const good = await canary('1.2.0', 0);
  expect(good).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } });
  expect(await versions()).toBe('app=1.2.0');
}, 120_000);
