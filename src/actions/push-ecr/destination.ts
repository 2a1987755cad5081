import type { Failure } from '../../failure.ts';
import { repositoryOf } from '../../lib/image/reference.ts';
import { pushFailures } from '../../lib/push/failures.ts';
import type { Target } from '../../lib/push/targets.ts';
import type { Manifest, Registry } from '../../tools/registry/registry.ts';
import type { Source } from './source.ts';

/** A repository that can be pushed to. */
export type Destination = {
  /** Whether the registry lets a tag never move. */
  readonly isFixed: (tag: string) => boolean;
  readonly look: (tag: string, source: Source) => Promise<{ digest: string | undefined; same: boolean }>;
  /** Sends what is missing of the image, then sets the tags. */
  readonly push: (source: Source, tags: readonly string[]) => Promise<void>;
  /** Reads every tag back. @returns the digest they all have. @throws PUSH_DIGEST_DIFFERS */
  readonly confirm: (tags: readonly string[], wanted: string | undefined) => Promise<string>;
  readonly expiresAt: number | undefined;
};

export type OpenDestination = (target: Target) => Promise<Destination>;

export type LocalSource = Extract<Source['place'], { kind: 'docker' }>;

export type Ports = {
  readonly registry: Registry;
  readonly isFixed: (tag: string) => boolean;
  readonly expiresAt: number | undefined;
  /** Sends an image of Docker whose digest is known, all parts by digest, under no tag. */
  readonly sendSaved: (source: LocalSource, digest: string) => Promise<Manifest>;
  /** Pushes an image of Docker's classic store under a full name. */
  readonly pushLocal: (source: LocalSource, name: string) => Promise<void>;
  /** Copies an image between registries, everything it consists of. */
  readonly copy: (
    from: { registry: Registry; path: string },
    to: { registry: Registry; path: string },
    digest: string,
  ) => Promise<Manifest>;
};

export function createDestination(target: Target, ports: Ports): Destination {
  const { registry } = ports;
  return {
    isFixed: ports.isFixed,
    expiresAt: ports.expiresAt,
    look: (tag, source) => look(registry, target.path, tag, source),
    push: (source, tags) => push(target, ports, source, tags),
    confirm: async (tags, wanted) => {
      const found = await Promise.all(tags.map((tag) => registry.resolve(target.path, tag)));
      const [digest = ''] = found;
      const expected = wanted ?? digest;
      const wrong = tags.flatMap((tag, at) =>
        found[at] === expected ? [] : [`${tag} is ${found[at] ?? 'missing'}`],
      );
      if (wrong.length > 0)
        throw pushFailures.PUSH_DIGEST_DIFFERS(
          `${repositoryOf(target)}: expected ${expected}, but ${wrong.join(', ')}.`,
        );
      return digest;
    },
  };
}

/** In Docker's classic store the digest is not known, but the configuration is: equal ones are the same image. */
async function look(registry: Registry, path: string, tag: string, source: Source) {
  const digest = await registry.resolve(path, tag);
  if (digest === undefined || source.digest !== undefined)
    return { digest, same: digest === source.digest && digest !== undefined };
  const manifest = await registry.manifest(path, digest);
  const { config } = JSON.parse(manifest?.body ?? '{}') as { config?: { digest?: string } };
  return { digest, same: config?.digest === source.id };
}

/** The content first, by digest where it is known; the tags come last and only name what is there. */
async function push(target: Target, ports: Ports, source: Source, tags: readonly string[]): Promise<void> {
  const { registry } = ports;
  const [first = ''] = tags;
  const isClassic = source.place.kind === 'docker' && source.digest === undefined;
  if (isClassic) await ports.pushLocal(source.place as LocalSource, `${repositoryOf(target)}:${first}`);
  const there = await registry.manifest(target.path, source.digest ?? first);
  const manifest = there ?? (await send(target, ports, source));
  for (const tag of isClassic ? tags.slice(1) : tags) await putTag(registry, target, tag, manifest);
}

async function send(target: Target, ports: Ports, { place, digest }: Source): Promise<Manifest> {
  if (digest === undefined)
    throw pushFailures.PUSH_DIGEST_DIFFERS(`${repositoryOf(target)} does not have the image after the push.`);
  if (place.kind === 'docker') return ports.sendSaved(place, digest);
  return ports.copy(place, { registry: ports.registry, path: target.path }, digest);
}

async function putTag(registry: Registry, target: Target, tag: string, manifest: Manifest): Promise<void> {
  try {
    await registry.putManifest(target.path, tag, manifest);
  } catch (error) {
    const taken = refusedTag(error as Failure, `${repositoryOf(target)}:${tag}`);
    // Our first attempt may have set it, and only its answer was lost.
    if (taken && (await registry.resolve(target.path, tag)) === manifest.digest) return;
    throw taken ?? error;
  }
}

/** What ECR says when somebody else set an immutable tag between our look and our push. */
export function refusedTag(error: Error, name: string): Failure | undefined {
  if (!/immutable|ImageTagAlreadyExists|TAG_INVALID/i.test(error.message)) return undefined;
  return pushFailures.PUSH_TAG_TAKEN(
    `${name} already names another image and cannot be replaced: ${error.message}`,
    { cause: error },
  );
}
