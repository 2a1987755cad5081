import { type BuildPlan, buildArguments } from '../lib/image/build-plan.ts';
import { parseDriver } from '../lib/image/builder.ts';
import { BuildProgress, type BuildWarning, type Step } from '../lib/image/progress.ts';
import type { Exec, ExecError } from '../runtime/exec.ts';
import { runDocker } from './docker.ts';
import { dockerFailures } from './docker-failures.ts';

/** How a build went, whether it succeeded or not. */
export type BuildRun = {
  readonly succeeded: boolean;
  readonly steps: readonly Step[];
  readonly warnings: readonly BuildWarning[];
  /** What buildx said beside its progress. */
  readonly words: readonly string[];
};

export type BuildEnvironment = {
  /** Set for buildx alone, such as the place of Docker's settings. */
  readonly variables: Readonly<Record<string, string>>;
  readonly sourceDateEpoch: number | undefined;
  /** Variables that hold the secrets of the build. */
  readonly secrets: readonly string[];
};

export type Buildx = {
  /** The driver of a builder, or of the one in use. @throws DOCKER_BUILDX_MISSING */
  readonly driver: (builder: string | undefined) => Promise<string>;
  /** Builds; `onLine` gets what a person wants to see. Rejects only when the build could not be run at all. */
  readonly build: (
    plan: BuildPlan,
    environment: BuildEnvironment,
    onLine: (line: string) => void,
  ) => Promise<BuildRun>;
  /** The SPDX document of an image in a registry, of its first platform; undefined when it has none. */
  readonly sbom: (image: string, variables: Readonly<Record<string, string>>) => Promise<string | undefined>;
};

/** GitHub's cache and clouds' caches and credential helpers are reached with these. */
const INHERIT = ['ACTIONS_*', 'AWS_*', 'SSH_AUTH_SOCK', 'GOOGLE_*', 'AZURE_*'];
const INSPECT_MS = 60_000;

/** `docker buildx`, https://docs.docker.com/reference/cli/docker/buildx/build/ */
export function createBuildx(exec: Exec): Buildx {
  return {
    driver: async (builder) => {
      try {
        const args = ['buildx', 'inspect', ...(builder ? [builder] : [])];
        return parseDriver((await runDocker(exec, args, { timeoutMs: INSPECT_MS })).stdout);
      } catch (error) {
        throw buildxMissing(error) ?? error;
      }
    },
    sbom: async (image, env) => {
      const args = ['buildx', 'imagetools', 'inspect', image, '--format', '{{json .SBOM}}'];
      const { stdout } = await runDocker(exec, args, { timeoutMs: INSPECT_MS, inherit: INHERIT, env });
      return firstSpdx(JSON.parse(stdout) as unknown);
    },
    build: async (plan, { sourceDateEpoch, secrets, variables }, onLine) => {
      const progress = new BuildProgress();
      const take = (line: string) => progress.take(line).forEach(onLine);
      const epoch = sourceDateEpoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(sourceDateEpoch) };
      const env = { ...variables, ...epoch };
      const result = (succeeded: boolean): BuildRun => {
        const { steps, warnings, words } = progress;
        return { succeeded, steps, warnings, words };
      };
      try {
        await runDocker(exec, buildArguments(plan), { onLine: take, env, inherit: [...INHERIT, ...secrets] });
        return result(true);
      } catch (error) {
        const missing = buildxMissing(error);
        if (missing) throw missing;
        if ((error as Partial<ExecError>).ending?.kind === 'exit') return result(false);
        throw error;
      }
    },
  };
}

function buildxMissing(error: unknown) {
  const { stderr = '' } = error as Partial<ExecError>;
  return /unknown command: docker buildx|'buildx' is not a docker command|unknown flag: --(progress|metadata-file)|invalid progress mode/i.test(
    stderr,
  )
    ? dockerFailures.DOCKER_BUILDX_MISSING(undefined, { cause: error })
    : undefined;
}

/** `{"SPDX": …}` for one platform, `{"linux/amd64": {"SPDX": …}, …}` for several. */
function firstSpdx(said: unknown): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  if ('SPDX' in said) return JSON.stringify(said.SPDX);
  return Object.values(said)
    .map(firstSpdx)
    .find((document) => document !== undefined);
}
