import { Failure } from '../../failure.ts';
import { type Check, needsCluster } from '../../lib/smoke/check.ts';
import { smokeFailures } from '../../lib/smoke/failures.ts';
import { junit } from '../../lib/smoke/junit.ts';
import { type Outcome, overall } from '../../lib/smoke/progress.ts';
import { broken, type CheckResult, describeProblem, type Report } from '../../lib/smoke/result.ts';
import { digestOf } from '../../lib/smoke/service.ts';
import { smokeSummary } from '../../lib/smoke/summary.ts';
import { secretsIn } from '../../lib/smoke/values.ts';
import { Failed, type OutputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Inputs } from './inputs.ts';
import { watchInOrder } from './order.ts';
import { type PlanPorts, planChecks } from './plan.ts';
import type { Look, WatchPorts } from './ports.ts';
import type { smokeTest } from './spec.ts';

type Outputs = OutputsOf<typeof smokeTest>;

export type Ports = Omit<WatchPorts, 'look' | 'say' | 'redact'> &
  PlanPorts & {
    readonly workflow: Workflow;
    /** Opens the way to what the checks look at; for a cluster that is a proxy, which is disposed of at the end. */
    readonly openSite: (inputs: Inputs, needsCluster: boolean) => Promise<Site>;
    /** Runs the repository's end-to-end tests in a folder of the checkout against an address. */
    readonly runPlaywright: (folder: string, url: string | undefined) => Promise<readonly CheckResult[]>;
    /** Keeps a report for later steps and says where. */
    readonly keep: (name: string, text: string) => Promise<string>;
  };
export type Site = AsyncDisposable & { readonly look: Look };

/** Plans the checks, watches all of them at once until each is decided, and reports. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof smokeTest>> {
  try {
    for (const value of inputs.secrets.values()) ports.workflow.mask(value);
    const checks = await planChecks(inputs, ports);
    for (const secret of checks.flatMap(secretsIn)) ports.workflow.mask(secret);
    const report = await watchAll(inputs, checks, ports);
    return await conclude(report, ports);
  } catch (error) {
    // What cannot be checked at all is neither a good release nor a bad one.
    if (error instanceof Failure)
      return new Failed({ outcome: 'config-error', cause: error.message, report: '', junit: '' }, error);
    throw error;
  }
}

async function watchAll(inputs: Inputs, checks: readonly Check[], ports: Ports): Promise<Report> {
  const { clock, workflow } = ports;
  await using site = await ports.openSite(inputs, checks.some(needsCluster));
  const startedAt = clock.now();
  const limits = { startedAt, deadline: startedAt + inputs.deadline, digest: digestOf(inputs.image ?? '') };
  const watching = { ...ports, look: site.look, say: workflow.untrusted, redact: workflow.redact };
  const watched = await watchInOrder(checks, limits, inputs.secrets, { ...watching, mask: workflow.mask });
  const results = [...watched, ...(await endToEnd(inputs, watched, ports))];
  const outcome = overall(
    results.filter(({ severity }) => severity === 'fail').map((result) => result.outcome),
  );
  return {
    outcome,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: clock.now() - startedAt,
    checks: results,
  };
}

/** Tests in a browser take minutes and say little about a service that does not answer. */
async function endToEnd({ playwright, url }: Inputs, watched: readonly CheckResult[], ports: Ports) {
  const stopped = watched.some(({ outcome, severity }) => outcome !== 'passed' && severity === 'fail');
  if (playwright === undefined) return [];
  if (!stopped) return ports.runPlaywright(playwright, url);
  ports.workflow.warning('The Playwright tests were not run, for a check did not pass.');
  return [];
}

async function conclude(report: Report, { workflow, keep }: Ports): Promise<Outputs | Failed<Outputs>> {
  workflow.summary(smokeSummary(report));
  const cause = broken(report).map(describeProblem)[0] ?? '';
  for (const { name, warnings } of report.checks)
    for (const warning of warnings) workflow.warning(`${name}: ${warning}`);
  const outputs: Outputs = {
    outcome: report.outcome,
    cause,
    report: await keep('smoke-test.json', workflow.redact(`${JSON.stringify(report, undefined, 2)}\n`)),
    junit: await keep('smoke-test.xml', workflow.redact(junit(report))),
  };
  const failure = failureOf(report);
  return failure ? new Failed(outputs, failure) : outputs;
}

const FAILURES: Readonly<Record<Exclude<Outcome, 'passed'>, keyof typeof smokeFailures & string>> = {
  failed: 'SMOKE_FAILED',
  'wrong-version': 'SMOKE_WRONG_VERSION',
  unreachable: 'SMOKE_UNREACHABLE',
  'timed-out': 'SMOKE_TIMED_OUT',
  'config-error': 'SMOKE_CONFIG_INVALID',
};

function failureOf(report: Report): Failure | undefined {
  if (report.outcome === 'passed') return undefined;
  const lines = broken(report).map(describeProblem);
  return smokeFailures[FAILURES[report.outcome]](lines.join('\n'));
}
