import { duration } from '../summary/markdown.ts';
import { type Block, context, fieldSection, header, LIMITS, section } from './blocks.ts';
import type { DeploymentEvent } from './event.ts';
import { fillBlocks } from './own-blocks.ts';
import { type DeploymentRecord, metadataOf } from './record.ts';
import { isBad, isEnd, SAID } from './stage.ts';
import { codeLine, escapedLine, linkTo, plainLine } from './text.ts';

/** What is sent: `text` for notifications and screen readers, `blocks` for the channel. */
export type Message = {
  readonly text: string;
  readonly blocks: readonly object[];
  readonly metadata?: object;
};

/**
 * The most characters each part may have as it is sent. Together they stay under 7,000, so that even text that doubles
 * in JSON (every character a quote) stays under 15,000.
 */
const MOST = {
  name: 80,
  title: 140,
  cause: 1_000,
  fieldName: 60,
  field: 240,
  footer: 240,
  link: 400,
  commit: 120,
  commits: 5,
  change: 160,
  changes: 5,
} as const;

/** The one message of a deployment, as it stands after an event. */
export function deploymentMessage(event: DeploymentEvent, record: DeploymentRecord): Message {
  const { sign, words } = SAID[event.stage];
  const subject = subjectOf(event);
  return {
    text: escapedLine(`${sign} ${event.title || subject}: ${words}${elapsed(record)}`, MOST.title * 2),
    blocks: event.ownBlocks === undefined ? ourBlocks(event, record) : fillBlocks(event.ownBlocks, event),
    metadata: metadataOf(record),
  };
}

function ourBlocks(event: DeploymentEvent, record: DeploymentRecord): readonly Block[] {
  const { sign, words } = SAID[event.stage];
  const subject = subjectOf(event);
  return [
    header(`${sign} ${plainLine(event.title || `${subject}: ${words}`, MOST.title)}`),
    ...section(factsLine(event)),
    ...section(stageLines(record, event.progress).join('\n')),
    ...section(approvalLine(event)),
    ...section(causeLine(event)),
    ...section(commitLines(event).join('\n')),
    ...section(changeLines(event).join('\n')),
    ...fieldSection(fieldTexts(event.fields)),
    ...context(footerLine(event)),
  ];
}

/** What goes into the thread of a failed deployment: who is called, and why. */
export function failureReply(event: DeploymentEvent, record: DeploymentRecord): Message {
  const { sign, words } = SAID[event.stage];
  const called = event.mentions.map(({ markup }) => markup).join(' ');
  const during = record.stages.at(-2);
  const where = during && !isEnd(during.stage) ? ` while ${SAID[during.stage].words}` : '';
  const said = `${sign} ${escapedLine(subjectOf(event), MOST.title)} ${words}${where}.`;
  return {
    text: [called, said].filter(Boolean).join(' '),
    blocks: [
      ...section([called, said].filter(Boolean).join(' ')),
      ...section(causeLine(event)),
      ...context(footerLine(event)),
    ],
    metadata: metadataOf({ id: `${record.id}/${event.stage}`, stages: [] }),
  };
}

const subjectOf = ({ service, environment }: DeploymentEvent): string =>
  [service || 'Deployment', environment && `to ${environment}`].filter(Boolean).join(' ');

function factsLine({ service, version, environment, actor, commitUrl }: DeploymentEvent): string {
  const shown = codeLine(version, MOST.name);
  const linked = commitUrl && version ? linkTo(commitUrl, version, MOST.link) : shown;
  const parts = [
    service && `*${escapedLine(service.replaceAll('*', ''), MOST.name)}*`,
    linked,
    environment && `→ *${escapedLine(environment.replaceAll('*', ''), MOST.name)}*`,
    actor && `by ${escapedLine(actor, MOST.name)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** One line a stage: ticked with the time it took, or what is going on now. */
function stageLines({ stages }: DeploymentRecord, progress: number | undefined): readonly string[] {
  return stages.map(({ stage, at }, index) => {
    const next = stages[index + 1];
    const bar = progress === undefined || isEnd(stage) ? '' : ` ${progressBar(progress)}`;
    if (!next) return `${SAID[stage].sign} *${SAID[stage].words}*${bar}${elapsed({ stages })}`;
    const broke = isBad(next.stage) || next.stage === 'cancelled';
    return `${broke ? '✖️' : '☑️'} ${SAID[stage].words} · ${duration(Math.max(0, next.at - at))}`;
  });
}

const BAR = 10;

function progressBar(progress: number): string {
  const full = Math.floor(Math.min(1, Math.max(0, progress)) * BAR);
  return `${'▓'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.round(progress * 100)} %`;
}

/** The page of the run is where GitHub asks its reviewers. */
const approvalLine = ({ stage, runUrl }: DeploymentEvent): string =>
  stage === 'waiting' && runUrl ? `*${linkTo(runUrl, 'Review and approve', MOST.link)}*` : '';

/** How long it took in all, once it has ended. */
function elapsed({ stages }: Pick<DeploymentRecord, 'stages'>): string {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last || first === last || !isEnd(last.stage)) return '';
  return ` after ${duration(Math.max(0, last.at - first.at))}`;
}

function causeLine({ cause, runUrl }: DeploymentEvent): string {
  const line = escapedLine(cause, MOST.cause);
  if (line === '') return '';
  return line.endsWith('…') && runUrl ? `> ${line} ${linkTo(runUrl, 'all of it', MOST.link)}` : `> ${line}`;
}

/** What is new, newest last, with a link to all of it. */
function commitLines({ pushed: { commits, count, compareUrl, since } }: DeploymentEvent): readonly string[] {
  const lines = commits
    .slice(-MOST.commits)
    .map(
      ({ id, subject, author }) =>
        `• ${codeLine(id.slice(0, 7), 10)} ${escapedLine(`${subject} (${author})`, MOST.commit)}`,
    );
  if (count === 0) return [];
  const all = `${count} ${count === 1 ? 'commit' : 'commits'}${since && ` since ${since}`}`;
  return [compareUrl ? linkTo(compareUrl, all, MOST.link) : escapedLine(all, MOST.commit), ...lines];
}

/** What changes besides the code; the last line says how much more. */
function changeLines({ changes }: DeploymentEvent): readonly string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST.changes).map((line) => `• ${escapedLine(line, MOST.change)}`);
  const more = changes.length - lines.length;
  return ['*Changes*', ...lines, ...(more > 0 ? [`and ${more} more`] : [])];
}

/** At most as many as Slack shows; the last one says how many there are more. */
function fieldTexts(fields: ReadonlyMap<string, string>): readonly string[] {
  const texts = [...fields].map(([name, value]) => {
    const shown = linkTo(value, value, MOST.field);
    return `*${escapedLine(name.replaceAll('*', ''), MOST.fieldName)}*\n${shown || '–'}`;
  });
  if (texts.length <= LIMITS.fields) return texts;
  return [...texts.slice(0, LIMITS.fields - 1), `and ${texts.length - LIMITS.fields + 1} more`];
}

function footerLine({ footer, repository, runUrl, runbookUrl }: DeploymentEvent): string {
  const parts = [
    runUrl && linkTo(runUrl, 'run', MOST.link),
    runbookUrl && linkTo(runbookUrl, 'runbook', MOST.link),
    escapedLine(repository, MOST.name),
    escapedLine(footer, MOST.footer),
  ];
  return parts.filter(Boolean).join(' · ');
}
