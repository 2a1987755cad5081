import { type Finding, identityOf } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { isObject, objectAt, textAt, textsAt } from './shape.ts';

/**
 * What the base branch had: its packages, to be looked up in the same database as the change, and by identity
 * what no database is needed for (secrets, misconfigurations, licences).
 */
export type BaselineDocument = { readonly sbom: unknown; readonly others: readonly string[] };

export function writeBaseline(sbom: string, findings: readonly Finding[]): string {
  const others = findings.filter(({ kind }) => kind !== 'vulnerability').map(identityOf);
  return JSON.stringify({ version: 1, sbom: JSON.parse(sbom), others });
}

/** Undefined for what is not a baseline. A plain CycloneDX SBOM is one that knows packages alone. */
export function readBaseline(text: string): BaselineDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if (value['bomFormat'] === 'CycloneDX') return { sbom: value, others: [] };
  if (value['version'] !== 1 || textAt(objectAt(value, 'sbom'), 'bomFormat') !== 'CycloneDX')
    return undefined;
  return { sbom: value['sbom'], others: textsAt(value, 'others') };
}

/** How often the base has each identity. */
export function knownIdentities(
  vulnerabilities: readonly Finding[],
  others: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const identity of [...vulnerabilities.map(identityOf), ...others])
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return counts;
}

/** Key of a baseline in the Actions cache: of one target at one commit. */
export const baselineKey = (category: string, commit: string): string =>
  `deploy-actions-scan-base-${fingerprint(category)}-${commit}`;

/** The commit that a run is compared with; undefined where there is none, as for a schedule. */
export function baseCommit(eventName: string, event: Readonly<Record<string, unknown>>): string | undefined {
  const commit =
    eventName === 'merge_group'
      ? textAt(objectAt(event, 'merge_group'), 'base_sha')
      : eventName === 'push'
        ? textAt(event, 'before')
        : textAt(objectAt(objectAt(event, 'pull_request'), 'base'), 'sha');
  // A new branch has zeros for what was before it.
  return /^(?!0{40})[0-9a-f]{40}$/.test(commit) ? commit : undefined;
}
