import type { Backup } from '../../lib/backup/backup.ts';
import { withBackup } from '../../lib/backup/failed-after.ts';
import { refusePooler, secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { jobFailures } from '../../lib/migrate/job-failures.ts';
import { failureOfResult, type JobResult } from '../../lib/migrate/job-result.ts';
import { backupPart } from '../../lib/migrate/report.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { MigrationJobs } from '../../tools/migration-jobs.ts';
import { chooseBackup } from './back-up.ts';
import { checkJobInputs, type JobInputs, jobEnvironment } from './job-inputs.ts';
import type { Inputs, Ports } from './ports.ts';
import type { spec } from './spec.ts';

type Outputs = OutputsOf<typeof spec>;

/** How long a pod may take to start: a cluster may have to get another machine first. */
const START_MS = 10 * 60_000;
/** What the Job may take beyond its tool and its waiting: to start, to ask, to verify. */
const MARGIN_MS = START_MS + 5 * 60_000;

/** Runs this action in the cluster, in the image that is to be deployed; what it says there is what is said here. */
export async function migrateInCluster(given: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const inputs = checkJobInputs(given);
  const url = inputs['database-url'];
  if (!url) throw migrateFailures.MIGRATE_URL_MISSING();
  for (const secret of secretsOf(url)) ports.workflow.mask(secret);
  refusePooler(url);
  const backUp = chooseBackup(url, inputs, ports);
  await using jobs = await ports.openJobs();
  for (const sentence of await jobs.earlier()) ports.workflow.warning(sentence);
  if (inputs.backup === 'none' || inputs.operation === 'status')
    return conclude(await run(inputs, jobs, ports), ports);
  const looked = await lookFirst(inputs, jobs, ports);
  if ('nothing' in looked) return conclude(looked.nothing, ports);
  const backup = await backUp();
  return conclude(await run(looked.inputs, jobs, ports), ports, backup);
}

/** A Job cannot make the backup, so one before it looks whether there is anything to back up for. */
async function lookFirst(
  inputs: JobInputs,
  jobs: MigrationJobs,
  ports: Ports,
): Promise<{ readonly nothing: JobResult } | { readonly inputs: JobInputs }> {
  if (inputs.operation === 'down') return { inputs };
  const looked = await run({ ...inputs, operation: 'status' }, jobs, ports);
  const status = outputsOf(looked);
  if (status?.verdict !== 'pending') return { nothing: looked };
  // What was seen is what is backed up for and applied.
  return { inputs: { ...inputs, 'plan-digest': inputs['plan-digest'] ?? status['plan-digest'] } };
}

function run(inputs: JobInputs, jobs: MigrationJobs, ports: Ports): Promise<JobResult> {
  const { workflow, clock, jobContext, chance } = ports;
  const mark = `deploy-actions-result-${chance().toString(36).slice(2)}${chance().toString(36).slice(2)}:`;
  const {
    timeout,
    'wait-timeout': wait,
    image,
    'node-image': nodeImage,
    'service-account': serviceAccount,
  } = inputs;
  const request = {
    name: `migrate-${jobContext.runId}-${clock.now().toString(36)}`,
    image,
    nodeImage,
    serviceAccount,
    deadlineSeconds: Math.ceil((timeout + wait + MARGIN_MS) / 1_000),
    origin: ports.runUrl,
    startMs: START_MS,
    settings: { mark, env: jobEnvironment(inputs, jobContext) },
  };
  return workflow.group(`Kubernetes Job: ${inputs.operation}`, () => jobs.run(request));
}

function conclude(result: JobResult, { workflow }: Ports, backup?: Backup): ResultOf<typeof spec> {
  passOn(result, workflow);
  const failure = failureOfResult(result);
  const parts = [result.summary, backup ? backupPart(backup, failure !== undefined) : ''].filter(Boolean);
  if (parts.length > 0) workflow.summary(parts.join('\n\n'));
  const said = outputsOf(result);
  if (!said) throw failure ?? jobFailures.MIGRATE_JOB_LOST('The Job succeeded without outputs.');
  if (!backup) return failure ? new Failed(said, failure) : said;
  const outputs = { ...said, backup: backup.identifier, restore: backup.restore };
  return failure ? new Failed(outputs, withBackup(failure, backup)) : outputs;
}

/** Errors before the last stand in the log already. */
function passOn({ messages }: JobResult, workflow: Ports['workflow']): void {
  for (const { kind, text } of messages) if (kind !== 'error') workflow[kind](text);
}

/** Undefined when it failed before it knew anything. The values are checked when they are written. */
function outputsOf({ outputs }: JobResult): Outputs | undefined {
  const verdict = outputs.get('verdict');
  if (verdict === undefined) return undefined;
  const lines = (name: string) => (outputs.get(name) ?? '').split('\n').filter(Boolean);
  return {
    verdict: verdict as Outputs['verdict'],
    pending: lines('pending'),
    applied: lines('applied'),
    state: (outputs.get('state') ?? 'unknown') as Outputs['state'],
    'plan-digest': outputs.get('plan-digest') ?? '',
    reversible: (outputs.get('reversible') ?? 'no') as Outputs['reversible'],
    before: outputs.get('before') ?? '',
    backup: '',
    restore: [],
    'lint-sarif': '',
  };
}
