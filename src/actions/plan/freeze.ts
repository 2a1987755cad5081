import { Failure } from '../../failure.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import { frozenAt } from '../../lib/pipeline/freeze.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import { type Target, unknownEnvironment } from '../../lib/pipeline/targets.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { GitHubPulls } from '../../tools/github-pulls.ts';

/** The label on a pull request that says that its merge must not wait for the end of a freeze. */
const LABEL = 'override-freeze';

/**
 * Why a freeze does not count: what was given, or the label on the pull request by which the commit came in. Asked only
 * where something is frozen.
 */
export async function overrideOf(
  given: string | undefined,
  targets: readonly Target[],
  sha: string,
  {
    pulls,
    workflow,
  }: { readonly pulls: GitHubPulls | undefined; readonly workflow: Pick<Workflow, 'warning'> },
): Promise<string | undefined> {
  if (given !== undefined || !pulls || !targets.some(({ frozen }) => frozen)) return given;
  try {
    const labelled = (await pulls.ofCommit(sha)).find(({ labels }) => labels.includes(LABEL));
    return labelled && `the label ${LABEL} of pull request #${labelled.number}`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    workflow.warning(`Whether a label overrides the freeze is not known: ${error.message}`);
    return undefined;
  }
}

type Question = {
  readonly environment: string | undefined;
  readonly override: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly eventName: string;
};

/**
 * Whether an environment may be deployed to now. `plan` has asked before, but an approval may come 30 days later.
 * @returns one sentence
 * @throws PLAN_ENVIRONMENT_UNKNOWN, PLAN_FROZEN
 */
export function checkFreeze(
  { environments }: Configuration,
  { environment, override, now, eventName }: Question,
  { info, warning }: Pick<Workflow, 'info' | 'warning'>,
): string {
  const found = environment === undefined ? undefined : environments[environment];
  if (!found) throw unknownEnvironment(environment ?? '', Object.keys(environments));
  const invoker = eventName === 'workflow_dispatch' ? 'person' : 'automation';
  const frozen = frozenAt(found.freeze, now, { action: 'deploy', invoker });
  if (!frozen) {
    const sentence = `${environment} may be deployed to now.`;
    info(sentence);
    return sentence;
  }
  const window = `a freeze until ${frozen.until}${frozen.reason && ` (${frozen.reason})`}`;
  if (override === undefined)
    throw planFailures.PLAN_FROZEN(`${environment} is not deployed to now, because of ${window}.`);
  const sentence = `${environment} is deployed to in spite of ${window}: ${override}`;
  warning(sentence);
  return sentence;
}
