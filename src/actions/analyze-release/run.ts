import type { Failure } from '../../failure.ts';
import { analysisFailures } from '../../lib/analysis/failures.ts';
import { parseConditions } from '../../lib/analysis/parse-conditions.ts';
import { withWindow } from '../../lib/analysis/ready-queries.ts';
import { type ConditionRecord, describeRecord, type WatchReport } from '../../lib/analysis/record.ts';
import { watchSummary } from '../../lib/analysis/summary.ts';
import { decideVerdict } from '../../lib/analysis/verdict.ts';
import { Failed, type InputsOf, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { MetricSource } from '../../tools/metric-source.ts';
import type { analyzeRelease } from './spec.ts';
import { type Timing, type Watched, type WatchPorts, watchRelease } from './watch.ts';

export type Inputs = InputsOf<typeof analyzeRelease>;
type Outputs = OutputsOf<typeof analyzeRelease>;

export type Ports = Omit<WatchPorts, 'say' | 'source'> & {
  readonly workflow: Workflow;
  /** The YAML of a text, or of the file it names. @throws ANALYSIS_CONFIG_INVALID */
  readonly readYaml: (given: string) => Promise<unknown>;
  /** @throws ANALYSIS_CONFIG_INVALID when what the provider needs is missing */
  readonly openSource: (inputs: Inputs) => MetricSource;
  readonly keep: (name: string, text: string) => Promise<string>;
};

/** Reads the conditions, watches, decides, and reports. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof analyzeRelease>> {
  const plan = parseConditions(await ports.readYaml(inputs.conditions), {
    provider: inputs.provider,
    metrics: inputs.metrics,
    selector: inputs.selector,
    healthUrl: inputs['health-url'],
  });
  const source = ports.openSource(inputs);
  const timing = timingOf(inputs, plan.durationMs);
  const startedAt = ports.clock.now();
  const watched = await watchRelease(plan.conditions, timing, {
    ...ports,
    source,
    say: ports.workflow.untrusted,
  });
  const assessments = watched.map(({ assessment }) => assessment);
  const report: WatchReport = {
    verdict: decideVerdict(assessments, {
      noData: inputs['on-no-data'],
      inconclusive: inputs['on-inconclusive'],
    }),
    dryRun: inputs['dry-run'],
    startedAt: new Date(startedAt).toISOString(),
    durationMs: ports.clock.now() - startedAt,
    windowMs: timing.windowMs,
    conditions: watched.map((one) => recordOf(one, source, timing, ports.clock.now())),
  };
  return conclude(report, ports);
}

function timingOf(inputs: Inputs, durationMs: number | undefined): Timing {
  const timing = {
    durationMs: durationMs ?? inputs.duration,
    intervalMs: inputs.interval,
    windowMs: inputs.window,
    delayMs: inputs['initial-delay'],
  };
  if (timing.intervalMs < 100 || timing.durationMs < timing.intervalMs)
    throw analysisFailures.ANALYSIS_CONFIG_INVALID(
      'interval: must be at least 100ms and at most the duration',
    );
  return timing;
}

function recordOf(watched: Watched, source: MetricSource, { windowMs }: Timing, at: number): ConditionRecord {
  const { condition } = watched;
  const queries = condition.kind === 'health' ? [] : Object.values(condition.queries);
  const [first] = queries;
  return {
    ...watched,
    queries: queries.map((query) => withWindow(query, windowMs)),
    link: first === undefined ? undefined : source.link(first, { at, windowMs }),
  };
}

async function conclude(report: WatchReport, { workflow, keep }: Ports): Promise<Outputs | Failed<Outputs>> {
  workflow.summary(watchSummary(report));
  const json = workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`);
  const outputs: Outputs = { verdict: report.verdict, report: await keep('analyze-release.json', json) };
  const failure = failureOf(report);
  if (failure === undefined) return outputs;
  if (!report.dryRun) return new Failed(outputs, failure);
  workflow.warning(`Dry run, so this step does not fail: ${failure.message}`);
  return outputs;
}

function failureOf({ verdict, conditions }: WatchReport): Failure | undefined {
  if (verdict === 'keep') return undefined;
  const lines = conditions.filter(({ assessment }) => assessment.state !== 'kept').map(describeRecord);
  const code = verdict === 'roll-back' ? 'ANALYSIS_ROLL_BACK' : 'ANALYSIS_INCONCLUSIVE';
  return analysisFailures[code](lines.join('\n'));
}
