import type { Finding, Problem } from './judge.ts';

/**
 * The second witness beside what pods say of themselves: a pod that answers right but does not run the deployed
 * image is the wrong version (a version baked into configuration, a tag that moved).
 */
export function withDigest(
  finding: Finding,
  digests: readonly string[],
  expected: string | undefined,
): Finding {
  const digest = expected !== undefined && digests.includes(expected) ? expected : digests[0];
  const known = digest === undefined ? finding : { ...finding, digest };
  const decided = finding.kind === 'passed' || finding.kind === 'failed';
  if (expected === undefined || !decided || digests.includes(expected)) return known;
  const problem: Problem = {
    expected: `image digest ${short(expected)}`,
    actual: digests.map(short).join(', ') || 'none reported',
  };
  return { ...known, kind: 'wrong-version', problems: [problem] };
}

/** Pods that say the same version but run different images: allowed, but worth a word. */
export function mixedDigests(findings: readonly Finding[]): string | undefined {
  const digests = new Set(findings.flatMap(({ digest }) => digest ?? []));
  if (digests.size < 2) return undefined;
  return `the pods run ${digests.size} different images: ${[...digests].map(short).join(', ')}`;
}

const short = (digest: string): string => digest.replace(/^sha256:/, '').slice(0, 12);
