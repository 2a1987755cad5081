import {
  type BuildPlan,
  checkBuilder,
  type Destination,
  planAttestations,
} from '../../lib/image/build-plan.ts';
import { readResult } from '../../lib/image/build-result.ts';
import { buildSummary } from '../../lib/image/build-summary.ts';
import type { Builder } from '../../lib/image/builder.ts';
import { isFull } from '../../lib/image/builder.ts';
import { planCache } from '../../lib/image/cache.ts';
import type { RunContext } from '../../lib/image/event.ts';
import { buildFailures } from '../../lib/image/failures.ts';
import type { KnownTags } from '../../lib/image/forward-only.ts';
import type { InputsOf, ResultOf } from '../../runtime/action.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Build } from './attempts.ts';
import type { LookAt } from './look.ts';
import { type MergePorts, merge } from './merge.ts';
import { type NamedBuild, nameResult } from './name.ts';
import type { spec } from './spec.ts';

export type Inputs = InputsOf<typeof spec>;

export type Ports = Omit<MergePorts, 'workflow'> & {
  readonly workflow: Workflow;
  readonly files: Pick<Files, 'inside' | 'read'>;
  readonly context: RunContext;
  readonly now: () => number;
  readonly variable: (name: string) => string | undefined;
  readonly isPrivate: boolean;
  readonly commitTime: () => Promise<number | undefined>;
  readonly knownTags: (image: string) => Promise<KnownTags>;
  readonly observeBuilder: (name: string | undefined) => Promise<Builder>;
  readonly build: Build;
  readonly lookAt: LookAt;
  /** Where buildx writes what it made. */
  readonly metadataFile: string;
};

/** Names, plans, builds or merges, and says what was made. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  takeSecrets(inputs, ports);
  if (inputs.operation === 'build') return build(inputs, ports);
  return merge(inputs, await name(inputs, await ports.commitTime(), ports), ports);
}

async function name(inputs: Inputs, commitSeconds: number | undefined, ports: Ports): Promise<NamedBuild> {
  const named = await nameResult(inputs, ports.context, commitSeconds, ports);
  for (const note of named.notes) ports.workflow.info(note);
  return named;
}

async function build(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const { workflow } = ports;
  const [builder, commitSeconds] = await Promise.all([
    ports.observeBuilder(inputs.builder),
    ports.commitTime(),
  ]);
  const named = await name(inputs, commitSeconds, ports);
  const plan = await planBuild(inputs, named, builder, ports);
  checkBuilder(plan, builder);
  for (const reference of plan.references) workflow.info(`tag ${reference}`);
  const built = await ports.build(plan, {
    sourceDateEpoch: commitSeconds,
    secrets: inputs.secrets.map(({ variable }) => variable),
  });
  const metadata = readMetadata(await ports.files.read(ports.metadataFile));
  const result = readResult(metadata, plan, builder);
  if (result.note) workflow.notice(result.note);
  workflow.info(result.image ? `built ${result.image}` : 'built');
  const { platforms, sbom } = await ports.lookAt(result, plan, metadata);
  const { references } = plan;
  const { version } = named;
  workflow.summary(buildSummary({ ...result, references, version, platforms, steps: built.steps }));
  return {
    image: result.image,
    digest: result.digest,
    tags: references,
    version,
    platforms: platforms.map(({ platform }) => platform),
    sbom,
    metadata,
  };
}

/** Before anything else: every later line is clean of these values. @throws BUILD_SECRET_MISSING */
function takeSecrets({ secrets }: Inputs, { variable, workflow }: Ports): void {
  for (const { variable: name } of secrets) workflow.mask(variable(name) ?? '');
  const missing = secrets.filter(({ variable: name }) => variable(name) === undefined);
  if (missing.length === 0) return;
  // What stands there instead of a name may be the secret itself.
  for (const { variable: name } of missing) workflow.mask(name);
  const ids = missing.map(({ id, variable: name }) => (id === name ? 'one without an id' : `"${id}"`));
  throw buildFailures.BUILD_SECRET_MISSING(
    `These secrets are not in the environment of this step: ${ids.join(', ')}.`,
  );
}

async function planBuild(
  inputs: Inputs,
  named: NamedBuild,
  builder: Builder,
  ports: Ports,
): Promise<BuildPlan> {
  const destination = destinationOf(inputs, named);
  const { images, platforms, target } = inputs;
  const gitHub = isFull(builder) && ports.variable('ACTIONS_RUNTIME_TOKEN') !== undefined;
  const cache = planCache({
    from: inputs['cache-from'],
    to: inputs['cache-to'],
    images,
    platforms,
    target,
    gitHub,
  });
  const attestations = planAttestations(
    {
      provenance: inputs.provenance,
      sbom: inputs.sbom,
      lambdaCompatible: inputs['lambda-compatible'],
      destination,
      isPrivate: ports.isPrivate,
    },
    builder,
  );
  return {
    context: await ports.files.inside(inputs.context),
    file: inputs.file === undefined ? undefined : await ports.files.inside(inputs.file),
    target,
    platforms,
    buildArgs: inputs['build-args'],
    buildContexts: inputs['build-contexts'],
    secrets: inputs.secrets,
    ssh: inputs.ssh,
    labels: named.labels,
    annotations: inputs.annotations,
    attests: inputs.attests,
    references: named.references,
    cacheFrom: cache.from,
    cacheTo: cache.to,
    destination,
    ...attestations,
    network: inputs.network,
    pull: inputs.pull,
    noCache: inputs['no-cache'],
    builder: inputs.builder,
    metadataFile: ports.metadataFile,
  };
}

function destinationOf({ push, load, images }: Inputs, { references, notes }: NamedBuild): Destination {
  if (!push && !load) return 'nowhere';
  if (references.length === 0)
    throw buildFailures.BUILD_NOT_NAMED(
      images.length === 0
        ? 'The image has no name: `images` is empty, and no full name is in `tags`.'
        : `No tag rule gave a tag for this event. ${notes.join(' ')}`,
    );
  return push ? 'push' : 'load';
}

/** The provenance repeats the metadata at length and is in the registry. */
function readMetadata(text: string): Readonly<Record<string, unknown>> {
  const metadata = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(metadata).filter(([key]) => !key.startsWith('buildx.build.provenance'));
  return Object.fromEntries(kept);
}
