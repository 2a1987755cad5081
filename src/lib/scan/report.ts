import type { FailOn } from './fail-on.ts';
import { describeFailOn } from './fail-on.ts';
import { countOpen, type Judged, type Standing } from './gate.ts';
import { packageKey, upgradesOf } from './upgrade.ts';

export type ReportAbout = {
  readonly target: string;
  readonly category: string;
  readonly scannerVersion: string;
  /** When the database was made, in ISO 8601; empty where none was needed. */
  readonly database: string;
  readonly databaseStale: boolean;
  readonly failOn: FailOn;
  readonly notes: readonly string[];
};

/** The report file: every finding, what was decided about it and why. Version 1 of its shape; members are only added. */
export function scanReport(judged: readonly Judged[], about: ReportAbout): string {
  const { failOn, scannerVersion, database, databaseStale, ...rest } = about;
  const upgrades = upgradesOf(judged.map(({ finding }) => finding));
  const failing = judged.filter(({ standing }) => standing.kind === 'fails').length;
  const report = {
    version: 1,
    verdict: failing === 0 ? 'passed' : 'failed',
    ...rest,
    failOn: describeFailOn(failOn),
    scanner: { name: 'trivy', version: scannerVersion },
    database: database === '' ? null : { updatedAt: database, stale: databaseStale },
    counts: countOpen(judged),
    failing,
    findings: judged.map((one) => entryOf(one, upgrades.get(packageKey(one.finding))?.to)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function entryOf({ finding, standing, expired }: Judged, fixBy: string | undefined) {
  const { kind, id, severity, title, url, place, package: of, score, layer } = finding;
  return {
    kind,
    id,
    severity,
    title,
    url,
    path: place.path,
    line: place.line,
    package: of?.name,
    installed: of?.installed,
    fixed: of?.fixed,
    purl: of?.purl,
    fixBy,
    score,
    layer,
    decision: decisionOf(standing),
    ...(expired ? { ignoreExpired: expired } : {}),
  };
}

/** One word for each way a finding can be let through, and who said so. */
function decisionOf(standing: Standing): Readonly<Record<string, string>> {
  switch (standing.kind) {
    case 'ignored': {
      const { owner, reason, expires } = standing.entry;
      return { outcome: 'ignored', owner, reason, expires };
    }
    case 'excused':
      return { outcome: 'vex', status: standing.status, statement: standing.statement };
    case 'fails':
      return { outcome: 'fails' };
    case 'below':
      return { outcome: 'reported' };
    case 'unfixed':
      return { outcome: 'unfixed' };
    case 'known':
      return { outcome: 'not-new' };
  }
}
