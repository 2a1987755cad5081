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
