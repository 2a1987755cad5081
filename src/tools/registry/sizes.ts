import { layerBytes, platformsIn } from '../../lib/registry/manifest.ts';
import type { Registry } from './registry.ts';

/** What a machine of this platform pulls. */
export type PlatformSize = { readonly platform: string; readonly bytes: number };

/** Reads the platforms of an image in a registry; `otherwise` names the platform of one that is no index. */
export async function platformSizes(
  registry: Registry,
  path: string,
  digest: string,
  otherwise: string,
): Promise<readonly PlatformSize[]> {
  const top = await registry.manifest(path, digest);
  if (!top) return [];
  const children = platformsIn(top.body);
  if (children.length === 0) return [{ platform: otherwise, bytes: layerBytes(top.body) }];
  return Promise.all(
    children.map(async ({ platform, digest: child }) => {
      const manifest = await registry.manifest(path, child);
      return { platform, bytes: manifest ? layerBytes(manifest.body) : 0 };
    }),
  );
}
