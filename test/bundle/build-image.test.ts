import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type DockerOrders, fakeDocker } from '../fakes/docker.ts';
import { ecrToken, startEcrApi } from '../fakes/ecr-api.ts';
import { startFakeRegistry } from '../fakes/registry.ts';
import { type BundleOptions, runBundle } from './run-bundle.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const METADATA = {
  'containerimage.digest': DIGEST,
  'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json' },
};
const GOOD: DockerOrders = { builds: [{ metadata: METADATA }] };
// Pauses before another attempt are real here.
jest.setTimeout(30_000);
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function build(
  orders: DockerOrders,
  inputs: Readonly<Record<string, string>>,
  options: BundleOptions = {},
) {
  const docker = fakeDocker(orders);
  const cwd = mkdtempSync(join(tmpdir(), 'checkout-'));
  undo.push(docker.remove, () => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, 'Dockerfile'), 'FROM scratch\n');
  const run = await runBundle('build-image', inputs, {
    cwd,
    ...options,
    path: docker.path,
    env: { ...docker.env, ...options.env },
  });
  const builds = docker.calls().filter(({ args }) => args[1] === 'build');
  return { ...run, builds, calls: docker.calls() };
}

async function registryWith(...versions: readonly string[]) {
  const registry = await startFakeRegistry({ tokens: true });
  undo.push(registry.stop);
  for (const version of versions) registry.putManifest('shop', version, '{}');
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  undo.push(() => rmSync(home, { recursive: true }));
  const auth = Buffer.from('robot:pass').toString('base64');
  writeFileSync(join(home, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  return { registry, env: { DOCKER_CONFIG: home } };
}

describe('a build', () => {
  test('is named by the event and said by digest', async () => {
    const run = await build(GOOD, { images: 'ghcr.io/acme/shop', load: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      image: `ghcr.io/acme/shop@${DIGEST}`,
      digest: DIGEST,
      tags: 'ghcr.io/acme/shop:main\nghcr.io/acme/shop:sha-0123456',
      version: 'main',
    });
    expect(run.builds[0]?.args).toEqual(
      expect.arrayContaining(['--load', '--provenance=false', '--tag', 'ghcr.io/acme/shop:main']),
    );
    expect(run.summary).toContain('ghcr.io/acme/shop:main');
  });
  test('into the classic store has no digest yet, and says so', async () => {
    const run = await build(
      { ...GOOD, info: '[["Backing Filesystem","extfs"]]' },
      { images: 'ghcr.io/acme/shop', load: 'true' },
    );
    expect(run.outputs).toMatchObject({ image: 'ghcr.io/acme/shop:main', digest: '' });
    expect(run.annotations[0]?.message).toContain('no digest before it is pushed');
  });
  test('of a pull request is named by its head commit', async () => {
    const payload = {
      number: 7,
      pull_request: { number: 7, head: { sha: 'feedface'.repeat(5) }, base: { ref: 'main' } },
    };
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload };
    const run = await build(GOOD, { images: 'ghcr.io/acme/shop' }, { event });
    expect(run.outputs['tags']).toBe('ghcr.io/acme/shop:pr-7\nghcr.io/acme/shop:sha-feedfac');
  });
});

describe('a pushed image', () => {
  test('has its platforms, sizes and bill of materials', async () => {
    const { registry, env } = await registryWith();
    const child = (bytes: number) => {
      const body = JSON.stringify({ layers: [{ digest: DIGEST, size: bytes }] });
      return { digest: registry.putManifest('shop', 'child', body), size: body.length };
    };
    const manifests = [
      { ...child(3_000_000), platform: { os: 'linux', architecture: 'amd64' } },
      { ...child(4_200_000), platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
      { ...child(10), platform: { os: 'unknown', architecture: 'unknown' } },
    ];
    const digest = registry.putManifest(
      'shop',
      'main',
      JSON.stringify({ manifests }),
      'application/vnd.oci.image.index.v1+json',
    );
    const metadata = { ...METADATA, 'containerimage.digest': digest };
    const sbom = { 'linux/amd64': { SPDX: { spdxVersion: 'SPDX-2.3' } } };
    const run = await build(
      { builds: [{ metadata }], sbom },
      { images: `${registry.host}/shop`, push: 'true' },
      { env },
    );
    expect(run.exitCode).toBe(0);
    expect(run.outputs['platforms']).toBe('linux/amd64\nlinux/arm64/v8');
    expect(run.outputs['sbom']).toMatch(/sbom-[0-9a-f]{12}\.spdx\.json$/);
    expect(run.everything).toContain('SPDX-2.3');
    expect(run.summary).toContain('linux/arm64/v8 4.2 MB');
  });
});

describe('latest', () => {
  const event = { name: 'push', ref: 'refs/tags/v1.9.1' };
  const inputs = (host: string) => ({
    images: `${host}/shop`,
    tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}',
  });
  test('stays with the higher version that the registry has', async () => {
    const { registry, env } = await registryWith('2.0.1', '1.9.0');
    const run = await build(GOOD, inputs(registry.host), { event, env });
    expect(run.outputs['tags']).toBe(`${registry.host}/shop:1.9.1\n${registry.host}/shop:1`);
    expect(run.log).toContain('the registry already has 2.0.1');
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('t0ken');
  });
  test('moves to the highest', async () => {
    const { registry, env } = await registryWith('1.9.0', '1.8.7');
    const run = await build(GOOD, inputs(registry.host), { event, env });
    expect(run.outputs['tags']).toContain(`${registry.host}/shop:latest`);
  });
  test('does not move when the registry does not let us ask', async () => {
    const { registry } = await registryWith('1.0.0');
    const run = await build(GOOD, inputs(registry.host), { event });
    expect(run.outputs['tags']).toBe(`${registry.host}/shop:1.9.1`);
    expect(run.log).toContain('is not known');
  });
});

describe('secrets', () => {
  const TOKEN = 'npm_s3cretT0kenValue';
  test('go through the environment, never an argument, and are masked before any program starts', async () => {
    const leaky = { builds: [{ stderr: [`npm error ${TOKEN}`], metadata: METADATA }] };
    const run = await build(
      leaky,
      { images: 'ghcr.io/acme/shop', secrets: 'npm=NPM_TOKEN' },
      { env: { NPM_TOKEN: TOKEN } },
    );
    expect(run.exitCode).toBe(0);
    expect(run.builds[0]?.args).toEqual(expect.arrayContaining(['--secret', 'id=npm,env=NPM_TOKEN']));
    expect(run.builds[0]?.env['NPM_TOKEN']).toBe(TOKEN);
    for (const { args } of run.calls) expect(args.join(' ')).not.toContain(TOKEN);
    expect(run.log.indexOf(`::add-mask::${TOKEN}`)).toBe(0);
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
  });
  test('in files are masked before any program starts, and one that is missing is said', async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    undo.push(() => rmSync(home, { recursive: true }));
    const path = join(home, '.npmrc');
    writeFileSync(path, '//registry/:_authToken=f1le-s3cret\n');
    const inputs = { images: 'ghcr.io/acme/shop', load: 'true', 'secret-files': `npmrc=${path}` };
    const run = await build(GOOD, inputs);
    expect(run.builds[0]?.args).toContain(`id=npmrc,src=${path}`);
    expect(run.log).toContain('::add-mask::');
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('f1le-s3cret');
    rmSync(path);
    expect((await build(GOOD, inputs)).annotations.at(-1)?.message).toContain('BUILD_SECRET_MISSING');
  });
  test('a value in place of a name is refused and not shown', async () => {
    const run = await build(GOOD, { images: 'ghcr.io/acme/shop', secrets: `npm=${TOKEN}` });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.at(-1)?.message).toContain('"npm"');
    expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(TOKEN);
    expect(run.calls).toEqual([]);
  });
});

