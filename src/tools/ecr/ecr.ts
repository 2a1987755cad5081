import type { AuthorizationData, ECRClient, Repository } from '@aws-sdk/client-ecr';
import { type EcrHost, repositoryArn } from '../../lib/ecr/host.ts';
import type { Mutability } from '../../lib/ecr/mutability.ts';
import type { AwsCall } from './call.ts';

export type EcrToken = {
  readonly username: string;
  readonly password: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Account of the credentials. */
  readonly account: string;
};

export type EcrRepository = { readonly name: string; readonly mutability: Mutability };

/** The ECR API of one registry. */
export type Ecr = {
  readonly token: () => Promise<EcrToken>;
  /** Undefined when there is no such repository. */
  readonly repository: (name: string) => Promise<EcrRepository | undefined>;
  readonly create: (name: string) => Promise<EcrRepository>;
};

type PrivateHost = Extract<EcrHost, { kind: 'private' }>;

/** @throws the failures of `ecrFailures` */
export function createEcr(host: PrivateHost, client: () => Promise<ECRClient>, call: AwsCall): Ecr {
  const { account: registryId } = host;
  const about = (action: string, name: string) => ({ action, resource: repositoryArn(host, name) });
  return {
    token: () =>
      call({ action: 'ecr:GetAuthorizationToken', resource: '*' }, async () => {
        const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr');
        const { authorizationData = [] } = await (await client()).send(new GetAuthorizationTokenCommand({}));
        return readToken(authorizationData[0]);
      }),
    repository: (name) =>
      call(about('ecr:DescribeRepositories', name), async () => {
        const { DescribeRepositoriesCommand } = await import('@aws-sdk/client-ecr');
        const command = new DescribeRepositoriesCommand({ registryId, repositoryNames: [name] });
        const answer = await (await client()).send(command).catch((error: Error) => {
          if (error.name === 'RepositoryNotFoundException') return undefined;
          throw error;
        });
        return answer && readRepository(answer.repositories?.[0]);
      }),
    create: (name) =>
      call(about('ecr:CreateRepository', name), async () => {
        const { CreateRepositoryCommand } = await import('@aws-sdk/client-ecr');
        const command = new CreateRepositoryCommand({ registryId, repositoryName: name });
        const answer = await (await client()).send(command).catch((error: Error) => {
          // Another job made it a moment ago.
          if (error.name === 'RepositoryAlreadyExistsException') return undefined;
          throw error;
        });
        return readRepository(answer?.repository ?? { repositoryName: name });
      }),
  };
}

function readToken({
  authorizationToken = '',
  expiresAt,
  proxyEndpoint = '',
}: AuthorizationData = {}): EcrToken {
  const plain = atob(authorizationToken);
  const at = plain.indexOf(':');
  return {
    username: plain.slice(0, at),
    password: plain.slice(at + 1),
    expiresAt: expiresAt?.getTime() ?? 0,
    account: /^https:\/\/(\d{12})\./.exec(proxyEndpoint)?.[1] ?? '',
  };
}

function readRepository(described: Repository = {}): EcrRepository {
  const {
    repositoryName = '',
    imageTagMutability = 'MUTABLE',
    imageTagMutabilityExclusionFilters = [],
  } = described;
  return {
    name: repositoryName,
    mutability: {
      setting: imageTagMutability,
      exclusions: imageTagMutabilityExclusionFilters.flatMap(({ filter }) => filter ?? []),
    },
  };
}
