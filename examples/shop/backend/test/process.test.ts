import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

// Port 9 (discard) has no listener: the process runs, its database does not.
const DATABASE_URL = 'postgres://shop:secret@127.0.0.1:9/shop';
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: new URL('..', import.meta.url), env });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
  return { child, ended };
}

async function listening(base: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const response = await fetch(`${base}/live`).catch(() => undefined);
    if (response?.ok === true) return;
    await sleep(25);
  }
  throw new Error(`${base} does not answer`);
}

test('SHOP_FAULT=crash prints a stack trace and exits 1', async () => {
  const { code, output } = await run({ DATABASE_URL, SHOP_FAULT: 'crash' }).ended;
  assert.equal(code, 1);
  assert.match(output, /Error: this release crashes on purpose/);
  assert.match(output, /at .*main\.ts:\d+/);
});

test('a missing DATABASE_URL is said and exits 1', async () => {
  const { code, output } = await run({}).ended;
  assert.equal(code, 1);
  assert.match(output, /DATABASE_URL is not set/);
});

test('without its database it is alive, not ready and not healthy', async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { child, ended } = run({
    DATABASE_URL,
    PORT: String(port),
    APP_VERSION: '2.0.0',
    SHOP_FAULT: 'none',
  });
  await listening(base);
  assert.equal((await fetch(`${base}/ready`)).status, 503);
  const health = await fetch(`${base}/health`);
  assert.equal(health.status, 503);
  assert.deepEqual(await health.json(), { status: 'unavailable', version: '2.0.0', database: 'unreachable' });
  child.kill('SIGINT');
  const { code, output } = await ended;
  assert.equal(code, 0, output);
  assert.doesNotMatch(output, /secret/);
});

test('SIGTERM loses no request: those under way end, new ones are served until the drain is over', async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { child, ended } = run({
    DATABASE_URL,
    PORT: String(port),
    SHOP_FAULT: 'slow:400ms',
    DRAIN_MS: '500',
  });
  await listening(base);
  const before = fetch(`${base}/`);
  await sleep(100);
  child.kill('SIGTERM');
  await sleep(300);
  assert.equal((await fetch(`${base}/ready`)).status, 503);
  const during = fetch(`${base}/`);
  const responses = await Promise.all([before, during]);
  assert.deepEqual(
    responses.map((response) => response.status),
    [200, 200],
  );
  const { code, output } = await ended;
  assert.equal(code, 0, output);
  await assert.rejects(fetch(`${base}/`));
});
