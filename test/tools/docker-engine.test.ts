import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createFiles } from '../../src/runtime/files.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { storedDriver } from '../../src/tools/buildx-store.ts';
import { createDocker } from '../../src/tools/docker.ts';
import { createAskEngine } from '../../src/tools/docker-engine.ts';
import { fakeClock } from '../fakes/clock.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

function folder(contents: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'engine-'));
  undo.push(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function engine(answers: Readonly<Record<string, { status?: number; body?: unknown }>>) {
  const socket = join(folder(), 'docker.sock');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status = 200, body = {} } = answers[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  undo.push(() => new Promise((resolve) => server.close(resolve)));
  return { socket, asked };
}

const docker = (env: Readonly<Record<string, string>>, program: string[] = []) => {
  const ask = createAskEngine({
    http: createHttp({ env: {}, clock: fakeClock() }),
    files: createFiles('/'),
    variable: (name) => env[name],
  });
  const exec = async (_: string, args: readonly string[]) => {
    program.push(args.join(' '));
    return { stdout: '[{"Id":"sha256:by-program"}]', stderr: '' };
  };
  return createDocker(exec, { ask });
};

describe('the engine is asked by its socket', () => {
  test('for an image, by any name, and for its store', async () => {
    const found = {
      Id: 'sha256:1',
      RepoDigests: ['shop@sha256:1'],
      Os: 'linux',
      Architecture: 'arm64',
      Size: 7,
    };
    const { socket, asked } = await engine({
      '/images/ghcr.io/a/shop@sha256:1/json': { body: found },
      '/info': { body: { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] } },
    });
    const program: string[] = [];
    const local = docker({ DOCKER_HOST: `unix://${socket}` }, program);
    expect(await local.inspect('ghcr.io/a/shop@sha256:1')).toEqual({
      id: 'sha256:1',
      repoDigests: ['shop@sha256:1'],
      repoTags: [],
      platform: 'linux/arm64',
      bytes: 7,
    });
    expect(await local.inspect('nothing:1')).toBeUndefined();
    expect(await local.hasContainerdStore()).toBe(true);
    expect(program).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  test.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
    ['there is none', async () => ({ DOCKER_HOST: `unix://${folder()}/none.sock` })],
    ['the address is another kind', async () => ({ DOCKER_HOST: 'ssh://builder' })],
    ['a context is chosen', async () => ({ DOCKER_CONTEXT: 'far' })],
    [
      'settings choose a context',
      async () => ({ DOCKER_CONFIG: folder({ 'config.json': '{"currentContext": "far"}' }) }),
    ],
    [
      'it has an error',
      async () => ({
        DOCKER_HOST: `unix://${(await engine({ '/images/shop/json': { status: 500 } })).socket}`,
      }),
    ],
  ])('%s: the program is asked', async (_, env) => {
    const program: string[] = [];
    expect(await docker(await env(), program).inspect('shop')).toMatchObject({ id: 'sha256:by-program' });
    expect(program).toEqual(['image inspect shop']);
  });
});

describe('the driver of a builder, from the files of buildx', () => {
  const unix = 'unix:///var/run/docker.sock';
  const inUse = (Name: string, Key = unix, Global = false) => JSON.stringify({ Key, Name, Global });
  const mine = { 'buildx/instances/mine': '{"Name":"mine","Driver":"docker-container"}' };
  test.each<[string, Readonly<Record<string, string>>, string | undefined, string | undefined]>([
    ['no builder was made', {}, undefined, 'docker'],
    ['none is chosen', { 'buildx/current': inUse('') }, undefined, 'docker'],
    ['one is chosen', { 'buildx/current': inUse('mine'), ...mine }, undefined, 'docker-container'],
    ['one is named', mine, 'mine', 'docker-container'],
    [
      'the choice is for another engine',
      { 'buildx/current': inUse('mine', 'tcp://far'), ...mine },
      undefined,
      undefined,
    ],
    [
      'the choice is for every engine',
      { 'buildx/current': inUse('mine', 'tcp://far', true), ...mine },
      undefined,
      'docker-container',
    ],
    ['the name is unknown', mine, 'other', undefined],
    ['a file is not what we know', { 'buildx/instances/mine': '{' }, 'mine', undefined],
    ['a default was set for a context', { 'buildx/defaults/x': 'mine' }, undefined, undefined],
    ['the name leads elsewhere', mine, '../instances/mine', undefined],
  ])('%s', async (_, contents, builder, driver) => {
    const config = folder(contents);
    const variable = (name: string) => (name === 'DOCKER_CONFIG' ? config : undefined);
    expect(await storedDriver({ files: createFiles('/'), variable }, builder)).toBe(driver);
  });
});
