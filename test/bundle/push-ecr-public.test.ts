import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { startProxy } from '../../local/proxy.ts';
import { type Authority, createAuthority } from '../../local/tls.ts';
import { startTlsFront } from '../../local/tls-front.ts';
import { fakeDocker } from '../fakes/docker.ts';
import { type EcrOperations, startEcrApi } from '../fakes/ecr-api.ts';
import { digestOf, startFakeRegistry } from '../fakes/registry.ts';
import { runBundle } from './run-bundle.ts';

const IMAGE = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  layers: [],
});
const DIGEST = digestOf(IMAGE);
const PASSWORD = 'public-t0ken';
let authority: Authority;
let folder: string;
const undo: (() => unknown)[] = [];
jest.setTimeout(30_000);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
  authority = await createAuthority(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

/** ECR Public: its API, and its registry under its own name, which hands out tokens. */
async function world(operations: EcrOperations = {}) {
  const registry = await startFakeRegistry({ user: 'AWS', password: PASSWORD, tokens: true });
  const front = await startTlsFront(
    await authority.issue('public', ['public.ecr.aws']),
    `http://${registry.host}`,
  );
  const proxy = await startProxy({ 'public.ecr.aws:443': front.address });
  const token = Buffer.from(`AWS:${PASSWORD}`).toString('base64');
  const api = await startEcrApi({
    GetAuthorizationToken: () => ({
      body: { authorizationData: { authorizationToken: token, expiresAt: Date.now() / 1000 + 43_200 } },
    }),
    CreateRepository: () => ({ body: { repository: {} } }),
    ...operations,
  });
  const images = { 'shop:1': { Id: DIGEST, RepoDigests: [`shop@${DIGEST}`] } };
  const docker = fakeDocker({ images, saved: { [DIGEST]: IMAGE } });
  undo.push(registry.stop, front.stop, proxy.stop, api.stop, docker.remove);
  const env = { ...docker.env, ...api.env, ...proxy.env, NODE_EXTRA_CA_CERTS: authority.ca };
  const run = (inputs: Readonly<Record<string, string>>) =>
    runBundle('push-ecr', inputs, { path: docker.path, env });
  return { run, registry, api };
}

const target = { image: 'shop:1', tags: 'public.ecr.aws/a1b2c3/shop:1.0.0' };

test('is pushed to with the role of the job, and its repository made when asked', async () => {
  const { run, registry, api } = await world();
  const pushed = await run({ ...target, create: 'true' });
  expect(pushed.exitCode).toBe(0);
  expect(pushed.outputs['image']).toBe(`public.ecr.aws/a1b2c3/shop@${DIGEST}`);
  expect(pushed.outputs['expires-at']).toMatch(/^\d{4}-/);
  expect(registry.digest('a1b2c3/shop:1.0.0')).toBe(DIGEST);
  expect(api.asked.map(({ operation }) => operation)).toEqual(['GetAuthorizationToken', 'CreateRepository']);
  expect(api.asked[1]?.input).toEqual({ repositoryName: 'shop' });
  expect(pushed.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(PASSWORD);
});

test('a repository that is there is as good; a permission that is missing is named', async () => {
  const there = await world({ CreateRepository: () => ({ error: 'RepositoryAlreadyExistsException' }) });
  expect((await there.run({ ...target, create: 'true' })).exitCode).toBe(0);
  const denied = await world({ GetAuthorizationToken: () => ({ error: 'AccessDeniedException' }) });
  expect((await denied.run(target)).annotations.at(-1)?.message).toContain(
    '"ecr-public:GetAuthorizationToken"',
  );
});
