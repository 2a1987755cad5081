import { Failure } from '../../failure.ts';
import { findingFailures, judge } from '../../lib/scan/gate.ts';
import { type Scanner, scannersFor } from '../../lib/scan/scanners.ts';
import { pathsOf, type Target, targetOf } from '../../lib/scan/target.ts';
import { readTrivyReport, type ScanReport } from '../../lib/scan/trivy-report.ts';
import { Failed, type InputsOf, type ResultOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Gzip } from '../../runtime/gzip.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import { publish } from './publish.ts';
import type { scan } from './spec.ts';

export type ScanInputs = InputsOf<typeof scan>;

/** A scanner that is there and whose program is trusted. */
export type ReadyScanner = {
  readonly prepareDatabase: () => Promise<{ readonly updatedAt: number; readonly stale: boolean }>;
  /** Trivy's JSON report. */
  readonly scan: (target: Target, scanners: readonly Scanner[]) => Promise<string>;
};

export type ScanPorts = {
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly gzip: Gzip;
  readonly prepareScanner: () => Promise<ReadyScanner>;
  /** Writes a file that later steps can read; returns its absolute path. */
  readonly keep: (category: string, file: string, text: string) => Promise<string>;
  /** The path of something in the checkout, relative to it where it is below it. */
  readonly relative: (path: string) => string;
};

/** What the scan saw, before anything is decided. */
export type Observed = {
  readonly report: ScanReport;
  readonly database: { readonly updatedAt: number; readonly stale: boolean } | undefined;
};

/** Scan → judge → publish. An error on the way is a verdict of its own: nothing is passed by a scanner that died. */
export async function run(inputs: ScanInputs, ports: ScanPorts): Promise<ResultOf<typeof scan>> {
  const target = targetOf(inputs, ports.relative);
  const scanners = scannersFor(target, inputs.scanners);
  let observed: Observed;
  try {
    observed = await observe(target, scanners, ports);
  } catch (error) {
    return unknown(error);
  }
  const judged = judge(observed.report.findings, {
    failOn: inputs['fail-on'],
    ignoreUnfixed: inputs['ignore-unfixed'],
    ignores: [],
    baseline: undefined,
    now: ports.clock.now(),
  });
  return conclude(await publish({ target, inputs, judged, observed }, ports));
}

async function observe(target: Target, scanners: readonly Scanner[], ports: ScanPorts): Promise<Observed> {
  const scanner = await ports.prepareScanner();
  const database = scanners.includes('vuln') ? await scanner.prepareDatabase() : undefined;
  const text = await scanner.scan(target, scanners);
  return { report: readTrivyReport(text, pathsOf(target)), database };
}

type Known = Awaited<ReturnType<typeof publish>>;

function conclude(known: Known): ResultOf<typeof scan> {
  if (known.failing === '0') return { ...known, verdict: 'passed' };
  const many = known.failing === '1' ? '1 finding fails' : `${known.failing} findings fail`;
  const message = `${many} the step: ${known.critical} critical, ${known.high} high, ${known.medium} medium, ${known.low} low are open`;
  return new Failed({ ...known, verdict: 'failed' }, findingFailures.SCAN_FINDINGS(message));
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
  database: '',
};
