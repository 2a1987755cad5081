/** The parts of an image's name; https://github.com/distribution/reference has the grammar. */
export type Reference = {
  /** Host, with its port when it has one. `docker.io` when none is written. */
  readonly registry: string;
  /** Path below the host, such as `shop/api`. */
  readonly path: string;
  readonly tag: string | undefined;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string | undefined;
};

export const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
export const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\d{1,5})?$/;
const LONGEST_NAME = 255;

/**
 * Reads a name such as `ghcr.io/acme/shop:1.2@sha256:…`.
 * @throws Error that says what is wrong with it, for the message of an input.
 */
export function parseReference(text: string): Reference {
  const [name, digest] = splitAt(text, '@');
  if (digest !== undefined && !DIGEST.test(digest))
    throw new Error(`"${text}" has a digest that is not sha256: and 64 hexadecimal digits`);
  const colon = name.lastIndexOf(':');
  const tagged = colon > name.lastIndexOf('/');
  const tag = tagged ? name.slice(colon + 1) : undefined;
  if (tag !== undefined && !TAG.test(tag))
    throw new Error(
      `"${text}" has a tag that no registry takes: at most 128 letters, digits, ".", "_" and "-", the first neither "." nor "-"`,
    );
  return { ...parseRepository(tagged ? name.slice(0, colon) : name), tag, digest };
}

/** Reads a repository's name without tag or digest. Capitals in the path become small: registries take no others. */
export function parseRepository(text: string): Pick<Reference, 'registry' | 'path'> {
  const [first, rest] = splitAt(text, '/');
  const hasHost = rest !== undefined && (/[.:]/.test(first) || first === 'localhost');
  const registry = hasHost ? first : 'docker.io';
  const path = (hasHost ? (rest ?? '') : text).toLowerCase();
  if (!HOST.test(registry) || !PATH.test(path) || text.length > LONGEST_NAME)
    throw new Error(
      `"${text}" is not the name of an image, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`,
    );
  const official = registry === 'docker.io' && !path.includes('/');
  return { registry, path: official ? `library/${path}` : path };
}

export const repositoryOf = ({ registry, path }: Pick<Reference, 'registry' | 'path'>): string =>
  `${registry}/${path}`;

export function formatReference(reference: Reference): string {
  const { tag, digest } = reference;
  return `${repositoryOf(reference)}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

function splitAt(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
