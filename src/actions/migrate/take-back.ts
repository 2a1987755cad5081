import { migrateFailures } from '../../lib/migrate/failures.ts';
import { type Status, toTakeBack } from '../../lib/migrate/status.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { Applied, Work } from './apply.ts';
import type { BackUp } from './back-up.ts';
import { runWatched } from './watch.ts';

/** Takes back what was applied after a migration, newest first, with the tool; asks afterwards what is left. */
export async function takeBackTo(
  to: string | undefined,
  before: Status,
  backUp: BackUp,
  work: Work,
): Promise<Applied> {
  const { tool, ports } = work;
  const ids = idsAfter(to, before);
  if (!tool.down) throw migrateFailures.MIGRATE_NO_DOWN(`${tool.title} cannot take migrations back.`);
  ports.workflow.info(`Taking back (${ids.length}): ${ids.toReversed().join(', ')}`);
  const backup = ids.length === 0 ? undefined : await backUp();
  const problem = ids.length === 0 ? undefined : await attemptDown(ids, work);
  const after = await tool.status();
  const kept = ids.filter((id) => !after.pending.includes(id));
  const result: Applied = {
    applied: [],
    remaining: ids.filter((id) => !kept.includes(id)),
    state: stateOf(kept.length, ids.length),
    warnings: [],
    ...(backup ? { backup } : {}),
  };
  if (!problem && kept.length === 0) return result;
  const words = problem ? lastWords(problem.message) : `${tool.title} says it succeeded.`;
  const message = `${words}\n\nStill in the database: ${kept.join(', ') || 'nothing'}.`;
  return { ...result, failure: migrateFailures.MIGRATE_FAILED(message, { cause: problem }) };
}

function idsAfter(to: string | undefined, before: Status): readonly string[] {
  if (to === undefined) throw migrateFailures.MIGRATE_TO_MISSING();
  const ids = toTakeBack(before, to);
  if (!ids)
    throw migrateFailures.MIGRATE_TO_MISSING(
      `${to} is not applied, so the database cannot be taken back to it.`,
    );
  return ids;
}

async function attemptDown(ids: readonly string[], work: Work): Promise<Error | undefined> {
  const { tool, inputs, timeouts } = work;
  const options = { timeouts: timeouts.brief, timeoutMs: inputs.timeout };
  try {
    await runWatched(work, async (onLine) => tool.down?.(ids, { ...options, onLine }));
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function stateOf(kept: number, all: number): Applied['state'] {
  if (kept === 0) return 'nothing';
  return kept === all ? 'all' : 'partly';
}
