import type { ChecksReport } from './summary.ts';

export type Vouched = {
  /** URI of what verified: this action, at its version. */
  readonly verifier: string;
  readonly policyUri: string;
  readonly policyDigest: string;
  /** Files that were looked at, with the sha256 of each. */
  readonly inputs: readonly { readonly uri: string; readonly sha256: string }[];
};

export const VSA_TYPE = 'https://slsa.dev/verification_summary/v1';

/**
 * The predicate of a verification summary (https://slsa.dev/spec/v1.0/verification_summary). Its subject is the image;
 * `actions/attest` adds it. That a check was waived is part of the policy, and is named.
 */
export function verificationSummary(report: ChecksReport, vouched: Vouched): string {
  const { image, at, verdict, items, environment } = report;
  const predicate = {
    verifier: { id: vouched.verifier },
    timeVerified: at,
    resourceUri: `oci://${image}`,
    policy: { uri: vouched.policyUri, digest: { sha256: vouched.policyDigest } },
    inputAttestations: vouched.inputs.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } })),
    verificationResult: verdict === 'passed' ? 'PASSED' : 'FAILED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'],
    slsaVersion: '1.0',
    environment,
    checks: Object.fromEntries(items.map(({ check, state }) => [check, state])),
    waived: items.flatMap(({ waiver }) => waiver ?? []),
  };
  return `${JSON.stringify(predicate, undefined, 2)}\n`;
}
