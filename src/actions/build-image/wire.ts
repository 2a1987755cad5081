import type { Builder } from '../../lib/image/builder.ts';
import { commitSeconds } from '../../lib/image/event.ts';
import type { KnownTags } from '../../lib/image/forward-only.ts';
import { parseRepository } from '../../lib/image/reference.ts';
import type { Process } from '../../runtime/start.ts';
import { createBuildx } from '../../tools/buildx.ts';
import { storedDriver } from '../../tools/buildx-store.ts';
import { createDocker } from '../../tools/docker.ts';
import { createAskEngine } from '../../tools/docker-engine.ts';
import { createCommitTime } from '../../tools/git-commit.ts';
import { createCopy } from '../../tools/registry/copy.ts';
import type { Registry } from '../../tools/registry/registry.ts';
import { createBuild } from './attempts.ts';
import { createLoginBuild } from './build-login.ts';
import { createLookAt } from './look.ts';
import { createOpen } from './registries.ts';
import type { Inputs, Ports } from './run.ts';

/** Joins the flow to the real Docker, git and registries. `folder` is for files of this run alone. */
export function wire(inputs: Inputs, process: Process, folder: string): Ports {
  const { workflow, exec, files, github, clock, signal, variable } = process;
  const buildx = createBuildx(exec);
  const repository = github.event['repository'];
  const dockerfile = inputs.file ?? files.join(inputs.context, 'Dockerfile');
  const open = createOpen(process);
  const observeBuilder = async (name: string | undefined): Promise<Builder> => {
    const [driver, containerdStore] = await Promise.all([
      storedDriver({ files, variable }, name).then((driver) => driver ?? buildx.driver(name)),
      createDocker(exec, { ask: createAskEngine(process) }).hasContainerdStore(),
    ]);
    return { driver, containerdStore };
  };
  return {
    workflow,
    files,
    context: github,
    now: clock.now,
    variable,
    isPrivate:
      typeof repository === 'object' &&
      repository !== null &&
      'private' in repository &&
      repository.private === true,
    commitTime: async () => commitSeconds(github) ?? createCommitTime(exec)(github.workspace),
    knownTags: (image) => knownTags(image, open, signal),
    observeBuilder,
    build: createBuild({ buildx, workflow, clock, signal, dockerfile }),
    loginBuild: createLoginBuild(process, folder, dockerfile),
    lookAt: createLookAt(process, open),
    open,
    copy: createCopy({
      http: process.http,
      clock,
      signal,
      onRetry: workflow.info,
      transfer: process.transfer,
      onBlob: (digest, bytes) => workflow.info(`sent ${digest} (${bytes} bytes)`),
    }),
    metadataFile: files.join(folder, 'metadata.json'),
  };
}

async function knownTags(
  image: string,
  open: (host: string) => Promise<Registry>,
  signal: AbortSignal,
): Promise<KnownTags> {
  const { registry, path } = parseRepository(image);
  try {
    return { tags: (await (await open(registry)).tags(path)) ?? [] };
  } catch (error) {
    signal.throwIfAborted();
    return { unknown: (error as Error).message };
  }
}
