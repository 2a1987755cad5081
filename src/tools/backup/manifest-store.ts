import type { S3Client } from '@aws-sdk/client-s3';
import type { Place } from '../../lib/backup/backup.ts';
import { MANIFEST_ENDING } from '../../lib/backup/manifest.ts';
import type { Files } from '../../runtime/files.ts';
import type { LargeFiles } from '../../runtime/large-files.ts';
import type { AwsCall } from './call.ts';

/** Where manifests are, and the dumps beside them. Names are those of files. */
export type BackupStore = {
  /** How a file of the store is named to a person and to other programs. */
  readonly address: (name: string) => string;
  readonly manifests: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** The path of a file of the store on this machine; undefined when the store does not have it. */
  readonly fetch: (name: string) => Promise<string | undefined>;
};

export type BackupStorePorts = {
  readonly files: Files;
  readonly largeFiles: LargeFiles;
  readonly absolute: (path: string) => string;
  readonly temporary: () => string;
  readonly s3: () => Promise<S3Client>;
  readonly call: AwsCall;
};

export const createBackupStore = (place: Place, ports: BackupStorePorts): BackupStore =>
  place.kind === 'folder' ? inFolder(ports.absolute(place.folder), ports) : inBucket(place, ports);

const isManifest = (name: string): boolean => name.endsWith(MANIFEST_ENDING);

function inFolder(folder: string, { files }: BackupStorePorts): BackupStore {
  const at = (name: string) => files.join(folder, name);
  return {
    address: at,
    manifests: async () => (await files.entries(folder)).filter(isManifest),
    read: (name) => files.read(at(name)),
    write: (name, text) => files.write(at(name), text, 0o600),
    remove: (name) => files.remove(at(name)),
    fetch: async (name) => (files.exists(at(name)) ? at(name) : undefined),
  };
}

function inBucket(
  { bucket: Bucket, prefix }: Extract<Place, { readonly kind: 's3' }>,
  { s3, call, files, largeFiles, temporary }: BackupStorePorts,
): BackupStore {
  const keyOf = (name: string) => (prefix === '' ? name : `${prefix}/${name}`);
  const resource = (name: string) => `arn:aws:s3:::${Bucket}/${keyOf(name)}`;
  const get = async (name: string) => {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const command = new GetObjectCommand({ Bucket, Key: keyOf(name) });
    return (await s3()).send(command);
  };
  return {
    address: (name) => `s3://${Bucket}/${keyOf(name)}`,
    manifests: () =>
      call({ action: 's3:ListBucket', resource: `arn:aws:s3:::${Bucket}` }, async () => {
        const { paginateListObjectsV2 } = await import('@aws-sdk/client-s3');
        const Prefix = keyOf('');
        const names: string[] = [];
        for await (const { Contents = [] } of paginateListObjectsV2(
          { client: await s3() },
          { Bucket, Prefix },
        ))
          names.push(...Contents.map(({ Key = '' }) => Key.slice(Prefix.length)));
        return names.filter((name) => isManifest(name) && !name.includes('/'));
      }),
    read: (name) =>
      call({ action: 's3:GetObject', resource: resource(name) }, async () => {
        const { Body } = await get(name);
        return (await Body?.transformToString()) ?? '';
      }),
    write: (name, text) =>
      call({ action: 's3:PutObject', resource: resource(name) }, async () => {
        const { PutObjectCommand } = await import('@aws-sdk/client-s3');
        const object = { Bucket, Key: keyOf(name), Body: text, ContentType: 'application/json' };
        await (await s3()).send(new PutObjectCommand(object));
      }),
    remove: (name) =>
      call({ action: 's3:DeleteObject', resource: resource(name) }, async () => {
        const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
        await (await s3()).send(new DeleteObjectCommand({ Bucket, Key: keyOf(name) }));
      }),
    fetch: (name) =>
      call({ action: 's3:GetObject', resource: resource(name) }, async () => {
        const path = files.join(temporary(), name);
        try {
          const { Body } = await get(name);
          await largeFiles.write(path, Body as unknown as AsyncIterable<Uint8Array>);
          return path;
        } catch (error) {
          if ((error as Error).name === 'NoSuchKey') return undefined;
          throw error;
        }
      }),
  };
}
