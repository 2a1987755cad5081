import type { AuthorizationData, Repository } from '@aws-sdk/client-ecr';
import { repositoryArn } from '../../lib/ecr/host.ts';
import type { Mutability } from '../../lib/ecr/mutability.ts';
import { type Drift, findDrift, type WantedSettings } from '../../lib/ecr/settings.ts';
import { applySetting, creationInput, type EcrPorts, readMutability, readSettings } from './settings.ts';

export type EcrToken = {
  readonly username: string;
  readonly password: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Account of the credentials. */
  readonly account: string;
};

export type EcrRepository = {
  readonly name: string;
  readonly mutability: Mutability;
  /** What is not as wanted. */
  readonly drift: readonly Drift[];
};

/** The ECR API of one registry. */
export type Ecr = {
  readonly token: () => Promise<EcrToken>;
  /** Undefined when there is no such repository. */
  readonly repository: (name: string, wanted: WantedSettings) => Promise<EcrRepository | undefined>;
  /** Makes a repository as wanted; one that another job made a moment ago is as good. */
  readonly create: (name: string, wanted: WantedSettings) => Promise<void>;
  /** Changes what differs. @returns what cannot be changed */
  readonly apply: (
    name: string,
    drift: readonly Drift[],
    wanted: WantedSettings,
  ) => Promise<readonly Drift[]>;
};

/** @throws the failures of `ecrFailures` */
export function createEcr(ports: EcrPorts): Ecr {
  return {
    token: () => readToken(ports),
    repository: async (name, wanted) => {
      const described = await describeRepository(ports, name);
      if (!described) return undefined;
      const drift = findDrift(wanted, await readSettings(ports, described, wanted));
      return { name, mutability: readMutability(described), drift };
    },
    create: (name, wanted) => createRepository(ports, name, wanted),
    apply: async (name, drift, wanted) => {
      const left: Drift[] = [];
      for (const one of drift) if (!(await applySetting(ports, name, one, wanted))) left.push(one);
      return left;
    },
  };
}

const readToken = ({ call, client }: EcrPorts): Promise<EcrToken> =>
  call({ action: 'ecr:GetAuthorizationToken', resource: '*' }, async () => {
    const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr');
    const { authorizationData = [] } = await (await client()).send(new GetAuthorizationTokenCommand({}));
    return parseToken(authorizationData[0]);
  });

function parseToken({
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

const describeRepository = (
  { host, call, client }: EcrPorts,
  name: string,
): Promise<Repository | undefined> =>
  call({ action: 'ecr:DescribeRepositories', resource: repositoryArn(host, name) }, async () => {
    const { DescribeRepositoriesCommand } = await import('@aws-sdk/client-ecr');
    const command = new DescribeRepositoriesCommand({ registryId: host.account, repositoryNames: [name] });
    const answer = await (await client()).send(command).catch((error: Error) => {
      if (error.name === 'RepositoryNotFoundException') return undefined;
      throw error;
    });
    return answer?.repositories?.[0];
  });

const createRepository = (
  { host, call, client }: EcrPorts,
  name: string,
  wanted: WantedSettings,
): Promise<void> =>
  call({ action: 'ecr:CreateRepository', resource: repositoryArn(host, name) }, async () => {
    const { CreateRepositoryCommand } = await import('@aws-sdk/client-ecr');
    const command = new CreateRepositoryCommand(creationInput(host, name, wanted));
    await (await client()).send(command).catch((error: Error) => {
      if (error.name !== 'RepositoryAlreadyExistsException') throw error;
    });
  });
