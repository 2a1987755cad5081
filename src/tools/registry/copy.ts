import { readErrors, registryUrl } from '../../lib/registry/challenge.ts';
import { contentsOf, type Descriptor } from '../../lib/registry/manifest.ts';
import { isTransientStatus } from '../../runtime/http-error.ts';
import type { Transfer } from '../../runtime/transfer.ts';
import { registryFailures } from './failures.ts';
import { check, type Manifest, pull, pullAndPush, type Registry } from './registry.ts';
import { BusyStatus, persistently, type RegistryContext } from './session.ts';

export type Place = { readonly registry: Registry; readonly path: string };

export type CopyPorts = RegistryContext & {
  readonly transfer: Transfer;
  readonly onBlob: (digest: string, bytes: number) => void;
};

/** Copies images between repositories, all platforms and what refers to them, under the same digests and no tag. */
export type CopyImage = (from: Place, to: Place, digest: string) => Promise<void>;

export const createCopy =
  (ports: CopyPorts): CopyImage =>
  async (from, to, digest) => {
    await copyManifest(ports, from, to, digest);
    for (const referrer of await referrersOf(from, digest)) await copyManifest(ports, from, to, referrer);
    for (const tag of signatureTags(digest)) {
      const manifest = await from.registry.manifest(from.path, tag);
      if (!manifest) continue;
      await copyManifest(ports, from, to, manifest.digest);
      await to.registry.putManifest(to.path, tag, manifest);
    }
  };

/** Blobs and children first: a manifest that is there is complete. */
async function copyManifest(ports: CopyPorts, from: Place, to: Place, digest: string): Promise<Manifest> {
  const manifest = await from.registry.manifest(from.path, digest);
  if (!manifest)
    throw registryFailures.REGISTRY_REFUSED(
      `${from.registry.host}/${from.path} does not have ${digest}, which belongs to the image.`,
    );
  const { blobs, children } = contentsOf(manifest.body);
  for (const child of children) await copyManifest(ports, from, to, child.digest);
  for (const blob of blobs) await copyBlob(ports, from, to, blob);
  if ((await to.registry.resolve(to.path, digest)) === undefined)
    await to.registry.putManifest(to.path, digest, manifest);
  return manifest;
}

async function copyBlob(
  ports: CopyPorts,
  from: Place,
  to: Place,
  { digest, size }: Descriptor,
): Promise<void> {
  if (await hasBlob(to, digest)) return;
  await persistently(ports, to.registry.host, async () => {
    const address = await beginUpload(from, to, digest);
    if (address === undefined) return;
    address.searchParams.set('digest', digest);
    await hasBlob(from, digest); // Renews the login where it has run out.
    const result = await ports.transfer(
      {
        url: `${registryUrl(from.registry.host)}/v2/${from.path}/blobs/${digest}`,
        headers: login(from, pull(from.path)),
      },
      { url: address.href, method: 'PUT', headers: login(to, pullAndPush(to.path)) },
      ports.signal,
    );
    checkTransfer(from, to, result);
  });
  ports.onBlob(digest, size);
}

function checkTransfer(
  from: Place,
  to: Place,
  { readStatus, status, body }: { readStatus: number; status: number; body: string },
): void {
  const read = { status: readStatus, headers: {}, body: '' };
  if (isTransientStatus(readStatus)) throw new BusyStatus(from.registry.host, read);
  if (readStatus !== 200)
    check(from.registry.host, from.path, { ...read, status: Math.max(readStatus, 400) });
  // A server that fails and an upload that it forgot: both begin anew.
  if (isTransientStatus(status) || readErrors(body).code === 'BLOB_UPLOAD_UNKNOWN')
    throw new BusyStatus(to.registry.host, { status, headers: {}, body });
  check(to.registry.host, to.path, { status, body });
}

async function hasBlob({ registry, path }: Place, digest: string): Promise<boolean> {
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

/** Undefined when the registry took the blob over from the other repository by itself. */
async function beginUpload(from: Place, to: Place, digest: string): Promise<URL | undefined> {
  const query = from.registry.host === to.registry.host ? `?mount=${digest}&from=${from.path}` : '';
  const answer = await to.registry.session.send({
    method: 'POST',
    path: `/v2/${to.path}/blobs/uploads/${query}`,
    scope: pullAndPush(to.path),
  });
  check(to.registry.host, to.path, answer);
  if (answer.status === 201) return undefined;
  return new URL(answer.headers['location'] ?? '', registryUrl(to.registry.host));
}

function login({ registry }: Place, scope: string): Readonly<Record<string, string>> {
  const authorization = registry.session.authorization(scope);
  return authorization ? { authorization } : {};
}

/** Signatures and bills of materials, where the registry keeps a list of them (OCI 1.1). */
async function referrersOf({ registry, path }: Place, digest: string): Promise<readonly string[]> {
  const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: pull(path) });
  if (answer.status !== 200) return [];
  return contentsOf(answer.body).children.map((child) => child.digest);
}

/** Where cosign and older clients put them: tags made of the digest. */
function signatureTags(digest: string): readonly string[] {
  const name = digest.replace(':', '-');
  return [`${name}.sig`, `${name}.att`, `${name}.sbom`, name];
}
