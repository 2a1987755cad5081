import { buildSummary } from '../../lib/image/build-summary.ts';
import { buildFailures } from '../../lib/image/failures.ts';
import { indexAnnotations, mergeParts, type Part } from '../../lib/image/merge.ts';
import { formatReference, parseReference, type Reference, repositoryOf } from '../../lib/image/reference.ts';
import type { ResultOf } from '../../runtime/action.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { CopyImage } from '../../tools/registry/copy.ts';
import { type Manifest, type Registry, sha256 } from '../../tools/registry/registry.ts';
import { platformSizes } from '../../tools/registry/sizes.ts';
import type { NamedBuild } from './name.ts';
import type { Inputs } from './run.ts';
import type { spec } from './spec.ts';

export type MergePorts = {
  readonly workflow: Workflow;
  /** A registry, logged in to. */
  readonly open: (host: string) => Promise<Registry>;
  readonly copy: CopyImage;
};

/** Joins images of single platforms, built by other jobs, to one index, and sets the tags on it. */
export async function merge(
  inputs: Inputs,
  named: NamedBuild,
  ports: MergePorts,
): Promise<ResultOf<typeof spec>> {
  const { references, version } = named;
  const [first] = references;
  if (first === undefined)
    throw buildFailures.BUILD_NOT_NAMED(
      'The merged image has no name: give `images`, or a full name in `tags`.',
    );
  const parts = await Promise.all(inputs.sources.map((source) => readPart(source, ports)));
  const merged = mergeParts(parts, inputs.platforms, indexAnnotations(inputs.annotations));
  const index = { digest: await sha256(merged.body), mediaType: merged.mediaType, body: merged.body };
  for (const target of targetsOf(references)) await publish(inputs.sources, target, index, ports);
  const { registry: host, path } = parseReference(first);
  const platforms = await platformSizes(await ports.open(host), path, index.digest, '');
  const image = `${first.slice(0, first.lastIndexOf(':'))}@${index.digest}`;
  ports.workflow.info(`merged ${image}`);
  const note = `Merged from ${inputs.sources.length} images that other jobs built.`;
  const report = {
    image,
    digest: index.digest,
    form: 'index',
    note,
    version,
    references,
    platforms,
  } as const;
  ports.workflow.summary(buildSummary({ ...report, steps: [] }));
  return {
    image,
    digest: index.digest,
    tags: references,
    version,
    platforms: merged.platforms,
    sbom: '',
    metadata: {},
  };
}

async function readPart(source: Reference, { open }: MergePorts): Promise<Part> {
  const { registry: host, path, digest = '' } = source;
  const registry = await open(host);
  const manifest = await registry.manifest(path, digest);
  if (!manifest)
    throw buildFailures.BUILD_MERGE_INCOMPLETE(`${formatReference(source)} is not in its registry.`);
  const { config } = JSON.parse(manifest.body) as { readonly config?: { readonly digest: string } };
  const configuration = config && (await registry.blob(path, config.digest));
  return { ...manifest, configuration };
}

type Target = Pick<Reference, 'registry' | 'path'> & { readonly tags: string[] };

function targetsOf(references: readonly string[]): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const { registry, path, tag = 'latest' } of references.map(parseReference)) {
    const target = targets.get(repositoryOf({ registry, path })) ?? { registry, path, tags: [] };
    target.tags.push(tag);
    targets.set(repositoryOf(target), target);
  }
  return [...targets.values()];
}

/** The parts first, then the index by its digest, then the tags. */
async function publish(
  sources: readonly Reference[],
  target: Target,
  index: Manifest,
  { open, copy, workflow }: MergePorts,
): Promise<void> {
  const registry = await open(target.registry);
  const { path } = target;
  for (const source of sources) {
    const isThere = repositoryOf(source) === repositoryOf(target);
    const from = { registry: await open(source.registry), path: source.path };
    const { digest = '' } = source;
    if (!isThere) await registry.putManifest(path, digest, await copy(from, { registry, path }, digest));
  }
  await registry.putManifest(path, index.digest, index);
  for (const tag of target.tags) {
    workflow.info(`tag ${repositoryOf(target)}:${tag}`);
    // An immutable tag cannot be set again, not even to what it names.
    if ((await registry.resolve(path, tag)) !== index.digest) await registry.putManifest(path, tag, index);
  }
}
