import type { RDSClient } from '@aws-sdk/client-rds';
import type { S3Client } from '@aws-sdk/client-s3';
import type { LargeFiles } from '../../runtime/large-files.ts';
import type { Process } from '../../runtime/start.ts';
import { type Backups, createBackups } from './backups.ts';
import { createAwsCall } from './call.ts';

const settings = async ({ agents }: Process, region: string | undefined) => ({
  ...(region === undefined ? {} : { region }),
  maxAttempts: 1, // Our own retry knows what may pass; the one of the library would come on top of it.
  requestHandler: { ...(await agents()), requestTimeout: 60_000, connectionTimeout: 5_000 },
});

/** A client of RDS with the credentials of the step. */
export const rdsClientOf = async (process: Process, region: string | undefined): Promise<RDSClient> =>
  new (await import('@aws-sdk/client-rds')).RDSClient(await settings(process, region));

/** A client of S3 with the credentials of the step. */
export async function s3ClientOf(process: Process, region: string | undefined): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  // A server that is not AWS, named by AWS_ENDPOINT_URL, has no host name for each bucket.
  const forcePathStyle = process.variable('AWS_ENDPOINT_URL') !== undefined;
  return new S3Client({ ...(await settings(process, region)), forcePathStyle });
}

/** Backups as a step makes them: its programs, its AWS credentials, its workspace. `largeFiles` are those of the workspace. */
export function backupsOf(process: Process, largeFiles: LargeFiles): Backups {
  const { workflow, clock, signal, github, files, exec } = process;
  return createBackups({
    exec,
    files,
    largeFiles,
    clock,
    signal,
    onProgress: workflow.info,
    onWarning: workflow.warning,
    call: createAwsCall({ clock, signal, onRetry: workflow.info }),
    rds: (region) => rdsClientOf(process, region),
    s3: (region) => s3ClientOf(process, region),
    absolute: (path) => (path.startsWith('/') ? path : files.join(github.workspace, path)),
    temporary: () => process.temporaryFolder().path,
  });
}
