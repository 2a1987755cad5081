import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowRun } from '../local/runner/runner.ts';
import { type Chapter, stepName } from './demo-chapter.ts';
import { page } from './demo-page.ts';

export type Account = ReturnType<typeof accountOf>;

/** The demo in few words, for people and, as JSON, for machines. */
export function accountOf(chapters: readonly Chapter[], cloudSeconds: number) {
  return {
    asExpected: chapters.length > 0 && chapters.every(isAsExpected),
    cloudSeconds: round(cloudSeconds),
    url: chapters.at(-1)?.url ?? '',
    releases: chapters.map((chapter) => ({
      title: chapter.title,
      commit: chapter.commit,
      outcome: chapter.run.outcome,
      asExpected: isAsExpected(chapter),
      seconds: round(chapter.seconds),
      steps: stepsOf(chapter.run),
      errors: chapter.run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message),
      slack: chapter.messages
        .filter(({ threadTs }) => threadTs === undefined)
        .map(({ text, history }) => ({ text, states: history.length })),
      client: chapter.client,
      url: chapter.url,
      health: chapter.health,
    })),
  };
}

/** The workflow ended as it should, no request was lost meanwhile, and the right version answers. */
function isAsExpected({ run, expected, client, messages, health, commit }: Chapter): boolean {
  const version = (health as { version?: string } | undefined)?.version ?? '';
  const isNew = version.includes(commit.slice(0, 12));
  const posts = messages.filter(({ threadTs }) => threadTs === undefined);
  return (
    run.outcome === expected &&
    (client === undefined || client.errors.length === 0) &&
    isNew === (expected === 'success') &&
    posts.length === 1
  );
}

function stepsOf(run: WorkflowRun) {
  return run.jobs.flatMap(({ name, steps }) =>
    steps
      .filter(({ stage }) => stage === 'Main')
      .map((step) => ({
        job: name,
        step: stepName(step.name),
        result: step.result,
        seconds: round(step.durationMs / 1000),
      })),
  );
}

export function printAccount(account: Account, pages: string): void {
  for (const release of account.releases) process.stdout.write(`\n${linesOf(release).join('\n')}\n`);
  process.stdout.write(
    `\nThe local cloud took ${account.cloudSeconds} s to start. Job summaries and Slack messages: ${pages}/index.html\n`,
  );
}

function linesOf({
  title,
  outcome,
  seconds,
  asExpected,
  steps,
  errors,
  slack,
  client,
  url,
  health,
}: Account['releases'][number]) {
  const heading = `${title}: ${outcome} after ${seconds} s${asExpected ? '' : ', NOT as expected'}`;
  const ran = steps.map(
    (step) => `  ${step.result.padEnd(8)} ${String(step.seconds).padStart(6)} s  ${step.job} · ${step.step}`,
  );
  const failed = errors.map((error) => `  error: ${error.replaceAll('\n', '\n         ')}`);
  const told = slack.map(({ text, states }) => `  Slack: one message, ${states} states, now: ${text}`);
  const seen = client
    ? [
        `  a client asked ${client.asked} times meanwhile: ${client.errors.length} errors, saw ${client.versions.join(', ')}`,
      ]
    : [];
  return [heading, ...ran, ...failed, ...told, ...seen, `  ${url} answers: ${JSON.stringify(health)}`];
}

/** The job summaries as GitHub would show them, and the Slack messages with their states. */
export function writePages(folder: string, chapters: readonly Chapter[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page(chapters));
  for (const [at, { run, messages }] of chapters.entries()) {
    writeFileSync(join(folder, `${at + 1}.log`), run.log);
    writeFileSync(
      join(folder, `${at + 1}-summary.md`),
      run.summaries.map(({ markdown }) => markdown).join('\n'),
    );
    writeFileSync(join(folder, `${at + 1}-slack.json`), JSON.stringify(messages, null, 2));
  }
}

const round = (value: number) => Number(value.toFixed(1));
