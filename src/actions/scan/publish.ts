import { annotationsOf } from '../../lib/scan/annotations.ts';
import { baselineKey, writeBaseline } from '../../lib/scan/baseline.ts';
import { describeTime } from '../../lib/scan/database.ts';
import { declaredAt } from '../../lib/scan/declared.ts';
import type { Finding } from '../../lib/scan/finding.ts';
import { countOpen, type Judged, reported } from '../../lib/scan/gate.ts';
import { ignoreWords } from '../../lib/scan/ignore-notes.ts';
import { findingLines } from '../../lib/scan/lines.ts';
import { scanReport } from '../../lib/scan/report.ts';
import { toSarif } from '../../lib/scan/sarif.ts';
import { fitSarif, SARIF_LIMITS } from '../../lib/scan/sarif-limits.ts';
import { scanSummary } from '../../lib/scan/summary.ts';
import { describeTarget, type Target } from '../../lib/scan/target.ts';
import { unreadLockFiles } from '../../lib/scan/unread.ts';
import type { Observed } from './observe.ts';
import type { ScanPorts } from './ports.ts';
import type { Plan } from './run.ts';

export type Outcome = {
  readonly plan: Plan;
  readonly judged: readonly Judged[];
  readonly observed: Observed;
};

const MOST_LOG_LINES = 100;

/** One scan, many outputs: SARIF, report, SBOM, log, annotations and summary, all from the same judged findings. */
export async function publish(outcome: Outcome, ports: ScanPorts) {
  const { plan, judged, observed } = outcome;
  const { inputs, category } = plan;
  const listed = reported(judged, inputs.report);
  const ignored = ignoreWords(plan.ignores, judged, plan.startedAt);
  const warnings = [...ignored.warnings, ...(await unread(outcome, ports))];
  for (const warning of warnings) ports.workflow.warning(warning);
  const sarif = await writeSarif(listed, outcome, ports);
  const notes = [...scanNotes(observed), ...warnings, ...ignored.notes, ...sarif.notes];
  const report = await ports.keep(category, 'report.json', reportOf(outcome, notes));
  await tell(listed, plan, ports);
  const files = { sarif: sarif.path, report, ...(await keepPackages(outcome, ports)) };
  ports.workflow.summary(summaryOf(outcome, notes));
  return { ...countOutputs(judged), ...files, database: isoTime(observed) };
}

async function unread({ plan, observed }: Outcome, ports: ScanPorts): Promise<readonly string[]> {
  const { target, scanners, inputs } = plan;
  if (!isInCheckout(target) || !scanners.includes('vuln')) return [];
  const paths = await ports.list(target.path);
  return unreadLockFiles(paths, observed.report.lockFiles, inputs.skip ?? []).map(
    (path) => `No package was read from ${path}: it has none that is shipped, or Trivy cannot read it`,
  );
}

/** Files of such a target are in the checkout by the path of the finding; those of an image are not. */
const isInCheckout = (target: Target): target is Target & { readonly path: string } =>
  target.kind === 'directory' && !target.path.startsWith('/');

async function writeSarif(listed: readonly Judged[], { plan, observed }: Outcome, ports: ScanPorts) {
  const about = { scannerVersion: observed.report.scannerVersion, category: plan.category };
  const render = (some: readonly Finding[]) => JSON.stringify(toSarif(some, about));
  const findings = listed.map(({ finding }) => finding);
  const { text, gzipped, kept, cut } = await fitSarif(findings, { render, gzip: ports.gzip });
  const path = await ports.keep(plan.category, 'results.sarif', text);
  const notes = [
    cut > 0 &&
      `The SARIF file has the ${kept} most severe findings; ${cut} are left out, for code scanning takes no more.`,
    kept > SARIF_LIMITS.shown &&
      `Code scanning shows the ${SARIF_LIMITS.shown} most severe of the ${kept} findings uploaded.`,
    await upload(gzipped, plan, ports),
  ];
  return { path, notes: notes.filter((note) => typeof note === 'string') };
}

async function upload(gzipped: Uint8Array, plan: Plan, ports: ScanPorts): Promise<string | false> {
  if (!ports.upload) return false;
  const outcome = await ports.upload(gzipped, plan.startedAt);
  if (outcome.kind === 'accepted') return `Uploaded to code scanning as ${plan.category}.`;
  const words = `Not uploaded to code scanning: ${outcome.why}`;
  ports.workflow.warning(words);
  return words;
}

async function keepPackages({ plan, judged, observed }: Outcome, ports: ScanPorts) {
  const findings = judged.map(({ finding }) => finding);
  const packages = await observed.sbom;
  const sbom = await ports.keep(plan.category, 'sbom.cdx.json', packages);
  if (!plan.inputs['only-new']) return { sbom, baseline: '' };
  const document = writeBaseline(packages, findings);
  const baseline = await ports.keep(plan.category, 'baseline/baseline.json', document);
  await ports.baseline.save((commit) => baselineKey(plan.category, commit), baseline);
  return { sbom, baseline };
}

function scanNotes({ report, database, base }: Observed): readonly string[] {
  const stale = ', which is stale: newer vulnerabilities are not in it';
  return [
    `Trivy ${report.scannerVersion} looked at ${report.packages} packages${report.system ? ` on ${report.system}` : ''}.`,
    ...(database
      ? [`Vulnerability database of ${describeTime(database.updatedAt)}${database.stale ? stale : ''}.`]
      : []),
    ...(base ? [`Compared with ${base.from}: what it has does not fail.`] : []),
  ];
}

const isoTime = ({ database }: Observed): string =>
  database ? new Date(database.updatedAt).toISOString() : '';

const reportOf = ({ plan, judged, observed }: Outcome, notes: readonly string[]) =>
  scanReport(judged, {
    target: describeTarget(plan.target),
    category: plan.category,
    scannerVersion: observed.report.scannerVersion,
    database: isoTime(observed),
    databaseStale: observed.database?.stale ?? false,
    failOn: plan.inputs['fail-on'],
    notes,
  });

const summaryOf = ({ plan, judged, observed }: Outcome, notes: readonly string[]) =>
  scanSummary({
    target: describeTarget(plan.target),
    judged,
    failOn: plan.inputs['fail-on'],
    report: plan.inputs.report,
    layers: observed.report.layers,
    databaseStale: observed.database?.stale ?? false,
    notes,
  });

async function tell(listed: readonly Judged[], { target }: Plan, ports: ScanPorts): Promise<void> {
  for (const line of findingLines(listed, MOST_LOG_LINES)) ports.workflow.untrusted(line);
  const inCheckout = isInCheckout(target);
  const files = inCheckout ? [] : await ports.declaringFiles();
  const annotations = annotationsOf(listed, (finding) =>
    inCheckout ? { file: finding.place.path, line: finding.place.line ?? 1 } : declaredAt(finding, files),
  );
  for (const { message, ...place } of annotations) ports.workflow.error(message, place);
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
