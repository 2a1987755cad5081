import { ecrHostName } from '../ecr/host.ts';
import { parseReference, type Reference, repositoryOf, TAG } from '../image/reference.ts';
import { pushFailures } from './failures.ts';

/** A repository and the tags that the image gets there. */
export type Target = { readonly registry: string; readonly path: string; readonly tags: readonly string[] };

/** One line of `tags`: a full name, or a tag of the repository in `repository`. */
export type TagLine = {
  readonly tag: string;
  readonly repository: Pick<Reference, 'registry' | 'path'> | undefined;
};

/** Reads `tags`. @throws Error that names the line. */
export function parseTagLines(raw: string): readonly TagLine[] {
  const lines = raw
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    if (TAG.test(line)) return { tag: line, repository: undefined };
    const { tag, digest, registry, path } = parseReference(line);
    if (tag === undefined || digest !== undefined)
      throw new Error(
        `"${line}" is neither a tag nor a full name with a tag, such as ghcr.io/acme/shop:1.2.3`,
      );
    return { tag, repository: { registry, path } };
  });
}

type Repository = Pick<Reference, 'registry' | 'path'>;
/** An ECR registry that is named by inputs instead of a host. */
export type NamedRegistry = { readonly account: string | undefined; readonly region: string | undefined };

/**
 * The repository that bare tags belong to: that of the input, else that of the image; without a host in the ECR
 * registry of the account that is given. @throws PUSH_NOT_NAMED when an account has no region
 */
export function targetRepository(
  image: Repository,
  repository: Repository | undefined,
  { account, region }: NamedRegistry,
): Repository {
  const { registry, path } = repository ?? image;
  if (account === undefined || (repository !== undefined && registry !== 'docker.io'))
    return { registry, path };
  if (region === undefined)
    throw pushFailures.PUSH_NOT_NAMED('`account` is given, but neither `region` nor AWS_REGION.');
  return { registry: ecrHostName(account, region), path: path.replace(/^library\//, '') };
}

/**
 * Where the image goes: each repository once, with its tags in order. A bare tag belongs to `repository`, which is
 * that of the image unless it is given; no tag at all means the one that the image has.
 * @throws PUSH_NOT_NAMED
 */
export function planTargets(
  image: Reference,
  tags: readonly TagLine[],
  repository: Pick<Reference, 'registry' | 'path'> = image,
): readonly Target[] {
  const lines = tags.length > 0 ? tags : image.tag ? [{ tag: image.tag, repository: undefined }] : [];
  if (lines.length === 0)
    throw pushFailures.PUSH_NOT_NAMED('`tags` is empty, and `image` has no tag of its own.');
  const targets = new Map<string, { registry: string; path: string; tags: string[] }>();
  for (const line of lines) {
    const { registry, path } = line.repository ?? repository;
    const target = targets.get(repositoryOf({ registry, path })) ?? { registry, path, tags: [] };
    if (!target.tags.includes(line.tag)) target.tags.push(line.tag);
    targets.set(repositoryOf(target), target);
  }
  return [...targets.values()];
}
