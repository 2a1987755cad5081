import { Failure } from '../../failure.ts';
import { findingFailures, type Judged, judge } from '../../lib/scan/gate.ts';
import { type IgnoreEntry, parseIgnores } from '../../lib/scan/ignore.ts';
import { checkDenied, deniedLicenses } from '../../lib/scan/licenses.ts';
import { findingLines } from '../../lib/scan/lines.ts';
import { type Scanner, scannersFor } from '../../lib/scan/scanners.ts';
import { categoryOf, type Target, targetOf } from '../../lib/scan/target.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import { observe } from './observe.ts';
import type { ScanInputs, ScanPorts } from './ports.ts';
import { publish } from './publish.ts';
import type { scan } from './spec.ts';

/** What is asked, checked before anything is started. */
export type Plan = {
  readonly inputs: ScanInputs;
  readonly target: Target;
  readonly scanners: readonly Scanner[];
  readonly category: string;
  readonly ignores: readonly IgnoreEntry[];
  readonly denied: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
};

/** Plan → scan → judge → publish. An error on the way is a verdict of its own: a scanner that died passes nothing. */
export async function run(inputs: ScanInputs, ports: ScanPorts): Promise<ResultOf<typeof scan>> {
  const plan = await makePlan(inputs, ports);
  try {
    const observed = await observe({ ...plan, onlyNew: inputs['only-new'] }, ports);
    const judged = judge(deniedLicenses(observed.report.findings, plan.denied), {
      failOn: inputs['fail-on'],
      ignoreUnfixed: inputs['ignore-unfixed'],
      ignores: plan.ignores,
      baseline: observed.base?.known,
      now: plan.startedAt,
    });
    return conclude(await publish({ plan, judged, observed }, ports), judged);
  } catch (error) {
    return unknown(error);
  }
}

async function makePlan(inputs: ScanInputs, ports: ScanPorts): Promise<Plan> {
  const target = targetOf(inputs, ports.relative);
  const denied = checkDenied(inputs['deny-licenses'] ?? []);
  const file = inputs['ignore-file'];
  return {
    inputs,
    target,
    scanners: [...scannersFor(target, inputs.scanners), ...(denied.length > 0 ? ['license' as const] : [])],
    category: inputs.category ?? categoryOf(target),
    ignores: file ? await parseIgnores(await ports.read(file), file) : [],
    denied,
    startedAt: ports.clock.now(),
  };
}

type Known = Awaited<ReturnType<typeof publish>>;

/** The error names the first findings: whoever is woken by it wants to know which. */
const MOST_NAMED = 5;

function conclude(known: Known, judged: readonly Judged[]): ResultOf<typeof scan> {
  if (known.failing === '0') return { ...known, verdict: 'passed' };
  const many = known.failing === '1' ? '1 finding fails' : `${known.failing} findings fail`;
  const message = `${many} the step: ${known.critical} critical, ${known.high} high, ${known.medium} medium, ${known.low} low are open`;
  const failing = judged.filter(({ standing }) => standing.kind === 'fails');
  const named = findingLines(failing, MOST_NAMED).join('\n');
  return new Failed({ ...known, verdict: 'failed' }, findingFailures.SCAN_FINDINGS(`${message}.\n${named}`));
}

/** Outputs that claim nothing: a count of 0 would read as "clean". */
function unknown(error: unknown): ResultOf<typeof scan> {
  if (!(error instanceof Failure)) throw error;
  const verdict = error.code.startsWith('SCAN_DATABASE_') ? 'database-error' : 'scanner-error';
  return new Failed({ ...NOTHING, verdict }, error);
}

const NOTHING = {
  critical: '',
  high: '',
  medium: '',
  low: '',
  failing: '',
  sarif: '',
  report: '',
  sbom: '',
  baseline: '',
  database: '',
};
