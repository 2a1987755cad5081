import type { Finding } from './finding.ts';
import { compareVersions } from './version.ts';

/** The smallest upgrade of a package that clears findings of it. */
export type Upgrade = {
  /** Undefined while at least one of the findings has no fix. */
  readonly to: string | undefined;
  /** The version that clears what can be cleared; undefined when there is no fix at all. */
  readonly partly: string | undefined;
};

/** One installed package: an upgrade is worked out for all findings of it together. */
export const packageKey = ({ package: of, place }: Finding): string =>
  [of?.ecosystem, of?.name, of?.installed, place.path].join('|');

/** For each package with findings, the smallest version in which all of them are fixed. */
export function upgradesOf(findings: readonly Finding[]): ReadonlyMap<string, Upgrade> {
  const byPackage = Map.groupBy(
    findings.filter(({ kind, package: of }) => kind === 'vulnerability' && of),
    packageKey,
  );
  return new Map([...byPackage].map(([key, group]) => [key, upgradeOf(group)]));
}

function upgradeOf(group: readonly Finding[]): Upgrade {
  const needed = group.map(({ package: of }) => smallestFix(of?.installed ?? '', of?.fixed ?? []));
  const known = needed.filter((version) => version !== undefined);
  const partly = known.sort(compareVersions).at(-1);
  return { to: known.length === needed.length ? partly : undefined, partly };
}

/** Of the fixed versions (one for each line of releases), the smallest that is not below the installed one. */
function smallestFix(installed: string, fixed: readonly string[]): string | undefined {
  const above = fixed.filter((version) => compareVersions(version, installed) > 0).sort(compareVersions);
  return above[0] ?? [...fixed].sort(compareVersions).at(-1);
}
