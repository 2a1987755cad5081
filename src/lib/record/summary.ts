import { code, details, duration, heading, joined, link, safe, table, text } from '../summary/markdown.ts';
import type { Dora } from './dora.ts';
import type { ReleaseRecord } from './record.ts';
import { releaseLine } from './sinks.ts';

const SIGNS = { live: '✅', failed: '❌', 'rolled-back': '↩️', cancelled: '🚫', rejected: '✋' };

/** Where a record went; `why` says why not. */
export type Told = { readonly sink: string; readonly why?: string };

export function recordSummary(
  record: ReleaseRecord,
  sha256: string,
  told: readonly Told[],
  runbook: string,
): string {
  const { outcome, cause, startedAt, finishedAt, commits, approvals, checks, configuration, sequence } =
    record;
  const facts = [
    ['took', duration(Date.parse(finishedAt) - Date.parse(startedAt))],
    ['image', safe(code(record.image))],
    ['commits', commits === null ? 'not known' : String(commits.length)],
    ['approved by', approvals === null ? 'not known' : approvals.map(({ by }) => by).join(', ') || 'nobody'],
    ['checks', checks === null ? 'none given' : `${checks.verdict}, ${checks.waived.length} waived`],
    ['configuration', configuration === null ? 'not given' : changesOf(configuration)],
    ['record', safe(`${code(String(sequence))} ${code(sha256.slice(0, 16))}`)],
  ];
  const failed = told.filter(({ why }) => why !== undefined);
  return joined([
    heading(`${SIGNS[outcome]} ${releaseLine(record)}`, 3),
    cause && `**Why:** ${text(cause)}`,
    outcome !== 'live' && runbook !== '' && `**What to do:** ${link('the runbook', runbook)}`,
    table(
      ['', ''],
      facts.map(([name = '', value = '']) => [name, value]),
    ),
    told.length > failed.length &&
      `Told: ${text(
        told
          .filter(({ why }) => why === undefined)
          .map(({ sink }) => sink)
          .join(', '),
      )}.`,
    ...failed.map(({ sink, why = '' }) => `- Not told: ${code(sink)}: ${text(why)}`),
    commits !== null && commits.length > 0 && details('Commits', commitTable(record)),
  ]);
}

function changesOf({ added, removed, changed }: NonNullable<ReleaseRecord['configuration']>): string {
  const parts = [
    ...added.map((name) => `+${name}`),
    ...removed.map((name) => `-${name}`),
    ...changed.map((name) => `~${name}`),
  ];
  return parts.join(', ') || 'as before';
}

const commitTable = ({ commits }: ReleaseRecord): string =>
  table(
    ['commit', 'by', 'title', 'pull request'],
    (commits ?? []).map(({ sha, author, title, pull }) => [
      safe(code(sha.slice(0, 12))),
      author,
      title,
      pull === null ? '' : `#${pull}`,
    ]),
  );

const days = (ms: number | null): string =>
  ms === null ? 'not known' : ms < 864e5 ? duration(ms) : `${(ms / 864e5).toFixed(1)} d`;
const percent = (share: number | null): string =>
  share === null ? 'not known' : `${(share * 100).toFixed(1)} %`;

export function doraSummary(report: Dora, environment: string, records: number): string {
  const { leadTime, changeFailRate, recovery, rework, leftOut, deployments, perWeek } = report;
  const whys = Map.groupBy(leftOut, ({ of, why }) => `${of}: ${why}`);
  return joined([
    heading(`📈 ${environment}: ${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}`, 3),
    table(
      ['number', 'value', 'from'],
      [
        ['deployment frequency', `${perWeek} a week`, `${deployments} deployments`],
        [
          'change lead time',
          `${days(leadTime.medianMs)} median, ${days(leadTime.p90Ms)} p90`,
          `${leadTime.commits} commits`,
        ],
        [
          'change fail rate',
          percent(changeFailRate.share),
          `${changeFailRate.failed} of ${changeFailRate.of} releases`,
        ],
        [
          'failed deployment recovery time',
          days(recovery.medianMs),
          `${recovery.failures} failures, ${recovery.open} still open`,
        ],
        ['rework rate', percent(rework.share), `${rework.hotfixes} hotfixes`],
      ],
    ),
    text(`${records} records were read and their chain is whole.`),
    leftOut.length > 0 &&
      details(
        'What is left out',
        table(
          ['what and why', 'records'],
          [...whys].map(([why, all]) => [why, all.filter(({ id }) => id !== '').length]),
        ),
      ),
  ]);
}
