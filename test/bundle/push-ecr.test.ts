import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type DockerOrders, fakeDocker } from '../fakes/docker.ts';
import { digestOf, type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts';
import { runBundle } from './run-bundle.ts';

const CONFIG = '{"architecture":"amd64","os":"linux"}';
const IMAGE = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { digest: digestOf(CONFIG), size: CONFIG.length },
  layers: [],
});
const DIGEST = digestOf(IMAGE);
const SAVED = { [DIGEST]: IMAGE, [digestOf(CONFIG)]: CONFIG };
const MANIFEST = { mediaType: 'application/vnd.oci.image.manifest.v1+json', body: IMAGE };
// Pauses before another attempt are real here.
jest.setTimeout(30_000);
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function registryOf(options: Parameters<typeof startFakeRegistry>[0] = {}): Promise<FakeRegistry> {
  const registry = await startFakeRegistry({ password: 'pa55w0rd-of-robot', ...options });
  undo.push(registry.stop);
  return registry;
}

/** An image that Docker has, under containerd's store or the classic one. */
const local = (name: string, id = DIGEST, digest: string | undefined = DIGEST): DockerOrders => ({
  images: { [name]: { Id: id, RepoDigests: digest ? [`shop@${digest}`] : [] } },
  saved: SAVED,
});
/** In Docker's classic store the configuration is known, the digest is not. */
const classic = (name: string) => local(name, digestOf(CONFIG), undefined);

async function push(registry: FakeRegistry, orders: DockerOrders, inputs: Readonly<Record<string, string>>) {
  const docker = fakeDocker({ manifest: MANIFEST, authorization: registry.authorization, ...orders });
  undo.push(docker.remove);
  const run = await runBundle(
    'push-ecr',
    { username: 'robot', password: 'pa55w0rd-of-robot', ...inputs },
    { path: docker.path, env: docker.env },
  );
  return { ...run, calls: docker.calls() };
}

