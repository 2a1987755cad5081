import { countsOf } from '../../lib/terraform/kinds.ts';
import { readApplyEvent } from '../../lib/terraform/progress.ts';
import { countsSentence } from '../../lib/terraform/report.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import { runFailures } from './failures.ts';
import { changesOutput, type MadePlan, makePlan, reportOf } from './make-plan.ts';
import type { Inputs, Ports } from './ports.ts';
import { IN_FLIGHT, rescueState } from './rescue.ts';
import type { terraform } from './spec.ts';

/** Functions that give another value each time: a plan with one of them can never be planned twice. */
const RESTLESS = /\b(timestamp|uuid|bcrypt|plantimestamp)\(\)?/g;

/** Plans again, and applies that plan if it does what was approved. */
export async function applyOperation(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof terraform>> {
  const made = await makePlan(inputs, inputs.destroy ? 'destroy' : 'normal', ports);
  const outputs = outputsOf(made);
  const title = `Apply${inputs.environment ? ` to ${inputs.environment}` : ''}`;
  ports.workflow.summary(await reportOf(title, made, inputs, ports));
  if (made.digest === '' && !made.refused) {
    // Also of a run that is repeated: what was approved is done.
    ports.workflow.info('Nothing changes: everything is as the configuration says.');
    return outputs;
  }
  const refusal = await refusalOf(made, inputs, ports);
  if (refusal) return new Failed({ ...outputs, outcome: refusal.outcome }, refusal.failure);
  return apply(made, outputs, inputs, ports);
}

export const nothing: OutputsOf<typeof terraform> = {
  outcome: 'no-changes',
  'plan-digest': '',
  changes: [],
  destroyed: 0,
  'errored-state': '',
};

/** What is known of a plan, whatever comes of it. */
export const outputsOf = (made: MadePlan): OutputsOf<typeof terraform> => ({
  ...nothing,
  outcome: made.digest === '' ? 'no-changes' : 'changes',
  'plan-digest': made.digest,
  changes: changesOutput(made.effects),
  destroyed: countsOf(made.effects).destroyed,
});

/** Why this plan is not applied; undefined when it may be. */
async function refusalOf(made: MadePlan, inputs: Inputs, ports: Ports) {
  if (made.refused)
    return { outcome: 'failed' as const, failure: runFailures.TERRAFORM_PLAN_REFUSED(made.refused.message) };
  if (made.digest !== inputs['plan-digest']) {
    const names = await restlessFunctions(ports);
    const hint =
      names.length === 0
        ? ''
        : ` The configuration uses ${names.join(', ')}, whose value is another one in each plan.`;
    const message = `Approved was ${inputs['plan-digest']}, but now it is ${made.digest} (${countsSentence(made.effects)}).${hint}`;
    return { outcome: 'not-approved' as const, failure: runFailures.TERRAFORM_NOT_APPROVED(message) };
  }
  return stoppedBy(made);
}

/** The guard asks again at apply: an approval of the digest is no approval of a loss. */
export function stoppedBy({ guarded }: MadePlan) {
  const list = guarded.stopped.map(({ address, what }) => `${address} ${what}`).join('\n');
  return list === ''
    ? undefined
    : { outcome: 'stopped' as const, failure: runFailures.TERRAFORM_DESTROY_STOPPED(list) };
}

async function restlessFunctions({ files, directory }: Ports): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const path of await files.list(directory)) {
    if (!path.endsWith('.tf') || path.includes('/.terraform/')) continue;
    for (const [found] of (await files.read(path)).matchAll(RESTLESS))
      names.add(`${found.replace(/\(\)?$/, '')}()`);
  }
  return [...names].sort();
}

async function apply(
  made: MadePlan,
  outputs: OutputsOf<typeof terraform>,
  inputs: Inputs,
  ports: Ports,
): Promise<ResultOf<typeof terraform>> {
  const { terraform: program, workflow } = ports;
  const heard = createListener(ports);
  try {
    await workflow.group('Apply', () => program.apply(made.file, inputs['lock-timeout'], heard.line));
    return { ...outputs, outcome: 'applied' };
  } catch (error) {
    const left = await rescueState(inputs, ports);
    const message = heard.errors.length > 0 ? heard.errors.join('\n') : (error as Error).message;
    const failed = { ...outputs, outcome: 'failed' as const, 'errored-state': left ?? '' };
    const code = left === undefined ? 'TERRAFORM_APPLY_FAILED' : 'TERRAFORM_STATE_NOT_SAVED';
    return new Failed(failed, runFailures[code](message, { cause: error }));
  }
}

function createListener({ workflow, notes }: Ports) {
  const inFlight = new Set<string>();
  const errors: string[] = [];
  const move = ({ kind, address }: { readonly kind: string; readonly address: string }) => {
    if (kind === 'started') inFlight.add(address);
    else inFlight.delete(address);
    // A killed step cannot say any more what it was doing; this note can.
    notes.write(IN_FLIGHT, JSON.stringify([...inFlight]));
  };
  const line = (text: string) => {
    const event = readApplyEvent(text);
    if (event.kind === 'other') return;
    if (event.kind !== 'said') move(event);
    else if (event.severity === 'error') errors.push(event.text);
    workflow.untrusted(event.text);
  };
  return { line, errors };
}
