import { hasContainerdStore } from '../lib/image/builder.ts';
import { platformName } from '../lib/registry/manifest.ts';
import type { Exec, ExecError, ExecOptions, ExecResult } from '../runtime/exec.ts';
import type { AskEngine } from './docker-engine.ts';
import { dockerFailures } from './docker-failures.ts';
import type { Credentials } from './registry/session.ts';

/** An image that the engine has. */
export type LocalImage = {
  /** With containerd's store the digest of the image, else that of its configuration. */
  readonly id: string;
  /** Under which digests it is known: `repository@sha256:…`. */
  readonly repoDigests: readonly string[];
  /** Its names with tags. */
  readonly repoTags: readonly string[];
  readonly platform: string;
  /** As Docker counts them. */
  readonly bytes: number;
};

type Inspected = {
  readonly Id: string;
  readonly RepoDigests?: readonly string[];
  readonly RepoTags?: readonly string[];
  readonly Os?: string;
  readonly Architecture?: string;
  readonly Variant?: string;
  readonly Size?: number;
};

/** The Docker engine, through the program `docker`. */
export type Docker = {
  /** @throws DOCKER_MISSING, DOCKER_UNAVAILABLE */
  readonly hasContainerdStore: () => Promise<boolean>;
  readonly inspect: (image: string) => Promise<LocalImage | undefined>;
  readonly tag: (image: string, name: string) => Promise<void>;
  /** Writes an image with all that the engine has of it to a tar archive. */
  readonly save: (image: string, path: string) => Promise<void>;
  /** Rejects with ExecError, whose words say whether trying again may help. */
  readonly push: (name: string, onLine: (line: string) => void) => Promise<void>;
  /** The password goes through standard input. */
  readonly login: (registry: string, credentials: Credentials) => Promise<void>;
};

const INHERIT = ['DOCKER_*', 'BUILDX_*', 'BUILDKIT_*'];
const QUICK_MS = 60_000;

export type DockerOptions = {
  /** A folder for settings and logins of this run alone, in place of the user's. */
  readonly config?: string;
  /** The quick way for questions, where there is one. */
  readonly ask?: AskEngine;
};

export function createDocker(exec: Exec, { config, ask }: DockerOptions = {}): Docker {
  const docker = (args: readonly string[], options: ExecOptions = {}) =>
    runDocker(exec, args, { ...options, ...(config ? { env: { DOCKER_CONFIG: config } } : {}) });
  const quick = (...args: readonly string[]) => docker(args, { timeoutMs: QUICK_MS });
  return {
    hasContainerdStore: async () => {
      const info = await ask?.('/info');
      if (info?.status === 200) return hasContainerdStore(JSON.stringify(readStatus(info.body)));
      return hasContainerdStore((await quick('info', '--format', '{{json .DriverStatus}}')).stdout);
    },
    inspect: async (image) => {
      const said = await ask?.(`/images/${encodeURI(image)}/json`);
      if (!said) return inspectByProgram(quick, image);
      return said.status === 404 ? undefined : readInspected(JSON.parse(said.body) as Inspected);
    },
    tag: async (image, name) => void (await quick('image', 'tag', image, name)),
    save: async (image, path) => void (await docker(['image', 'save', '--output', path, image])),
    push: async (name, onLine) => void (await docker(['image', 'push', name], { onLine })),
    login: async (registry, { username, password }) =>
      void (await docker(['login', '--username', username, '--password-stdin', registry], {
        input: password,
        timeoutMs: QUICK_MS,
      })),
  };
}

async function inspectByProgram(
  quick: (...args: readonly string[]) => Promise<ExecResult>,
  image: string,
): Promise<LocalImage | undefined> {
  try {
    const [found] = JSON.parse((await quick('image', 'inspect', image)).stdout) as Inspected[];
    return found && readInspected(found);
  } catch (error) {
    if (/no such image|not found/i.test((error as Partial<ExecError>).stderr ?? '')) return undefined;
    throw error;
  }
}

const readStatus = (info: string): unknown =>
  (JSON.parse(info) as { DriverStatus?: unknown }).DriverStatus ?? [];

const readInspected = (found: Inspected): LocalImage => ({
  id: found.Id,
  repoDigests: found.RepoDigests ?? [],
  repoTags: found.RepoTags ?? [],
  platform: platformName({ os: found.Os, architecture: found.Architecture, variant: found.Variant }),
  bytes: found.Size ?? 0,
});

/** Runs `docker` with its own variables, and translates what is wrong with Docker itself. */
export async function runDocker(
  exec: Exec,
  args: readonly string[],
  options: ExecOptions = {},
): Promise<ExecResult> {
  try {
    return await exec('docker', args, { ...options, inherit: [...INHERIT, ...(options.inherit ?? [])] });
  } catch (error) {
    const { name, ending, stderr = '' } = error as Partial<ExecError>;
    if (name !== 'ExecError') throw error;
    if (ending?.kind === 'not-found') throw dockerFailures.DOCKER_MISSING(undefined, { cause: error });
    if (
      /cannot connect to the docker daemon|error during connect|permission denied while trying to connect/i.test(
        stderr,
      )
    )
      throw dockerFailures.DOCKER_UNAVAILABLE(stderr.trim(), { cause: error });
    throw error;
  }
}
