import { join } from 'node:path';
import type { Progress } from './install.ts';
import { type Server, startDaemon, waitFor } from './process.ts';
import { pythonEnvironment } from './python.ts';
import { freePort } from './sockets.ts';

/** moto: the AWS APIs (ECR, EKS, RDS, Secrets Manager, CloudWatch, S3, STS, …) in memory, Apache-2.0. */
const packages = ['moto[server]==5.2.1'];

/** moto 5.2.1 breaks off when a manifest without a tag comes to a repository with exclusion filters; ECR takes it. */
const server = [
  'from moto.ecr.models import ECRBackend',
  'judge = ECRBackend._resolve_image_tag_mutability',
  'ECRBackend._resolve_image_tag_mutability = (',
  '    lambda self, repository, tag: [] if tag is None else judge(self, repository, tag))',
  'from moto.server import main',
  'main()',
].join('\n');

export type Aws = Server & {
  readonly account: string;
  readonly region: string;
  /** `<account>.dkr.ecr.<region>.amazonaws.com` */
  readonly registryHost: string;
  /** What GetAuthorizationToken hands out, decoded. */
  readonly registryUser: { readonly name: string; readonly password: string };
  /** What an AWS client needs to talk to this one and to no other. The keys are made up. */
  readonly env: Readonly<Record<string, string>>;
};

export type AwsOptions = {
  readonly dir: string;
  readonly region?: string;
  readonly progress?: Progress;
};

/** Starts the AWS APIs on loopback. Nothing survives a stop. */
export async function startAws({ dir, region = 'us-east-1', progress }: AwsOptions): Promise<Aws> {
  const python = await pythonEnvironment('moto', packages, progress);
  const port = await freePort();
  const daemon = await startDaemon({
    dir,
    name: 'aws',
    file: python,
    args: ['-c', server, '-H', '127.0.0.1', '-p', String(port)],
    env: {
      PATH: process.env['PATH'],
      HOME: dir,
      TMPDIR: process.env['TMPDIR'] ?? '/tmp',
      AWS_REGION: region,
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await waitFor(`the AWS APIs (${join(dir, 'aws.log')})`, async () => {
    const response = await fetch(`${endpoint}/moto-api/`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  });
  // moto's own account; it answers every set of credentials.
  const account = '123456789012';
  return {
    endpoint,
    account,
    region,
    registryHost: `${account}.dkr.ecr.${region}.amazonaws.com`,
    registryUser: { name: 'AWS', password: `${account}-auth-token` },
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    stop: daemon.stop,
  };
}
