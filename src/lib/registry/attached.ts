/** Something that belongs to an image: a signature, provenance, a bill of materials. */
export type Attached = {
  readonly kind: 'signature' | 'attestation' | 'other';
  /** Predicate or artifact type, such as `https://slsa.dev/provenance/v1`. */
  readonly type: string;
  readonly digest: string;
};

type Raw = {
  readonly digest?: string;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly layers?: readonly Raw[];
  readonly manifests?: readonly Raw[];
};

/** The manifests of BuildKit's attestations in an index; https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export const attestationManifests = (index: string): readonly string[] =>
  manifestsOf(index)
    .filter(({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest')
    .flatMap(({ digest }) => digest ?? []);

/** The statements in one of them. */
export const statementsIn = (digest: string, manifest: string): readonly Attached[] => {
  const { layers = [] } = JSON.parse(manifest) as Raw;
  return layers.map(({ annotations }) => ({
    kind: 'attestation',
    type: annotations?.['in-toto.io/predicate-type'] ?? 'in-toto',
    digest,
  }));
};

/** What a list of referrers has (OCI 1.1). A bundle of Sigstore says in an annotation what it is about. */
export const referrersIn = (index: string): readonly Attached[] =>
  manifestsOf(index).map(({ digest = '', artifactType = '', annotations }) => {
    const predicate = annotations?.['dev.sigstore.bundle.predicateType'] ?? '';
    const isBundle = /sigstore\.bundle|cosign/.test(artifactType);
    const isSignature = isBundle && (predicate === '' || /cosign\/sign/.test(predicate));
    const kind = isSignature ? 'signature' : isBundle || predicate !== '' ? 'attestation' : 'other';
    return { kind, type: predicate || artifactType, digest };
  });

function manifestsOf(index: string): readonly Raw[] {
  const { manifests = [] } = JSON.parse(index) as Raw;
  return manifests;
}
