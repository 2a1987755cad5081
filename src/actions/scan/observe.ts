import { baselineKey, knownIdentities, readBaseline } from '../../lib/scan/baseline.ts';
import type { Scanner } from '../../lib/scan/scanners.ts';
import { pathsOf, type Target } from '../../lib/scan/target.ts';
import { readTrivyReport, type ScanReport } from '../../lib/scan/trivy-report.ts';
import type { ReadyScanner, ScanPorts } from './ports.ts';

/** What the scan saw, before anything is decided. */
export type Observed = {
  readonly report: ScanReport;
  /** CycloneDX of the packages found; being made while the findings are judged. */
  readonly sbom: Promise<string>;
  readonly database: { readonly updatedAt: number; readonly stale: boolean } | undefined;
  /** How often the base has each identity, and where that is known from; undefined when everything counts. */
  readonly base: { readonly known: ReadonlyMap<string, number>; readonly from: string } | undefined;
};

export type ObserveRequest = {
  readonly target: Target;
  readonly scanners: readonly Scanner[];
  readonly category: string;
  readonly onlyNew: boolean;
};

/** Scans the target and, for `only-new`, looks up what the base had in the same database. */
export async function observe(request: ObserveRequest, ports: ScanPorts): Promise<Observed> {
  const { target, scanners } = request;
  const scanner = await ports.prepareScanner();
  const database = scanners.includes('vuln') ? await scanner.prepareDatabase() : undefined;
  const { report, sbom } = await scanner.scan(target, scanners);
  sbom.catch(() => undefined); // Reported where it is waited for.
  return {
    report: readTrivyReport(report, pathsOf(target)),
    sbom,
    database,
    base: request.onlyNew ? await lookUpBase(request, scanner, ports) : undefined,
  };
}

async function lookUpBase(
  { target, scanners, category }: ObserveRequest,
  scanner: ReadyScanner,
  { workflow, baseline }: ScanPorts,
): Promise<Observed['base']> {
  const found = await baseline.load((commit) => baselineKey(category, commit));
  const document = found && readBaseline(found.text);
  if (!document) {
    workflow.warning(
      `There is no baseline ${found ? `in ${found.from}` : 'of the base commit'}, so every finding counts as new. A scan with \`only-new: true\` on the base branch makes one.`,
    );
    return undefined;
  }
  const vulnerabilities = scanners.includes('vuln')
    ? readTrivyReport(await scanner.lookUp(JSON.stringify(document.sbom)), pathsOf(target)).findings
    : [];
  return { known: knownIdentities(vulnerabilities, document.others), from: found.from };
}
