import { readErrors, registryUrl } from '../../lib/registry/challenge.ts';
import type { Descriptor } from '../../lib/registry/manifest.ts';
import { isTransientStatus } from '../../runtime/http-error.ts';
import type { Archive } from '../../runtime/tar.ts';
import type { Transfer, TransferTarget, Upload } from '../../runtime/transfer.ts';
import { check, type Manifest, pull, type Registry, sha256 } from './registry.ts';
import { BusyStatus } from './session.ts';

/** A repository of a registry. */
export type Place = { readonly registry: Registry; readonly path: string };

export type Sent = { readonly status: number; readonly body: string };

/** Where the parts of an image come from: a registry, or a folder that Docker saved. */
export type Content = {
  readonly name: string;
  readonly manifest: (digest: string) => Promise<Manifest | undefined>;
  /** For an upload to this host: the repository of the same registry that has the blob already, or undefined. */
  readonly besideIn: (host: string) => string | undefined;
  /** Sends a blob as the body of a request. @throws HttpError, BusyStatus when trying again may help */
  readonly send: (blob: Descriptor, to: TransferTarget, signal: AbortSignal) => Promise<Sent>;
};

/** What a registry has. */
export function registryContent({ registry, path }: Place, transfer: Transfer): Content {
  return {
    name: `${registry.host}/${path}`,
    manifest: (digest) => registry.manifest(path, digest),
    besideIn: (host) => (host === registry.host ? path : undefined),
    send: async ({ digest }, to, signal) => {
      const url = `${registryUrl(registry.host)}/v2/${path}/blobs/${digest}`;
      await hasBlob({ registry, path }, digest); // Renews the login where it has run out.
      const authorization = await registry.session.authorization(pull(path));
      const from = { url, headers: authorization ? { authorization } : {} };
      const { readStatus, ...sent } = await transfer(from, to, signal);
      const read = { status: readStatus, headers: {}, body: '' };
      if (isTransientStatus(readStatus)) throw new BusyStatus(registry.host, read);
      if (readStatus !== 200) check(registry.host, path, { ...read, status: Math.max(readStatus, 400) });
      return sent;
    },
  };
}

/**
 * An OCI layout in a tar archive, as `docker image save` writes it: every part under the name of its digest.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export function layoutContent(archive: Archive, upload: Upload): Content {
  const nameOf = (digest: string) => `blobs/${digest.replace(':', '/')}`;
  return {
    name: 'Docker',
    manifest: async (digest) => {
      const body = await archive.text(nameOf(digest));
      if (body === undefined || (await sha256(body)) !== digest) return undefined;
      const { mediaType } = JSON.parse(body) as { readonly mediaType?: string };
      return { digest, body, mediaType: mediaType ?? guessMediaType(body) };
    },
    besideIn: () => undefined,
    send: async ({ digest }, to, signal) => {
      const entry = archive.entries.get(nameOf(digest));
      if (!entry)
        return { status: 404, body: JSON.stringify({ errors: [{ message: `Docker has no ${digest}` }] }) };
      return upload({ path: archive.path, ...entry }, to, signal);
    },
  };
}

/** OCI lets a manifest leave out its own type: an index has `manifests`. */
const guessMediaType = (body: string): string =>
  `application/vnd.oci.image.${'manifests' in (JSON.parse(body) as object) ? 'index' : 'manifest'}.v1+json`;

export async function hasBlob({ registry, path }: Place, digest: string): Promise<boolean> {
  const answer = await registry.session.send({
    method: 'HEAD',
    path: `/v2/${path}/blobs/${digest}`,
    scope: pull(path),
  });
  // Some registries answer with the place where the blob is kept.
  if (answer.status === 404) return false;
  if (answer.status >= 400) check(registry.host, path, answer);
  return true;
}

/** A server that fails and an upload that it forgot: both begin anew. @throws BusyStatus, REGISTRY_REFUSED and the like */
export function checkSent({ registry, path }: Place, { status, body }: Sent): void {
  if (isTransientStatus(status) || readErrors(body).code === 'BLOB_UPLOAD_UNKNOWN')
    throw new BusyStatus(registry.host, { status, headers: {}, body });
  check(registry.host, path, { status, body });
}
