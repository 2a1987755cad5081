import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { digestOf, type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts';
import { runBundle } from './run-bundle.ts';

// Pauses before another attempt are real here.
jest.setTimeout(30_000);
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function world() {
  const [from, to] = [await startFakeRegistry(), await startFakeRegistry({ tokens: true })];
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  undo.push(from.stop, to.stop, () => rmSync(home, { recursive: true }));
  const auth = Buffer.from('robot:pass').toString('base64');
  const auths = { [from.host]: { auth }, [to.host]: { auth } };
  writeFileSync(join(home, 'config.json'), JSON.stringify({ auths }));
  // No program is on the PATH: a merge needs none.
  const merge = (inputs: Readonly<Record<string, string>>) =>
    runBundle(
      'build-image',
      { operation: 'merge', ...inputs },
      { env: { DOCKER_CONFIG: home, PATH: '/nonexistent' } },
    );
  return { from, to, merge };
}

/** An image of one platform, as a job pushed it. @returns its name by digest */
function image(registry: FakeRegistry, architecture: string): string {
  const config = registry.putBlob('shop', JSON.stringify({ os: 'linux', architecture }));
  const layer = registry.putBlob('shop', `layer of ${architecture}`);
  const body = JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer] });
  return `${registry.host}/shop@${registry.putManifest('shop', architecture, body)}`;
}

test('two platforms, into their own repository and another registry, past errors of the moment', async () => {
  const { from, to, merge } = await world();
  const sources = [image(from, 'amd64'), '', image(from, 'arm64')].join('\n');
  to.fail(
    { method: 'PUT', path: /blobs\/uploads/, status: 500 },
    { method: 'PUT', path: /manifests\/1\.0\.0/ },
  );
  const images = `${from.host}/shop\n${to.host}/mirror`;
  const run = await merge({
    sources,
    images,
    tags: 'type=raw,value=1.0.0',
    platforms: 'linux/amd64,linux/arm64',
  });
  expect(run.exitCode).toBe(0);
  const { digest = '' } = run.outputs;
  expect(run.outputs).toMatchObject({
    image: `${from.host}/shop@${digest}`,
    tags: `${from.host}/shop:1.0.0\n${to.host}/mirror:1.0.0`,
    platforms: 'linux/amd64\nlinux/arm64',
    version: '1.0.0',
  });
  for (const one of [from.digest('shop:1.0.0'), to.digest('mirror:1.0.0')]) expect(one).toBe(digest);
  expect(to.requests.filter((request) => /^PUT.*manifests/.test(request)).at(-1)).toContain('/1.0.0');
  expect(run.summary).toContain('Merged from 2 images');
});

test('what is missing or given twice is said, and nothing is stored', async () => {
  const { from, merge } = await world();
  const amd64 = image(from, 'amd64');
  const inputs = {
    images: `${from.host}/shop`,
    tags: 'type=raw,value=1.0.0',
    platforms: 'linux/amd64,linux/arm64',
  };
  const gone = `${from.host}/shop@${digestOf('gone')}`;
  const cases = [
    [amd64, 'Missing is linux/arm64'],
    [`${amd64}\n${gone}`, 'is not in its registry'],
    ['', 'none'],
    [`${from.host}/shop:amd64`, 'has no digest'],
  ] as const;
  for (const [sources, words] of cases) {
    const run = await merge({ ...inputs, sources });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.at(-1)?.message).toContain(words);
  }
  expect(from.requests.filter((request) => /^(PUT|POST)/.test(request))).toEqual([]);
});
