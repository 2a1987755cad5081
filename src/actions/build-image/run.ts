import { checkBuilder } from '../../lib/image/build-plan.ts';
import { readResult } from '../../lib/image/build-result.ts';
import { buildSummary } from '../../lib/image/build-summary.ts';
import type { Builder } from '../../lib/image/builder.ts';
import type { RunContext } from '../../lib/image/event.ts';
import { buildFailures } from '../../lib/image/failures.ts';
import type { KnownTags } from '../../lib/image/forward-only.ts';
import type { InputsOf, ResultOf } from '../../runtime/action.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Build } from './attempts.ts';
import type { LoginBuild } from './build-login.ts';
import type { LookAt } from './look.ts';
import { type MergePorts, merge } from './merge.ts';
import { type NamedBuild, nameResult } from './name.ts';
import { planBuild } from './plan-build.ts';
import type { spec } from './spec.ts';

export type Inputs = InputsOf<typeof spec>;

export type Ports = Omit<MergePorts, 'workflow'> & {
  readonly workflow: Workflow;
  readonly files: Pick<Files, 'inside' | 'read' | 'exists'>;
  readonly context: RunContext;
  readonly now: () => number;
  readonly variable: (name: string) => string | undefined;
  readonly isPrivate: boolean;
  readonly commitTime: () => Promise<number | undefined>;
  readonly knownTags: (image: string) => Promise<KnownTags>;
  readonly observeBuilder: (name: string | undefined) => Promise<Builder>;
  readonly build: Build;
  readonly loginBuild: LoginBuild;
  readonly lookAt: LookAt;
  /** Where buildx writes what it made. */
  readonly metadataFile: string;
};

/** Names, plans, builds or merges, and says what was made. */
export async function run(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  takeSecrets(inputs, ports);
  await takeSecretFiles(inputs, ports);
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
  const variables = await ports.loginBuild(plan);
  const built = await ports.build(plan, {
    variables,
    sourceDateEpoch: commitSeconds,
    secrets: inputs.secrets.map(({ variable }) => variable),
  });
  const metadata = readMetadata(await ports.files.read(ports.metadataFile));
  const result = readResult(metadata, plan, builder);
  if (result.note) workflow.notice(result.note);
  workflow.info(result.image ? `built ${result.image}` : 'built');
  const { platforms, sbom } = await ports.lookAt(result, plan, metadata, variables);
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

/** Their content is masked as a whole and by line, like the value of a variable. @throws BUILD_SECRET_MISSING */
async function takeSecretFiles({ 'secret-files': given }: Inputs, { files, workflow }: Ports) {
  for (const { id, path } of given) {
    if (!files.exists(path))
      throw buildFailures.BUILD_SECRET_MISSING(`The file of the secret "${id}" does not exist: ${path}.`);
    workflow.mask(await files.read(path));
  }
}

/** The provenance repeats the metadata at length and is in the registry. */
function readMetadata(text: string): Readonly<Record<string, unknown>> {
  const metadata = JSON.parse(text) as Record<string, unknown>;
  const kept = Object.entries(metadata).filter(([key]) => !key.startsWith('buildx.build.provenance'));
  return Object.fromEntries(kept);
}
