import { ECRClient } from '@aws-sdk/client-ecr';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addCounts, countFrom, readScan, SEVERITIES } from '../../src/lib/ecr/scan-state.ts';
import { createAftermath } from '../../src/tools/ecr/aftermath.ts';
import { createAwsCall } from '../../src/tools/ecr/call.ts';
import { renewedLogin } from '../../src/tools/ecr/renewed-login.ts';
import { fakeClock } from '../fakes/clock.ts';
import { type EcrAnswer, startEcrApi } from '../fakes/ecr-api.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function aftermath(operation: string, ...answers: readonly EcrAnswer[]) {
  let at = 0;
  const api = await startEcrApi({ [operation]: () => answers[Math.min(at++, answers.length - 1)] ?? {} });
  const client = new ECRClient({
    endpoint: api.endpoint,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  undo.push(() => client.destroy(), api.stop);
  const clock = fakeClock();
  const said: string[] = [];
  const { signal } = new AbortController();
  const host = { kind: 'private', account: '123456789012', region: 'eu-west-1', partition: 'aws' } as const;
  const call = createAwsCall({ clock, signal, onRetry: (message) => said.push(message) });
  const info = (message: string) => void said.push(message);
  return {
    ...createAftermath({ host, client: async () => client, call, clock, signal, info }),
    clock,
    said,
    api,
  };
}

const scan = (status: string, counts?: Readonly<Record<string, number>>, more: object = {}): EcrAnswer => ({
  body: {
    imageScanStatus: { status },
    ...(counts
      ? { imageScanFindings: { findingSeverityCounts: counts, imageScanCompletedAt: 1_790_000_000, ...more } }
      : {}),
  },
});
const none = { error: 'ScanNotFoundException' };

describe('the scan of ECR', () => {
  test('a basic one that begins a moment after the push', async () => {
    const after = await aftermath(
      'DescribeImageScanFindings',
      none,
      scan('PENDING'),
      scan('IN_PROGRESS'),
      scan('COMPLETE', { HIGH: 2 }),
    );
    const found = await after.scanned('shop', 'sha256:1', 60_000);
    expect([...found.counts]).toEqual([['high', 2]]);
    expect(after.clock.sleeps).toHaveLength(3);
    expect(after.api.asked[0]?.input).toMatchObject({
      repositoryName: 'shop',
      imageId: { imageDigest: 'sha256:1' },
    });
  });
  test('an enhanced one stays active: the same twice in a row is all', async () => {
    const findings = { enhancedFindings: [{ title: 'CVE-1 in openssl', severity: 'CRITICAL' }] };
    const after = await aftermath(
      'DescribeImageScanFindings',
      scan('ACTIVE'),
      scan('ACTIVE', { MEDIUM: 1 }),
      scan('ACTIVE', { MEDIUM: 1, CRITICAL: 1 }, findings),
    );
    const found = await after.scanned('shop', 'sha256:1', 60_000);
    expect([...found.counts]).toEqual([
      ['critical', 1],
      ['medium', 1],
    ]);
    expect(found.worst).toEqual(['CRITICAL CVE-1 in openssl']);
    expect(after.api.asked).toHaveLength(4);
  });
  test.each([
    'FAILED',
    'UNSUPPORTED_IMAGE',
    'SCAN_ELIGIBILITY_EXPIRED',
    'FINDINGS_UNAVAILABLE',
    'LIMIT_EXCEEDED',
    'IMAGE_ARCHIVED',
    'SOMETHING_NEW',
  ])('%s is said at once, and is no pass', async (status) => {
    const after = await aftermath('DescribeImageScanFindings', scan(status));
    await expect(after.scanned('shop', 'sha256:1', 60_000)).rejects.toMatchObject({
      code: 'ECR_SCAN_IMPOSSIBLE',
    });
    expect(after.api.asked).toHaveLength(1);
  });
  test('none within the time', async () => {
    const after = await aftermath('DescribeImageScanFindings', none);
    await expect(after.scanned('shop', 'sha256:1', 60_000)).rejects.toMatchObject({
      code: 'ECR_SCAN_MISSING',
    });
    expect(after.clock.now()).toBeLessThanOrEqual(60_000);
  });
  test('a permission that is missing is not waited for', async () => {
    const after = await aftermath('DescribeImageScanFindings', { error: 'AccessDeniedException' });
    await expect(after.scanned('shop', 'sha256:1', 60_000)).rejects.toMatchObject({
      code: 'ECR_ACCESS_DENIED',
    });
    expect(after.clock.sleeps).toEqual([]);
  });
});

describe('replication', () => {
  const to = (...statuses: readonly string[]): EcrAnswer => ({
    body: {
      replicationStatuses: statuses.map((status, at) => ({
        region: `eu-west-${at + 2}`,
        registryId: '1',
        status,
        failureCode: 'x',
      })),
    },
  });
  test('is waited for in every registry', async () => {
    const after = await aftermath(
      'DescribeImageReplicationStatus',
      to(),
      to('IN_PROGRESS', 'COMPLETE'),
      to('COMPLETE', 'COMPLETE'),
    );
    expect(await after.replicated('shop', 'sha256:1', 60_000)).toEqual(['eu-west-2/1', 'eu-west-3/1']);
  });
  test.each([
    ['that fails', to('COMPLETE', 'FAILED'), 'ECR_REPLICATION_FAILED'],
    ['that is not over', to('IN_PROGRESS'), 'ECR_REPLICATION_LATE'],
    ['that no rule asks for', to(), 'ECR_REPLICATION_LATE'],
  ])('%s', async (_, answer, code) => {
    const after = await aftermath('DescribeImageReplicationStatus', answer);
    await expect(after.replicated('shop', 'sha256:1', 30_000)).rejects.toMatchObject({ code });
  });
});

test('a threshold counts its own severity and the worse ones, over all platforms', () =>
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom(...SEVERITIES), fc.nat(50))), (platforms) => {
      const states = platforms.map((counts) =>
        readScan({
          imageScanStatus: { status: 'COMPLETE' },
          imageScanFindings: { findingSeverityCounts: counts },
        }),
      );
      const sum = addCounts(states.flatMap((state) => (state.kind === 'done' ? [state.counts] : [])));
      const expected = platforms.reduce(
        (all, counts) => all + (counts['critical'] ?? 0) + (counts['high'] ?? 0),
        0,
      );
      expect(countFrom(sum, 'high')).toBe(expected);
    }),
  ));

