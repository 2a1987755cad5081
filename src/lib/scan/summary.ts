import { type Cell, code, details, heading, joined, link, safe, table, text } from '../summary/markdown.ts';
import { describeFailOn, type FailOn } from './fail-on.ts';
import type { Finding } from './finding.ts';
import { countOpen, type Judged, reported } from './gate.ts';
import { SEVERITIES, type Severity } from './severity.ts';
import type { Layer } from './trivy-report.ts';
import { packageKey, type Upgrade, upgradesOf } from './upgrade.ts';

export type SummaryFacts = {
  /** What was scanned, as `describeTarget` says it. */
  readonly target: string;
  readonly judged: readonly Judged[];
  readonly failOn: FailOn;
  /** Findings milder than this are counted, not listed. */
  readonly report: Severity;
  readonly layers: readonly Layer[];
  readonly databaseStale: boolean;
  /** Sentences about the scan: scanner, database, baseline, what was cut or expires. Plain text. */
  readonly notes: readonly string[];
};

/** A longer list is not read, and a summary has 1 MiB for all steps' words. */
const MOST_ROWS = 50;

/** The job summary of a scan: verdict, counts, and what to do about each finding. */
export function scanSummary(facts: SummaryFacts): string {
  const failing = facts.judged.filter(({ standing }) => standing.kind === 'fails').length;
  const counts = countOpen(facts.judged);
  const listed = reported(facts.judged, facts.report);
  const silenced = facts.judged.filter(({ standing }) => ['ignored', 'excused'].includes(standing.kind));
  return joined([
    heading(
      `${failing === 0 ? '✅ Scan passed' : '❌ Scan failed'}${facts.databaseStale ? ' with a stale database' : ''}: ${facts.target}`,
    ),
    `${text(sentence(failing, facts.failOn))}`,
    table(
      SEVERITIES.map((severity) => severity),
      [SEVERITIES.map((severity) => counts[severity])],
    ),
    findingTable(listed.slice(0, MOST_ROWS), facts),
    listed.length > MOST_ROWS &&
      text(`${listed.length - MOST_ROWS} more are not listed here; the report has them all.`),
    silenced.length > 0 && details(`${silenced.length} ignored or excused`, silencedTable(silenced)),
    facts.notes.map((note) => `- ${text(note)}`).join('\n'),
  ]);
}

const sentence = (failing: number, failOn: FailOn): string =>
  failing === 0
    ? `Nothing found that fails the step (it fails on: ${describeFailOn(failOn)}).`
    : `${failing} ${failing === 1 ? 'finding fails' : 'findings fail'} the step (it fails on: ${describeFailOn(failOn)}).`;

function findingTable(rows: readonly Judged[], { judged, layers }: SummaryFacts): string {
  const upgrades = upgradesOf(judged.map(({ finding }) => finding));
  return table(
    ['', 'severity', 'finding', 'where', 'fix it by', 'comes from'],
    rows.map(({ finding, standing, expired }): readonly Cell[] => [
      standing.kind === 'fails' ? '❌' : WORDS[standing.kind],
      expired ? `${finding.severity} (ignored until ${expired.expires})` : finding.severity,
      safe(`${name(finding)}<br>${text(cut(finding.title))}`),
      safe(where(finding)),
      fix(finding, upgrades),
      origin(finding, layers),
    ]),
  );
}

const WORDS = {
  below: '',
  unfixed: 'no fix yet',
  known: 'not new',
  ignored: '',
  excused: '',
  fails: '',
} as const;

const name = ({ id, url }: Finding): string => (url ? link(id, url) : text(id));

function where({ place, package: of }: Finding): string {
  const line = place.line ? `:${place.line}` : '';
  const package_ = of ? `${code(`${of.name} ${of.installed}`.trim())} in ` : '';
  return `${package_}${code(`${place.path}${line}`)}`;
}

function fix(finding: Finding, upgrades: ReadonlyMap<string, Upgrade>): string {
  if (finding.kind !== 'vulnerability')
    return finding.kind === 'misconfiguration' ? cut(finding.description) : '';
  const upgrade = upgrades.get(packageKey(finding));
  if (upgrade?.to) return `upgrade to ${upgrade.to}`;
  return upgrade?.partly ? `${upgrade.partly} fixes a part` : 'no fix yet';
}

/** Whether the base image is the cause: then a newer base is the fix, not a change of this repository's own layers. */
function origin(finding: Finding, layers: readonly Layer[]): string {
  const layer = layers.find(({ diffId }) => diffId === finding.layer);
  if (!layer) return finding.package?.system && layers.length === 0 ? 'operating system' : '';
  return layer.base ? 'base image' : cut(layer.createdBy, 60);
}

const silencedTable = (rows: readonly Judged[]): string =>
  table(
    ['finding', 'where', 'why', 'owner', 'until'],
    rows
      .slice(0, MOST_ROWS)
      .map(({ finding, standing }): readonly Cell[] => [
        safe(name(finding)),
        safe(where(finding)),
        ...(standing.kind === 'ignored'
          ? [cut(standing.entry.reason), standing.entry.owner, standing.entry.expires]
          : standing.kind === 'excused'
            ? [cut(`${standing.status}: ${standing.statement}`), 'VEX', '']
            : ['', '', '']),
      ]),
  );

const cut = (plain: string, most = 120): string =>
  plain.length <= most ? plain : `${plain.slice(0, most - 1).toWellFormed()}…`;
