import pLimit from 'p-limit';
import { registryUrl } from '../../lib/registry/challenge.ts';
import { contentsOf, type Descriptor } from '../../lib/registry/manifest.ts';
import { type Content, checkSent, hasBlob, type Place } from './content.ts';
import { registryFailures } from './failures.ts';
import { check, type Manifest, pullAndPush } from './registry.ts';
import { persistently, type RegistryContext } from './session.ts';

export type SendPorts = RegistryContext & {
  readonly onBlob: (digest: string, bytes: number) => void;
};

/**
 * Sends all that an image consists of, under its digests and no tag: blobs and children first, so that a manifest that
 * is there is complete, and what broke off can be taken up again where it stopped. The manifest of the image itself is
 * only returned: whoever stores it under a tag need not store it twice.
 * @throws REGISTRY_CONTENT_MISSING when a part is neither at hand nor in the registry
 */
export type SendImage = (from: Content, to: Place, digest: string) => Promise<Manifest>;

/** docker push sends as many layers at once. */
const AT_ONCE = 5;

export const createSendImage =
  (ports: SendPorts): SendImage =>
  async (from, to, digest) => {
    const stop = new AbortController();
    const signal = ports.signal ? AbortSignal.any([ports.signal, stop.signal]) : stop.signal;
    const limit = pLimit(AT_ONCE);
    const blobs = new Map<string, Promise<void>>();
    const sendBlob = (blob: Descriptor): Promise<void> => {
      const sent = blobs.get(blob.digest) ?? limit(() => sendOnce({ ...ports, signal }, from, to, blob));
      blobs.set(blob.digest, sent);
      return sent;
    };
    try {
      return await sendParts(from, to, digest, sendBlob);
    } finally {
      stop.abort(); // One part that cannot be sent is enough: the others need not be.
      await Promise.allSettled(blobs.values());
    }
  };

async function sendParts(
  from: Content,
  to: Place,
  digest: string,
  sendBlob: (blob: Descriptor) => Promise<void>,
): Promise<Manifest> {
  const manifest = await from.manifest(digest);
  if (!manifest)
    throw registryFailures.REGISTRY_CONTENT_MISSING(
      `${from.name} does not have ${digest}, which belongs to the image.`,
    );
  const { blobs, children } = contentsOf(manifest.body);
  const sendChild = async (child: string) => {
    if ((await to.registry.resolve(to.path, child)) !== undefined) return;
    await to.registry.putManifest(to.path, child, await sendParts(from, to, child, sendBlob));
  };
  await Promise.all([...blobs.map(sendBlob), ...children.map((child) => sendChild(child.digest))]);
  return manifest;
}

async function sendOnce(
  ports: SendPorts & { readonly signal: AbortSignal },
  from: Content,
  to: Place,
  blob: Descriptor,
) {
  if (await hasBlob(to, blob.digest)) return;
  await persistently(ports, to.registry.host, async () => {
    const address = await beginUpload(from, to, blob.digest);
    if (address === undefined) return;
    address.searchParams.set('digest', blob.digest);
    const authorization = await to.registry.session.authorization(pullAndPush(to.path));
    const headers = authorization ? { authorization } : {};
    const target = { url: address.href, method: 'PUT', headers, keepAlive: true };
    checkSent(to, await from.send(blob, target, ports.signal));
  });
  ports.onBlob(blob.digest, blob.size);
}

/** Undefined when the registry took the blob over from the other repository by itself. */
async function beginUpload(from: Content, to: Place, digest: string): Promise<URL | undefined> {
  const beside = from.besideIn(to.registry.host);
  const query = beside === undefined ? '' : `?mount=${digest}&from=${beside}`;
  const answer = await to.registry.session.send({
    method: 'POST',
    path: `/v2/${to.path}/blobs/uploads/${query}`,
    scope: pullAndPush(to.path),
  });
  check(to.registry.host, to.path, answer);
  if (answer.status === 201) return undefined;
  return new URL(answer.headers['location'] ?? '', registryUrl(to.registry.host));
}
