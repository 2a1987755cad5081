import { verdictIn } from '../../../lib/kubernetes/analysis.ts';
import type { Done } from '../apply.ts';
import { deployFailures } from '../failures.ts';
import { type PhaseEnd, watchPart } from '../phase.ts';
import type { Release } from '../release.ts';
import { ANALYZE_RELEASE, analyzeByMetrics } from './analyze-release.ts';

const FILE_PAUSE_MS = 1_000;
/** What an analysis may know; tokens of this step are not among it. `ANALYZE_…` is for what a workflow hands over. */
const INHERIT = [
  'ANALYZE_*',
  'AWS_*',
  'KUBECONFIG',
  'GITHUB_REF',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_SHA',
  'GITHUB_WORKSPACE',
];

/**
 * Waits for the verdict of a command or of a file, while the canary is watched on: whichever of the two fails first
 * ends it. @throws DEPLOY_ANALYSIS
 */
export async function analyze(part: readonly Done[], title: string, release: Release): Promise<PhaseEnd> {
  const { clock, signal } = release.ports;
  const begun = clock.now();
  const [enough, stop] = [new AbortController(), new AbortController()];
  const until = AbortSignal.any([stop.signal, signal]);
  // The analysis has `timeout` for itself.
  release.limit.extend(release.inputs.timeout);
  const verdict = Promise.all([ofCommand(release, until), ofFile(release, until)]).finally(() =>
    enough.abort(),
  );
  const failed = verdict.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const watched = await watchPart(part, release, {
      title,
      limits: { soakMs: Number.POSITIVE_INFINITY },
      enough: enough.signal,
    });
    if (watched.status !== 'passed') return watched;
  } finally {
    stop.abort(new Error('the canary ended before its analysis'));
    await failed;
    release.limit.extend(clock.now() - begun - release.inputs.timeout);
  }
  const error = await failed;
  if (error) throw error;
  return { status: 'passed' };
}

/** A program that ends with 0 has found nothing wrong. */
async function ofCommand(release: Release, signal: AbortSignal): Promise<void> {
  const { inputs, ports, name } = release;
  const [program, ...args] = inputs['analyze-command'];
  if (program === undefined) return;
  if (program === ANALYZE_RELEASE) return analyzeByMetrics(args, INHERIT, release, signal);
  try {
    await ports.exec(program, args, {
      inherit: INHERIT,
      env: { DEPLOY_NAMESPACE: inputs.namespace, DEPLOY_RELEASE: name },
      timeoutMs: inputs.timeout,
      signal,
      onLine: (line) => ports.workflow.untrusted(line),
    });
  } catch (error) {
    if ((error as Error).name !== 'ExecError') throw error;
    throw deployFailures.DEPLOY_ANALYSIS(`The analysis failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Waits for a file with a verdict, such as the report of analyze-release. */
async function ofFile({ inputs, ports }: Release, signal: AbortSignal): Promise<void> {
  const path = inputs['analyze-file'];
  if (path === undefined) return;
  const deadline = ports.clock.now() + inputs.timeout;
  let verdict = await readVerdict(path, ports);
  while (verdict === undefined && ports.clock.now() <= deadline) {
    await ports.clock.sleep(FILE_PAUSE_MS, signal);
    verdict = await readVerdict(path, ports);
  }
  if (verdict === undefined)
    throw deployFailures.DEPLOY_ANALYSIS(`There was no verdict in ${path} within the time limit.`);
  if (verdict !== 'keep') throw deployFailures.DEPLOY_ANALYSIS(`The verdict in ${path} is ${verdict}.`);
}

/** A verdict is taken away with its file, so that the next analysis waits for one of its own. */
async function readVerdict(path: string, { files }: Release['ports']) {
  const verdict = files.exists(path) ? verdictIn(await files.read(path)) : undefined;
  if (verdict !== undefined) await files.remove(path);
  return verdict;
}
