import type { Builder } from '../../lib/image/builder.ts';
import { commitSeconds } from '../../lib/image/event.ts';
import type { KnownTags } from '../../lib/image/forward-only.ts';
import { parseRepository } from '../../lib/image/reference.ts';
import type { Process } from '../../runtime/start.ts';
import { createBuildx } from '../../tools/buildx.ts';
import { storedDriver } from '../../tools/buildx-store.ts';
import { createDocker } from '../../tools/docker.ts';
import { createAskEngine } from '../../tools/docker-engine.ts';
import { createDockerLogins } from '../../tools/docker-logins.ts';
import { createCommitTime } from '../../tools/git-commit.ts';
import { createRegistry } from '../../tools/registry/registry.ts';
import { createBuild } from './attempts.ts';
import { createLookAt } from './look.ts';
import type { Inputs, Ports } from './run.ts';

/** Joins the flow to the real Docker, git and registries. `folder` is for files of this run alone. */
export function wire(inputs: Inputs, process: Process, folder: string): Ports {
  const { workflow, exec, files, github, clock, signal, variable } = process;
  const buildx = createBuildx(exec);
  const repository = github.event['repository'];
  const dockerfile = inputs.file ?? files.join(inputs.context, 'Dockerfile');
  const logins = createDockerLogins({ exec, files, variable, mask: workflow.mask });
  const open = async (registry: string) =>
    createRegistry({ http: process.http, clock, signal }, registry, await logins(registry));
  const knownTags = async (image: string): Promise<KnownTags> => {
    const { registry, path } = parseRepository(image);
    try {
      return { tags: (await (await open(registry)).tags(path)) ?? [] };
    } catch (error) {
      signal.throwIfAborted();
      return { unknown: (error as Error).message };
    }
  };
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
    knownTags,
    observeBuilder,
    build: createBuild({ buildx, workflow, clock, signal, dockerfile }),
    lookAt: createLookAt(process, open),
    metadataFile: files.join(folder, 'metadata.json'),
  };
}
