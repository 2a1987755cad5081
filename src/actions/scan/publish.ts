import { annotationsOf } from '../../lib/scan/annotations.ts';
import { describeTime } from '../../lib/scan/database.ts';
import type { Finding } from '../../lib/scan/finding.ts';
import { countOpen, type Judged, reported } from '../../lib/scan/gate.ts';
import { findingLines } from '../../lib/scan/lines.ts';
import { scanReport } from '../../lib/scan/report.ts';
import { toSarif } from '../../lib/scan/sarif.ts';
import { fitSarif, SARIF_LIMITS } from '../../lib/scan/sarif-limits.ts';
import { scanSummary } from '../../lib/scan/summary.ts';
import { categoryOf, describeTarget, type Target } from '../../lib/scan/target.ts';
import type { Observed, ScanInputs, ScanPorts } from './run.ts';

export type Outcome = {
  readonly target: Target;
  readonly inputs: ScanInputs;
  readonly judged: readonly Judged[];
  readonly observed: Observed;
};

const MOST_LOG_LINES = 100;

/** One scan, many outputs: SARIF, report, log, annotations and summary, all from the same judged findings. */
export async function publish(outcome: Outcome, ports: ScanPorts) {
  const { target, inputs, judged, observed } = outcome;
  const category = inputs.category ?? categoryOf(target);
  const listed = reported(judged, inputs.report);
  const sarif = await writeSarif(listed, category, observed, ports);
  const notes = [...scanNotes(observed), ...sarif.notes];
  const report = await ports.keep(category, 'report.json', reportOf(outcome, category, notes));
  tell(listed, target, ports);
  ports.workflow.summary(
    scanSummary({
      target: describeTarget(target),
      judged,
      failOn: inputs['fail-on'],
      report: inputs.report,
      layers: observed.report.layers,
      notes,
    }),
  );
  return { ...countOutputs(judged), sarif: sarif.path, report, database: isoTime(observed) };
}

async function writeSarif(
  listed: readonly Judged[],
  category: string,
  { report: { scannerVersion } }: Observed,
  { gzip, keep }: ScanPorts,
) {
  const findings = listed.map(({ finding }) => finding);
  const render = (some: readonly Finding[]) => JSON.stringify(toSarif(some, { scannerVersion, category }));
  const { text, gzipped, kept, cut } = await fitSarif(findings, { render, gzip });
  const notes = [
    ...(cut > 0
      ? [
          `The SARIF file has the ${kept} most severe findings; ${cut} are left out, for code scanning takes no more.`,
        ]
      : []),
    ...(kept > SARIF_LIMITS.shown
      ? [`Code scanning shows the ${SARIF_LIMITS.shown} most severe of the ${kept} findings uploaded.`]
      : []),
  ];
  return { path: await keep(category, 'results.sarif', text), gzipped, notes };
}

function scanNotes({ report, database }: Observed): readonly string[] {
  return [
    `Trivy ${report.scannerVersion} looked at ${report.packages} packages${report.system ? ` on ${report.system}` : ''}.`,
    ...(database
      ? [
          `Vulnerability database of ${describeTime(database.updatedAt)}${database.stale ? ', which is stale: newer vulnerabilities are not in it' : ''}.`,
        ]
      : []),
  ];
}

const isoTime = ({ database }: Observed): string =>
  database ? new Date(database.updatedAt).toISOString() : '';

const reportOf = (
  { target, inputs, judged, observed }: Outcome,
  category: string,
  notes: readonly string[],
) =>
  scanReport(judged, {
    target: describeTarget(target),
    category,
    scannerVersion: observed.report.scannerVersion,
    database: isoTime(observed),
    databaseStale: observed.database?.stale ?? false,
    failOn: inputs['fail-on'],
    notes,
  });

function tell(listed: readonly Judged[], target: Target, { workflow }: ScanPorts): void {
  for (const line of findingLines(listed, MOST_LOG_LINES)) workflow.untrusted(line);
  // Only files of a scanned directory are in the checkout under the path that the finding has.
  const annotations = annotationsOf(listed, ({ place }) =>
    target.kind === 'directory' ? { file: place.path, line: place.line ?? 1 } : undefined,
  );
  for (const { message, ...place } of annotations) workflow.error(message, place);
}

function countOutputs(judged: readonly Judged[]) {
  const { critical, high, medium, low } = countOpen(judged);
  const failing = judged.filter(({ standing }) => standing.kind === 'fails').length;
  return {
    critical: String(critical),
    high: String(high),
    medium: String(medium),
    low: String(low),
    failing: String(failing),
  };
}
