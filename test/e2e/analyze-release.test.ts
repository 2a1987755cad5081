import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMetrics } from '../../examples/shop/backend/src/metrics.ts';
import type { Server } from '../../local/process.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { startPrometheus } from './prometheus.ts';

/** A service with the shop's own metrics that fails a share of its requests, under real traffic. */
type Service = { readonly address: string; readonly stop: () => void };

async function startService(errorShare: number, traffic: boolean): Promise<Service> {
  const metrics = createMetrics('1.2.0');
  let count = 0;
  const server = createServer((request, response) => {
    if (request.url === '/metrics') return response.end(metrics.render());
    count += 1;
    // Spread evenly, so that a short window has the same share as a long one.
    const fails = Math.floor(count * errorShare) > Math.floor((count - 1) * errorShare);
    const status = fails ? 500 : 200;
    metrics.observe({ method: 'GET', route: '/', status, seconds: 0.012 });
    return response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const timer = traffic ? setInterval(() => void ask(`http://${address}/`), 20) : undefined;
  return { address, stop: () => stopService(server, timer) };
}

const ask = (url: string) => fetch(url).then((response) => response.arrayBuffer());

function stopService(server: HttpServer, timer: NodeJS.Timeout | undefined): void {
  clearInterval(timer);
  server.close().closeAllConnections();
}

let healthy: Service;
let failing: Service;
let idle: Service;
let prometheus: Server;
beforeAll(async () => {
  [healthy, failing, idle] = await Promise.all([
    startService(0.01, true),
    startService(0.3, true),
    startService(0, false),
  ]);
  prometheus = await startPrometheus([healthy.address, failing.address, idle.address]);
}, 120_000);
afterAll(async () => {
  for (const service of [healthy, failing, idle]) service?.stop();
  await prometheus?.stop();
});

const watch = (service: Service, inputs: Readonly<Record<string, string>> = {}) =>
  runBundle('analyze-release', {
    url: prometheus.endpoint,
    metrics: 'http-requests-total',
    selector: `instance="${service.address}"`,
    conditions: 'error_rate_threshold: 5%\nresponse_time_threshold: 500ms',
    duration: '12s',
    interval: '1s',
    window: '10s',
    'initial-delay': '4s',
    ...inputs,
  });

test('with a real Prometheus and real traffic a release with 30 % errors is rolled back, a good one is kept, an idle one neither', async () => {
  const [bad, good, unknown] = await Promise.all([
    watch(failing, { duration: '60s' }),
    watch(healthy),
    watch(idle),
  ]);
  expect(bad).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
  expect(bad.annotations.at(-1)?.message).toMatch(
    /error_rate_threshold: broken 3 times in a row; allowed is at most 5 %, last (2|3)\d/,
  );
  expect(good).toMatchObject({ exitCode: 0, outputs: { verdict: 'keep' } });
  expect(good.summary).toContain('xychart-beta');
  expect(unknown).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
}, 90_000);

test('a query that Prometheus does not understand is said at once, and a Prometheus that is not there is no verdict', async () => {
  const queries = 'queries: [{ name: x, query: "sum(", threshold: 1 }]';
  const wrong = await watch(healthy, { conditions: queries, 'initial-delay': '0s' });
  expect(wrong.annotations[0]?.message).toMatch(/parse error.*METRICS_QUERY_REFUSED/s);
  const gone = await watch(healthy, {
    url: 'http://127.0.0.1:9',
    'initial-delay': '0s',
    duration: '1s',
    interval: '100ms',
  });
  expect(gone).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(gone.annotations.at(-1)?.message).toContain('the provider failed');
}, 60_000);
