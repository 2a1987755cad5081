import { type Builder, isFull } from './builder.ts';
import { buildFailures } from './failures.ts';

/** Where the result goes: a registry, Docker's images, or nowhere (a check of the Dockerfile that fills the cache). */
export type Destination = 'push' | 'load' | 'nowhere';

/** Everything one `docker buildx build` is told. */
export type BuildPlan = {
  /** Absolute path. */
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly platforms: readonly string[];
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly string[];
  /** Names alone; the values are in the environment of the build. */
  readonly secrets: readonly SecretName[];
  readonly secretFiles: readonly SecretFile[];
  readonly ssh: readonly string[];
  readonly addHosts: readonly string[];
  readonly allow: readonly string[];
  readonly noCacheFilters: readonly string[];
  readonly shmSize: string | undefined;
  readonly ulimit: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: readonly string[];
  /** In the form of buildx; a type that is here is not asked for a second time. */
  readonly attests: readonly string[];
  /** Full names with tags. */
  readonly references: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly destination: Destination;
  readonly provenance: string;
  readonly sbom: string;
  readonly network: string | undefined;
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly builder: string | undefined;
  readonly metadataFile: string;
};

/** A secret in a file, by its absolute path. */
export type SecretFile = { readonly id: string; readonly path: string };
export type SecretName = { readonly id: string; readonly variable: string };

const each = (option: string, values: readonly string[]) => values.flatMap((value) => [option, value]);
const one = (option: string, value: string | undefined) => (value ? [option, value] : []);

/** The arguments of `docker`, one list, no shell. */
export function buildArguments(plan: BuildPlan): readonly string[] {
  return [
    ...['buildx', 'build', '--progress', 'rawjson', '--metadata-file', plan.metadataFile],
    ...one('--builder', plan.builder),
    ...one('--file', plan.file),
    ...one('--target', plan.target),
    ...one('--platform', plan.platforms.join(',')),
    ...each('--build-arg', plan.buildArgs),
    ...each('--build-context', plan.buildContexts),
    ...secretArguments(plan),
    ...stepArguments(plan),
    ...each('--annotation', plan.annotations),
    ...each(
      '--label',
      [...plan.labels].map(([key, value]) => `${key}=${value}`),
    ),
    ...each('--tag', plan.references),
    ...each('--cache-from', plan.cacheFrom),
    ...each('--cache-to', plan.cacheTo),
    ...attestationArguments(plan),
    ...(plan.destination === 'nowhere' ? [] : [`--${plan.destination}`]),
    plan.context,
  ];
}

const secretArguments = ({ secrets, secretFiles, ssh }: BuildPlan): readonly string[] => [
  ...each(
    '--secret',
    secrets.map(({ id, variable }) => `id=${id},env=${variable}`),
  ),
  ...each(
    '--secret',
    secretFiles.map(({ id, path }) => `id=${id},src=${path}`),
  ),
  ...each('--ssh', ssh),
];

/** How steps are run. */
const stepArguments = (plan: BuildPlan): readonly string[] => [
  ...one('--network', plan.network),
  ...each('--add-host', plan.addHosts),
  ...each('--allow', plan.allow),
  ...one('--shm-size', plan.shmSize),
  ...each('--ulimit', plan.ulimit),
  ...(plan.pull ? ['--pull'] : []),
  ...(plan.noCache ? ['--no-cache'] : []),
  ...each('--no-cache-filter', plan.noCacheFilters),
];

function attestationArguments({ attests, provenance, sbom }: BuildPlan): readonly string[] {
  const given = (type: string) => attests.some((attest) => attest.split(',').includes(`type=${type}`));
  return [
    ...each('--attest', attests),
    ...(given('provenance') ? [] : [`--provenance=${provenance}`]),
    ...(given('sbom') ? [] : [`--sbom=${sbom}`]),
  ];
}

export type AttestationRequest = {
  readonly provenance: string | undefined;
  readonly sbom: string | undefined;
  readonly lambdaCompatible: boolean;
  readonly destination: Destination;
  readonly isPrivate: boolean;
};

/**
 * Provenance and SBOM. On by default where the image goes to a registry and the builder can make them; of a private
 * repository the provenance leaves out build arguments (`mode=min`), as docker/build-push-action does.
 */
export function planAttestations(
  { provenance, sbom, lambdaCompatible, destination, isPrivate }: AttestationRequest,
  builder: Builder,
): { readonly provenance: string; readonly sbom: string } {
  const on = destination === 'push' && isFull(builder) && !lambdaCompatible;
  const otherwise = on ? (isPrivate ? 'mode=min' : 'mode=max') : 'false';
  return { provenance: provenance ?? otherwise, sbom: sbom ?? (on ? 'true' : 'false') };
}

/** @throws BUILD_NEEDS_BUILDER before anything is built that could not be kept. */
export function checkBuilder(plan: Pick<BuildPlan, 'platforms' | 'destination'>, builder: Builder): void {
  if (plan.platforms.length < 2) return;
  if (!isFull(builder))
    throw buildFailures.BUILD_NEEDS_BUILDER(
      `The builder's driver is "docker" without containerd's image store, which builds one platform at a time, but ${plan.platforms.length} are asked for: ${plan.platforms.join(', ')}.`,
    );
  if (plan.destination === 'load' && !builder.containerdStore)
    throw buildFailures.BUILD_NEEDS_BUILDER(
      `\`load\` puts an image into Docker, which can keep only one platform of it here, but ${plan.platforms.length} are asked for: ${plan.platforms.join(', ')}.`,
      {
        remedy:
          "Load one platform (such as `platforms: linux/amd64`) and push all of them in a later step, use `push: true`, or switch on containerd's image store in the Docker engine.",
      },
    );
}
