import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { isTransientHttpError } from '../../src/runtime/http-error.ts';

const http = createHttp({ env: {}, clock: systemClock });
const servers: { close: () => unknown; closeAllConnections?: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function serve(listener: RequestListener, socket?: string): Promise<string> {
  const server: Server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    if (socket) server.listen(socket, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });
  return socket ? 'http://localhost' : `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('request', () => {
  test('any status is an answer', async () => {
    const url = await serve((_, response) => response.writeHead(404, { 'x-a': '1' }).end('gone'));
    expect(await http.request({ url })).toMatchObject({ status: 404, body: 'gone', truncated: false });
  });
  test('sends method, headers and body', async () => {
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      response.end(`${request.method} ${request.headers['x-b']} ${body}`);
    });
    const answer = await http.request({ url, method: 'POST', headers: { 'x-b': '2' }, body: 'héllo' });
    expect(answer.body).toBe('POST 2 héllo');
  });
  test('goes over a Unix socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'http-'));
    const socketPath = join(folder, 's');
    const url = await serve((request, response) => response.end(request.url), socketPath);
    expect((await http.request({ url: `${url}/a`, socketPath })).body).toBe('/a');
    rmSync(folder, { recursive: true });
  });
  test('goes through the proxy of the environment', async () => {
    const proxy = await serve((request, response) => response.end(`proxied ${request.url}`));
    const behind = createHttp({ env: { HTTP_PROXY: proxy }, clock: systemClock });
    expect((await behind.request({ url: 'http://registry.example.test/v2/' })).body).toBe(
      'proxied http://registry.example.test/v2/',
    );
  });
  test('reads no more than it was told', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(1000)));
    expect(await http.request({ url, maxBytes: 10 })).toMatchObject({ body: 'xxxxxxxxxx', truncated: true });
  });
});

describe('no answer is an error that says which', () => {
  test('hangs', async () => {
    const url = await serve(() => undefined);
    await expect(http.request({ url, timeoutMs: 50 })).rejects.toMatchObject({
      name: 'HttpError',
      kind: 'timeout',
    });
  });
  test('hangs in the middle of the body', async () => {
    const url = await serve((_, response) => response.write('part'));
    await expect(http.request({ url, timeoutMs: 100 })).rejects.toMatchObject({ kind: 'timeout' });
  });
  test('refuses', async () => {
    const error = await http.request({ url: 'http://127.0.0.1:1' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'refused' });
    expect(isTransientHttpError(error)).toBe(true);
  });
  test('resets', async () => {
    const server = createTcpServer((socket) => socket.destroy());
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-path`;
    const error = await http.request({ url }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'reset' });
    expect((error as Error).message).not.toContain('secret-path');
  });
  test('has no such name', async () => {
    const error = await http
      .request({ url: 'http://no-such-host.invalid' })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'dns' });
    expect(isTransientHttpError(error)).toBe(false);
  });
  test('the caller’s own abort stays what it is', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const asked = http.request({ url, signal: controller.signal });
    controller.abort(new Error('mine'));
    await expect(asked).rejects.toThrow('mine');
  });
});

describe('stream', () => {
  test('gives whole lines, however they are cut', async () => {
    const url = await serve((_, response) => {
      response.write('{"a":1}\n{"b"');
      setTimeout(() => response.end(':2}\nlast'), 20);
    });
    const { lines } = await http.stream({ url });
    const seen: string[] = [];
    for await (const line of lines) seen.push(line);
    expect(seen).toEqual(['{"a":1}', '{"b":2}', 'last']);
  });
  test('its deadline is for the headers, not for the body', async () => {
    const url = await serve((_, response) => {
      response.write('a\n');
      setTimeout(() => response.end('b\n'), 200);
    });
    const { lines } = await http.stream({ url, timeoutMs: 100 });
    const seen: string[] = [];
    for await (const line of lines) seen.push(line);
    expect(seen).toEqual(['a', 'b']);
  });
  test('no headers in time', async () => {
    const url = await serve(() => undefined);
    await expect(http.stream({ url, timeoutMs: 50 })).rejects.toMatchObject({ kind: 'timeout' });
  });
  test('a reset in the middle is an error, not an end', async () => {
    const url = await serve((_, response) => {
      response.write('a\n');
      setTimeout(() => response.destroy(), 20);
    });
    const { lines } = await http.stream({ url });
    const reading = (async () => {
      for await (const _ of lines);
    })();
    await expect(reading).rejects.toMatchObject({ kind: 'reset' });
  });
});
