import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createDownload } from '../../src/runtime/download.ts';
import { createToolCache } from '../../src/runtime/tool-cache.ts';

const content = Buffer.from('a program\n'.repeat(1000));
const sha256 = createHash('sha256').update(content).digest('hex');
const servers: Server[] = [];
let folder = '';
let to = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  to = join(folder, 'file');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const download = createDownload({ env: {}, clock: systemClock });
const wanted = { sha256, timeoutMs: 5_000, maxBytes: 1_000_000 };

describe('download', () => {
  test('follows a redirect and reports progress', async () => {
    const url = await serve((request, response) =>
      request.url === '/a' ? response.writeHead(302, { location: '/b' }).end() : response.end(content),
    );
    const seen: number[] = [];
    await download({ ...wanted, url: `${url}/a`, to, onProgress: (bytes) => void seen.push(bytes) });
    expect(readFileSync(to)).toEqual(content);
    expect(seen.at(-1)).toBe(content.length);
  });
  test.each([
    ['another checksum', { sha256: '0'.repeat(64) }, { kind: 'checksum', sha256 }],
    ['more bytes than allowed', { maxBytes: 10 }, { kind: 'too-large' }],
  ])('%s leaves no file', async (_, wrong, problem) => {
    const url = await serve((_request, response) => response.end(content));
    await expect(download({ ...wanted, ...wrong, url, to })).rejects.toMatchObject({ problem });
    expect(existsSync(to)).toBe(false);
  });
  test('a status that is not 200, and a loop of redirects', async () => {
    const gone = await serve((_, response) => response.writeHead(404).end());
    await expect(download({ ...wanted, url: gone, to })).rejects.toMatchObject({
      problem: { kind: 'status', status: 404 },
    });
    const loop = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    await expect(download({ ...wanted, url: loop, to })).rejects.toMatchObject({
      problem: { kind: 'redirect' },
    });
  });
  test('a connection that is cut half-way is a reset, and leaves no file', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': String(content.length) }).write(content.subarray(0, 100));
      setTimeout(() => response.destroy(), 20);
    });
    await expect(download({ ...wanted, url, to })).rejects.toMatchObject({
      name: 'HttpError',
      kind: 'reset',
    });
    expect(existsSync(to)).toBe(false);
  });
});

describe('tool cache', () => {
  const cache = () => createToolCache((name) => (name === 'RUNNER_TOOL_CACHE' ? folder : undefined));
  test('finds what was added completely, and not what failed', async () => {
    await expect(cache().add('t', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(cache().find('t', '1')).toBeUndefined();
    const added = await cache().add('t', '1', async () => undefined);
    expect(cache().find('t', '1')).toBe(added);
    expect(cache().find('t', '2')).toBeUndefined();
    expect(readdirSync(join(folder, 't/1')).sort()).toEqual([
      cache().platform,
      `${cache().platform}.complete`,
    ]);
  });
});
