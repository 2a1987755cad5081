import { contentsOf } from '../../lib/registry/manifest.ts';
import type { Transfer } from '../../runtime/transfer.ts';
import { type Place, registryContent } from './content.ts';
import { type Manifest, pull } from './registry.ts';
import { createSendImage, type SendPorts } from './send-image.ts';

export type CopyPorts = SendPorts & { readonly transfer: Transfer };

/**
 * Copies images between repositories, all platforms and what refers to them, under the same digests and no tag; the
 * manifest of the image itself is only returned, to be stored by its digest or a tag.
 */
export type CopyImage = (from: Place, to: Place, digest: string) => Promise<Manifest>;

export const createCopy =
  (ports: CopyPorts): CopyImage =>
  async (from, to, digest) => {
    const send = createSendImage(ports);
    const content = registryContent(from, ports.transfer);
    const image = await send(content, to, digest);
    for (const referrer of await referrersOf(from, digest))
      await to.registry.putManifest(to.path, referrer, await send(content, to, referrer));
    for (const tag of signatureTags(digest)) {
      const there = await from.registry.resolve(from.path, tag);
      if (there !== undefined) await to.registry.putManifest(to.path, tag, await send(content, to, there));
    }
    return image;
  };

/** Signatures and bills of materials, where the registry keeps a list of them (OCI 1.1). */
export async function referrersOf({ registry, path }: Place, digest: string): Promise<readonly string[]> {
  const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: pull(path) });
  if (answer.status !== 200) return [];
  return contentsOf(answer.body).children.map((child) => child.digest);
}

/** Where cosign and older clients put them: tags made of the digest. */
export function signatureTags(digest: string): readonly string[] {
  const name = digest.replace(':', '-');
  return [`${name}.sig`, `${name}.att`, `${name}.sbom`, name];
}
