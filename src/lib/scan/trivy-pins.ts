/** A released file of Trivy and what it must be. */
export type TrivyAsset = { readonly file: string; readonly sha256: string };

export type TrivyPins = {
  readonly version: string;
  /** By platform, in Node's words. A platform that is not here has no pinned Trivy. */
  readonly assets: Readonly<Record<string, TrivyAsset>>;
};

/**
 * The release this version of the action runs. In March 2026 a release of Trivy was replaced by a malicious one under
 * its own version number, and releases have been deleted: so the file is pinned by what is in it, not by its name.
 * From trivy_0.72.0_checksums.txt of the release.
 */
export const TRIVY_PINS: TrivyPins = {
  version: '0.72.0',
  assets: {
    'linux-x64': {
      file: 'trivy_0.72.0_Linux-64bit.tar.gz',
      sha256: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
    },
    'linux-arm64': {
      file: 'trivy_0.72.0_Linux-ARM64.tar.gz',
      sha256: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467',
    },
    'darwin-x64': {
      file: 'trivy_0.72.0_macOS-64bit.tar.gz',
      sha256: 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08',
    },
    'darwin-arm64': {
      file: 'trivy_0.72.0_macOS-ARM64.tar.gz',
      sha256: '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016',
    },
  },
};
