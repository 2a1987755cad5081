import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud } from './cloud.ts';
import { checkout, type Runner, runner } from './image-chain.ts';

let host: string;
let local: CloudClient;
let run: Runner;
const undo: (() => void)[] = [];
beforeAll(async () => {
  local = await cloud();
  host = `${local.aws.account}.dkr.ecr.${local.aws.region}.amazonaws.com`;
  run = runner(local);
}, 120_000);
afterAll(() => {
  for (const one of undo.splice(0)) one();
});

function folder(content: string, dockerfile?: string): string {
  const made = checkout(content, dockerfile);
  undo.push(made.remove);
  return made.path;
}

test('pushed with provenance it is an index by digest, and latest stays with the higher release', async () => {
  const name = `${host}/release-${process.pid}-${Date.now().toString(36)}`;
  const cwd = folder('release');
  const first = await run('build-image', { images: name, load: 'true' }, { cwd });
  const made = await run('push-ecr', {
    image: first.outputs['image'] ?? '',
    tags: `${name}:2.0.0`,
    create: 'true',
  });
  expect(made.exitCode).toBe(0);
  const config = mkdtempSync(join(tmpdir(), 'docker-'));
  undo.push(() => rmSync(config, { recursive: true }));
  const { username, password } = local.registry;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const plugins = join(local.env['DOCKER_CONFIG'] ?? '', 'cli-plugins');
  writeFileSync(
    join(config, 'config.json'),
    JSON.stringify({ auths: { [host]: { auth } }, cliPluginsExtraDirs: [plugins] }),
  );
  const tags = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}';
  const event = { name: 'push', ref: 'refs/tags/v1.9.1' };
  const inputs = { images: name, tags, push: 'true', sbom: 'false' };
  const pushed = await run('build-image', inputs, { cwd, event, env: { DOCKER_CONFIG: config } });
  expect(pushed.exitCode).toBe(0);
  expect(pushed.outputs['tags']).toBe(`${name}:1.9.1\n${name}:1`);
  expect(pushed.log).toContain('the registry already has 2.0.0');
  expect(pushed.outputs['platforms']).toBe('linux/amd64');
  expect(pushed.summary).toContain('index');
}, 90_000);

