import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TRIVY_PINS, type TrivyPins } from '../../src/lib/scan/trivy-pins.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { createDownload } from '../../src/runtime/download.ts';
import { createExec } from '../../src/runtime/exec.ts';
import { createToolCache } from '../../src/runtime/tool-cache.ts';
import { pinnedTrivy, type ReleasePorts } from '../../src/tools/trivy-release.ts';

const servers: Server[] = [];
let folder = '';
let archive: Buffer;
let asked = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  writeFileSync(join(folder, 'trivy'), '#!/bin/sh\necho "Version: 9.9.9"\n', { mode: 0o755 });
  execFileSync('tar', ['-czf', join(folder, 'a.tar.gz'), '-C', folder, 'trivy']);
  archive = readFileSync(join(folder, 'a.tar.gz'));
  mkdirSync(join(folder, 'tools'));
  asked = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const exec = createExec({ PATH: process.env['PATH'] });
const ports = (env: Record<string, string> = {}): ReleasePorts => ({
  download: createDownload({ env, clock: systemClock }),
  toolCache: createToolCache((name) => (name === 'RUNNER_TOOL_CACHE' ? join(folder, 'tools') : undefined)),
  exec,
  clock: systemClock,
  info: () => undefined,
  join,
  retryDelayMs: 1,
});
const pins = (sha256 = createHash('sha256').update(archive).digest('hex')): TrivyPins => ({
  version: '9.9.9',
  assets: { [ports().toolCache.platform]: { file: 'trivy_9.9.9.tar.gz', sha256 } },
});

describe('the pinned Trivy', () => {
  test('is downloaded once, checked, unpacked and then found in the tool cache, the asset deleted or not', async () => {
    let paths: readonly string[] = [];
    let gone = false;
    const source = await serve((request, response) => {
      paths = [...paths, request.url ?? ''];
      if (gone) response.writeHead(404).end();
      else response.end(archive);
    });
    const file = await pinnedTrivy(pins(), `${source}/`, ports());
    expect(paths).toEqual(['/v9.9.9/trivy_9.9.9.tar.gz']);
    expect((await exec(file, [])).stdout).toBe('Version: 9.9.9\n');
    gone = true;
    expect(await pinnedTrivy(pins(), source, ports())).toBe(file);
    expect(asked).toBe(1);
  });
  test('a passing error is tried again', async () => {
    const source = await serve((_, response) =>
      asked < 3 ? response.writeHead(503).end() : response.end(archive),
    );
    await pinnedTrivy(pins(), source, ports());
    expect(asked).toBe(3);
  });
  test.each([
    ['gone', 404, 'SCAN_TRIVY_GONE', 1],
    ['forbidden', 403, 'SCAN_TRIVY_UNREACHABLE', 1],
    ['down for long', 500, 'SCAN_TRIVY_UNREACHABLE', 4],
  ])('%s has its own error', async (_, status, code, times) => {
    const source = await serve((_request, response) => response.writeHead(status).end('no'));
    await expect(pinnedTrivy(pins(), source, ports())).rejects.toMatchObject({ code });
    expect(asked).toBe(times);
  });
  test('another file is refused, not run and not kept', async () => {
    const source = await serve((_, response) => response.end(archive));
    const wrong = pins('0'.repeat(64));
    await expect(pinnedTrivy(wrong, source, ports())).rejects.toMatchObject({ code: 'SCAN_TRIVY_CHECKSUM' });
    expect(asked).toBe(1);
    await expect(pinnedTrivy(wrong, source, ports())).rejects.toMatchObject({ code: 'SCAN_TRIVY_CHECKSUM' });
  });
  test('what cannot be unpacked has its own error', async () => {
    archive = Buffer.from('no archive');
    const source = await serve((_, response) => response.end(archive));
    await expect(pinnedTrivy(pins(), source, ports())).rejects.toMatchObject({ code: 'SCAN_TRIVY_UNPACK' });
  });
  test('a proxy that refuses has its own error', async () => {
    const proxy = await serve((_, response) => response.writeHead(407).end());
    await expect(
      pinnedTrivy(pins(), 'http://github.invalid/releases', ports({ HTTP_PROXY: proxy })),
    ).rejects.toMatchObject({ code: 'SCAN_TRIVY_UNREACHABLE' });
    await expect(pinnedTrivy(pins(), 'http://127.0.0.1:1', ports())).rejects.toMatchObject({
      code: 'SCAN_TRIVY_UNREACHABLE',
    });
  });
  test('no table entry, no run', async () => {
    await expect(
      pinnedTrivy({ version: '1', assets: {} }, 'http://127.0.0.1:1', ports()),
    ).rejects.toMatchObject({
      code: 'SCAN_TRIVY_PLATFORM',
    });
  });
  test('the table has a checksum for every file, and the file of the version', () => {
    for (const { file, sha256 } of Object.values(TRIVY_PINS.assets)) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(file).toContain(`_${TRIVY_PINS.version}_`);
    }
  });
});