describe('the login of ECR', () => {
  const token = (expiresAt: number, password: string) => ({
    username: 'AWS',
    password,
    expiresAt,
    account: '1',
  });
  const MINUTE = 60_000;
  test('is renewed when less than 15 minutes are left, once for requests at the same time', async () => {
    const clock = fakeClock();
    let asked = 0;
    const login = renewedLogin(
      token(60 * MINUTE, 'old'),
      async () => token(clock.now() + 720 * MINUTE, `new${++asked}`),
      clock,
    );
    await clock.sleep(44 * MINUTE);
    expect((await login()).password).toBe('old');
    await clock.sleep(2 * MINUTE);
    expect((await Promise.all([login(), login()])).map(({ password }) => password)).toEqual(['new1', 'new1']);
    await clock.sleep(100 * MINUTE);
    expect((await login()).password).toBe('new1');
  });
  test('a new one that is as short is not asked for all the time; one that is refused leaves the old', async () => {
    const clock = fakeClock();
    let asked = 0;
    const renew = async () => {
      asked += 1;
      throw new Error('denied');
    };
    const login = renewedLogin(token(10 * MINUTE, 'old'), renew, clock);
    expect((await login()).password).toBe('old');
    await clock.sleep(2 * MINUTE);
    for (let again = 0; again < 5; again += 1) expect((await login()).password).toBe('old');
    expect(asked).toBe(1);
  });
});
