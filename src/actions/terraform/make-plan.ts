import { planDigest } from '../../lib/terraform/digest.ts';
import { type Guarded, guard } from '../../lib/terraform/guard.ts';
import { costLine } from '../../lib/terraform/infracost.ts';
import { type Effect, effectsOf, reasonOf } from '../../lib/terraform/kinds.ts';
import { type PlanJson, readPlan } from '../../lib/terraform/plan-json.ts';
import { planReport } from '../../lib/terraform/report.ts';
import { sensitiveTexts } from '../../lib/terraform/values.ts';
import type { ExecError } from '../../runtime/exec.ts';
import type { PlanKind } from '../../tools/terraform.ts';
import type { Inputs, Ports } from './ports.ts';

export type MadePlan = {
  /** Of the plan, in the private folder. */
  readonly file: string;
  readonly plan: PlanJson;
  readonly effects: readonly Effect[];
  readonly guarded: Guarded;
  /** Empty when nothing changes. */
  readonly digest: string;
  /** Why Terraform refuses it. */
  readonly refused: ExecError | undefined;
};

/** Plans, reads the plan, and hides what is secret in it before a word of it is shown. */
export async function makePlan(inputs: Inputs, kind: PlanKind, ports: Ports): Promise<MadePlan> {
  const { terraform, workflow, files, sha256 } = ports;
  const file = files.join(ports.privateFolder, `${kind}.tfplan`);
  workflow.info('planning');
  const { refused } = await terraform.plan({
    kind,
    file,
    varFiles: inputs['var-file'],
    lockTimeoutMs: inputs['lock-timeout'],
  });
  if (refused && !files.exists(file)) throw refused;
  const plan = readPlan(await terraform.show(file));
  for (const secret of sensitiveTexts(plan)) workflow.mask(secret);
  const effects = effectsOf(plan);
  const changes =
    effects.length > 0 || Object.values(plan.output_changes).some(({ actions }) => actions[0] !== 'no-op');
  const lineage = changes ? await terraform.lineage() : undefined;
  // Before the first state there is no key: then a sensitive value is left out rather than made easy to guess.
  const hmac = (text: string) => (lineage === undefined ? 'no state yet' : ports.hmac(lineage, text));
  return {
    file,
    plan,
    effects,
    refused,
    guarded: guard(effects, { protect: inputs.protect, allowed: inputs['allow-destroy'] }),
    digest: changes ? planDigest(plan, { sha256, hmac }) : '',
  };
}

/** The report of a plan as Markdown, with the price if Infracost was asked. */
export async function reportOf(
  title: string,
  made: MadePlan,
  inputs: Inputs,
  { files }: Ports,
): Promise<string> {
  const price = inputs['infracost-json'];
  const where = [
    `${inputs.tool} ${made.plan.terraform_version}`,
    inputs.directory === '.' ? '' : `in ${inputs.directory}`,
    inputs.workspace ? `workspace ${inputs.workspace}` : '',
  ];
  return planReport({
    title,
    where: where.filter(Boolean).join(', '),
    effects: made.effects,
    guarded: made.guarded,
    digest: made.digest,
    cost: price === undefined ? '' : costLine(await files.read(price)),
  });
}

/** The output `changes`: names and reasons, no values. */
export const changesOutput = (effects: readonly Effect[]) =>
  effects.map(({ kind, resource }) => ({ address: resource.address, kind, reason: reasonOf(resource) }));
