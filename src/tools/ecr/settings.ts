import type { CreateRepositoryCommandInput, ECRClient, Repository } from '@aws-sdk/client-ecr';
import { type EcrHost, repositoryArn } from '../../lib/ecr/host.ts';
import type { Mutability } from '../../lib/ecr/mutability.ts';
import type { Drift, RealSettings, WantedSettings } from '../../lib/ecr/settings.ts';
import type { AwsCall } from './call.ts';

type PrivateHost = Extract<EcrHost, { kind: 'private' }>;
export type EcrPorts = {
  readonly host: PrivateHost;
  readonly client: () => Promise<ECRClient>;
  readonly call: AwsCall;
};

/** How a repository is made so that nothing has to be changed afterwards. */
export function creationInput(
  { account }: PrivateHost,
  name: string,
  { mutability, scanOnPush, encryption, tags }: WantedSettings,
): CreateRepositoryCommandInput {
  return {
    registryId: account,
    repositoryName: name,
    ...(mutability ? mutabilityInput(mutability) : {}),
    ...(scanOnPush === undefined ? {} : { imageScanningConfiguration: { scanOnPush } }),
    ...(encryption === undefined ? {} : { encryptionConfiguration: encryptionInput(encryption) }),
    ...(tags.size === 0 ? {} : { tags: [...tags].map(([Key, Value]) => ({ Key, Value })) }),
  };
}

const mutabilityInput = ({ setting, exclusions }: Mutability) => ({
  imageTagMutability: setting,
  ...(exclusions.length === 0
    ? {}
    : {
        imageTagMutabilityExclusionFilters: exclusions.map((filter) => ({
          filterType: 'WILDCARD' as const,
          filter,
        })),
      }),
});

const encryptionInput = (encryption: string) =>
  encryption === 'AES256'
    ? { encryptionType: 'AES256' as const }
    : { encryptionType: 'KMS' as const, kmsKey: encryption };

export const readMutability = ({
  imageTagMutability = 'MUTABLE',
  imageTagMutabilityExclusionFilters = [],
}: Repository): Mutability => ({
  setting: imageTagMutability,
  exclusions: imageTagMutabilityExclusionFilters.flatMap(({ filter }) => filter ?? []),
});

/** Reads what is compared; tags and lifecycle policy cost a request each, so only when they are wanted. */
export async function readSettings(
  ports: EcrPorts,
  described: Repository,
  wanted: WantedSettings,
): Promise<RealSettings> {
  const name = described.repositoryName ?? '';
  const { encryptionType = 'AES256', kmsKey = encryptionType } = described.encryptionConfiguration ?? {};
  return {
    mutability: readMutability(described),
    scanOnPush: described.imageScanningConfiguration?.scanOnPush ?? false,
    encryption: encryptionType === 'AES256' ? 'AES256' : kmsKey,
    tags: wanted.tags.size === 0 ? new Map() : await readTags(ports, name),
    lifecycle: wanted.lifecycle === undefined ? undefined : await readLifecycle(ports, name),
  };
}

const about = ({ host }: EcrPorts, action: string, name: string) => ({
  action: `ecr:${action}`,
  resource: repositoryArn(host, name),
});

const readTags = (ports: EcrPorts, name: string): Promise<ReadonlyMap<string, string>> =>
  ports.call(about(ports, 'ListTagsForResource', name), async () => {
    const { ListTagsForResourceCommand } = await import('@aws-sdk/client-ecr');
    const command = new ListTagsForResourceCommand({ resourceArn: repositoryArn(ports.host, name) });
    const { tags = [] } = await (await ports.client()).send(command);
    return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
  });

const readLifecycle = (ports: EcrPorts, name: string): Promise<unknown> =>
  ports.call(about(ports, 'GetLifecyclePolicy', name), async () => {
    const { GetLifecyclePolicyCommand } = await import('@aws-sdk/client-ecr');
    const command = new GetLifecyclePolicyCommand({ registryId: ports.host.account, repositoryName: name });
    const answer = await (await ports.client()).send(command).catch((error: Error) => {
      if (error.name === 'LifecyclePolicyNotFoundException') return undefined;
      throw error;
    });
    return answer?.lifecyclePolicyText === undefined
      ? undefined
      : (JSON.parse(answer.lifecyclePolicyText) as unknown);
  });

/** Changes one setting to what is wanted. @returns false for what ECR fixes when a repository is made */
export async function applySetting(
  ports: EcrPorts,
  repositoryName: string,
  { setting }: Drift,
  wanted: WantedSettings,
): Promise<boolean> {
  const sdk = await import('@aws-sdk/client-ecr');
  const { host, call, client } = ports;
  const place = { registryId: host.account, repositoryName };
  const send = async (action: string, work: (ready: ECRClient) => Promise<unknown>) => {
    await call(about(ports, action, repositoryName), async () => work(await client()));
    return true;
  };
  switch (setting) {
    case 'encryption':
      return false;
    case 'tag mutability': {
      const input = mutabilityInput(wanted.mutability ?? { setting: 'MUTABLE', exclusions: [] });
      return send('PutImageTagMutability', (ready) =>
        ready.send(new sdk.PutImageTagMutabilityCommand({ ...place, ...input })),
      );
    }
    case 'scan on push': {
      const imageScanningConfiguration = { scanOnPush: wanted.scanOnPush ?? false };
      return send('PutImageScanningConfiguration', (ready) =>
        ready.send(new sdk.PutImageScanningConfigurationCommand({ ...place, imageScanningConfiguration })),
      );
    }
    case 'tags': {
      const input = {
        resourceArn: repositoryArn(host, repositoryName),
        tags: [...wanted.tags].map(([Key, Value]) => ({ Key, Value })),
      };
      return send('TagResource', (ready) => ready.send(new sdk.TagResourceCommand(input)));
    }
    case 'lifecycle policy': {
      const lifecyclePolicyText = JSON.stringify(wanted.lifecycle);
      return send('PutLifecyclePolicy', (ready) =>
        ready.send(new sdk.PutLifecyclePolicyCommand({ ...place, lifecyclePolicyText })),
      );
    }
  }
}
