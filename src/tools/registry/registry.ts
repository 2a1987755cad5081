import { nextPage, readErrors } from '../../lib/registry/challenge.ts';
import type { HttpResponse } from '../../runtime/http.ts';
import { registryFailures } from './failures.ts';
import {
  type Credentials,
  createSession,
  type RegistryContext,
  type RenewedLogin,
  type Session,
} from './session.ts';

/** A manifest as it is kept: its digest is that of its bytes. */
export type Manifest = { readonly digest: string; readonly mediaType: string; readonly body: string };

/** One registry by the distribution API, https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export type Registry = {
  readonly host: string;
  readonly session: Session;
  /** Digest of a tag or of a digest itself; undefined when there is no such image or repository. */
  readonly resolve: (repository: string, reference: string) => Promise<string | undefined>;
  /** The manifest, with its digest checked against its bytes; undefined when there is none. */
  readonly manifest: (repository: string, reference: string) => Promise<Manifest | undefined>;
  /** A small blob as UTF-8, such as a configuration; undefined when there is none. Its digest is checked. */
  readonly blob: (repository: string, digest: string) => Promise<string | undefined>;
  /** Stores a manifest under a tag or its digest. @throws REGISTRY_REFUSED and the like */
  readonly putManifest: (repository: string, reference: string, manifest: Manifest) => Promise<void>;
  /** All tags; undefined when there is no such repository. */
  readonly tags: (repository: string) => Promise<readonly string[] | undefined>;
};

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const LARGEST_MANIFEST = 4 * 1024 * 1024;
const MOST_PAGES = 1_000;

/** Talks to a registry with the given login, or none. @throws the failures of `registryFailures` */
export function createRegistry(
  context: RegistryContext,
  host: string,
  login?: Credentials | RenewedLogin,
): Registry {
  const session = createSession(context, host, login);
  const get = (repository: string, reference: string, method: string) =>
    session.send({
      method,
      path: `/v2/${repository}/manifests/${reference}`,
      scope: pull(repository),
      headers: { accept: MANIFESTS },
      maxBytes: LARGEST_MANIFEST,
    });
  return {
    host,
    session,
    resolve: async (repository, reference) => {
      const answer = await get(repository, reference, 'HEAD');
      return found(host, repository, answer)
        ? (answer.headers['docker-content-digest'] ?? undefined)
        : undefined;
    },
    manifest: async (repository, reference) => {
      const answer = await get(repository, reference, 'GET');
      if (!found(host, repository, answer)) return undefined;
      const digest = await sha256(answer.body);
      const said = answer.headers['docker-content-digest'] ?? digest;
      if (said !== digest)
        throw registryFailures.REGISTRY_REFUSED(
          `${host} gave a manifest of ${repository}:${reference} that is not ${said}, but ${digest}.`,
        );
      return { digest, mediaType: answer.headers['content-type'] ?? '', body: answer.body };
    },
    blob: (repository, digest) => smallBlob(session, host, repository, digest),
    putManifest: async (repository, reference, { mediaType, body }) => {
      const answer = await session.send({
        method: 'PUT',
        path: `/v2/${repository}/manifests/${reference}`,
        scope: pullAndPush(repository),
        headers: { 'content-type': mediaType },
        body,
      });
      check(host, repository, answer);
    },
    tags: (repository) => allTags(session, host, repository),
  };
}

async function smallBlob(
  session: Session,
  host: string,
  repository: string,
  digest: string,
): Promise<string | undefined> {
  const path = `/v2/${repository}/blobs/${digest}`;
  const maxBytes = LARGEST_MANIFEST;
  const first = await session.send({ path, scope: pull(repository), maxBytes });
  const { location } = first.headers;
  // Large registries keep blobs elsewhere; that address has its own signature and must not get our login.
  const answer =
    first.status >= 300 && first.status < 400 && location ? await session.fetch(location) : first;
  if (!found(host, repository, answer)) return undefined;
  if ((await sha256(answer.body)) === digest) return answer.body;
  throw registryFailures.REGISTRY_REFUSED(`${host} gave a blob of ${repository} that is not ${digest}.`);
}

/** What a token is asked for: https://distribution.github.io/distribution/spec/auth/scope/ */
export const pull = (repository: string): string => `repository:${repository}:pull`;
export const pullAndPush = (repository: string): string => `repository:${repository}:pull,push`;

async function allTags(
  session: Session,
  host: string,
  repository: string,
): Promise<readonly string[] | undefined> {
  const tags: string[] = [];
  let path: string | undefined = `/v2/${repository}/tags/list?n=1000`;
  for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
    const answer: HttpResponse = await session.send({ path, scope: pull(repository) });
    if (!found(host, repository, answer)) return undefined;
    const { tags: some } = JSON.parse(answer.body) as { tags?: readonly string[] | null };
    tags.push(...(some ?? []));
    path = nextPage(answer.headers['link'] ?? '');
  }
  return tags;
}

/** Whether it is there: 404 is an answer, anything else that is not a success is an error. */
function found(host: string, repository: string, answer: HttpResponse): boolean {
  if (answer.status === 404) return false;
  check(host, repository, answer);
  return true;
}

/** @throws REGISTRY_FORBIDDEN, REGISTRY_REPOSITORY_MISSING, REGISTRY_REFUSED unless the answer is a success */
export function check(
  host: string,
  repository: string,
  { status, body }: Pick<HttpResponse, 'status' | 'body'>,
): void {
  if (status < 300) return;
  const { code, message } = readErrors(body);
  const words = `${host} refused ${repository}: ${status} ${code} ${message}`.trim();
  if (status === 403) throw registryFailures.REGISTRY_FORBIDDEN(words);
  if (status === 404) throw registryFailures.REGISTRY_REPOSITORY_MISSING(words);
  throw registryFailures.REGISTRY_REFUSED(words);
}

/** Digest of a text's bytes, as registries write it. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
