import { createHash } from 'node:crypto';
import {
  BatchGetImageCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  type ECRClient,
  ListImagesCommand,
  PutImageCommand,
} from '@aws-sdk/client-ecr';

/** A manifest as PutImage wants it; without `imageTag` it is stored untagged. */
export type Manifest = {
  readonly imageManifest: string;
  readonly imageManifestMediaType?: string;
  readonly imageDigest: string;
  readonly imageTag?: string;
};

/** The digest that a tag names, or that a digest is known; undefined when the ECR API has no such image. */
export async function findDigest(
  client: ECRClient,
  repositoryName: string,
  reference: string,
): Promise<string | undefined> {
  const imageId = isDigest(reference) ? { imageDigest: reference } : { imageTag: reference };
  const command = new DescribeImagesCommand({ repositoryName, imageIds: [imageId] });
  const found = await orUndefined(client.send(command), 'ImageNotFoundException');
  return found?.imageDetails?.[0]?.imageDigest;
}

/** The tags of a repository, sorted. */
export async function listTags(client: ECRClient, repositoryName: string): Promise<string[]> {
  const { imageIds = [] } = await client.send(new ListImagesCommand({ repositoryName }));
  return imageIds.flatMap(({ imageTag }) => imageTag ?? []).sort();
}

/** Whether the tag exists and may not move, not even to the digest it already names. */
export async function isFixed(client: ECRClient, repository: string, tag: string): Promise<boolean> {
  const exists = (await findDigest(client, repository, tag)) !== undefined;
  return exists && (await isImmutable(client, repository, tag));
}

/** Tells the ECR API of a manifest that was pushed. One it already has under that tag is no error. */
export async function putManifest(
  client: ECRClient,
  repositoryName: string,
  manifest: Manifest,
): Promise<void> {
  const { imageDigest, imageTag = imageDigest } = manifest;
  const before = await findDigest(client, repositoryName, imageTag);
  if (before === imageDigest) return;
  if (before === undefined)
    return void (await client.send(new PutImageCommand({ repositoryName, ...manifest })));
  const replaced = await manifestOf(client, repositoryName, before);
  await client.send(new PutImageCommand({ repositoryName, ...manifest }));
  // On AWS an image that loses its last tag stays, untagged; moto forgets it.
  if ((await findDigest(client, repositoryName, before)) === undefined)
    await client.send(new PutImageCommand({ repositoryName, ...replaced }));
}

async function manifestOf(client: ECRClient, repositoryName: string, imageDigest: string): Promise<Manifest> {
  const command = new BatchGetImageCommand({ repositoryName, imageIds: [{ imageDigest }] });
  const [image] = (await client.send(command)).images ?? [];
  if (image?.imageManifest === undefined) throw new Error(`${repositoryName}@${imageDigest} has no manifest`);
  const { imageManifest, imageManifestMediaType: mediaType } = image;
  return {
    imageDigest,
    imageManifest,
    ...(mediaType === undefined ? {} : { imageManifestMediaType: mediaType }),
  };
}

/** Whether the ECR API knows the repository. */
export async function isRepository(client: ECRClient, name: string): Promise<boolean> {
  const command = new DescribeRepositoriesCommand({ repositoryNames: [name] });
  return (await orUndefined(client.send(command), 'RepositoryNotFoundException')) !== undefined;
}

/** Exclusion filters turn the repository's setting round for the tags they match. */
async function isImmutable(client: ECRClient, name: string, tag: string): Promise<boolean> {
  const command = new DescribeRepositoriesCommand({ repositoryNames: [name] });
  const repository = (await client.send(command)).repositories?.[0];
  const setting = repository?.imageTagMutability ?? 'MUTABLE';
  const filters = repository?.imageTagMutabilityExclusionFilters ?? [];
  const excluded = filters.some(({ filter = '' }) => matchesWildcard(filter, tag));
  return setting.startsWith('IMMUTABLE') !== (setting.endsWith('_WITH_EXCLUSION') && excluded);
}

function matchesWildcard(pattern: string, tag: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(tag);
}

async function orUndefined<T>(promise: Promise<T>, name: string): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if ((error as Error).name === name) return undefined;
    throw error;
  }
}

export const isDigest = (reference: string): boolean => reference.startsWith('sha256:');

export const digestOf = (body: Buffer): string => `sha256:${createHash('sha256').update(body).digest('hex')}`;
