import type { Failure } from '../../failure.ts';
import type { Backup } from '../../lib/backup/backup.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { isLockTimeout, LOCK_ATTEMPTS, pauseBefore } from '../../lib/migrate/retry.ts';
import { type Schema, schemaDifferences } from '../../lib/migrate/schema.ts';
import {
  type AfterFailure,
  appliedBetween,
  count,
  type DatabaseState,
  judgeFailure,
  type Status,
  unverified,
} from '../../lib/migrate/status.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Inputs, Ports } from './ports.ts';
import { applyStages } from './stages.ts';
import { runWatched } from './watch.ts';

/** What became of what was pending. With a failure the step fails, whatever was applied. */
export type Applied = {
  readonly applied: readonly string[];
  readonly remaining: readonly string[];
  readonly state: DatabaseState;
  readonly warnings: readonly string[];
  readonly failure?: Failure;
  /** What was made before anything was changed. */
  readonly backup?: Backup;
};

export type Work = {
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly inputs: Inputs;
  readonly ports: Ports;
  readonly signal: AbortSignal;
};

/** The database before the run: what it is compared with afterwards. */
type Baseline = {
  readonly status: Status;
  readonly schema: Schema;
  readonly writes: bigint;
  readonly invalid: readonly string[];
  readonly notValid: readonly string[];
};

/** Applies what is pending, again when a statement only did not get its lock, and says what is in the database then. */
export async function applyPending(status: Status, work: Work): Promise<Applied> {
  const { database, tool, ports, signal } = work;
  const baseline: Baseline = {
    status,
    schema: await database.schema(tool.bookkeeping),
    writes: await database.writes(),
    invalid: await database.invalidIndexes(),
    notValid: await database.notValidConstraints(),
  };
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
  const why = (message: string) => migrateFailures.MIGRATE_FAILED(message, { cause: error });
  const words = `${tool.title} failed: ${lastWords(error.message)}\n\n${after.sentence}`;
  if (inputs['on-failure'] === 'stop' || after.applied.length === 0) return { ...done, failure: why(words) };
  if (!tool.down)
    return { ...done, failure: why(`${words} They stay: there is no command to take them back.`) };
  return takeBack(after, (sentence) => why(`${words} ${sentence}`), work);
}

/** Takes back what this run applied, and asks again, for a `down` may fail as well. */
async function takeBack(
  after: AfterFailure,
  why: (sentence: string) => Failure,
  work: Work,
): Promise<Applied> {
  const { tool, inputs, database } = work;
  const options = { timeouts: { lockMs: inputs['lock-timeout'], statementMs: 0 }, timeoutMs: inputs.timeout };
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

async function verified(baseline: Baseline, work: Work): Promise<Applied> {
  const { tool, database } = work;
  const after = await tool.status();
  const applied = appliedBetween(baseline.status, after);
  const remaining = baseline.status.pending.filter((id) => !applied.includes(id));
  const warnings = await leftBehind(baseline, work);
  const base = { applied, remaining, warnings, state: remaining.length === 0 ? 'all' : 'partly' } as const;
  const problem = unverified(baseline.status, after);
  if (problem)
    return { ...base, failure: migrateFailures.MIGRATE_NOT_VERIFIED(`${tool.title}: ${problem}.`) };
  if (!(await wrote(baseline, work)))
    return { ...base, state: 'nothing', failure: migrateFailures.MIGRATE_OTHER_DATABASE() };
  const broken = (await database.invalidIndexes()).filter((name) => !baseline.invalid.includes(name));
  if (broken.length === 0) return base;
  const failure = migrateFailures.MIGRATE_NOT_VERIFIED(
    `This run left ${broken.join(', ')} invalid: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`,
  );
  return { ...base, failure };
}

/** The statistics of a server before version 15 come up to half a second late. */
async function wrote({ writes }: Baseline, { database, ports, signal }: Work): Promise<boolean> {
  for (let look = 0; look < 4; look += 1) {
    if ((await database.writes()) !== writes) return true;
    await ports.clock.sleep(500, signal);
  }
  return false;
}

/** What works but is not finished. */
async function leftBehind(baseline: Baseline, { database }: Work): Promise<readonly string[]> {
  const fresh = (now: readonly string[], old: readonly string[]) => now.filter((name) => !old.includes(name));
  const invalid = fresh(await database.invalidIndexes(), baseline.invalid);
  const notValid = fresh(await database.notValidConstraints(), baseline.notValid);
  return [
    ...invalid.map(
      (name) => `The index ${name} is invalid: drop it with DROP INDEX CONCURRENTLY and build it again.`,
    ),
    ...notValid.map((name) => `The constraint ${name} is NOT VALID: validate it in a later migration.`),
  ];
}