describe('a registry of ECR', () => {
  const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
  const world = async () => {
    const api = await startEcrApi({ GetAuthorizationToken: () => ecrToken('123456789012') });
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    undo.push(api.stop, () => rmSync(home, { recursive: true }));
    writeFileSync(
      join(home, 'config.json'),
      JSON.stringify({ auths: { 'ghcr.io': { auth: 'eDp5' } }, proxies: {} }),
    );
    return { api, home, env: { ...api.env, DOCKER_CONFIG: home } };
  };
  const cache = { 'cache-to': `type=registry,ref=${HOST}/shop:buildcache` };

  test('that is pushed to or cached in: buildx is logged in with the role of the job, in settings of its own', async () => {
    const { api, home, env } = await world();
    const run = await build(GOOD, { images: `${HOST}/shop`, load: 'true', ...cache }, { env });
    expect(run.exitCode).toBe(0);
    const { config = '', args = [], env: seen = {} } = run.builds[0] ?? {};
    const auth = Buffer.from('AWS:ecr-passw0rd').toString('base64');
    expect(JSON.parse(config)).toMatchObject({
      auths: { 'ghcr.io': { auth: 'eDp5' }, [HOST]: { auth } },
      proxies: {},
    });
    expect(seen['BUILDX_CONFIG']).toBe(join(home, 'buildx'));
    expect(args.join(' ')).not.toContain('ecr-passw0rd');
    expect(api.asked.map(({ operation }) => operation)).toEqual(['GetAuthorizationToken']);
    for (const secret of ['ecr-passw0rd', auth])
      expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(secret);
  });
  test('that an earlier step logged in to, or that the build does not use, is not asked', async () => {
    const { api, home, env } = await world();
    expect((await build(GOOD, { images: `${HOST}/shop`, load: 'true' }, { env })).exitCode).toBe(0);
    writeFileSync(join(home, 'config.json'), JSON.stringify({ auths: { [HOST]: { auth: 'eDp5' } } }));
    const run = await build(GOOD, { images: `${HOST}/shop`, load: 'true', ...cache }, { env });
    expect(run.builds[0]?.env['DOCKER_CONFIG']).toBe(home);
    expect(api.asked).toEqual([]);
  });
});

