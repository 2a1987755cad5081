import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createTransfer, createUpload } from '../../src/runtime/transfer.ts';
import { fakeClock } from '../fakes/clock.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  undo.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const transfer = createTransfer({ env: {}, clock: fakeClock() });

async function receiver() {
  const seen: { headers: IncomingMessage['headers']; body: string }[] = [];
  const url = await serve(async (request, response) => {
    seen.push({ headers: request.headers, body: await text(request) });
    response.writeHead(201).end('stored');
  });
  return { url, seen };
}

describe('what one server answers goes to another', () => {
  test('with its length, after a redirect to another host without the credentials', async () => {
    const far: IncomingMessage['headers'][] = [];
    const storage = await serve((request, response) => {
      far.push(request.headers);
      response.writeHead(200, { 'content-length': 5 }).end('layer');
    });
    const source = await serve((_, response) =>
      response.writeHead(307, { location: `${storage}/blob` }).end(),
    );
    const { url, seen } = await receiver();
    const from = { url: source, headers: { authorization: 'Basic x' } };
    const result = await transfer(from, { url, headers: { authorization: 'Basic y' } });
    expect(result).toEqual({ readStatus: 200, status: 201, body: 'stored' });
    expect(far[0]?.authorization).toBeUndefined();
    expect(seen[0]).toMatchObject({
      body: 'layer',
      headers: { 'content-length': '5', authorization: 'Basic y' },
    });
  });
  test('but nothing is sent when there is nothing', async () => {
    const source = await serve((_, response) => response.writeHead(404).end());
    const { url, seen } = await receiver();
    expect(await transfer({ url: source }, { url })).toEqual({ readStatus: 404, status: 0, body: '' });
    expect(seen).toEqual([]);
  });
  test('and a target that breaks off is an error that may be tried again', async () => {
    const source = await serve((_, response) => response.end('layer'));
    const target = await serve((request) => request.socket.destroy());
    await expect(transfer({ url: source }, { url: target })).rejects.toMatchObject({
      name: 'HttpError',
      kind: 'reset',
    });
  });
  test('and a cancellation stays one', async () => {
    const source = await serve((_, response) => response.end('layer'));
    const target = await serve(() => undefined);
    const cancelled = new AbortController();
    const running = transfer({ url: source }, { url: target }, cancelled.signal);
    setTimeout(() => cancelled.abort(new Error('stop')), 50);
    await expect(running).rejects.toThrow('stop');
  });
});

describe('a part of a file', () => {
  async function file(text: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'upload-'));
    undo.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'archive'), text);
    return join(folder, 'archive');
  }
  test('is sent with its length, and so is nothing', async () => {
    const { url, seen } = await receiver();
    const upload = createUpload({ env: {}, clock: fakeClock() });
    const path = await file('before|the part|after');
    const to = { url, headers: { authorization: 'Basic y' }, keepAlive: true };
    expect(await upload({ path, offset: 7, size: 8 }, to)).toEqual({ status: 201, body: 'stored' });
    await upload({ path, offset: 7, size: 0 }, to);
    expect(seen.map(({ body, headers }) => [body, headers['content-length']])).toEqual([
      ['the part', '8'],
      ['', '0'],
    ]);
  });
  test('to a server that stands still is broken off as something that may be tried again', async () => {
    const url = await serve(() => undefined); // Takes the connection and says nothing.
    const upload = createUpload({ env: {}, clock: fakeClock(), stalledMs: 100 });
    const sent = upload({ path: await file('x'), offset: 0, size: 1 }, { url });
    await expect(sent).rejects.toMatchObject({ kind: 'timeout' });
  });
});
