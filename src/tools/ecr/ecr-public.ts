import type { ECRPUBLICClient } from '@aws-sdk/client-ecr-public';
import type { AwsCall } from './call.ts';
import type { EcrToken } from './ecr.ts';

/** ECR Public, https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/Welcome.html; in us-east-1 only. */
export type EcrPublic = {
  readonly token: () => Promise<Omit<EcrToken, 'account'>>;
  /** Makes a repository unless it is there. `path` is that of an image: `<alias>/<name>`. @returns whether it was made */
  readonly create: (path: string) => Promise<boolean>;
};

type Ports = { readonly client: () => Promise<ECRPUBLICClient>; readonly call: AwsCall };

/** @throws the failures of `ecrFailures` */
export const createEcrPublic = ({ client, call }: Ports): EcrPublic => ({
  token: () =>
    // The login is made by STS, which has a permission of its own: sts:GetServiceBearerToken.
    call({ action: 'ecr-public:GetAuthorizationToken', resource: '*' }, async () => {
      const { GetAuthorizationTokenCommand } = await import('@aws-sdk/client-ecr-public');
      const { authorizationData } = await (await client()).send(new GetAuthorizationTokenCommand({}));
      const plain = atob(authorizationData?.authorizationToken ?? '');
      const at = plain.indexOf(':');
      const expiresAt = authorizationData?.expiresAt?.getTime() ?? 0;
      return { username: plain.slice(0, at), password: plain.slice(at + 1), expiresAt };
    }),
  create: (path) =>
    call({ action: 'ecr-public:CreateRepository', resource: '*' }, async () => {
      const { CreateRepositoryCommand } = await import('@aws-sdk/client-ecr-public');
      const repositoryName = path.slice(path.indexOf('/') + 1); // The alias is that of the account.
      try {
        await (await client()).send(new CreateRepositoryCommand({ repositoryName }));
        return true;
      } catch (error) {
        if ((error as Error).name === 'RepositoryAlreadyExistsException') return false;
        throw error;
      }
    }),
});
