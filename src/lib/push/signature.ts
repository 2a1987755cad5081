/** A key of cosign: its text, or the address of one that a key service keeps. */
export type CosignKey = { readonly kind: 'pem' | 'address'; readonly value: string };

const ADDRESS = /^(awskms|gcpkms|azurekms|hashivault|k8s|pkcs11):\/\//;

/** Reads a key. What was given is not repeated in the error: it may be half of a secret. */
export function parseCosignKey(raw: string): CosignKey {
  const value = raw.trim();
  if (/^-----BEGIN [A-Z ]+-----[\s\S]+-----END [A-Z ]+-----$/.test(value)) return { kind: 'pem', value };
  if (ADDRESS.test(value)) return { kind: 'address', value };
  throw new Error(
    'expected a key as text (-----BEGIN …-----) or the address of one, such as awskms:///alias/release or azurekms://…',
  );
}

/** Who must have signed. */
export type Signer =
  | { readonly kind: 'key'; readonly key: CosignKey }
  | {
      readonly kind: 'keyless';
      /** A regular expression for the identity in the certificate. */
      readonly identity: string;
      readonly issuer: string;
      /** `owner/name` of the repository whose run signed; undefined where `identity` says enough. */
      readonly repository: string | undefined;
    };

export type SignerInputs = {
  readonly key: CosignKey | undefined;
  readonly identity: string | undefined;
  readonly issuer: string;
  /** Of this run. */
  readonly serverUrl: string;
  readonly repository: string;
};

/**
 * Without a key or an identity: any workflow that ran for this repository. The certificate's identity alone would not
 * do, for that of a reusable workflow is the repository it is in, not the one that called it.
 */
export function signerOf({ key, identity, issuer, serverUrl, repository }: SignerInputs): Signer {
  if (key) return { kind: 'key', key };
  if (identity) return { kind: 'keyless', identity, issuer, repository: undefined };
  const host = serverUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { kind: 'keyless', identity: `^${host}/`, issuer, repository };
}
