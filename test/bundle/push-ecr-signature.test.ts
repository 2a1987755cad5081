import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type DockerOrders, fakeDocker } from '../fakes/docker.ts';
import { digestOf, type FakeRegistry, startFakeRegistry } from '../fakes/registry.ts';
import { runBundle } from './run-bundle.ts';

const IMAGE = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  layers: [],
});
const DIGEST = digestOf(IMAGE);
const KEY =
  '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nc2VjcmV0LWtleS1saW5l\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----';
const OIDC = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc-t0ken',
};
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
jest.setTimeout(30_000);
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

type Options = { readonly orders?: DockerOrders; readonly env?: Readonly<Record<string, string>> };

async function push(
  inputs: Readonly<Record<string, string>>,
  { orders = {}, env = {} }: Options = {},
  registry?: FakeRegistry,
) {
  const target = registry ?? (await startFakeRegistry({ password: 'pa55w0rd-of-robot' }));
  const images = { 'shop:1': { Id: DIGEST, RepoDigests: [`shop@${DIGEST}`] } };
  const docker = fakeDocker({ images, saved: { [DIGEST]: IMAGE }, ...orders });
  undo.push(docker.remove);
  if (!registry) undo.push(target.stop);
  const given = {
    image: 'shop:1',
    tags: `${target.host}/shop:1.0.0`,
    username: 'robot',
    password: 'pa55w0rd-of-robot',
  };
  const options = {
    path: docker.path,
    env: { ...docker.env, GITHUB_REPOSITORY: 'acme/shop', ...env },
  };
  const run = await runBundle('push-ecr', { ...given, ...inputs }, options);
  return { ...run, cosign: docker.cosignCalls(), target, said: run.annotations.at(-1)?.message ?? '' };
}

const image = (registry: FakeRegistry) => `${registry.host}/shop@${DIGEST}`;

describe('signing', () => {
  test('with a key: neither key, password nor login on an argument, no public log', async () => {
    const run = await push({ sign: 'true', 'signing-key': KEY, 'signing-password': 'key-pa55' });
    expect(run.exitCode).toBe(0);
    const [, sign] = run.cosign;
    expect(sign?.args.slice(0, 4)).toEqual(['sign', '--yes', '--key', 'env://COSIGN_GIVEN_KEY']);
    expect(sign?.args).toContain('--signing-config');
    expect(sign?.args.at(-1)).toBe(image(run.target));
    expect(sign?.env).toMatchObject({ COSIGN_GIVEN_KEY: KEY, COSIGN_PASSWORD: 'key-pa55' });
    expect(sign?.config).toContain(btoa('robot:pa55w0rd-of-robot'));
    for (const { args } of run.cosign)
      for (const secret of ['c2VjcmV0', 'key-pa55', 'pa55w0rd']) expect(args.join(' ')).not.toContain(secret);
    for (const secret of ['c2VjcmV0LWtleS1saW5l', 'key-pa55'])
      expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(secret);
  });
  test('by the OIDC token of the job', async () => {
    const run = await push({ sign: 'true' }, { env: OIDC });
    expect(run.cosign.map(({ args }) => args)).toEqual([['sign', '--yes', image(run.target)]]);
    expect(run.cosign[0]?.env).toMatchObject(OIDC);
    expect(run.log).toContain('as a workflow of acme/shop');
  });
  test('with neither is an error of its own', async () =>
    expect((await push({ sign: 'true' })).said).toContain('SIGNATURE_KEY_MISSING'));
  test('a key that is none is not repeated', async () => {
    const run = await push({ sign: 'true', 'signing-key': 'half-of-a-s3cret' });
    expect(run.said).toContain('INPUT_INVALID');
    expect(run.said).not.toContain('half-of');
  });
  test('what is there and signed is not signed again', async () => {
    const registry = await startFakeRegistry({ password: 'pa55w0rd-of-robot' });
    undo.push(registry.stop);
    const signature = { mediaType: 'm', digest: `sha256:${'5'.repeat(64)}`, size: 1, artifactType: BUNDLE };
    registry.putManifest('shop', '1.0.0', IMAGE);
    registry.putManifest('shop', DIGEST.replace(':', '-'), JSON.stringify({ manifests: [signature] }));
    const run = await push({ sign: 'true' }, { env: OIDC }, registry);
    expect(run.exitCode).toBe(0);
    expect(run.cosign).toEqual([]);
    expect(run.outputs['attestations']).toBe(`signature ${BUNDLE} ${signature.digest}`);
    expect(run.summary).toContain(signature.digest);
  });
});

describe('verifying', () => {
  const resolve = async (inputs: Readonly<Record<string, string>>, options: Options = {}) => {
    const registry = await startFakeRegistry({ password: 'pa55w0rd-of-robot' });
    undo.push(registry.stop);
    registry.putManifest('shop', '1.0.0', IMAGE);
    const given = { operation: 'resolve', image: `${registry.host}/shop:1.0.0`, tags: '', verify: 'true' };
    return push({ ...given, ...inputs }, options, registry);
  };
  test('without more: any workflow that ran for this repository', async () => {
    const run = await resolve({});
    expect(run.exitCode).toBe(0);
    expect(run.outputs['digest']).toBe(DIGEST);
    expect(run.cosign[0]?.args).toEqual([
      'verify',
      ...['--certificate-identity-regexp', '^https://github\\.com/'],
      ...['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com'],
      ...['--certificate-github-workflow-repository', 'acme/shop', '--output', 'json'],
      image(run.target),
    ]);
  });
  test('a named signer, or a key in a key service', async () => {
    const named = await resolve({ signer: '^https://github.com/acme/release/' });
    expect(named.cosign[0]?.args).not.toContain('--certificate-github-workflow-repository');
    const key = await resolve({ 'verification-key': 'awskms:///alias/release' });
    expect(key.cosign[0]?.args.slice(0, 4)).toEqual([
      'verify',
      '--key',
      'awskms:///alias/release',
      '--insecure-ignore-tlog=true',
    ]);
  });
  test.each([
    ['nobody', 'SIGNATURE_MISSING'],
    ['other', 'SIGNATURE_REFUSED'],
    ['away', 'SIGNATURE_UNKNOWN'],
  ] as const)(
    'signed by %s: %s, and no output says which image it would have been',
    async (signedBy, code) => {
      const run = await resolve({}, { orders: { cosign: { signedBy } } });
      expect(run.exitCode).toBe(1);
      expect(run.said).toContain(code);
      expect(run.outputs['image']).toBeUndefined();
    },
  );
  test('a copy of what is not signed sends nothing', async () => {
    const registry = await startFakeRegistry({ password: 'pa55w0rd-of-robot' });
    undo.push(registry.stop);
    registry.putManifest('shop', '1.0.0', IMAGE);
    const inputs = {
      image: `${registry.host}/shop:1.0.0`,
      tags: `${registry.host}/production:1.0.0`,
      verify: 'true',
    };
    const run = await push(inputs, { orders: { images: {}, cosign: { signedBy: 'nobody' } } }, registry);
    expect(run.said).toContain('SIGNATURE_MISSING');
    expect(registry.requests.filter((request) => /^(PUT|POST)/.test(request))).toEqual([]);
  });
});

test('an account in an input names the registry of ECR', async () => {
  const wrong = await push({ account: '12345', region: 'eu-west-1' });
  expect(wrong.said).toContain('12 digits');
  const none = await push({ account: '123456789012', tags: '1', repository: 'shop/api' });
  expect(none.said).toContain('AWS_REGION');
});
