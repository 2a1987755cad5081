import type { CompletedPart, S3Client } from '@aws-sdk/client-s3';
import type { LargeFiles } from '../../runtime/large-files.ts';
import type { AwsCall } from './call.ts';

export type StorePorts = {
  readonly client: () => Promise<S3Client>;
  readonly call: AwsCall;
  readonly largeFiles: LargeFiles;
  readonly onProgress: (message: string) => void;
};

export type StoreRequest = {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal; kept with the object. */
  readonly sha256: string;
  readonly bucket: string;
  readonly key: string;
  /** What made it, such as the address of a run. */
  readonly origin: string;
};

/** S3 takes at most 10,000 parts: this is enough for 640 GB. */
const PART_BYTES = 64 * 1024 * 1024;

/**
 * Uploads a file part by part; S3 refuses a part whose SHA-256 is not the one that it was sent with. An upload that fails
 * leaves no parts behind.
 * @throws BACKUP_REFUSED, BACKUP_ACCESS_DENIED, BACKUP_CREDENTIALS_MISSING
 */
export async function storeFile(request: StoreRequest, ports: StorePorts): Promise<void> {
  const { bucket: Bucket, key: Key, sha256, origin } = request;
  const sdk = await import('@aws-sdk/client-s3');
  const client = await ports.client();
  const put = { action: 's3:PutObject', resource: `arn:aws:s3:::${Bucket}/${Key}` };
  const { UploadId } = await ports.call(put, () =>
    client.send(
      new sdk.CreateMultipartUploadCommand({
        Bucket,
        Key,
        ChecksumAlgorithm: 'SHA256',
        Metadata: { sha256, origin },
      }),
    ),
  );
  const upload = { Bucket, Key, UploadId };
  try {
    const Parts = await sendParts(request, ports, (part, Body, ChecksumSHA256) =>
      ports.call(put, () =>
        client.send(new sdk.UploadPartCommand({ ...upload, PartNumber: part, Body, ChecksumSHA256 })),
      ),
    );
    const complete = new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } });
    await ports.call(put, () => client.send(complete));
  } catch (error) {
    // What stopped the upload is the news; parts that are left are removed by the bucket's lifecycle rule.
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

type SendPart = (
  number: number,
  body: Uint8Array,
  checksum: string,
) => Promise<{ readonly ETag?: string | undefined }>;

async function sendParts(
  { path, bytes }: StoreRequest,
  { largeFiles, onProgress }: StorePorts,
  send: SendPart,
): Promise<CompletedPart[]> {
  const parts: CompletedPart[] = [];
  const count = Math.max(1, Math.ceil(bytes / PART_BYTES));
  for (let number = 1; number <= count; number += 1) {
    const body = await largeFiles.slice(path, (number - 1) * PART_BYTES, PART_BYTES);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(body)));
    const ChecksumSHA256 = btoa(String.fromCharCode(...digest));
    const { ETag } = await send(number, body, ChecksumSHA256);
    parts.push({ PartNumber: number, ETag, ChecksumSHA256 });
    if (count > 1) onProgress(`Uploaded part ${number} of ${count}.`);
  }
  return parts;
}
