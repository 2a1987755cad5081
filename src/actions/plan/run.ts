import { readConfiguration } from '../../lib/pipeline/configuration.ts';
import { decide } from '../../lib/pipeline/decide.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import { planSummary } from '../../lib/pipeline/plan-summary.ts';
import { type RunnerEvent, readTrigger, type Trigger } from '../../lib/pipeline/trigger.ts';
import { readVariables } from '../../lib/pipeline/variables.ts';
import type { InputsOf, ResultOf } from '../../runtime/action.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { plan } from './spec.ts';

export type Ports = {
  readonly github: RunnerEvent & { readonly repository: string };
  readonly files: Pick<Files, 'read' | 'exists'>;
  readonly workflow: Pick<Workflow, 'info' | 'error' | 'summary'>;
};

/** Reads the file, then the event, then decides. @throws PLAN_CONFIG_MISSING, PLAN_CONFIG_INVALID, PLAN_VARIABLES_INVALID */
export async function run(inputs: InputsOf<typeof plan>, ports: Ports): Promise<ResultOf<typeof plan>> {
  const { github, files, workflow } = ports;
  const trigger = readTrigger(github);
  const configuration = await readFile(inputs, trigger, ports);
  const decided = decide(configuration, trigger, { repository: github.repository, exists: files.exists });
  workflow.info(decided.reason);
  workflow.summary(planSummary(decided));
  const { version, services, deployments, reason } = decided;
  return { version, services, environments: Object.keys(deployments), deployments, reason };
}

async function readFile(inputs: InputsOf<typeof plan>, trigger: Trigger, { files, workflow }: Ports) {
  const { config } = inputs;
  if (!files.exists(config))
    throw planFailures.PLAN_CONFIG_MISSING(`There is no file ${config} in the checkout.`);
  const result = readConfiguration(await files.read(config), {
    variables: readVariables(inputs.variables),
    keepUnknownVariables: trigger.kind === 'pull-request' && trigger.fromFork,
  });
  if (result.ok) return result.read.configuration;
  for (const { message, line, column } of result.problems)
    workflow.error(message, { file: config, line, column });
  const list = result.problems.map(({ message, line, column }) => `${config}:${line}:${column} ${message}`);
  throw planFailures.PLAN_CONFIG_INVALID(list.join('\n'));
}