describe('an image of Docker', () => {
  test('is pushed once; its other tags only name what is there', async () => {
    const registry = await registryOf();
    const run = await push(registry, local('shop:1'), {
      image: 'shop:1',
      tags: '1.2.3,main',
      repository: `${registry.host}/shop`,
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      image: `${registry.host}/shop@${DIGEST}`,
      digest: DIGEST,
      pushed: 'true',
      'expires-at': '',
    });
    expect([registry.digest('shop:1.2.3'), registry.digest('shop:main')]).toEqual([DIGEST, DIGEST]);
    expect(run.calls.map(({ args }) => args[1])).toEqual(['inspect', 'save']);
    expect(registry.requests.filter((request) => request.startsWith('PUT')).slice(-2)).toEqual([
      'PUT /v2/shop/manifests/1.2.3',
      'PUT /v2/shop/manifests/main',
    ]);
    expect(run.summary).toContain('`1.2.3` `main`');
  });
  test('the same again sends nothing, and needs no login of Docker', async () => {
    const registry = await registryOf();
    registry.putManifest('shop', '1.2.3', IMAGE);
    const run = await push(registry, local('shop:1'), {
      image: 'shop:1',
      tags: `${registry.host}/shop:1.2.3`,
    });
    expect(run.outputs).toMatchObject({ pushed: 'false', digest: DIGEST });
    expect(run.calls.map(({ args }) => args[1])).toEqual(['inspect']);
    expect(registry.requests.filter((request) => /^(PUT|POST)/.test(request))).toEqual([]);
  });
  test("the same configuration counts as the same where Docker's classic store knows no digest", async () => {
    const registry = await registryOf();
    registry.putManifest('shop', '1.2.3', IMAGE);
    const inputs = { image: 'shop:1', tags: `${registry.host}/shop:1.2.3`, immutable: 'true' };
    const same = await push(registry, classic('shop:1'), inputs);
    expect(same.outputs).toMatchObject({ pushed: 'false', digest: DIGEST });
    const other = await push(registry, local('shop:1', 'sha256:c1', undefined), inputs);
    expect(other.annotations.at(-1)?.message).toContain('PUSH_TAG_TAKEN');
  });
  test('another image under a tag that must not move: both digests, and nothing sent anywhere', async () => {
    const registry = await registryOf();
    const there = registry.putManifest('shop', '1.2.3', '{"schemaVersion":2}');
    const tags = `${registry.host}/other:1.2.3\n${registry.host}/shop:1.2.3`;
    const run = await push(registry, local('shop:1'), { image: 'shop:1', tags, immutable: 'true' });
    expect(run.exitCode).toBe(1);
    const message = run.annotations.at(-1)?.message ?? '';
    for (const part of [there, DIGEST, 'PUSH_TAG_TAKEN']) expect(message).toContain(part);
    expect(run.calls.map(({ args }) => args[1])).toEqual(['inspect']);
    expect(registry.requests.filter((request) => /^(PUT|POST)/.test(request))).toEqual([]);
  });
  test('a platform that Docker does not have: nothing is tagged', async () => {
    const registry = await registryOf();
    const index = JSON.stringify({
      schemaVersion: 2,
      manifests: [{ digest: DIGEST }, { digest: `sha256:${'0'.repeat(64)}` }],
    });
    const saved = { ...SAVED, [digestOf(index)]: index };
    const orders = { ...local('shop:1', digestOf(index), digestOf(index)), saved };
    const run = await push(registry, orders, { image: 'shop:1', tags: `${registry.host}/shop:1` });
    expect(run.annotations.at(-1)?.message).toContain(`Docker does not have sha256:${'0'.repeat(64)}`);
    expect(registry.digest('shop:1')).toBeUndefined();
  });
  test('parts that are not what their digest says are not sent', async () => {
    const registry = await registryOf();
    const other = '{"schemaVersion":2,"other":true}';
    const run = await push(
      registry,
      { ...local('shop:1'), saved: { ...SAVED, [DIGEST]: other } },
      { image: 'shop:1', tags: `${registry.host}/shop:1` },
    );
    expect(run.annotations.at(-1)?.message).toContain('REGISTRY_CONTENT_MISSING');
  });
  test('one that is nowhere', async () => {
    const registry = await registryOf();
    const run = await push(registry, {}, { image: `${registry.host}/shop:9`, tags: '1' });
    expect(run.annotations.at(-1)?.message).toContain('PUSH_IMAGE_MISSING');
  });
});

