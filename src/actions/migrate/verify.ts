import type { Failure } from '../../failure.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import type { Schema } from '../../lib/migrate/schema.ts';
import { appliedBetween, type Status, unverified } from '../../lib/migrate/status.ts';
import type { Applied, Work } from './apply.ts';

/** The database before the run: what it is compared with afterwards. */
export type Baseline = {
  readonly status: Status;
  readonly schema: Schema;
  readonly writes: bigint;
  readonly invalid: readonly string[];
  readonly notValid: readonly string[];
};

export const takeBaseline = async (status: Status, { database, tool }: Work): Promise<Baseline> => ({
  status,
  schema: await database.schema(tool.bookkeeping),
  writes: await database.writes(),
  invalid: await database.invalidIndexes(),
  notValid: await database.notValidConstraints(),
});

/** Asks the tool and the database whether all is as a run that succeeded leaves it. */
export async function verified(baseline: Baseline, work: Work): Promise<Applied> {
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
  if (broken.length > 0)
    return {
      ...base,
      failure: migrateFailures.MIGRATE_NOT_VERIFIED(
        `This run left ${broken.join(', ')} invalid: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`,
      ),
    };
  const failure = await askVerifyQuery(work);
  return failure ? { ...base, failure } : base;
}

/** The caller's own question, which must not change anything. */
async function askVerifyQuery({ inputs, database }: Work): Promise<Failure | undefined> {
  const sql = inputs['verify-query'];
  if (sql === undefined) return undefined;
  try {
    const [row = {}] = await database.readOnly(sql);
    const [answer = 'no row'] = Object.values(row);
    if (answer === true || answer === 1) return undefined;
    return migrateFailures.MIGRATE_NOT_VERIFIED(`\`verify-query\` answered ${String(answer)}, not true.`);
  } catch (error) {
    const message = `\`verify-query\` failed: ${(error as Error).message}.`;
    return migrateFailures.MIGRATE_NOT_VERIFIED(message, { cause: error });
  }
}

/** The statistics of a server before version 15 come up to half a second late. */
async function wrote({ writes }: Baseline, { database, ports, signal }: Work): Promise<boolean> {
  for (let look = 0; look < 4; look += 1) {
    if ((await database.writes()) !== writes) return true;
    await ports.clock.sleep(500, signal);
  }
  return false;
}

/** What is broken since before this run: one that was cut off while it built an index leaves it like this. */
export const leftFromBefore = (invalid: readonly string[]): readonly string[] =>
  invalid.map(
    (name) =>
      `The index ${name} is invalid since before this run, as an earlier one that failed or was cut off leaves it: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`,
  );

/** What works but is not finished. */
export async function leftBehind(baseline: Baseline, { database }: Work): Promise<readonly string[]> {
  const fresh = (now: readonly string[], old: readonly string[]) => now.filter((name) => !old.includes(name));
  const present = await database.invalidIndexes();
  const invalid = fresh(present, baseline.invalid);
  const notValid = fresh(await database.notValidConstraints(), baseline.notValid);
  return [
    ...leftFromBefore(baseline.invalid.filter((name) => present.includes(name))),
    ...invalid.map(
      (name) => `The index ${name} is invalid: drop it with DROP INDEX CONCURRENTLY and build it again.`,
    ),
    ...notValid.map((name) => `The constraint ${name} is NOT VALID: validate it in a later migration.`),
  ];
}
