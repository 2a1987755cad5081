import { deployFailures } from '../failures.ts';
import type { Release } from '../release.ts';

/** The word in `analyze-command` that stands for the action of this repository. */
export const ANALYZE_RELEASE = 'analyze-release';

/** Reasons in the report of analyze-release. */
type Report = { readonly verdict?: string; readonly reasons?: readonly string[] };

/**
 * Watches the canary by its metrics: the action analyze-release as a program, with its inputs as `name=value`, one an
 * argument. @throws DEPLOY_ANALYSIS with its reasons
 */
export async function analyzeByMetrics(
  args: readonly string[],
  inherit: readonly string[],
  release: Release,
  signal: AbortSignal,
): Promise<void> {
  const { inputs, ports } = release;
  const { command, secrets } = ports.analysis;
  for (const secret of secrets.values()) ports.workflow.mask(secret);
  const report = ports.files.join(ports.reportFolder, `analysis-${ports.clock.now()}.json`);
  const given = new Map([...secrets, ...args.map(splitArgument), ['report-file', report] as const]);
  const env = Object.fromEntries([...given].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const [file, ...rest] = command;
  const onLine = (line: string) => {
    if (!line.startsWith('::add-mask::')) ports.workflow.untrusted(line);
  };
  try {
    await ports.exec(file, rest, { inherit, env, timeoutMs: inputs.timeout, signal, onLine });
  } catch (error) {
    if ((error as Error).name !== 'ExecError') throw error;
    throw deployFailures.DEPLOY_ANALYSIS(await reasonOf(report, error as Error, ports), { cause: error });
  }
}

function splitArgument(argument: string): readonly [name: string, value: string] {
  const at = argument.indexOf('=');
  if (at < 1)
    throw deployFailures.DEPLOY_ANALYSIS(
      `After ${ANALYZE_RELEASE} come its inputs as name=value, one a line, not "${argument}".`,
    );
  return [argument.slice(0, at).trim(), argument.slice(at + 1).trim()];
}

/** Without a report it could not watch at all, and its last lines say why. */
async function reasonOf(path: string, error: Error, { files }: Release['ports']): Promise<string> {
  if (!files.exists(path)) return `The analysis failed: ${error.message}`;
  const { verdict, reasons = [] } = JSON.parse(await files.read(path)) as Report;
  return `The metrics of the canary say ${verdict}: ${reasons.join('; ')}`;
}