describe('the real buildx', () => {
  test('the same commit gives the same labels, and a build the same digest again', async () => {
    const cwd = folder('same');
    const payload = {
      head_commit: { id: '0123456789abcdef0123456789abcdef01234567', timestamp: '2026-01-02T03:04:05Z' },
    };
    const event = { name: 'push', payload };
    const build = () => run('build-image', { images: `${host}/same`, load: 'true' }, { cwd, event });
    const [one, two] = [await build(), await build()];
    expect(one.exitCode).toBe(0);
    expect(two.outputs['digest']).toBe(one.outputs['digest']);
    expect(one.outputs['tags']).toBe(`${host}/same:main\n${host}/same:sha-0123456`);
  }, 60_000);

  test('a step that fails is reported at its line', async () => {
    const cwd = folder('x', 'FROM scratch\nCOPY content /content\n\nRUN --network=none ["/nope"]\n');
    const failed = await run('build-image', { images: `${host}/bad` }, { cwd });
    expect(failed.exitCode).toBe(1);
    expect(failed.annotations).toContainEqual(
      expect.objectContaining({
        kind: 'error',
        properties: expect.objectContaining({ file: 'Dockerfile', line: '4' }),
        message: expect.stringContaining('/nope'),
      }),
    );
    expect(failed.annotations.at(-1)?.message).toContain('BUILD_STEP_FAILED');
  }, 60_000);

  test.each([
    ['FROM scratch\nCOPPY a b\n', {}, 'BUILD_DOCKERFILE_INVALID'],
    ['FROM scratch\nCOPY content /content\n', { target: 'nope' }, 'BUILD_TARGET_UNKNOWN'],
    ['FROM scratch\nCOPY content /content\n', { file: 'Other' }, 'PATH_MISSING'],
  ])(
    '%j with %j',
    async (dockerfile, inputs, code) => {
      const failed = await run(
        'build-image',
        { images: `${host}/bad`, ...inputs },
        { cwd: folder('x', dockerfile) },
      );
      expect(failed.annotations.at(-1)?.message).toContain(code);
    },
    60_000,
  );

  test('a secret reaches the build, but neither log nor image', async () => {
    const secret = 'e2e-s3cret-value-1';
    const cwd = folder(
      'x',
      'FROM scratch\nCOPY content /content\nRUN --mount=type=secret,id=npm,required=true --network=none ["/nope"]\n',
    );
    const run1 = await run(
      'build-image',
      { images: `${host}/secret`, secrets: 'npm=NPM_TOKEN' },
      { cwd, env: { NPM_TOKEN: secret } },
    );
    expect(run1.annotations.at(-1)?.message).toContain('/nope'); // The secret was there: BuildKit came as far as the program.
    expect(run1.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(secret);
  }, 60_000);

  test('is logged in to ECR with the role of the job, and to nothing else', async () => {
    const name = `${host}/role-${process.pid}-${Date.now().toString(36)}`;
    const cwd = folder('role');
    const seed = await run('build-image', { images: name, load: 'true' }, { cwd });
    await run('push-ecr', { image: seed.outputs['image'] ?? '', tags: `${name}:seed`, create: 'true' });
    const inputs = { images: name, tags: 'type=raw,value=1', push: 'true', sbom: 'false' };
    const pushed = await run('build-image', inputs, { cwd });
    expect(pushed.exitCode).toBe(0);
    expect(pushed.outputs['image']).toContain(`${name}@sha256:`);
    const without = await run('build-image', inputs, { cwd, env: { AWS_ACCESS_KEY_ID: '' } });
    expect(without.annotations.at(-1)?.message).toContain('BUILD_REGISTRY_REFUSED');
  }, 60_000);

  test('two platforms become one index', async () => {
    const made = await run(
      'build-image',
      { images: `${host}/two`, platforms: 'linux/amd64,linux/arm64', load: 'true' },
      { cwd: folder('two') },
    );
    expect(made.exitCode).toBe(0);
    expect(made.summary).toContain('index');
  }, 60_000);
});

describe('one platform a runner', () => {
  const unique = () => `${host}/fan-${process.pid}-${Date.now().toString(36)}`;

  test('each built and pushed by itself, then merged to one index with its attestations; again it changes nothing', async () => {
    const name = unique();
    const cwd = folder('fan');
    const sources: string[] = [];
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const flavor = `suffix=-${platform.replace('/', '-')}`;
      const inputs = {
        images: name,
        tags: 'type=raw,value=1.0.0',
        platforms: platform,
        flavor,
        load: 'true',
      };
      const built = await run('build-image', { ...inputs, provenance: 'mode=max' }, { cwd });
      expect(built.outputs['tags']).toBe(`${name}:1.0.0-${platform.replace('/', '-')}`);
      const { image = '', tags = '' } = built.outputs;
      const pushed = await run('push-ecr', { image, tags, create: 'true' });
      expect(pushed.exitCode).toBe(0);
      sources.push(pushed.outputs['image'] ?? '');
    }
    const inputs = {
      operation: 'merge',
      sources: sources.join('\n'),
      platforms: 'linux/amd64,linux/arm64',
      images: name,
      tags: 'type=raw,value=1.0.0\ntype=sha',
      annotations: 'index:team=shop',
    };
    const merged = await run('build-image', inputs, { env: { DOCKER_HOST: 'tcp://none' } });
    expect(merged.exitCode).toBe(0);
    expect(merged.outputs['tags']).toBe(`${name}:1.0.0\n${name}:sha-0123456`);
    expect(merged.outputs['platforms']).toBe('linux/amd64\nlinux/arm64');
    expect(merged.outputs['image']).toBe(`${name}@${merged.outputs['digest']}`);
    const again = await run('build-image', inputs);
    expect(again.outputs['digest']).toBe(merged.outputs['digest']);
    const resolved = await run('push-ecr', { operation: 'resolve', image: `${name}:1.0.0` });
    expect(resolved.outputs['digest']).toBe(merged.outputs['digest']);
    const login = ['login', '--username', local.registry.username, '--password-stdin', host];
    const config = mkdtempSync(join(tmpdir(), 'docker-'));
    undo.push(() => rmSync(config, { recursive: true }));
    const plugins = join(local.env['DOCKER_CONFIG'] ?? '', 'cli-plugins');
    writeFileSync(join(config, 'config.json'), JSON.stringify({ cliPluginsExtraDirs: [plugins] }));
    const docker = (args: readonly string[], input = '') =>
      execFileSync('docker', args, { env: { ...local.env, DOCKER_CONFIG: config }, input, encoding: 'utf8' });
    docker(login, local.registry.password);
    // Docker's own client reads it as an image of two platforms with provenance.
    const seen = docker(['buildx', 'imagetools', 'inspect', `${name}:1.0.0`]);
    for (const word of ['linux/amd64', 'linux/arm64', 'attestation-manifest']) expect(seen).toContain(word);

    const half = await run('build-image', { ...inputs, sources: sources[0] ?? '' });
    expect(half.annotations.at(-1)?.message).toContain('BUILD_MERGE_INCOMPLETE');
  }, 120_000);
});
