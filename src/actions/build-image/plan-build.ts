import { type BuildPlan, type Destination, planAttestations } from '../../lib/image/build-plan.ts';
import { type Builder, isFull } from '../../lib/image/builder.ts';
import { planCache } from '../../lib/image/cache.ts';
import { buildFailures } from '../../lib/image/failures.ts';
import type { NamedBuild } from './name.ts';
import type { Inputs, Ports } from './run.ts';

/** Everything that one build is told. @throws BUILD_NOT_NAMED, PATH_MISSING, PATH_OUTSIDE */
export async function planBuild(
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
    labels: named.labels,
    references: named.references,
    cacheFrom: cache.from,
    cacheTo: cache.to,
    destination,
    ...attestations,
    ...asGiven(inputs),
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

/** What goes on to buildx as it is. */
const asGiven = (inputs: Inputs) => ({
  buildArgs: inputs['build-args'],
  buildContexts: inputs['build-contexts'],
  secrets: inputs.secrets,
  secretFiles: inputs['secret-files'],
  ssh: inputs.ssh,
  addHosts: inputs['add-hosts'],
  allow: inputs.allow,
  noCacheFilters: inputs['no-cache-filters'],
  shmSize: inputs['shm-size'],
  ulimit: inputs.ulimit,
  annotations: inputs.annotations,
  attests: inputs.attests,
  network: inputs.network,
  pull: inputs.pull,
  noCache: inputs['no-cache'],
  builder: inputs.builder,
});
