import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBuildkit } from '../../local/buildkit.ts';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud } from './cloud.ts';
import { checkout, type Runner, runner } from './image-chain.ts';

/** A builder of its own, as docker/setup-buildx-action makes it: what Docker's own BuildKit cannot do. */
let host: string;
let local: CloudClient;
let run: Runner;
let env: Readonly<Record<string, string>>;
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  local = await cloud();
  host = `${local.aws.account}.dkr.ecr.${local.aws.region}.amazonaws.com`;
  run = runner(local);
  const dir = mkdtempSync(join(tmpdir(), 'buildkit-'));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  const config = join(dir, 'docker');
  mkdirSync(join(config, 'cli-plugins'), { recursive: true });
  const plugin = join('cli-plugins', 'docker-buildx');
  symlinkSync(join(local.env['DOCKER_CONFIG'] ?? '', plugin), join(config, plugin));
  const { username, password } = local.registry;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  writeFileSync(join(config, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  env = { DOCKER_CONFIG: config };
  const { DOCKER_HOST = '', PATH = '', HTTPS_PROXY = '', NO_PROXY = '', SSL_CERT_FILE = '' } = local.env;
  const docker = {
    endpoint: DOCKER_HOST,
    env: { DOCKER_HOST, PATH, DOCKER_CONFIG: config },
    stop: async () => undefined,
  };
  const buildkit = await startBuildkit({ dir, docker, env: { HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE } });
  undo.push(buildkit.stop);
}, 600_000);
afterAll(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const DOCKERFILE =
  'FROM scratch AS files\nCOPY content /content\nFROM scratch\nCOPY --from=files /content /copy\n';

function folder(content: string): { readonly cwd: string } {
  const made = checkout(content, DOCKERFILE);
  undo.push(made.remove);
  return { cwd: made.path };
}

/** An empty repository, as push-ecr makes it. */
async function repository(): Promise<string> {
  const name = `${host}/kit-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const seed = await run('build-image', { images: name, load: 'true' }, folder(name));
  const made = await run('push-ecr', {
    image: seed.outputs['image'] ?? '',
    tags: `${name}:seed`,
    create: 'true',
  });
  expect(made.exitCode).toBe(0);
  return name;
}

describe('a BuildKit driver', () => {
  test('pushes two platforms with provenance and annotations, and caches in the registry by itself', async () => {
    const name = await repository();
    const inputs = {
      images: name,
      tags: 'type=raw,value=1.0.0',
      platforms: 'linux/amd64,linux/arm64',
      annotations: 'index:team=shop',
      attests: 'type=provenance,mode=max',
      'cache-to': `type=registry,mode=max,ref=${name}:buildcache`,
      'cache-from': `${name}:buildcache`,
      push: 'true',
      sbom: 'false', // Its generator is an image of Docker Hub.
    };
    const cwd = folder('one');
    const first = await run('build-image', inputs, { ...cwd, env });
    expect(first.annotations.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(first.exitCode).toBe(0);
    expect(first.outputs['platforms']).toBe('linux/amd64\nlinux/arm64');
    expect(first.summary).toContain('index');
    const cache = await run('push-ecr', { operation: 'resolve', image: `${name}:buildcache` });
    expect(cache.exitCode).toBe(0);

    writeFileSync(join(cwd.cwd, 'content'), 'two');
    const second = await run('build-image', { ...inputs, 'no-cache': 'false' }, { ...cwd, env });
    expect(second.exitCode).toBe(0);
    expect(second.outputs['digest']).not.toBe(first.outputs['digest']);
  }, 120_000);

  test('a cache that cannot be written or read fails no good build', async () => {
    const name = await repository();
    const missing = `${host}/kit-nowhere`;
    const inputs = { images: name, tags: 'type=raw,value=2', push: 'true', sbom: 'false' };
    const caches = {
      'cache-to': `type=registry,ref=${missing}:c`,
      'cache-from': `type=registry,ref=${missing}:c`,
    };
    const built = await run('build-image', { ...inputs, ...caches }, { ...folder('cache'), env });
    expect(built.exitCode).toBe(0);
    expect(built.outputs['image']).toContain(`${name}@sha256:`);
  }, 120_000);

  test('loads what it built into Docker', async () => {
    const loaded = await run(
      'build-image',
      { images: `${host}/kit-load`, load: 'true' },
      { ...folder('load'), env },
    );
    expect(loaded.exitCode).toBe(0);
    expect(loaded.outputs['digest']).toMatch(/^sha256:/);
  }, 60_000);
});
