import { code, heading, joined, link, table, text } from '../summary/markdown.ts';
import type { ReleaseRecord } from './record.ts';
import { releaseLine } from './sinks.ts';

type Moment = { readonly at: string; readonly what: string };

/** A first draft of a post-mortem: what is known stands in it, what people must find out is asked. */
export function postMortem(record: ReleaseRecord, runbook: string): string {
  const { cause, runUrl, image, startedAt, finishedAt, checks, outcome } = record;
  return joined([
    heading(`Post-mortem: ${releaseLine(record)}`, 2),
    `Draft of ${text(finishedAt)}. ${runUrl === '' ? '' : link('The run', runUrl)}${runbook === '' ? '' : `, ${link('the runbook', runbook)}`}`,
    heading('What happened', 3),
    `${code(image)} was ${text(outcome)} after ${Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)} s. ${cause === '' ? 'The cause was not given.' : text(cause)}`,
    heading('Timeline', 3),
    table(
      ['time (UTC)', 'what'],
      timeline(record).map(({ at, what }) => [at, what]),
    ),
    heading('What was in it', 3),
    record.commits === null || record.commits.length === 0
      ? 'The commits are not known.'
      : table(
          ['commit', 'by', 'title'],
          record.commits.map(({ sha, author, title }) => [sha.slice(0, 12), author, title]),
        ),
    checks !== null &&
      checks.waived.length > 0 &&
      `Waived: ${text(checks.waived.map((one) => `${one.check} (${one.person}: ${one.reason})`).join(', '))}`,
    heading('To find out', 3),
    ...[
      'Who noticed what, and how?',
      'What did users see, and how many?',
      'Why was it possible? Why was it not found before?',
      'What went well?',
    ].map((question) => `- ${question}`),
    heading('Actions', 3),
    table(['what', 'who', 'until'], [['', '', '']]),
  ]);
}

function timeline(record: ReleaseRecord): readonly Moment[] {
  const { commits, startedAt, finishedAt, outcome, approvals } = record;
  const written = (commits ?? []).map(({ authoredAt, sha, title }) => ({
    at: authoredAt,
    what: `${sha.slice(0, 12)} was written: ${title}`,
  }));
  const approved = (approvals ?? []).map(({ by, state }) => `${state} by ${by}`).join(', ');
  const began = {
    at: startedAt,
    what: approved === '' ? 'the release began' : `the release began, ${approved}`,
  };
  return [...written, began, { at: finishedAt, what: `it was ${outcome}` }].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}
