import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { append } from '../../src/actions/record-release/append.ts';
import type { Head, ReleaseRecord } from '../../src/lib/record/record.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { sha256 } from '../../src/runtime/hash.ts';
import { createS3Store } from '../../src/tools/record-store-s3.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';

const WRITERS = 50;
const Bucket = `release-records-${process.pid}-${Date.now()}`;
const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

let client: CloudClient;
let s3: S3Client;
let folder: string;
beforeAll(async () => {
  client = await cloud();
  const { endpoint, region } = client.aws;
  Object.assign(process.env, credentials);
  s3 = new S3Client({ endpoint, region, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  folder = mkdtempSync(join(tmpdir(), 'records-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const release = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  runBundle(
    'record-release',
    { store: `s3://${Bucket}/shop`, region: client.aws.region, ...inputs },
    { env: { ...credentials, AWS_ENDPOINT_URL: client.aws.endpoint, ...env } },
  );

const recordAfter = (head: Head, writer: number): ReleaseRecord => ({
  version: 1,
  sequence: head.sequence + 1,
  previous: head.sha256,
  id: `${writer}-1/crowd/shop`,
  repository: 'acme/shop',
  environment: 'crowd',
  service: 'shop',
  action: 'deploy',
  outcome: 'live',
  cause: '',
  image: '',
  release: String(writer),
  commit: 'a'.repeat(40),
  before: head.live['shop'] ?? null,
  hotfixOf: '',
  actor: 'ann',
  runUrl: '',
  startedAt: '2026-11-01T12:00:00.000Z',
  finishedAt: '2026-11-01T12:05:00.000Z',
  commits: [],
  approvals: [],
  checks: null,
  migration: null,
  configuration: null,
});

test('fifty writers at once make one chain, and none is lost', async () => {
  const place = {
    bucket: Bucket,
    prefix: 'shop/crowd/',
    region: client.aws.region,
    endpoint: client.aws.endpoint,
  };
  const ports = { sha256, clock: systemClock, signal: AbortSignal.timeout(100_000), chance: Math.random };
  const one = (writer: number) =>
    append(
      createS3Store({ ...place, lock: undefined, signal: ports.signal }),
      async (head) => recordAfter(head, writer),
      ports,
    );
  const written = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => one(writer)));
  expect(new Set(written.map(({ record }) => record.sequence)).size).toBe(WRITERS);
  const run = await release({ operation: 'verify', environment: 'crowd' });
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'whole' } });
  expect(run.summary).toContain(`${WRITERS} records`);
}, 120_000);

test('a record is kept by Object Lock, a copy of the bucket is verified offline, and a changed object is found', async () => {
  const inputs = { environment: 'production', service: 'shop', outcome: 'live', retention: '3650d' };
  const first = await release(inputs, { GITHUB_RUN_ID: '1' });
  expect(first).toMatchObject({ exitCode: 0, outputs: { verdict: 'recorded' } });
  await release(inputs, { GITHUB_RUN_ID: '2' });
  const Key = 'shop/production/0000000001.json';
  const { ObjectLockMode, VersionId = '' } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
  expect(ObjectLockMode).toBe('COMPLIANCE');
  await expect(s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))).rejects.toThrow(
    /Access ?Denied/i,
  );

  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'shop/production/' }));
  mkdirSync(join(folder, 'production'));
  for (const { Key: key = '' } of Contents) {
    const object = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    writeFileSync(
      join(folder, 'production', key.split('/').at(-1) ?? ''),
      (await object.Body?.transformToString()) ?? '',
    );
  }
  const offline = { operation: 'verify', environment: 'production', store: folder };
  expect(await release(offline, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })).toMatchObject({ exitCode: 0 });

  // A lock keeps the version; a new version over it is what the chain finds.
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: '{}' }));
  const broken = await release({ operation: 'verify', environment: 'production' });
  expect(broken).toMatchObject({ exitCode: 1, outputs: { verdict: 'broken' } });
  expect(broken.annotations.at(-1)?.message).toContain('0000000001.json is no record');
}, 60_000);

test('a bucket that is not there is said, with what to check', async () => {
  const run = await release({
    environment: 'production',
    service: 'shop',
    outcome: 'live',
    store: 's3://no-such-bucket-here/x',
  });
  expect(run.exitCode).toBe(1);
  expect(run.annotations.at(-1)?.message).toContain('NoSuchBucket');
  expect(run.annotations.at(-1)?.message).toContain('[RECORD_STORE_REFUSED]');
}, 60_000);
