import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import { type Fault, parseFault } from '../src/fault.ts';
import { createShop } from '../src/server.ts';
import { memoryStore } from './memory-store.ts';

const running: { close: () => void }[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

async function start(fault: Fault = { kind: 'none' }) {
  const store = memoryStore();
  const shop = createShop({ store, version: '1.2.3', fault });
  shop.server.listen(0, '127.0.0.1');
  await once(shop.server, 'listening');
  running.push(shop.server);
  const base = `http://127.0.0.1:${(shop.server.address() as AddressInfo).port}`;
  const get = async (path: string) => {
    const response = await fetch(base + path);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const order = (body: string) => fetch(`${base}/orders`, { method: 'POST', body });
  return { base, store, get, order, drain: shop.drain };
}

test('products are listed and found by number', async () => {
  const { get } = await start();
  const { products } = (await get('/products')).body as { products: { id: number }[] };
  assert.deepEqual(
    products.map((product) => product.id),
    [1, 2],
  );
  assert.equal(((await get('/products/2')).body as { name: string }).name, 'Tea');
  assert.equal((await get('/products/3')).status, 404);
});

test('an order is priced, can be read back and takes from the stock', async () => {
  const { get, order } = await start();
  const response = await order('{"productId": 1, "quantity": 4}');
  assert.equal(response.status, 201);
  assert.deepEqual(await response.json(), { id: 1, productId: 1, quantity: 4, totalCents: 5000 });
  assert.equal(((await get('/orders/1')).body as { totalCents: number }).totalCents, 5000);
  assert.equal((await order('{"productId": 1, "quantity": 4}')).status, 409);
});

for (const [name, body, status] of [
  ['no JSON', 'nonsense', 400],
  ['no object', 'null', 400],
  ['half a piece', '{"productId": 1, "quantity": 0.5}', 400],
  ['a number in quotes', '{"productId": "1", "quantity": 1}', 400],
  ['an unknown product', '{"productId": 99, "quantity": 1}', 404],
  ['a body that is too long', `"${'x'.repeat(100_000)}"`, 413],
] as const) {
  test(`an order with ${name} is answered ${status}`, async () => {
    const { order } = await start();
    const response = await order(body);
    assert.equal(response.status, status);
    assert.match(((await response.json()) as { error: string }).error, /\w/);
  });
}

test('an unknown path is 404, a wrong method 405 with the right ones', async () => {
  const { base, get } = await start();
  assert.equal((await get('/nothing')).status, 404);
  const response = await fetch(`${base}/products`, { method: 'DELETE' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'GET');
});

test('health says status, version and database', async () => {
  const { get, store } = await start();
  assert.deepEqual((await get('/health')).body, { status: 'ok', version: '1.2.3', database: 'ok' });
  store.fail();
  const { status, body } = await get('/health');
  assert.equal(status, 503);
  assert.deepEqual(body, { status: 'unavailable', version: '1.2.3', database: 'unreachable' });
  assert.equal((await get('/live')).status, 200);
  assert.equal((await get('/products')).status, 500);
});

test('a pod becomes ready with its first answer from the database and stays so until it drains', async () => {
  const fresh = await start();
  fresh.store.fail();
  assert.equal((await fresh.get('/ready')).status, 503);
  const { get, store, drain } = await start();
  assert.equal((await get('/ready')).status, 200);
  store.fail();
  assert.equal((await get('/ready')).status, 200);
  drain();
  const { status, headers } = await get('/ready');
  assert.equal(status, 503);
  assert.equal(headers.get('connection'), 'close');
});

test('errors:30% fails 30 of 100 requests of the shop and none of its operators', async () => {
  const { get } = await start(parseFault('errors:30%'));
  const statuses: number[] = [];
  for (let request = 0; request < 100; request += 1) statuses.push((await get('/products')).status);
  assert.equal(statuses.filter((status) => status === 500).length, 30);
  assert.equal((await get('/health')).status, 200);
});

test('slow:200ms delays the shop', async () => {
  const { get } = await start(parseFault('slow:200ms'));
  const started = performance.now();
  await get('/products');
  assert.ok(performance.now() - started >= 199);
});