describe('a build that fails', () => {
  const broken = (error: string) => ({
    exit: 1,
    stderr: [`ERROR: failed to build: failed to solve: ${error}`],
  });
  test('at a step is reported at the line of the Dockerfile and not repeated', async () => {
    const error = 'process "/bin/sh -c npm ci" did not complete successfully: exit code: 1';
    const stderr = [
      `{"vertexes":[{"digest":"d","name":"[2/2] RUN npm ci","started":"2026-11-22T06:34:35Z","error":${JSON.stringify(error)}}]}`,
      `{"logs":[{"vertex":"d","stream":2,"data":"${btoa('::error::not a command\n')}"}]}`,
      'Dockerfile:4',
      '--------------------',
      `ERROR: failed to build: failed to solve: ${error}`,
    ];
    const run = await build({ builds: [{ exit: 1, stderr }] }, { images: 'a', context: '.' });
    expect(run.exitCode).toBe(1);
    expect(run.builds).toHaveLength(1);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        kind: 'error',
        properties: expect.objectContaining({ file: 'Dockerfile', line: '4' }),
      }),
    );
    expect(run.annotations.map(({ message }) => message)).not.toContain('not a command');
  });
  test('because a registry broke off is made again', async () => {
    const { registry, env } = await registryWith();
    const orders = { builds: [broken('failed to push: connection reset by peer'), { metadata: METADATA }] };
    const run = await build(
      orders,
      { images: `${registry.host}/shop`, push: 'true', sbom: 'false' },
      { env },
    );
    expect(run.exitCode).toBe(0);
    expect(run.builds).toHaveLength(2);
  });
  test.each([
    [
      'the engine is down',
      { daemon: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.' },
      'DOCKER_UNAVAILABLE',
    ],
    ['the registry refuses', { builds: [broken('401 Unauthorized')] }, 'BUILD_REGISTRY_REFUSED'],
  ])('%s', async (_, orders, code) => {
    const run = await build(orders, { images: 'ghcr.io/acme/shop', push: 'true' });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.at(-1)?.message).toContain(code);
  });
  test('two platforms cannot be loaded into the classic store: said before building', async () => {
    const run = await build(
      { ...GOOD, info: '[]', driver: 'docker-container' },
      { images: 'a', load: 'true', platforms: 'linux/amd64,linux/arm64' },
    );
    expect(run.annotations.at(-1)?.message).toContain('BUILD_NEEDS_BUILDER');
    expect(run.builds).toEqual([]);
  });
  test('without docker', async () => {
    const run = await runBundle('build-image', { images: 'a' }, { env: { PATH: '/nonexistent' } });
    expect(run.annotations.at(-1)?.message).toContain('DOCKER_MISSING');
  });
});
