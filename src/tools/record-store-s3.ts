import type { GetObjectCommandOutput, PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { recordFailures } from '../lib/record/failures.ts';
import type { Head } from '../lib/record/record.ts';
import { HEAD_NAME, RECORD_NAME, type RecordStore, type Written } from './record-store.ts';

export type S3Place = {
  readonly bucket: string;
  /** Ends with a slash. */
  readonly prefix: string;
  readonly region: string;
  /** Another address than that of AWS, which is then asked by path and not by host. */
  readonly endpoint: string | undefined;
  readonly lock: { readonly mode: 'COMPLIANCE' | 'GOVERNANCE'; readonly until: Date } | undefined;
  readonly signal: AbortSignal;
};

/** Objects read at once: more does not make a bucket faster. */
const AT_ONCE = 64;

/**
 * Records in S3. `If-None-Match: *` makes a key write-once, `If-Match` moves the head only from what was read
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html), Object Lock keeps a record.
 */
export function createS3Store(place: S3Place): RecordStore {
  const { bucket: Bucket, prefix } = place;
  let client: Promise<S3Client> | undefined;
  const connect = () => {
    client ??= open(place);
    return client;
  };
  const keyOf = (name: string) => ({ Bucket, Key: `${prefix}${name}` });
  const asked = <T>(what: string, ask: (s3: S3Client, sdk: Sdk) => Promise<T>) =>
    translated(what, place, async () => ask(await connect(), await import('@aws-sdk/client-s3')));
  const get = (name: string) =>
    asked(`read ${name}`, (s3, { GetObjectCommand }) => s3.send(new GetObjectCommand(keyOf(name))));
  const readOne = async (name: string) => textOf(await get(name));
  const put = (name: string, Body: string, condition: Partial<PutObjectCommandInput>): Promise<Written> =>
    ifFree(() =>
      asked(`write ${name}`, (s3, { PutObjectCommand }) =>
        s3.send(
          new PutObjectCommand({ ...keyOf(name), Body, ContentType: 'application/json', ...condition }),
        ),
      ),
    );
  return {
    name: `s3://${Bucket}/${prefix}`,
    head: async () => {
      const found = await orMissing(() => get(HEAD_NAME));
      if (!found) return undefined;
      return { head: JSON.parse(await textOf(found)) as Head, tag: found.ETag ?? '' };
    },
    has: async (name) =>
      (await orMissing(() =>
        asked(`look for ${name}`, (s3, { HeadObjectCommand }) => s3.send(new HeadObjectCommand(keyOf(name)))),
      )) !== undefined,
    read: readOne,
    readAll: (names) => atOnce(names, readOne),
    put: (name, text) => put(name, text, { IfNoneMatch: '*', ...lockOf(place) }),
    move: (head, tag) =>
      put(
        HEAD_NAME,
        `${JSON.stringify(head, undefined, 1)}\n`,
        tag === '' ? { IfNoneMatch: '*' } : { IfMatch: tag },
      ),
    list: () => asked('list the records', (client, sdk) => listNames(client, sdk, place)),
  };
}

async function atOnce(names: readonly string[], read: (name: string) => Promise<string>) {
  const { default: pLimit } = await import('p-limit');
  const limit = pLimit(AT_ONCE);
  return Promise.all(names.map((name) => limit(read, name)));
}

type Sdk = typeof import('@aws-sdk/client-s3');

async function listNames(
  client: S3Client,
  { paginateListObjectsV2 }: Sdk,
  { bucket: Bucket, prefix: Prefix }: S3Place,
): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
    names.push(...Contents.map(({ Key = '' }) => Key.slice(Prefix.length)));
  return names.filter((name) => RECORD_NAME.test(name));
}

async function open({ region, endpoint }: S3Place): Promise<S3Client> {
  const { S3Client: Client } = await import('@aws-sdk/client-s3');
  return new Client({
    region,
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  });
}

const lockOf = ({ lock }: S3Place): Partial<PutObjectCommandInput> =>
  lock === undefined ? {} : { ObjectLockMode: lock.mode, ObjectLockRetainUntilDate: lock.until };

const textOf = async ({ Body }: GetObjectCommandOutput): Promise<string> =>
  (await Body?.transformToString('utf8')) ?? '';

type S3Error = Error & { readonly $metadata?: { readonly httpStatusCode?: number } };
const statusOf = (error: unknown): number | undefined => (error as S3Error).$metadata?.httpStatusCode;

/** 412: somebody has it; 409: somebody is writing it; 404 with If-Match: it went. */
const TAKEN = [404, 409, 412];

async function ifFree(write: () => Promise<unknown>): Promise<Written> {
  try {
    await write();
    return 'written';
  } catch (error) {
    if (TAKEN.includes(statusOf((error as Error).cause) ?? 0) && !isNoBucket(error)) return 'taken';
    throw error;
  }
}

async function orMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (statusOf((error as Error).cause) === 404 && !isNoBucket(error)) return undefined;
    throw error;
  }
}

const isNoBucket = (error: unknown): boolean =>
  ((error as Error).cause as Error | undefined)?.name === 'NoSuchBucket';

async function translated<T>(what: string, { bucket, signal }: S3Place, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    // An error in our own code is not an answer of S3.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    const { name, message } = error as Error;
    throw recordFailures.RECORD_STORE_REFUSED(`S3 does not ${what} in ${bucket}: ${name}: ${message}`, {
      cause: error,
    });
  }
}
