import { describe, expect, test } from '@jest/globals';
import { explainAwsError, kindOfAwsError } from '../../../src/lib/ecr/explain-error.ts';
import { parseEcrHost, repositoryArn } from '../../../src/lib/ecr/host.ts';
import { isFixedTag } from '../../../src/lib/ecr/mutability.ts';

describe('the host name of a registry', () => {
  test.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', '123456789012 eu-west-1 aws'],
    ['123456789012.dkr.ecr-fips.us-east-1.amazonaws.com', '123456789012 us-east-1 aws'],
    ['123456789012.dkr-ecr.eu-west-1.on.aws', '123456789012 eu-west-1 aws'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', '123456789012 cn-north-1 aws-cn'],
    ['123456789012.dkr.ecr.us-gov-west-1.amazonaws.com', '123456789012 us-gov-west-1 aws-us-gov'],
    ['123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu', '123456789012 eusc-de-east-1 aws-eusc'],
  ])('%s', (host, expected) => {
    const found = parseEcrHost(host);
    expect(found?.kind === 'private' && [found.account, found.region, found.partition].join(' ')).toBe(
      expected,
    );
  });
  test.each([
    'ghcr.io',
    '12345.dkr.ecr.eu-west-1.amazonaws.com',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example',
  ])('%s is none of ECR', (host) => expect(parseEcrHost(host)).toBeUndefined());
  test('ECR Public logs in in us-east-1', () =>
    expect(parseEcrHost('public.ecr.aws')).toEqual({ kind: 'public', region: 'us-east-1' }));
});

describe('tags that never move', () => {
  test.each([
    ['1.0.0', 'MUTABLE', [], false],
    ['1.0.0', 'IMMUTABLE', [], true],
    ['buildcache-arm64', 'IMMUTABLE_WITH_EXCLUSION', ['buildcache*', 'sha256-*'], false],
    ['1.0.0', 'IMMUTABLE_WITH_EXCLUSION', ['buildcache*', 'sha256-*'], true],
    ['1.0.0', 'MUTABLE_WITH_EXCLUSION', ['*.*.*'], true],
    ['main', 'MUTABLE_WITH_EXCLUSION', ['*.*.*'], false],
    ['aXb', 'IMMUTABLE_WITH_EXCLUSION', ['a*b*c'], true],
    ['aab', 'IMMUTABLE_WITH_EXCLUSION', ['a*ab*b'], true],
    ['main', 'IMMUTABLE', ['main'], true],
  ] as const)('%s with %s %j', (tag, setting, exclusions, expected) =>
    expect(isFixedTag(tag, { setting, exclusions })).toBe(expected),
  );
});

describe('errors of AWS', () => {
  test.each([
    ['ThrottlingException', 'Rate exceeded', 400, 'throttled', 'ECR_THROTTLED'],
    ['TooManyRequestsException', '', 429, 'throttled', 'ECR_THROTTLED'],
    ['ServerException', 'internal', 500, 'unreachable', 'ECR_UNREACHABLE'],
    ['TimeoutError', 'socket hang up', undefined, 'unreachable', 'ECR_UNREACHABLE'],
    [
      'CredentialsProviderError',
      'Could not load credentials from any providers',
      undefined,
      'credentials',
      'ECR_CREDENTIALS_MISSING',
    ],
    ['ExpiredTokenException', 'The security token is expired', 403, 'credentials', 'ECR_CREDENTIALS_MISSING'],
    ['AccessDeniedException', 'User is not authorized', 400, 'denied', 'ECR_ACCESS_DENIED'],
    ['InvalidParameterException', 'Invalid parameter', 400, 'other', 'ECR_REFUSED'],
  ])('%s', (name, message, httpStatusCode, kind, code) => {
    const error = { name, message, $metadata: httpStatusCode === undefined ? {} : { httpStatusCode } };
    expect(kindOfAwsError(error)).toBe(kind);
    const host = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
    const failure = explainAwsError(error, {
      action: 'ecr:CreateRepository',
      resource: repositoryArn(host, 'shop'),
    });
    expect(failure.code).toBe(code);
    if (kind === 'denied')
      expect(failure.message).toContain(
        '{"Effect":"Allow","Action":"ecr:CreateRepository","Resource":"arn:aws:ecr:eu-west-1:123456789012:repository/shop"}',
      );
  });
});
