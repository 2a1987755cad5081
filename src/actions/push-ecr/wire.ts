import type { Attached } from '../../lib/registry/attached.ts';
import { platformsIn } from '../../lib/registry/manifest.ts';
import { withHeartbeat } from '../../runtime/heartbeat.ts';
import type { Process } from '../../runtime/start.ts';
import { createDocker } from '../../tools/docker.ts';
import { createAskEngine } from '../../tools/docker-engine.ts';
import { attachedTo } from '../../tools/registry/attached.ts';
import { createCopy } from '../../tools/registry/copy.ts';
import { createSendImage } from '../../tools/registry/send-image.ts';
import type { Fixed } from './assure.ts';
import { createDestination } from './destination.ts';
import { pushLocal } from './push-local.ts';
import { createRegistries, type Registries } from './registries.ts';
import { ensureRepository } from './repository.ts';
import type { Inputs, Ports } from './run.ts';
import { createSaved } from './saved.ts';
import { createSignatures } from './signatures.ts';
import { findSource, resolveIn } from './source.ts';

const BEAT_MS = 5_000;

/** Joins the flow to the real Docker, registries and ECR. `folder` is for the login of this run alone. */
export function wire(inputs: Inputs, process: Process, folder: string): Ports {
  const { workflow, exec, http, clock, signal, transfer, variable } = process;
  const registries = createRegistries(inputs, process);
  const onBlob = (digest: string, bytes: number) => workflow.info(`sent ${digest} (${bytes} bytes)`);
  const sending = { http, clock, signal, onBlob, onRetry: workflow.info };
  const copyImage = createCopy({ ...sending, transfer });
  const sendImage = createSendImage(sending);
  const patiently = <T>(work: () => Promise<T>) =>
    withHeartbeat(work, {
      clock,
      everyMs: BEAT_MS,
      beat: (ms) => workflow.info(`still sending after ${Math.round(ms / 1000)} s`),
    });
  const saved = createSaved(process, folder);
  return {
    workflow,
    region: variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION'),
    signatures: createSignatures(inputs, process, { registries, folder }),
    aftermath: async (host) => (await registries(host)).aftermath,
    platformsOf: (image) => platformsOf(image, registries),
    attached: (image) => attached(image, registries, process),
    findSource: () =>
      findSource(inputs.image, {
        docker: createDocker(exec, { ask: createAskEngine(process) }),
        openRegistry: async (host) => (await registries(host)).registry,
      }),
    resolve: async () => {
      const { image } = inputs;
      const { registry, expiresAt } = await registries(image.registry);
      return { digest: await resolveIn(registry, image), expiresAt };
    },
    open: async (target) => {
      const access = await registries(target.registry);
      const isFixed = await ensureRepository(access, target.path, { inputs, workflow });
      const { registry, credentials, expiresAt } = access;
      return createDestination(target, {
        registry,
        isFixed,
        expiresAt,
        copy: (...parts) => patiently(() => copyImage(...parts)),
        sendSaved: (image, digest) =>
          patiently(async () => sendImage(await saved(image.name), { registry, path: target.path }, digest)),
        pushLocal: (image, name) =>
          pushLocal(process, folder, { registry: target.registry, credentials }, image, name),
      });
    },
  };
}

/** What is pushed stays pushed: a list that cannot be read is said and left out. */
async function attached(
  { registry: host, path, digest }: Fixed,
  registries: Registries,
  { workflow, signal }: Process,
): Promise<readonly Attached[]> {
  try {
    return await attachedTo({ registry: (await registries(host)).registry, path }, digest);
  } catch (error) {
    signal.throwIfAborted();
    workflow.info(`What belongs to the image cannot be said: ${(error as Error).message}`);
    return [];
  }
}

async function platformsOf({ registry: host, path, digest }: Fixed, registries: Registries) {
  const manifest = await (await registries(host)).registry.manifest(path, digest);
  const platforms = platformsIn(manifest?.body ?? '{}');
  return platforms.length > 0 ? platforms : [{ platform: '', digest }];
}
