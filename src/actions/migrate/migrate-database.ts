import { withBackup } from '../../lib/backup/failed-after.ts';
import { describeDatabase, refusePooler, secretsOf } from '../../lib/migrate/database-url.ts';
import { pendingDigest } from '../../lib/migrate/digest.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { runReport } from '../../lib/migrate/report.ts';
import { timeoutsOf } from '../../lib/migrate/session.ts';
import type { Status } from '../../lib/migrate/status.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Identity, MigrationDatabase } from '../../tools/migration-database.ts';
import { type Applied, applyPending, type Work } from './apply.ts';
import { type BackUp, chooseBackup } from './back-up.ts';
import { findTool } from './find-tool.ts';
import { install } from './install.ts';
import type { Inputs, Ports } from './ports.ts';
import type { spec } from './spec.ts';
import { takeBackTo } from './take-back.ts';
import { leftFromBefore } from './verify.ts';
import { whyNotDown } from './why-not-down.ts';

type Outputs = OutputsOf<typeof spec>;

/** Brings a database up to date, or takes it back: one run at a time, verified, its state said when it fails. */
export async function migrateDatabase(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const url = inputs['database-url'];
  if (!url) throw migrateFailures.MIGRATE_URL_MISSING();
  for (const secret of secretsOf(url)) ports.workflow.mask(secret);
  refusePooler(url);
  const backUp = chooseBackup(url, inputs, ports);
  const name = await findTool(inputs, ports);
  await install(inputs['setup-command'], ports);
  await using database = await ports.openDatabase(url, ports.application);
  const { tls, checksClients } = await checkIdentity(database, inputs['expect-database']);
  const signal = AbortSignal.any([ports.signal, database.lost]);
  const tool = ports.makeTool(name, { signal, tls, query: database.query }, url);
  ports.workflow.info(`Migrating ${describeDatabase(url)}, by ${tool.title}.`);
  const timeouts = timeoutsOf(inputs['lock-timeout'], checksClients);
  const work: Work = { name, tool, database, inputs, ports, signal, timeouts, inTheWay: [] };
  if (inputs.operation !== 'status') await takeRunLock(work);
  const started = ports.clock.now();
  const before = await tool.status();
  announce(before, ports);
  const result = await carryOut(before, backUp, work);
  const durationMs = ports.clock.now() - started;
  return report(before, result, { database: describeDatabase(url), work, durationMs });
}

const takeRunLock = ({ database, inputs, ports, signal }: Work): Promise<void> =>
  database.takeRunLock({
    clock: ports.clock,
    waitMs: inputs['wait-timeout'],
    signal,
    onWait: ports.workflow.info,
  });

async function carryOut(before: Status, backUp: BackUp, work: Work): Promise<Applied> {
  const { tool, inputs } = work;
  if (inputs.operation === 'status') return { ...unchanged, remaining: before.pending };
  if (before.stuck) throw migrateFailures.MIGRATE_STUCK(`${tool.title}: ${before.stuck}.`);
  if (inputs.operation === 'down') return takeBackTo(inputs.to, before, backUp, work);
  await checkDigest(before, inputs['plan-digest']);
  if (before.pending.length === 0) return nothingPending(work);
  const backup = await backUp();
  const applied = await applyPending(before, work);
  if (!backup) return applied;
  const { failure } = applied;
  return { ...applied, backup, ...(failure ? { failure: withBackup(failure, backup) } : {}) };
}

async function checkIdentity(database: MigrationDatabase, expected: string | undefined): Promise<Identity> {
  const identity = await database.identity();
  const { name, readOnly } = identity;
  if (expected !== undefined && name !== expected)
    throw migrateFailures.MIGRATE_WRONG_DATABASE(`The URL leads to ${name}, but ${expected} is expected.`);
  if (readOnly)
    throw migrateFailures.MIGRATE_READ_ONLY(`The database ${name} cannot be migrated: ${readOnly}.`);
  return identity;
}

function announce({ pending }: Status, { workflow }: Ports): void {
  workflow.info(pending.length === 0 ? 'Nothing is pending.' : `Pending (${pending.length}):`);
  for (const id of pending) workflow.untrusted(`  ${id}`);
}

async function checkDigest({ pending }: Status, expected: string | undefined): Promise<void> {
  if (expected === undefined || expected === (await pendingDigest(pending))) return;
  throw migrateFailures.MIGRATE_PLAN_CHANGED(
    `Pending is now ${pending.join(', ') || 'nothing'}, which is not what was looked at.`,
  );
}

const nothingPending = async ({ database }: Work): Promise<Applied> => ({
  ...unchanged,
  warnings: leftFromBefore(await database.invalidIndexes()),
});

const unchanged: Applied = { applied: [], remaining: [], state: 'nothing', warnings: [] };

type About = { readonly database: string; readonly work: Work; readonly durationMs: number };

async function report(before: Status, result: Applied, about: About): Promise<ResultOf<typeof spec>> {
  const { tool, inputs, ports } = about.work;
  const { workflow } = ports;
  const { failure, applied, remaining, state, warnings, backup } = result;
  for (const warning of warnings) workflow.warning(warning);
  workflow.summary(
    runReport({
      tool: tool.title,
      operation: inputs.operation,
      database: about.database,
      applied,
      remaining,
      state,
      warnings,
      durationMs: about.durationMs,
      ...(backup ? { backup } : {}),
      failing: result.failing,
      ...(failure ? { problem: failure.message, advice: [failure.remedy] } : {}),
    }),
  );
  const outputs: Outputs = {
    verdict: failure ? 'failed' : verdictOf(before, inputs.operation),
    pending: before.pending,
    applied,
    state,
    'plan-digest': await pendingDigest(before.pending),
    reversible: await reversibility(applied, about.work),
    before: before.applied.at(-1) ?? 'all',
    backup: backup?.identifier ?? '',
    restore: backup?.restore ?? [],
    'lint-sarif': '',
  };
  return failure ? new Failed(outputs, failure) : outputs;
}

/** A tool of commands does not list what is applied, so there is nothing to go back to. */
async function reversibility(applied: readonly string[], work: Work): Promise<Outputs['reversible']> {
  if (applied.length === 0) return 'nothing-applied';
  return work.name !== 'commands' && (await whyNotDown(applied, work)) === undefined ? 'yes' : 'no';
}

function verdictOf(before: Status, operation: Inputs['operation']): Outputs['verdict'] {
  if (operation === 'down') return 'taken-back';
  if (before.pending.length === 0) return 'nothing-pending';
  return operation === 'status' ? 'pending' : 'applied';
}
