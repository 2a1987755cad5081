import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import type { Server } from '../../local/process.ts';
import { runBundle } from '../bundle/run-bundle.ts';
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

let client: CloudClient;
let site: Site;
let image = '';
let prometheus: Server | undefined;
beforeAll(async () => {
  client = await cloud();
  image = await pushMisbehave(client);
  site = await openSite(client, `bad-release-${process.pid}`, image);
}, 120_000);
afterAll(async () => {
  await prometheus?.stop();
  await site?.close();
});

const manifest = (version: string, errorPercent: number) =>
  deployment({ image, version, env: { ERROR_PERCENT: String(errorPercent) } }) + SERVICE;

const environment = () => ({ PATH: client.env['PATH'] ?? '', KUBECONFIG: client.kubernetes.kubeconfig });

/** One client of the Service, until it is stopped. */
async function startTraffic(): Promise<() => void> {
  const address = await site.kubectl(['get', 'service', 'app', '--output=jsonpath={.spec.clusterIP}']);
  const ask = () =>
    fetch(`http://${address.trim()}/`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.arrayBuffer(),
      () => undefined, // What fails on the way is for the metrics of the pods to say.
    );
  const timer = setInterval(() => void ask(), 25);
  return () => clearInterval(timer);
}

test('a release that comes up healthy and then fails 30 % of its real traffic is found by its metrics, and put back', async () => {
  expect(await site.deploy(manifest('1.0.0', 0))).toMatchObject({ exitCode: 0 });
  expect(await site.deploy(manifest('1.1.0', 30))).toMatchObject({ exitCode: 0 });
  const stopTraffic = await startTraffic();
  try {
    const addresses = await site.kubectl([
      'get',
      'pods',
      '--selector=app=app',
      '--output=jsonpath={.items[*].status.podIP}',
    ]);
    prometheus = await startPrometheus(
      addresses
        .trim()
        .split(' ')
        .map((address) => `${address}:8080`),
    );
    const watched = await runBundle('analyze-release', {
      url: prometheus.endpoint,
      metrics: 'http-requests-total',
      conditions: 'error_rate_threshold: 5%',
      duration: '60s',
      interval: '2s',
      window: '20s',
      'initial-delay': '3s',
    });
    expect(watched).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
    const back = await site.deploy(manifest('1.1.0', 30), { operation: 'rollback' });
    expect(back).toMatchObject({ exitCode: 0 });
    const inputs = {
      service: 'app',
      namespace: site.namespace,
      path: '/',
      version: '1.0.0',
    };
    expect(await runBundle('smoke-test', inputs, { env: environment() })).toMatchObject({
      outputs: { outcome: 'passed' },
    });
  } finally {
    stopTraffic();
  }
}, 150_000);
