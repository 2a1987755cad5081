import { driftReport, driftTitle } from '../../lib/terraform/drift.ts';
import { effectsOf } from '../../lib/terraform/kinds.ts';
import { lockSentence } from '../../lib/terraform/lock-info.ts';
import { countsSentence } from '../../lib/terraform/report.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import { terraformFailures } from '../../tools/terraform-words.ts';
import { applyOperation, nothing, outputsOf, stoppedBy } from './apply-operation.ts';
import { runFailures } from './failures.ts';
import { changesOutput, makePlan, reportOf } from './make-plan.ts';
import type { Inputs, Ports } from './ports.ts';
import { BEGAN, ENDED } from './rescue.ts';
import type { terraform } from './spec.ts';

type Result = ResultOf<typeof terraform>;

/**
 * Plans, applies, looks for drift or breaks a lock.
 * @throws TERRAFORM_INPUTS_CONTRADICT before any program is started, and what Terraform refuses
 */
export async function run(inputs: Inputs, ports: Ports): Promise<Result> {
  checkInputs(inputs);
  const { workflow, clock, terraform: program } = ports;
  workflow.state(BEGAN, String(clock.now()));
  const result = await operate(inputs, ports, program);
  workflow.state(ENDED, 'true');
  return result;
}

async function operate(inputs: Inputs, ports: Ports, program: Ports['terraform']): Promise<Result> {
  await program.init(inputs['backend-config']);
  if (inputs.workspace) await program.selectWorkspace(inputs.workspace);
  switch (inputs.operation) {
    case 'plan':
      await checkConfiguration(inputs, ports);
      return planOperation(inputs, ports);
    case 'apply':
      return applyOperation(inputs, ports);
    case 'drift':
      return driftOperation(inputs, ports);
    case 'unlock':
      return unlockOperation(inputs, ports);
  }
}

function checkInputs(inputs: Inputs): void {
  const { operation, destroy, environment, 'confirm-destroy': confirmed, 'lock-id': lock } = inputs;
  const digest = inputs['plan-digest'];
  const problems = [
    operation === 'unlock' &&
      !lock &&
      '`unlock` needs `lock-id`, from the message of a run that did not get the lock',
    operation === 'apply' &&
      digest === undefined &&
      '`apply` needs `plan-digest`, of the plan that was approved',
    digest !== undefined &&
      !/^sha256:[0-9a-f]{64}$/.test(digest) &&
      '`plan-digest` is `sha256:` and 64 hexadecimal digits',
    destroy &&
      (environment === undefined || confirmed !== environment) &&
      '`destroy` needs `environment`, and its name again in `confirm-destroy`',
    destroy && operation === 'drift' && '`destroy` does not go with `drift`',
  ].filter((problem) => typeof problem === 'string');
  if (problems.length > 0) throw runFailures.TERRAFORM_INPUTS_CONTRADICT(problems.join('; '));
}

/** Format and validity, with each mistake at its line. @throws TERRAFORM_UNFORMATTED, TERRAFORM_INVALID */
async function checkConfiguration(
  { format }: Inputs,
  { terraform: program, workflow, files, directory }: Ports,
) {
  const wrong = format ? await program.unformatted() : [];
  for (const file of wrong)
    workflow.error('This file is not in the canonical format.', { file: files.join(directory, file) });
  if (wrong.length > 0)
    throw terraformFailures.TERRAFORM_UNFORMATTED(`Not in the canonical format: ${wrong.join(', ')}.`);
  const errors = (await program.validate()).filter(({ severity }) => severity === 'error');
  for (const { summary, detail, file, line } of errors)
    workflow.error(
      `${summary}: ${detail}`,
      file === undefined ? {} : { file: files.join(directory, file), line: line ?? 1 },
    );
  if (errors.length > 0)
    throw terraformFailures.TERRAFORM_INVALID(
      errors.map(({ summary, file, line }) => `${file ?? ''}:${line ?? ''} ${summary}`).join('\n'),
    );
}

async function planOperation(inputs: Inputs, ports: Ports): Promise<Result> {
  const made = await makePlan(inputs, inputs.destroy ? 'destroy' : 'normal', ports);
  const report = await reportOf(
    `Plan${inputs.environment ? ` for ${inputs.environment}` : ''}`,
    made,
    inputs,
    ports,
  );
  ports.workflow.summary(report);
  await ports.comment(report);
  ports.workflow.info(`The plan: ${countsSentence(made.effects)}.`);
  for (const address of made.guarded.unused)
    ports.workflow.warning(`\`allow-destroy\` names ${address}, which this plan does not lose.`);
  const outputs = outputsOf(made);
  const stopped = stoppedBy(made);
  if (stopped) return new Failed({ ...outputs, outcome: stopped.outcome }, stopped.failure);
  if (made.refused)
    return new Failed(
      { ...outputs, outcome: 'failed' },
      runFailures.TERRAFORM_PLAN_REFUSED(made.refused.message),
    );
  return outputs;
}

/** Only what reality changed: a change of the configuration that nobody applied yet is no drift. */
async function driftOperation(inputs: Inputs, ports: Ports): Promise<Result> {
  const { plan } = await makePlan(inputs, 'refresh-only', ports);
  const drifted = effectsOf({ resource_changes: plan.resource_drift });
  const report = driftReport(drifted);
  ports.workflow.summary(report);
  const title = driftTitle(inputs.directory, inputs.workspace ?? '', inputs.environment ?? '');
  await ports.driftIssue(title, drifted.length > 0 ? report : undefined);
  ports.workflow.info(drifted.length === 0 ? 'Nothing drifted.' : `${drifted.length} resources drifted.`);
  return {
    ...nothing,
    outcome: drifted.length > 0 ? 'drifted' : 'no-drift',
    changes: changesOutput(drifted),
  };
}

/** Breaks the lock that was named, and no other that somebody may have taken since. */
async function unlockOperation(
  inputs: Inputs,
  { terraform: program, workflow, clock }: Ports,
): Promise<Result> {
  const lock = await program.lock();
  if (!lock) {
    workflow.info('Nobody holds the lock.');
    return { ...nothing, outcome: 'unlocked' };
  }
  if (lock.id !== inputs['lock-id'])
    throw runFailures.TERRAFORM_LOCK_CHANGED(
      `${lockSentence(lock, clock.now())}, with another id: ${lock.id}.`,
    );
  await program.unlock(lock.id);
  workflow.info(`${lockSentence(lock, clock.now())}: this lock is broken now.`);
  return { ...nothing, outcome: 'unlocked' };
}
