import type { BuildPlan } from '../../lib/image/build-plan.ts';
import type { BuildResult } from '../../lib/image/build-result.ts';
import { parseReference } from '../../lib/image/reference.ts';
import { platformName } from '../../lib/registry/manifest.ts';
import type { Process } from '../../runtime/start.ts';
import { createBuildx } from '../../tools/buildx.ts';
import { createDocker } from '../../tools/docker.ts';
import { createAskEngine } from '../../tools/docker-engine.ts';
import type { Registry } from '../../tools/registry/registry.ts';
import { type PlatformSize, platformSizes } from '../../tools/registry/sizes.ts';

/** What can be said of a result once it is where it belongs. */
export type Look = {
  readonly platforms: readonly PlatformSize[];
  /** Path of the software bill of materials; empty when there is none. */
  readonly sbom: string;
};

/** Looks at a pushed or loaded image. */
export type LookAt = (
  result: BuildResult,
  plan: BuildPlan,
  metadata: Readonly<Record<string, unknown>>,
  /** For buildx, such as the settings with its login. */
  variables: Readonly<Record<string, string>>,
) => Promise<Look>;

type Open = (host: string) => Promise<Registry>;

/** A build that succeeded stays one: what cannot be read afterwards is said in the log and left out. */
export const createLookAt =
  (process: Process, open: Open): LookAt =>
  async (result, plan, metadata, variables) => {
    const { workflow, signal } = process;
    const given = plan.platforms.map((platform) => ({ platform, bytes: 0 }));
    const attempt = async <T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        workflow.info(`${what} cannot be said: ${(error as Error).message}`);
        return otherwise;
      }
    };
    if (result.image === '') return { platforms: given, sbom: '' };
    const platforms = await attempt('The size', given, () => sizesOf(process, open, result, plan, metadata));
    const hasSbom = plan.destination === 'push' && plan.sbom !== 'false';
    const sbom = hasSbom ? await attempt('The SBOM', '', () => saveSbom(process, result, variables)) : '';
    return { platforms, sbom };
  };

async function sizesOf(
  process: Process,
  open: Open,
  { image, digest }: BuildResult,
  { destination }: BuildPlan,
  metadata: Readonly<Record<string, unknown>>,
): Promise<readonly PlatformSize[]> {
  if (destination === 'push') {
    const { registry, path } = parseReference(image);
    return platformSizes(await open(registry), path, digest, builtPlatform(metadata));
  }
  const local = await createDocker(process.exec, { ask: createAskEngine(process) }).inspect(image);
  return local ? [{ platform: local.platform, bytes: local.bytes }] : [];
}

function builtPlatform(metadata: Readonly<Record<string, unknown>>): string {
  const descriptor = metadata['containerimage.descriptor'] as { platform?: object } | undefined;
  return platformName(descriptor?.platform ?? {});
}

/** In RUNNER_TEMP, where later steps of the job find it. */
async function saveSbom(
  { exec, files, variable }: Process,
  { image, digest }: BuildResult,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const found = await createBuildx(exec).sbom(image, variables);
  if (found === undefined) return '';
  const path = files.join(variable('RUNNER_TEMP') ?? '/tmp', `sbom-${digest.slice(7, 19)}.spdx.json`);
  await files.write(path, found);
  return path;
}
