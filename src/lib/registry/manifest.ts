/** What a manifest refers to. */
export type Descriptor = { readonly digest: string; readonly size: number; readonly mediaType: string };

export type Contents = {
  /** Configuration and layers: pushed before the manifest. */
  readonly blobs: readonly Descriptor[];
  /** Of an index: the manifests of its platforms and attestations. */
  readonly children: readonly Descriptor[];
};

type Raw = { digest?: unknown; size?: unknown; mediaType?: unknown; urls?: unknown };

/** Reads an OCI or Docker manifest or index. Layers that live elsewhere by their own address are left out. */
export function contentsOf(body: string): Contents {
  const {
    config,
    layers = [],
    manifests = [],
  } = JSON.parse(body) as {
    config?: Raw;
    layers?: readonly Raw[];
    manifests?: readonly Raw[];
  };
  const blobs = [...(config ? [config] : []), ...layers].filter(({ urls }) => urls === undefined);
  return { blobs: unique(blobs.map(descriptor)), children: unique(manifests.map(descriptor)) };
}

const descriptor = ({ digest, size, mediaType }: Raw): Descriptor => ({
  digest: String(digest),
  size: Number(size ?? 0),
  mediaType: String(mediaType ?? ''),
});

const unique = (all: readonly Descriptor[]): readonly Descriptor[] => [
  ...new Map(all.map((one) => [one.digest, one])).values(),
];

type Platform = { readonly os?: unknown; readonly architecture?: unknown; readonly variant?: unknown };

/** `linux/arm/v7` of a platform as manifests have it; empty for attestations, whose platform is `unknown`. */
export function platformName({ os, architecture, variant }: Platform): string {
  if (!os || !architecture || os === 'unknown') return '';
  return [os, architecture, variant].filter(Boolean).join('/');
}

/** The images of an index by platform, attestations left out. */
export function platformsIn(body: string): readonly { readonly platform: string; readonly digest: string }[] {
  const { manifests = [] } = JSON.parse(body) as { manifests?: readonly (Raw & { platform?: Platform })[] };
  return manifests
    .map(({ platform = {}, digest }) => ({ platform: platformName(platform), digest: String(digest) }))
    .filter(({ platform }) => platform !== '');
}

/** Bytes of all layers, as they are sent. */
export const layerBytes = (body: string): number => {
  const { layers = [] } = JSON.parse(body) as { layers?: readonly Raw[] };
  return layers.reduce((sum, { size }) => sum + Number(size ?? 0), 0);
};
