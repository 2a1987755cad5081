import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud } from './cloud.ts';
import { type Fault, type FaultyRegistry, startFaultyRegistry } from './faulty-registry.ts';
import { checkout, type Runner, runner } from './image-chain.ts';

let host: string;
let local: CloudClient;
let run: Runner;
let between: FaultyRegistry;
let built: { readonly image: string; readonly digest: string };
const undo: (() => unknown)[] = [];

/** An index of two platforms with a layer large enough to break off in the middle. */
beforeAll(async () => {
  local = await cloud();
  host = `${local.aws.account}.dkr.ecr.${local.aws.region}.amazonaws.com`;
  run = runner(local);
  const folder = mkdtempSync(join(tmpdir(), 'faulty-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  between = await startFaultyRegistry(host, local, folder);
  undo.push(between.stop);
  const content = checkout(randomBytes(150_000).toString('hex'));
  undo.push(content.remove);
  const inputs = { images: `${host}/faults`, platforms: 'linux/amd64,linux/arm64', load: 'true' };
  const made = await run('build-image', { ...inputs, provenance: 'mode=max' }, { cwd: content.path });
  expect(made.exitCode).toBe(0);
  built = made.outputs as typeof built;
}, 180_000);
afterAll(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});
afterEach(() => {
  between.requests.length = 0;
});

const unique = () => `${host}/faults-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;

/** No exclusions, so that nothing but digests and the one tag is sent. */
const push = (repository: string, more: Readonly<Record<string, string>> = {}) =>
  run(
    'push-ecr',
    {
      image: built.image,
      tags: `${repository}:1.0.0`,
      create: 'true',
      'tag-mutability': 'immutable',
      'mutable-tags': ',',
      ...more,
    },
    { env: between.env },
  );

const tagged = () => between.requests.filter((request) => /^PUT .*manifests\/1\.0\.0 /.test(request));

describe('between us and the registry', () => {
  test.each<[string, string, RegExp, readonly Fault[]]>([
    [
      'an upload breaks off in the middle, twice',
      'PUT',
      /blobs\/uploads/,
      ['reset after 20,000 bytes', 'reset'],
    ],
    ['an upload is answered 500, 429 and 503', 'PUT', /blobs\/uploads/, [500, 429, 503]],
    ['an upload arrives, but its answer is lost', 'PUT', /blobs\/uploads/, ['answer lost']],
    ['an upload cannot begin', 'POST', /blobs\/uploads/, [429, 'reset']],
    [
      'the manifest of a platform is refused for now',
      'PUT',
      /manifests\/sha256/,
      [500, 'reset', 'answer lost'],
    ],
    ['asking breaks off', 'HEAD', /./, ['reset', 503]],
  ])(
    '%s: the image arrives whole, its tag once and last',
    async (_, method, path, faults) => {
      const repository = unique();
      between.fail(method, path, ...faults);
      const pushed = await push(repository);
      expect(pushed.exitCode).toBe(0);
      expect(between.mend()).toBe(0);
      expect(pushed.outputs['digest']).toBe(built.digest);
      expect(pushed.log).toMatch(/trying again/);
      expect(tagged()).toHaveLength(1);
      const puts = between.requests.filter((request) => request.startsWith('PUT'));
      expect(puts.at(-1)).toBe(tagged()[0]);
    },
    60_000,
  );

  test('the tag is set, but the answer is lost: an immutable tag that names our image is a success', async () => {
    const repository = unique();
    between.fail('PUT', /manifests\/1\.0\.0/, 'answer lost');
    const pushed = await push(repository);
    expect(pushed.exitCode).toBe(0);
    expect(pushed.outputs).toMatchObject({ digest: built.digest, pushed: 'true' });
  }, 60_000);

  test('it does not get well: no tag; the next run sends only what is missing', async () => {
    const repository = unique();
    between.fail('PUT', /manifests\/sha256/, ...Array.from({ length: 30 }, () => 500 as const));
    const failed = await push(repository);
    expect(failed.exitCode).toBe(1);
    expect(failed.annotations.at(-1)?.message).toContain('REGISTRY_UNREACHABLE');
    expect(tagged()).toEqual([]);
    between.mend();
    between.requests.length = 0;
    const again = await push(repository);
    expect(again.exitCode).toBe(0);
    expect(tagged()).toHaveLength(1);
    const layers = again.log.split('\n').filter((line) => line.startsWith('sent '));
    expect(layers).toEqual([]);
  }, 90_000);
});
