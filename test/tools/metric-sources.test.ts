import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createDatadog } from '../../src/tools/datadog.ts';
import { createJsonMetrics } from '../../src/tools/json-metrics.ts';
import type { MetricSource } from '../../src/tools/metric-source.ts';
import { createPrometheus } from '../../src/tools/prometheus.ts';

type Asked = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, unknown>>;
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A provider that answers what the test says and keeps what it was asked. */
async function provider(answer: (asked: Asked) => unknown, status = 200) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const question = { path: url.pathname, query: url.searchParams, headers: request.headers };
    asked.push(question);
    const body = answer(question);
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await new Promise((done) => server.once('listening', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const http = createHttp({ env: {}, clock: systemClock });
const { signal } = new AbortController();
const AT = Date.UTC(2026, 0, 1, 12);
const WINDOW = { at: AT, windowMs: 120_000 };
const HISTORY = { from: AT - 600_000, to: AT, stepMs: 30_000, windowMs: 120_000 };

describe('Prometheus', () => {
  const vector = (value: string) => ({
    status: 'success',
    data: { resultType: 'vector', result: [{ value: [0, value] }] },
  });

  test('is asked at the end of the window, below any path, with the token', async () => {
    const { url, asked } = await provider(() => vector('3'));
    const source = createPrometheus({ http, url: `${url}/prometheus/`, token: 'secret', signal });
    expect(await source.read('sum(x[{{window}}])', WINDOW)).toEqual({ state: 'value', value: 3 });
    expect(asked[0]).toMatchObject({
      path: '/prometheus/api/v1/query',
      headers: { authorization: 'Bearer secret' },
    });
    expect(Object.fromEntries(asked[0]?.query ?? [])).toEqual({
      query: 'sum(x[120s])',
      time: `${AT / 1000}.000`,
    });
    expect(source.link('x', WINDOW)).toContain('/prometheus/graph?g0.expr=x');
  });

  test('has a past', async () => {
    const result = [
      {
        values: [
          [0, '1'],
          [30, '2'],
        ],
      },
    ];
    const { url, asked } = await provider(() => ({
      status: 'success',
      data: { resultType: 'matrix', result },
    }));
    const source = createPrometheus({ http, url, token: undefined, signal });
    expect(await source.history('x', HISTORY)).toEqual([1, 2]);
    expect(asked[0]?.query.get('step')).toBe('30.000');
  });
});

describe('Datadog', () => {
  const keys = { apiKey: 'api-secret', appKey: 'app-secret', signal };

  test('is asked for the window with both keys in headers', async () => {
    const pointlist = [
      [AT - 60_000, 5],
      [AT - 40_000, 7],
    ];
    const { url, asked } = await provider(() => ({ status: 'ok', series: [{ interval: 20, pointlist }] }));
    const source = createDatadog({ http, url, ...keys });
    expect(await source.read('sum:hits{*}.as_count()', WINDOW)).toEqual({ state: 'value', value: 12 });
    expect(await source.history('avg:x{*}', HISTORY)).toEqual([5, 7]);
    expect(asked[0]).toMatchObject({
      path: '/api/v1/query',
      headers: { 'dd-api-key': 'api-secret', 'dd-application-key': 'app-secret' },
    });
    expect(asked[0]?.query.get('from')).toBe(String(AT / 1000 - 120));
  });
});

describe('plain JSON', () => {
  test('is asked below the address; the token goes nowhere else', async () => {
    const [own, other] = [await provider(() => ({ a: { n: 4 } })), await provider(() => ({ n: '5' }))];
    const source = createJsonMetrics({ http, url: own.url, token: 'secret', signal });
    expect(await source.read('/stats?w={{window}} $.a.n', WINDOW)).toEqual({ state: 'value', value: 4 });
    expect(await source.read(`${other.url}/n $.n`, WINDOW)).toEqual({ state: 'value', value: 5 });
    expect(own.asked[0]).toMatchObject({ path: '/stats', headers: { authorization: 'Bearer secret' } });
    expect(other.asked[0]?.headers).not.toHaveProperty('authorization');
  });
});

const SOURCES: Readonly<Record<string, (url: string) => MetricSource>> = {
  prometheus: (url) => createPrometheus({ http, url, token: undefined, signal }),
  datadog: (url) => createDatadog({ http, url, apiKey: 'a', appKey: 'b', signal }),
  json: (url) => createJsonMetrics({ http, url, token: undefined, signal }),
};

describe.each(Object.entries(SOURCES))('%s', (name, create) => {
  const query = name === 'json' ? '/x $.x' : 'x';

  test.each([
    [400, /METRICS_QUERY_REFUSED|answered 400/],
    [403, /METRICS_FORBIDDEN|answered 403/],
  ])('that answers %d will never answer', async (status, message) => {
    const { url } = await provider(() => 'no', status);
    await expect(create(url).read(query, WINDOW)).rejects.toThrow(message);
  });

  test('that is down, overloaded or talks nonsense has no number, whatever its past', async () => {
    const [busy, nonsense] = [await provider(() => 'busy', 503), await provider(() => '<html>')];
    for (const url of [busy.url, nonsense.url, 'http://127.0.0.1:9']) {
      expect(await create(url).read(query, WINDOW)).toMatchObject({ state: 'provider-error' });
      expect(await create(url).history(query, HISTORY)).toEqual([]);
    }
  });
});
