import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import type { CloudAddresses } from '../cloud/cloud.ts';
import { runProgram } from '../install.ts';

export type Database = { readonly url: string; readonly podUrl: string };

/** Makes an empty database, dropping one of that name first; URLs from this machine and from a pod. */
export async function createDatabase({ postgres }: CloudAddresses, name: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const named = (url: string) => {
    const parsed = new URL(url);
    parsed.pathname = `/${name}`;
    return parsed.href;
  };
  return { url: named(postgres.url), podUrl: named(postgres.podUrl) };
}

/** Makes an ECR repository, unless it is there. */
export async function createRepository({ aws }: CloudAddresses, repositoryName: string): Promise<void> {
  const { endpoint, region } = aws;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new ECRClient({ endpoint, region, credentials });
  await client.send(new CreateRepositoryCommand({ repositoryName })).catch((error: Error) => {
    if (error.name !== 'RepositoryAlreadyExistsException') throw error;
  });
}

/** Runs kubectl against the local cluster in one namespace; `input` is for `apply --filename -`. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<string>;

export const kubectlOf =
  ({ env }: CloudAddresses, namespace: string): Kubectl =>
  (args, input) =>
    runProgram('kubectl', ['--namespace', namespace, ...args], {
      env: { ...env, HOME: '/nonexistent' },
      ...(input === undefined ? {} : { input }),
    });

/** Makes a namespace whose pods may pull from the local registry, as a node's own role lets them on EKS. */
export async function prepareNamespace(cloud: CloudAddresses, namespace: string): Promise<Kubectl> {
  const kubectl = kubectlOf(cloud, namespace);
  const { host, username, password } = cloud.registry;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const config = JSON.stringify({ auths: { [host]: { username, password, auth } } });
  await applyObjects(kubectl, [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'registry' },
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': config },
    },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default' },
      imagePullSecrets: [{ name: 'registry' }],
    },
  ]);
  return kubectl;
}

/** Applies objects in order; their secrets stay off the command line. */
export async function applyObjects(kubectl: Kubectl, items: readonly unknown[]): Promise<void> {
  const list = { apiVersion: 'v1', kind: 'List', items };
  const flags = ['--server-side', '--force-conflicts', '--field-manager=local-cloud'];
  await kubectl(['apply', ...flags, '--filename', '-'], JSON.stringify(list));
}
