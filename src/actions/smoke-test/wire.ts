import { yaml } from '../../runtime/input-kinds.ts';
import type { Process } from '../../runtime/start.ts';
import { createApiProxy } from '../../tools/kubectl.ts';
import { createPods } from '../../tools/pods.ts';
import { createHttpProbe } from '../../tools/probe-http.ts';
import { createLook } from '../../tools/probe-look.ts';
import type { Inputs, Ports, Site } from './run.ts';

/** The real ports of the action. */
export const realPorts = (process: Process): Ports => ({
  ...process,
  parseYaml: async (text) => yaml.required({ description: '' }).parse(text),
  openSite: (inputs, needsPods) => openSite(process, inputs, needsPods),
  keep: keeper(process),
});

async function openSite(process: Process, inputs: Inputs, needsPods: boolean): Promise<Site> {
  const { supervise, temporaryFolder, http, network, signal } = process;
  const { service, namespace, port, kubeconfig } = inputs;
  const probe = createHttpProbe(network.exchange);
  if (!needsPods || service === undefined)
    return { look: createLook(probe, undefined), [Symbol.asyncDispose]: async () => undefined };
  const stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const { socket } = stack.use(createApiProxy(supervise, folder.path, kubeconfig));
  const pods = createPods({ http, socket, namespace, service, port, signal });
  return { look: createLook(probe, pods), [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** Beside the runner's other files of the job, so that the checkout stays clean; later steps can upload them. */
function keeper({ files, variable, clock }: Process): Ports['keep'] {
  const folder = files.join(variable('RUNNER_TEMP') ?? '.', `smoke-test-${clock.now()}`);
  return async (name, text) => {
    const path = files.join(folder, name);
    await files.write(path, text);
    return path;
  };
}
