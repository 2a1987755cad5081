import { testBase } from '../../lib/pipeline/base.ts';
import { type Changes, changedServices } from '../../lib/pipeline/changes.ts';
import { type Read, readConfiguration } from '../../lib/pipeline/configuration.ts';
import { decide, inOrder, type Plan } from '../../lib/pipeline/decide.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import { planSummary } from '../../lib/pipeline/plan-summary.ts';
import { originsOf } from '../../lib/pipeline/provenance.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import { targetsOf } from '../../lib/pipeline/targets.ts';
import { type RunnerEvent, readTrigger, type Trigger } from '../../lib/pipeline/trigger.ts';
import { readVariables } from '../../lib/pipeline/variables.ts';
import type { InputsOf, OutputsOf, ResultOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { GitHubPulls } from '../../tools/github-pulls.ts';
import { checkedServices, findChecks, scanOf } from './checks.ts';
import { type ComparePorts, checkPromotions, compareWithBefore, compareWithDeployed } from './compare.ts';
import { checkFreeze, overrideOf } from './freeze.ts';
import { generatedChanges, writeManifests } from './generate.ts';
import type { plan } from './spec.ts';

type Inputs = InputsOf<typeof plan>;

export type Ports = ComparePorts & {
  readonly github: RunnerEvent & { readonly repository: string };
  readonly files: Pick<Files, 'read' | 'exists' | 'write'>;
  readonly workflow: Pick<Workflow, 'info' | 'error' | 'warning' | 'summary'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Undefined without a token. */
  readonly pulls: GitHubPulls | undefined;
};

/**
 * Reads the file and the event, compares with what ran before, then decides.
 * @throws PLAN_CONFIG_MISSING, PLAN_CONFIG_INVALID, PLAN_VARIABLES_INVALID, PLAN_ENVIRONMENT_UNKNOWN, PLAN_NOT_PROMOTED, PLAN_TOO_MANY_STAGES, PLAN_FROZEN
 */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof plan>> {
  const { github, files, clock } = ports;
  const trigger = readTrigger(github);
  const read = await readFile(inputs, trigger, ports);
  const { configuration } = read;
  if (inputs.operation === 'freeze') return onlyFreeze(inputs, configuration, ports);
  if (inputs.operation === 'manifests') {
    const manifests = await writeManifests(configuration, inputs, ports);
    return { ...nothing, manifests, reason: `${inputs.service} has no manifests of its own.` };
  }
  const targets = targetsOf(configuration, trigger, inputs.environment, clock.now());
  const unchecked = await checkPromotions(targets, trigger, configuration, ports.history);
  const before = await compareWithBefore(github, ports.git);
  const changes =
    trigger.kind === 'pull-request'
      ? new Map(targets.map(({ name }) => [name, before]))
      : await compareWithDeployed(targets, trigger, ports);
  const facts = { repository: github.repository, exists: files.exists };
  const { config: configPath, 'override-freeze': given } = inputs;
  const overrideFreeze = await overrideOf(given, targets, trigger.sha, ports);
  const decided = decide(configuration, trigger, { ...facts, targets, changes, overrideFreeze, configPath });
  const changed = changedNames(before, read, configPath);
  const { checks, notes, audits } = await findChecks(
    checkedServices(trigger, decided, changed),
    configuration,
    files,
  );
  const complete = { ...decided, notes: [...decided.notes, ...unchecked, ...notes] };
  tell(complete, read, ports);
  await tellGenerated(before, complete, read, configPath, ports);
  const { version, services, deployments, stages, reason, hotfix } = complete;
  const going = { environments: Object.keys(deployments), deployments, stages };
  const scan = scanOf(configuration, trigger, github.eventName, audits);
  const more = {
    'slack-channel': configuration.notifications?.slack?.channel ?? '',
    'override-freeze': overrideFreeze ?? '',
  };
  return { ...nothing, ...going, ...more, version, services, changed, checks, scan, hotfix, reason };
}

const nothing = {
  version: '',
  services: [],
  environments: [],
  deployments: {},
  stages: [],
  changed: [],
  checks: [],
  scan: { repository: false },
  'slack-channel': '',
  'override-freeze': '',
  hotfix: false,
  manifests: '',
};

function onlyFreeze(inputs: Inputs, configuration: Configuration, ports: Ports): OutputsOf<typeof plan> {
  const { environment, 'override-freeze': override } = inputs;
  const { eventName } = ports.github;
  const question = { environment, override, now: ports.clock.now(), eventName };
  const reason = checkFreeze(configuration, question, ports.workflow);
  return { ...nothing, reason };
}

/** On a pull request: what it changes in manifests that are in no file of it. */
async function tellGenerated(
  before: Changes,
  { outlook, deployments }: Plan,
  read: Read,
  config: string,
  { github, git, files, workflow }: Ports,
): Promise<void> {
  const base = testBase(github);
  // When there is something to deploy, the job that does it shows them.
  if (before.kind === 'everything' || base.kind === 'everything' || Object.keys(deployments).length > 0)
    return;
  const question = { environments: Object.keys(outlook), base: base.ref, config, exists: files.exists };
  const changes = await generatedChanges(read, question, git);
  if (changes !== '') workflow.summary(changes);
}

/** The services that tests are for: those that the event changes. */
function changedNames(before: Changes, { configuration }: Read, configPath: string): readonly string[] {
  const all = inOrder(configuration);
  if (before.kind === 'everything') return all;
  const changed = changedServices(configuration, before.files, configPath);
  return all.filter((name) => changed.has(name));
}

function tell(decided: Plan, read: Read, { workflow }: Ports): void {
  workflow.info(decided.reason);
  for (const note of decided.notes) workflow.info(note);
  for (const warning of decided.warnings) workflow.warning(warning);
  const origins = Object.keys(decided.outlook).map((name) => ({ name, values: originsOf(name, read) }));
  workflow.summary(planSummary(decided, origins));
}

async function readFile(inputs: Inputs, trigger: Trigger, { files, workflow }: Ports): Promise<Read> {
  const { config } = inputs;
  if (!files.exists(config))
    throw planFailures.PLAN_CONFIG_MISSING(`There is no file ${config} in the checkout.`);
  const result = readConfiguration(await files.read(config), {
    variables: readVariables(inputs.variables),
    keepUnknownVariables: trigger.kind === 'pull-request' && trigger.fromFork,
    exists: files.exists,
  });
  if (result.ok) return result.read;
  for (const { message, line, column } of result.problems)
    workflow.error(message, { file: config, line, column });
  const list = result.problems.map(({ message, line, column }) => `${config}:${line}:${column} ${message}`);
  throw planFailures.PLAN_CONFIG_INVALID(list.join('\n'));
}
