import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateRepositoryCommand, DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Aws, startAws } from '../../local/aws.ts';
import { startBuildkit } from '../../local/buildkit.ts';
import { type Docker, startDocker } from '../../local/docker.ts';
import { runProgram } from '../../local/install.ts';
import type { Server } from '../../local/process.ts';
import { startProxy } from '../../local/proxy.ts';
import { ecrGate } from '../../local/registry/ecr-gate.ts';
import { startRegistry } from '../../local/registry/registry.ts';
import { createAuthority } from '../../local/tls.ts';

const dir = mkdtempSync(join(tmpdir(), 'registry-'));
const context = join(dir, 'context');
const servers: Server[] = [];
let aws: Aws;
let docker: Docker;
let env: NodeJS.ProcessEnv;
let ecr: ECRClient;

beforeAll(async () => {
  const authority = await createAuthority(join(dir, 'tls'));
  aws = await startAws({ dir });
  servers.push(aws);
  const certificate = await authority.issue('registry', [aws.registryHost]);
  const users = { AWS: aws.registryUser.password, deployer: 'a plain password' };
  const registry = await startRegistry({ dir, certificate, users, gate: ecrGate(aws) });
  servers.push(registry);
  const proxy = await startProxy({ [`${aws.registryHost}:443`]: registry.address });
  servers.push(proxy);
  const outside = { ...proxy.env, SSL_CERT_FILE: authority.bundle };
  docker = await startDocker({ dir, env: outside });
  servers.push(docker);
  servers.push(await startBuildkit({ dir, docker, env: outside }));
  env = { ...docker.env, ...outside, HOME: dir };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  ecr = new ECRClient({ endpoint: aws.endpoint, region: aws.region, credentials });
  mkdirSync(context);
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nARG CONTENT\nLABEL content=$CONTENT\nCOPY file /\n',
  );
  writeFileSync(join(context, 'file'), 'content\n');
}, 900_000);

afterAll(async () => {
  for (const server of servers.reverse()) await server.stop();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

const run = (args: readonly string[], input = '') => runProgram('docker', args, { env, input });
const login = (user: string, password: string) =>
  run(['login', '--username', user, '--password-stdin', aws.registryHost], password);
const repository = (name: string, imageTagMutability: 'IMMUTABLE' | 'MUTABLE') =>
  ecr.send(new CreateRepositoryCommand({ repositoryName: name, imageTagMutability }));
const digests = async (name: string) => {
  const { imageDetails = [] } = await ecr.send(new DescribeImagesCommand({ repositoryName: name }));
  return imageDetails.map(({ imageDigest, imageTags = [] }) => [imageDigest, ...imageTags]);
};

/** Builds an image whose content is `content` and pushes it; returns its digest. */
async function push(content: string, ...output: string[]): Promise<string> {
  const metadata = join(dir, 'metadata.json');
  const args = ['--build-arg', `CONTENT=${content}`, '--metadata-file', metadata, '--provenance=false'];
  await run(['buildx', 'build', ...args, ...output, context]);
  const written = JSON.parse(readFileSync(metadata, 'utf8')) as Record<string, string>;
  return written['containerimage.digest'] ?? '';
}

describe('a local ECR behind its real host name', () => {
  test('wants a password and says 401 to a wrong one', async () => {
    await expect(login('AWS', 'guessed')).rejects.toThrow('401 Unauthorized');
    expect(await login('deployer', 'a plain password')).toContain('Login Succeeded');
    expect(await login('AWS', aws.registryUser.password)).toContain('Login Succeeded');
  });

  test('takes a push by digest, tells the ECR API, and gives the same digest back', async () => {
    await repository('shop/api', 'MUTABLE');
    const name = `${aws.registryHost}/shop/api`;
    const attributes = 'push-by-digest=true,name-canonical=true,push=true';
    const digest = await push('1', '--output', `type=image,name=${name},${attributes}`);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digests('shop/api')).toEqual([[digest]]);
    expect(await run(['pull', `${name}@${digest}`])).toContain(`Digest: ${digest}`);
    await expect(run(['pull', `${name}:none`])).rejects.toThrow('not found');
  });

  test('lets a tag move in a mutable repository, and keeps what it named before', async () => {
    await repository('shop/web', 'MUTABLE');
    const name = `${aws.registryHost}/shop/web:latest`;
    const first = await push('1', '--tag', name, '--push');
    const second = await push('2', '--tag', name, '--push');
    expect((await digests('shop/web')).sort()).toEqual([[first], [second, 'latest']].sort());
    expect(await run(['buildx', 'imagetools', 'inspect', name])).toContain(second);
  });

  test('lets no tag move in an immutable one, and nothing into one that does not exist', async () => {
    await repository('shop/fixed', 'IMMUTABLE');
    const name = `${aws.registryHost}/shop/fixed:v1`;
    const digest = await push('1', '--tag', name, '--push');
    await expect(push('2', '--tag', name, '--push')).rejects.toThrow(
      "The image tag 'v1' already exists in the 'shop/fixed' repository and cannot be overwritten because the tag is immutable.",
    );
    expect(await digests('shop/fixed')).toEqual([[digest, 'v1']]);
    await expect(push('1', '--tag', `${aws.registryHost}/shop/none:v1`, '--push')).rejects.toThrow(
      `The repository with name 'shop/none' does not exist in the registry with id '${aws.account}'`,
    );
  });

  test('is the only host that can be reached', async () => {
    await expect(run(['pull', 'docker.io/library/alpine:3'])).rejects.toThrow('Forbidden');
  });

  test('leaves no process behind', async () => {
    const pids = ['aws', 'registry', 'dockerd', 'buildkitd'].map((name) =>
      Number(readFileSync(join(dir, `${name}.pid`), 'utf8').split(' ')[0]),
    );
    for (const server of servers.splice(0).reverse()) await server.stop();
    expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  }, 60_000);
});
