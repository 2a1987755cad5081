import type { Failure } from '../../failure.ts';
import { reportFailures } from '../../lib/reports/failures.ts';
import type { Gate } from '../../lib/reports/gate.ts';
import { lastTries, readJunit, type TestCase } from '../../lib/reports/junit.ts';
import { fileOf } from '../../lib/reports/paths.ts';
import { nameOf, percent, reportSummary } from '../../lib/reports/report-summary.ts';
import { Failed, type InputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import { type CoveragePorts, judgeCoverage } from './coverage.ts';
import { findFiles } from './find-files.ts';
import type { reportTests } from './spec.ts';

type Inputs = InputsOf<typeof reportTests>;
export type Ports = CoveragePorts & {
  readonly workflow: Pick<Workflow, 'info' | 'notice' | 'error' | 'summary'>;
};

/** GitHub shows ten annotations of a kind for a step; the last is for the step's own error. */
const MOST_ANNOTATIONS = 9;

/**
 * Reads what the tests wrote, says it, and fails where tests failed or reach too little.
 * @throws REPORT_MISSING, REPORT_UNREADABLE, COVERAGE_PATH_UNKNOWN, TESTS_NONE
 */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof reportTests>> {
  const cases = await readTests(inputs, ports);
  const judged = await judgeCoverage(inputs, ports);
  ports.workflow.summary(reportSummary({ ...judged, title: inputs.title, cases }));
  for (const note of judged.notes) ports.workflow.notice(note);
  const failed = cases.filter(({ result }) => result === 'failed');
  await annotate(failed, inputs, ports);
  const failure = failureOf(failed, judged.gates);
  const [total, changed] = judged.gates;
  const outputs = {
    verdict: failure ? ('failed' as const) : ('passed' as const),
    tests: inputs.reports.length > 0 ? String(cases.length) : '',
    failed: inputs.reports.length > 0 ? String(failed.length) : '',
    coverage: numberOf(total),
    'changed-coverage': numberOf(changed),
  };
  return failure ? new Failed(outputs, failure) : outputs;
}

async function readTests({ reports }: Inputs, { files }: Ports): Promise<readonly TestCase[]> {
  const cases: TestCase[] = [];
  for (const path of await findFiles(reports, files)) cases.push(...readJunit(path, await files.read(path)));
  if (reports.length > 0 && cases.length === 0) throw reportFailures.TESTS_NONE();
  return lastTries(cases);
}

/** Each failed test at its place in the source, as far as GitHub shows them. */
async function annotate(failed: readonly TestCase[], { directory }: Inputs, ports: Ports): Promise<void> {
  if (failed.length === 0) return;
  const place = { workspace: ports.github.workspace, directory, tracked: await ports.git.tracked() };
  for (const each of failed.slice(0, MOST_ANNOTATIONS)) {
    const found = each.file === undefined ? undefined : fileOf({ path: each.file, sources: [] }, place);
    const message = `${nameOf(each)}: ${each.message || 'failed'}`;
    if (found?.kind !== 'file') ports.workflow.error(message);
    else ports.workflow.error(message, { file: found.path, line: each.line ?? 1 });
  }
}

function failureOf(failed: readonly TestCase[], gates: readonly Gate[]): Failure | undefined {
  if (failed.length > 0) {
    const more = failed.length - MOST_ANNOTATIONS;
    const names = failed.slice(0, MOST_ANNOTATIONS).map(nameOf).join(', ');
    return reportFailures.TESTS_FAILED(
      `${failed.length} failed: ${names}${more > 0 ? `, and ${more} more` : ''}.`,
    );
  }
  const low = gates.filter(({ passed }) => !passed);
  if (low.length === 0) return undefined;
  return reportFailures.COVERAGE_TOO_LOW(
    low
      .map(
        ({ name, share = 0, minimum }) =>
          `Tests reach ${percent(share)} of ${name}, not ${percent(minimum)}.`,
      )
      .join(' '),
  );
}

const numberOf = (gate: Gate | undefined): string =>
  gate?.share === undefined ? '' : percent(gate.share).replace(' %', '');
