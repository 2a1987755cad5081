import type { Failure } from '../../failure.ts';
import type { HealthPlace } from '../../lib/analysis/condition.ts';
import { analysisFailures } from '../../lib/analysis/failures.ts';
import { type Plan, parseConditions } from '../../lib/analysis/parse-conditions.ts';
import type { Reading } from '../../lib/analysis/reading.ts';
import { withWindow } from '../../lib/analysis/ready-queries.ts';
import { type ConditionRecord, describeRecord, type WatchReport } from '../../lib/analysis/record.ts';
import { watchSummary } from '../../lib/analysis/summary.ts';
import { decideVerdict, type Verdict } from '../../lib/analysis/verdict.ts';
import { Failed, type InputsOf, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { MetricSource } from '../../tools/metric-source.ts';
import type { analyzeRelease } from './spec.ts';
import { type Timing, type Watched, type WatchPorts, watchRelease } from './watch.ts';

export type Inputs = InputsOf<typeof analyzeRelease>;
type Outputs = OutputsOf<typeof analyzeRelease>;

export type Ports = Omit<WatchPorts, 'say' | 'source' | 'askHealth'> & {
  readonly workflow: Workflow;
  /** The YAML of a text, or of the file it names. @throws ANALYSIS_CONFIG_INVALID */
  readonly readYaml: (given: string) => Promise<unknown>;
  /** @throws ANALYSIS_CONFIG_INVALID when what the provider needs is missing */
  readonly openSource: (inputs: Inputs) => MetricSource;
  /** Pods are asked only where a condition is about them. */
  readonly openHealth: (inputs: Inputs, asksPods: boolean) => Promise<Health>;
  /** Keeps the report, in the file if one is named, and says where. */
  readonly keep: (text: string, file: string | undefined) => Promise<string>;
};
/** 0 when what is asked is healthy, 1 when it is not or does not answer. */
export type Health = AsyncDisposable & { readonly ask: (where: HealthPlace) => Promise<Reading> };

/** Reads the conditions, watches, decides, and reports. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof analyzeRelease>> {
  const plan = parseConditions(await ports.readYaml(inputs.conditions), {
    ...inputs,
    healthUrl: inputs['health-url'],
  });
  const report = await watch(inputs, plan, ports);
  return conclude(report, inputs['report-file'], ports);
}

async function watch(inputs: Inputs, plan: Plan, ports: Ports): Promise<WatchReport> {
  const source = needsSource(plan) ? ports.openSource(inputs) : NO_SOURCE;
  await using health = await ports.openHealth(inputs, asksPods(plan));
  const timing = timingOf(inputs, plan);
  const startedAt = ports.clock.now();
  const watched = await watchRelease(plan.conditions, timing, {
    ...ports,
    source,
    askHealth: health.ask,
    say: ports.workflow.untrusted,
  });
  const assessments = watched.map(({ assessment }) => assessment);
  const conditions = watched.map((one) => recordOf(one, source, timing, ports.clock.now()));
  const verdict = decideVerdict(assessments, {
    noData: inputs['on-no-data'],
    inconclusive: inputs['on-inconclusive'],
  });
  return {
    verdict,
    reasons: reasonsOf(verdict, conditions),
    dryRun: inputs['dry-run'],
    startedAt: new Date(startedAt).toISOString(),
    durationMs: ports.clock.now() - startedAt,
    windowMs: timing.windowMs,
    conditions,
  };
}

/** Health checks alone need no provider of metrics. */
const needsSource = ({ conditions }: Plan): boolean => conditions.some(({ kind }) => kind !== 'health');
const asksPods = ({ conditions }: Plan): boolean =>
  conditions.some((condition) => condition.kind === 'health' && condition.where.kind === 'pods');
const NO_SOURCE: Pick<MetricSource, 'read' | 'history' | 'link'> = {
  read: async () => ({ state: 'no-data', said: 'no provider' }),
  history: async () => [],
  link: () => undefined,
};

function timingOf(inputs: Inputs, { timing: said }: Plan): Timing {
  const timing = {
    durationMs: said.durationMs ?? inputs.duration,
    intervalMs: said.intervalMs ?? inputs.interval,
    windowMs: said.windowMs ?? inputs.window,
    delayMs: said.delayMs ?? inputs['initial-delay'],
  };
  if (timing.intervalMs < 100 || timing.durationMs < timing.intervalMs)
    throw analysisFailures.ANALYSIS_CONFIG_INVALID(
      'interval: must be at least 100ms and at most the duration',
    );
  return timing;
}

function recordOf(
  watched: Watched,
  source: Pick<MetricSource, 'link'>,
  { windowMs }: Timing,
  at: number,
): ConditionRecord {
  const { condition } = watched;
  const queries = condition.kind === 'health' ? [] : Object.values(condition.queries);
  const [first] = queries;
  return {
    ...watched,
    queries: queries.map((query) => withWindow(query, windowMs)),
    link: first === undefined ? undefined : source.link(first, { at, windowMs }),
  };
}

async function conclude(
  report: WatchReport,
  file: string | undefined,
  { workflow, keep }: Ports,
): Promise<Outputs | Failed<Outputs>> {
  workflow.summary(watchSummary(report));
  const json = workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`);
  const outputs: Outputs = {
    verdict: report.verdict,
    cause: report.reasons[0] ?? '',
    report: await keep(json, file),
  };
  const failure = failureOf(report);
  if (failure === undefined) return outputs;
  if (!report.dryRun) return new Failed(outputs, failure);
  workflow.warning(`Dry run, so this step does not fail: ${failure.message}`);
  return outputs;
}

/** What is broken comes first: it is what a roll-back is for. */
function reasonsOf(verdict: Verdict, conditions: readonly ConditionRecord[]): readonly string[] {
  if (verdict === 'keep') return [];
  const said = (isTold: (state: string) => boolean) =>
    conditions.filter(({ assessment }) => isTold(assessment.state)).map(describeRecord);
  return [...said((state) => state === 'broken'), ...said((state) => state !== 'broken' && state !== 'kept')];
}

function failureOf({ verdict, reasons }: WatchReport): Failure | undefined {
  if (verdict === 'keep') return undefined;
  const code = verdict === 'roll-back' ? 'ANALYSIS_ROLL_BACK' : 'ANALYSIS_INCONCLUSIVE';
  return analysisFailures[code](reasons.join('\n'));
}
