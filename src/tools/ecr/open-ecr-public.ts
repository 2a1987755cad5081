import { createAwsCall } from './call.ts';
import { createEcrPublic, type EcrPublic } from './ecr-public.ts';
import type { EcrAccessPorts } from './open-ecr.ts';

/** Where ECR Public has its API, whatever the region of the job is. */
const REGION = 'us-east-1';

/** ECR Public with the role of this job, and its login. @throws the failures of `ecrFailures` */
export async function openEcrPublic({ agents, clock, signal, info, mask }: EcrAccessPorts): Promise<{
  readonly api: EcrPublic;
  readonly token: Awaited<ReturnType<EcrPublic['token']>>;
}> {
  const make = async () => {
    const { ECRPUBLICClient } = await import('@aws-sdk/client-ecr-public');
    return new ECRPUBLICClient({
      region: REGION,
      maxAttempts: 1,
      requestHandler: { ...(await agents()), requestTimeout: 15_000, connectionTimeout: 5_000 },
    });
  };
  let shared: ReturnType<typeof make> | undefined;
  const client = () => {
    shared ??= make();
    return shared;
  };
  const api = createEcrPublic({ client, call: createAwsCall({ clock, signal, onRetry: info }) });
  const token = await api.token();
  mask(token.password);
  return { api, token };
}
