import type { Severity } from './severity.ts';

export type FindingKind = 'vulnerability' | 'secret' | 'misconfiguration' | 'license';

/** Where a finding is. The path never has a tag, a digest or a temporary folder in it, so that it stays the same. */
export type Place = {
  /** In the repository or in the image, with `/` between folders. */
  readonly path: string;
  /** From 1; where the scanner says so. */
  readonly line?: number;
  readonly endLine?: number;
};

/** The package a vulnerability or a licence belongs to. */
export type FoundPackage = {
  readonly name: string;
  readonly installed: string;
  /** Versions in which the finding is gone, one for each line of releases; empty while there is none. */
  readonly fixed: readonly string[];
  /** `npm`, `debian`, `gomod`…: the scanner's name of the kind of package. */
  readonly ecosystem: string;
  /** Of the operating system, not of a language. */
  readonly system: boolean;
  readonly purl?: string;
};

/** A statement of the maintainer (VEX) that a finding does no harm here. */
export type Excuse = { readonly status: string; readonly statement: string };

export type Finding = {
  readonly kind: FindingKind;
  /** CVE number, rule or licence. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly description: string;
  readonly url?: string;
  readonly place: Place;
  readonly package?: FoundPackage;
  /** Highest CVSS base score given. */
  readonly score?: number;
  /** Diff id of the image layer that brought it. */
  readonly layer?: string;
  readonly excuse?: Excuse;
};

/**
 * What makes a finding the same one in another scan: not its line, not the installed version, not its text.
 * Several findings may share it, such as two keys of a kind in one file.
 */
export const identityOf = ({ kind, id, place, package: of }: Finding): string =>
  [kind, id, of?.name ?? '', place.path].join('|');

/** The finding's identity with a number behind it where several share one: the first has 1. In the order given. */
export function numbered(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const identity = identityOf(finding);
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      return [finding, `${identity}|${count}`];
    }),
  );
}