describe('the login', () => {
  test('is on no argument, masked before the first program, in a private folder, and gone afterwards', async () => {
    const registry = await registryOf();
    const run = await push(registry, classic('shop:1'), { image: 'shop:1', tags: `${registry.host}/shop:1` });
    const login = run.calls.find(({ args }) => args[0] === 'login');
    expect(login?.input).toBe('pa55w0rd-of-robot');
    for (const { args, env } of run.calls)
      expect(JSON.stringify([args, env])).not.toContain('pa55w0rd-of-robot');
    expect(login?.config).toContain('cliPluginsExtraDirs');
    expect(run.log.indexOf('::add-mask::pa55w0rd-of-robot')).toBe(0);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('pa55w0rd-of-robot');
  });
  test('that a killed step left is removed by the post step', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-'));
    writeFileSync(join(folder, 'config.json'), '{}');
    const state = { 'deploy-actions-phase': 'post', 'login-folder': folder };
    expect((await runBundle('push-ecr', {}, { state })).exitCode).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
  test.each([true, false])('that is wrong is said at once (token registry: %s)', async (tokens) => {
    const registry = await registryOf({ tokens });
    const run = await push(registry, local('shop:1'), {
      image: 'shop:1',
      tags: `${registry.host}/shop:1`,
      password: 'nope',
    });
    expect(run.annotations.at(-1)?.message).toContain('REGISTRY_LOGIN_REFUSED');
  });
});

describe('errors of the moment', () => {
  test.each([
    ['a broken connection', { method: 'HEAD', path: /manifests/ }],
    ['429', { method: 'HEAD', path: /manifests/, status: 429, headers: { 'retry-after': '0' } }],
    ['500 on a tag', { method: 'PUT', path: /manifests\/main/, status: 500 }],
    ['a reset in an upload', { method: 'PUT', path: /blobs\/uploads/ }],
    ['an upload that is forgotten', { method: 'PUT', path: /blobs\/uploads/, status: 503 }],
  ])('%s is tried again', async (_, fault) => {
    const registry = await registryOf();
    registry.fail(fault);
    const run = await push(registry, local('shop:1'), {
      image: 'shop:1',
      tags: '1,main',
      repository: `${registry.host}/shop`,
    });
    expect(run.exitCode).toBe(0);
    expect(registry.digest('shop:main')).toBe(DIGEST);
  });
  test("a push of Docker's classic store that breaks off is made again, one that is refused is not", async () => {
    const registry = await registryOf();
    const inputs = { image: 'shop:1', tags: `${registry.host}/shop:1` };
    const again = await push(
      registry,
      { ...classic('shop:1'), pushes: [{ stderr: 'write tcp: connection reset by peer' }] },
      inputs,
    );
    expect(again.exitCode).toBe(0);
    const refused = await push(
      registry,
      {
        ...classic('shop:2'),
        pushes: [
          {
            stderr:
              "tag invalid: The image tag '1' already exists and cannot be overwritten because the tag is immutable.",
          },
        ],
      },
      { image: 'shop:2', tags: `${registry.host}/new:1` },
    );
    expect(refused.annotations.at(-1)?.message).toContain('PUSH_TAG_TAKEN');
    expect(refused.calls.filter(({ args }) => args[1] === 'push')).toHaveLength(1);
  });
});

describe('a copy between registries', () => {
  async function source(registry: FakeRegistry) {
    const [config, layer] = [registry.putBlob('shop', '{}'), registry.putBlob('shop', 'layer'.repeat(1000))];
    const child = JSON.stringify({ schemaVersion: 2, config, layers: [layer] });
    const digest = registry.putManifest('shop', 'amd64', child);
    const index = JSON.stringify({
      schemaVersion: 2,
      manifests: [{ digest, size: child.length, mediaType: MANIFEST.mediaType }],
    });
    const top = registry.putManifest('shop', '1', index, 'application/vnd.oci.image.index.v1+json');
    const signature = registry.putManifest(
      'shop',
      `${top.replace(':', '-')}.sig`,
      JSON.stringify({ schemaVersion: 2, config, layers: [] }),
    );
    return { top, digest, signature };
  }
  test('keeps every digest, takes signatures along, and survives a broken upload', async () => {
    const [from, to] = [await registryOf({ tokens: true }), await registryOf()];
    const { top, digest, signature } = await source(from);
    to.fail(
      { method: 'PUT', path: /blobs\/uploads/ },
      { method: 'PUT', path: /blobs\/uploads/, status: 500 },
    );
    const run = await push(
      to,
      { images: {} },
      { image: `${from.host}/shop@${top}`, tags: `${to.host}/copy:1` },
    );
    expect(run.annotations.at(-1)?.message).toContain('REGISTRY_LOGIN_REFUSED'); // The login of the inputs is for the target alone.
    const same = await registryOf();
    const own = await source(same);
    same.fail(
      { method: 'PUT', path: /blobs\/uploads/ },
      { method: 'PUT', path: /blobs\/uploads/, status: 500 },
    );
    const copied = await push(
      same,
      { images: {} },
      { image: `${same.host}/shop@${own.top}`, tags: `${same.host}/copy:1` },
    );
    expect(copied.exitCode).toBe(0);
    expect(copied.outputs['digest']).toBe(own.top);
    expect(same.digest('copy:1')).toBe(top);
    expect(same.digest(`copy:${digest}`)).toBe(digest);
    expect(same.digest(`copy:${top.replace(':', '-')}.sig`)).toBe(signature);
    expect(copied.calls.map(({ args }) => args[1])).toEqual(['inspect']);
  });
});
