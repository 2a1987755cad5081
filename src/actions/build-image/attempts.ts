import { explainBuild } from '../../lib/image/build-failure.ts';
import type { BuildPlan } from '../../lib/image/build-plan.ts';
import type { Clock } from '../../runtime/clock.ts';
import { retry } from '../../runtime/retry.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { BuildEnvironment, BuildRun, Buildx } from '../../tools/buildx.ts';

/** Builds, again when a registry broke off, and puts findings where they belong in the Dockerfile. */
export type Build = (plan: BuildPlan, environment: BuildEnvironment) => Promise<BuildRun>;

type Ports = {
  readonly buildx: Pick<Buildx, 'build'>;
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Path of the Dockerfile as the repository has it, for annotations. */
  readonly dockerfile: string;
};

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** Something of the moment went wrong: layers that were built are cached, so another attempt is short. */
class BrokenOff extends Error {
  readonly outcome: ReturnType<typeof explainBuild>;
  constructor(outcome: ReturnType<typeof explainBuild>) {
    super(outcome.failure.message);
    this.outcome = outcome;
  }
}

export const createBuild =
  (ports: Ports): Build =>
  async (plan, environment) => {
    const { workflow, dockerfile, clock, signal } = ports;
    const again = (error: Error, count: number) =>
      workflow.warning(`Attempt ${count} of ${ATTEMPTS} broke off and is made again: ${error.message}`);
    try {
      return await retry(() => attempt(ports, plan, environment), {
        attempts: ATTEMPTS,
        delayMs: FIRST_PAUSE_MS,
        longestDelayMs: LONGEST_PAUSE_MS,
        isTransient: (error) => error instanceof BrokenOff && error.outcome.transient,
        onRetry: again,
        clock,
        signal,
      });
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      const { failure, line } = error.outcome;
      if (line !== undefined)
        workflow.error(failure.message, { file: dockerfile, line, title: failure.code });
      throw failure;
    }
  };

async function attempt(
  { buildx, workflow, dockerfile }: Ports,
  plan: BuildPlan,
  environment: BuildEnvironment,
): Promise<BuildRun> {
  const built = await workflow.group('docker buildx build', () =>
    buildx.build(plan, environment, workflow.untrusted),
  );
  for (const { text, url, line } of built.warnings)
    workflow.warning([text, url].filter(Boolean).join('\n'), {
      file: dockerfile,
      ...(line ? { line } : {}),
      title: 'Build check',
    });
  if (built.succeeded) return built;
  for (const word of built.words) workflow.untrusted(word);
  throw new BrokenOff(explainBuild(built.steps, built.words, dockerfile));
}
