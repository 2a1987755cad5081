import type { Process } from '../../runtime/start.ts';
import { createDocker } from '../../tools/docker.ts';
import { createCopy } from '../../tools/registry/copy.ts';
import { createDestination } from './destination.ts';
import { pushLocal } from './push-local.ts';
import { createRegistries } from './registries.ts';
import { ensureRepository } from './repository.ts';
import type { Inputs, Ports } from './run.ts';
import { findSource, resolveIn } from './source.ts';

/** Joins the flow to the real Docker, registries and ECR. `folder` is for the login of this run alone. */
export function wire(inputs: Inputs, process: Process, folder: string): Ports {
  const { workflow, exec, http, clock, signal, transfer } = process;
  const registries = createRegistries(inputs, process);
  const onBlob = (digest: string, bytes: number) => workflow.info(`copied ${digest} (${bytes} bytes)`);
  const copy = createCopy({ http, clock, signal, transfer, onBlob, onRetry: workflow.info });
  return {
    workflow,
    findSource: () =>
      findSource(inputs.image, {
        docker: createDocker(exec),
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
        copy,
        pushLocal: (image, name) =>
          pushLocal(process, folder, { registry: target.registry, credentials }, image, name),
      });
    },
  };
}
