import { formatReference, type Reference, repositoryOf } from '../../lib/image/reference.ts';
import { pushFailures } from '../../lib/push/failures.ts';
import type { Docker } from '../../tools/docker.ts';
import type { Registry } from '../../tools/registry/registry.ts';

/** The image to be pushed: on this runner, or in a registry. */
export type Source = {
  /** Known before the push, unless Docker's classic store has the image. */
  readonly digest: string | undefined;
  /** Of a local image what Docker calls it: in the classic store the digest of its configuration. */
  readonly id: string;
  readonly place:
    | { readonly kind: 'docker'; readonly name: string; readonly tags: readonly string[] }
    | { readonly kind: 'registry'; readonly registry: Registry; readonly path: string };
};

type Ports = {
  readonly docker: Pick<Docker, 'inspect'>;
  readonly openRegistry: (host: string, path: string) => Promise<Registry>;
};

/** Looks on this runner first: what was built and scanned in this job is what is meant. @throws PUSH_IMAGE_MISSING */
export async function findSource(
  image: Reference & { readonly text: string },
  { docker, openRegistry }: Ports,
): Promise<Source> {
  const local = await docker.inspect(image.text);
  if (local) {
    const digest = local.repoDigests.some((known) => known.endsWith(`@${local.id}`)) ? local.id : undefined;
    return { digest, id: local.id, place: { kind: 'docker', name: image.text, tags: local.repoTags } };
  }
  const registry = await openRegistry(image.registry, image.path);
  const digest = await resolveIn(registry, image);
  return { digest, id: digest, place: { kind: 'registry', registry, path: image.path } };
}

/** The digest that a registry has under the name of an image. @throws PUSH_IMAGE_MISSING */
export async function resolveIn(registry: Pick<Registry, 'resolve'>, image: Reference): Promise<string> {
  const digest = await registry.resolve(image.path, image.digest ?? image.tag ?? 'latest');
  if (digest !== undefined) return digest;
  throw pushFailures.PUSH_IMAGE_MISSING(
    `${formatReference(image)} is neither in Docker on this runner nor in ${repositoryOf(image)}.`,
  );
}
