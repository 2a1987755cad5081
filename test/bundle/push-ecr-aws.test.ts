import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { startProxy } from '../../local/proxy.ts';
import { fakeDocker } from '../fakes/docker.ts';
import { type EcrAnswer, type EcrOperations, ecrToken, startEcrApi } from '../fakes/ecr-api.ts';
import { runBundle } from './run-bundle.ts';

const ACCOUNT = '123456789012';
const HOST = `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com`;
const DIGEST = `sha256:${'ab'.repeat(32)}`;
// Pauses before another attempt are real here.
jest.setTimeout(30_000);
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

/** A push to ECR as far as its API decides; the proxy refuses the way to the registry itself. */
async function push(operations: EcrOperations, inputs: Readonly<Record<string, string>> = {}, env = {}) {
  const api = await startEcrApi({ GetAuthorizationToken: () => ecrToken(ACCOUNT), ...operations });
  const docker = fakeDocker({ images: { 'shop:1': { Id: DIGEST, RepoDigests: [`shop@${DIGEST}`] } } });
  const proxy = await startProxy();
  undo.push(api.stop, docker.remove, proxy.stop);
  const run = await runBundle(
    'push-ecr',
    { image: 'shop:1', tags: `${HOST}/shop:1`, ...inputs },
    {
      path: docker.path,
      env: { ...docker.env, ...api.env, ...proxy.env, ...env },
    },
  );
  return { ...run, said: run.annotations.at(-1)?.message ?? '', asked: api.asked };
}

const inTurn = (...answers: readonly EcrAnswer[]) => {
  let at = 0;
  return () => answers[Math.min(at++, answers.length - 1)] ?? {};
};

describe('what does not mend itself is said after one request', () => {
  test.each([
    ['AccessDeniedException', 'ECR_ACCESS_DENIED', '"Action":"ecr:GetAuthorizationToken"'],
    ['UnrecognizedClientException', 'ECR_CREDENTIALS_MISSING', 'configure-aws-credentials'],
    ['InvalidParameterException', 'ECR_REFUSED', 'as told'],
  ])('%s', async (error, code, words) => {
    const run = await push({ GetAuthorizationToken: () => ({ error }) });
    expect(run.exitCode).toBe(1);
    expect(run.said).toContain(code);
    expect(run.said).toContain(words);
    expect(run.asked).toHaveLength(1);
  });
  test('no credentials at all', async () => {
    const run = await push({}, {}, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    expect(run.said).toContain('ECR_CREDENTIALS_MISSING');
    expect(run.asked).toEqual([]);
  });
  test('a missing repository, with the statement that making it needs', async () => {
    const DescribeRepositories = () => ({ error: 'RepositoryNotFoundException' });
    expect((await push({ DescribeRepositories })).said).toContain('REGISTRY_REPOSITORY_MISSING');
    const CreateRepository = () => ({ error: 'AccessDeniedException' });
    const denied = await push({ DescribeRepositories, CreateRepository }, { create: 'true' });
    expect(denied.said).toContain(
      `{"Effect":"Allow","Action":"ecr:CreateRepository","Resource":"arn:aws:ecr:eu-west-1:${ACCOUNT}:repository/shop"}`,
    );
  });
  test('credentials of another account', async () => {
    const run = await push({ GetAuthorizationToken: () => ecrToken('999999999999') });
    expect(run.said).toContain('ECR_WRONG_ACCOUNT');
    expect(run.asked.map(({ operation }) => operation)).toEqual(['GetAuthorizationToken']);
  });
});

test('throttling and a broken API are waited for', async () => {
  const throttled = { error: 'ThrottlingException' };
  const broken = { status: 500, error: 'ServerException' };
  const run = await push({
    GetAuthorizationToken: inTurn(throttled, broken, throttled, ecrToken(ACCOUNT)),
    DescribeRepositories: () => ({ error: 'RepositoryNotFoundException' }),
  });
  expect(run.said).toContain('REGISTRY_REPOSITORY_MISSING');
  expect(run.asked.filter(({ operation }) => operation === 'GetAuthorizationToken')).toHaveLength(4);
});

test('the password of ECR is masked as soon as it is known, and shown nowhere', async () => {
  const run = await push({ DescribeRepositories: () => ({ error: 'RepositoryNotFoundException' }) });
  expect(run.log).toContain('::add-mask::ecr-passw0rd');
  expect(run.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('ecr-passw0rd');
});

describe('settings of the repository', () => {
  const real = {
    repositoryName: 'shop',
    imageTagMutability: 'MUTABLE',
    imageScanningConfiguration: { scanOnPush: false },
  };
  const wanted = {
    'tag-mutability': 'immutable',
    'scan-on-push': 'true',
    'lifecycle-policy': '{"rules":[]}',
    'repository-tags': 'team=shop',
    encryption: 'arn:aws:kms:eu-west-1:123456789012:key/1',
  };
  const api = (DescribeRepositories: EcrOperations[string]): EcrOperations => ({
    DescribeRepositories,
    GetLifecyclePolicy: () => ({ error: 'LifecyclePolicyNotFoundException' }),
    ListTagsForResource: () => ({ body: { tags: [] } }),
    CreateRepository: () => ({ body: { repository: real } }),
    PutImageTagMutability: () => ({}),
    PutImageScanningConfiguration: () => ({}),
    PutLifecyclePolicy: () => ({}),
    TagResource: () => ({}),
  });
  const there = () => ({ body: { repositories: [real] } });
  const puts = ({ asked }: { asked: readonly { operation: string }[] }) =>
    asked.map(({ operation }) => operation).filter((operation) => /^(Put|Tag|Create)/.test(operation));

  test('that differ are said and left', async () => {
    const run = await push(api(there), wanted);
    const warnings = run.annotations.filter(({ kind }) => kind === 'warning').map(({ message }) => message);
    expect(warnings).toHaveLength(5);
    expect(warnings[0]).toContain(
      'tag mutability is MUTABLE, wanted is IMMUTABLE_WITH_EXCLUSION buildcache* sha256-*',
    );
    expect(puts(run)).toEqual([]);
  });
  test('are changed when asked, but for the encryption', async () => {
    const run = await push(api(there), { ...wanted, 'apply-settings': 'true' });
    expect(puts(run)).toEqual([
      'PutImageTagMutability',
      'PutImageScanningConfiguration',
      'TagResource',
      'PutLifecyclePolicy',
    ]);
    const warnings = run.annotations.filter(({ kind }) => kind === 'warning');
    expect(warnings.map(({ message }) => message).join()).toContain('encryption is AES256');
  });
  test('are given to a new repository', async () => {
    const DescribeRepositories = inTurn({ error: 'RepositoryNotFoundException' }, there());
    const run = await push(api(DescribeRepositories), { ...wanted, create: 'true' });
    const created = run.asked.find(({ operation }) => operation === 'CreateRepository')?.input;
    expect(created).toMatchObject({
      registryId: ACCOUNT,
      repositoryName: 'shop',
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: [
        { filterType: 'WILDCARD', filter: 'buildcache*' },
        { filterType: 'WILDCARD', filter: 'sha256-*' },
      ],
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: 'KMS', kmsKey: wanted.encryption },
      tags: [{ Key: 'team', Value: 'shop' }],
    });
  });
});
