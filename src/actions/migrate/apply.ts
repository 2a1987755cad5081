import type { Failure } from '../../failure.ts';
import type { Backup } from '../../lib/backup/backup.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { isLockTimeout, LOCK_ATTEMPTS, pauseBefore } from '../../lib/migrate/retry.ts';
import { schemaDifferences } from '../../lib/migrate/schema.ts';
import type { Timeouts } from '../../lib/migrate/session.ts';
import {
  type AfterFailure,
  appliedBetween,
  count,
  type DatabaseState,
  judgeFailure,
  type Status,
} from '../../lib/migrate/status.ts';
import type { TimeoutClass } from '../../lib/migrate/timeout-class.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Inputs, Ports } from './ports.ts';
import { applyStages } from './stages.ts';
import { type Baseline, leftBehind, takeBaseline, verified } from './verify.ts';
import { runWatched } from './watch.ts';
import { whyNotDown } from './why-not-down.ts';

/** What became of what was pending. With a failure the step fails, whatever was applied. */
export type Applied = {
  readonly applied: readonly string[];
  readonly remaining: readonly string[];
  readonly state: DatabaseState;
  readonly warnings: readonly string[];
  readonly failure?: Failure;
  /** The migration it failed at. */
  readonly failing?: string | undefined;
  /** What was made before anything was changed. */
  readonly backup?: Backup;
};

export type Work = {
  readonly name: ToolName;
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly inTheWay: string[];
  /** Of the tool's sessions. */
  readonly timeouts: Readonly<Record<TimeoutClass, Timeouts>>;
};

/** Applies what is pending, again when a statement only did not get its lock, and says what is in the database then. */
export async function applyPending(status: Status, work: Work): Promise<Applied> {
  const { ports, signal } = work;
  const baseline = await takeBaseline(status, work);
  let left = status.pending;
  for (let attempt = 1; ; attempt += 1) {
    const error = await attemptUp(left, work);
    if (error === undefined) return verified(baseline, work);
    signal.throwIfAborted();
    const after = await judged(baseline, wordsOf(error), work);
    if (!after.clean || !isLockTimeout(wordsOf(error)) || attempt === LOCK_ATTEMPTS)
      return failed(baseline, after, error, work);
    left = after.remaining;
    const pause = pauseBefore(attempt, ports.chance());
    ports.workflow.info(
      `A statement did not get its lock in time and nothing of its file was kept; attempt ${attempt + 1} of ${LOCK_ATTEMPTS} in ${(pause / 1000).toFixed(1)} s.`,
    );
    for (const sentence of inTheWayOf(error, work)) ports.workflow.untrusted(sentence);
    await ports.clock.sleep(pause, signal);
  }
}

/** Undefined on success. What is thrown by a tool that fails is an Error; a bug of ours is one too, and shows its words. */
async function attemptUp(pending: readonly string[], work: Work): Promise<Error | undefined> {
  try {
    await work.ports.workflow.group(`${work.tool.title}: applying`, () => applyStages(pending, work));
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

async function judged(
  { status, schema }: Baseline,
  words: string,
  { tool, database }: Work,
): Promise<AfterFailure> {
  const after = await tool.status().catch(() => undefined); // A tool that cannot be asked is a finding, not an end.
  const nothingApplied = after !== undefined && appliedBetween(status, after).length === 0;
  const leftovers = nothingApplied
    ? schemaDifferences(schema, await database.schema(tool.bookkeeping))
    : undefined;
  return judgeFailure({ before: status, after, leftovers, wrapping: tool.wrapping, words });
}

/** Everything the tool printed, for one that failed; the message has only its last lines. */
const wordsOf = (error: Error & { readonly stdout?: string; readonly stderr?: string }): string =>
  [error.stdout, error.stderr, error.message].filter(Boolean).join('\n');

async function failed(baseline: Baseline, after: AfterFailure, error: Error, work: Work): Promise<Applied> {
  const { inputs, tool } = work;
  const done = { ...after, warnings: await leftBehind(baseline, work) };
  const why = (message: string) =>
    migrateFailures.MIGRATE_FAILED(message, { cause: error, ...remedyFor(error) });
  const said = [lastWords(error.message), ...inTheWayOf(error, work)].join('\n');
  const words = `${tool.title} failed: ${said}\n\n${after.sentence}`;
  if (after.applied.length === 0) return { ...done, failure: why(words) };
  const unsafe = await whyNotDown(after.applied, work);
  if (unsafe === undefined && inputs['on-failure'] === 'down')
    return takeBack(after, (sentence) => why(`${words} ${sentence}`), work);
  return { ...done, failure: why(`${words} ${wayBack(unsafe, baseline.status, inputs['on-failure'])}`) };
}

/** A migration that only did not get its lock is not to be mended. */
const remedyFor = (error: Error): { readonly remedy?: string } =>
  isLockTimeout(wordsOf(error))
    ? {
        remedy:
          'Run the step again when what was in the way has ended, or end it with pg_terminate_backend(pid); a longer `lock-timeout` also keeps the application waiting for longer.',
      }
    : {};

/** Only a statement that waited for a lock in vain was in somebody's way. */
const inTheWayOf = (error: Error, { inTheWay }: Work): readonly string[] =>
  isLockTimeout(wordsOf(error)) ? inTheWay.map((sentence) => `In the way: ${sentence}.`) : [];

/** What a person can do about the ones that stay. */
function wayBack(unsafe: string | undefined, { applied }: Status, asked: 'stop' | 'down'): string {
  if (unsafe !== undefined)
    return `${asked === 'down' ? 'They were not taken back' : 'Taking them back is not safe'}: ${unsafe}.`;
  return `They can be taken back: \`operation: down\` with \`to: ${applied.at(-1) ?? 'all'}\`.`;
}

/** Takes back what this run applied, and asks again, for a `down` may fail as well. */
async function takeBack(
  after: AfterFailure,
  why: (sentence: string) => Failure,
  work: Work,
): Promise<Applied> {
  const { tool, inputs, database, timeouts } = work;
  const options = { timeouts: timeouts.brief, timeoutMs: inputs.timeout };
  try {
    await runWatched(work, async (onLine) => tool.down?.(after.applied, { ...options, onLine }));
  } catch (error) {
    const { message } = error as Error;
    return {
      ...after,
      warnings: [],
      failure: why(`Taking them back failed, so look before you go on: ${message}`),
    };
  }
  const now = await tool.status();
  const kept = after.applied.filter((id) => !now.pending.includes(id));
  const remaining = [...after.applied.filter((id) => !kept.includes(id)), ...after.remaining];
  const sentence =
    kept.length === 0 ? 'They were taken back.' : `${count(kept.length)} could not be taken back.`;
  return {
    applied: kept,
    remaining,
    state: kept.length === 0 ? 'nothing' : 'partly',
    warnings: (await database.invalidIndexes()).map((name) => `The index ${name} is invalid.`),
    failure: why(sentence),
  };
}
