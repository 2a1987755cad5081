import { yaml } from '../../runtime/input-kinds.ts';
import type { Process } from '../../runtime/start.ts';
import { kubeconfigOf } from '../../tools/cluster-config.ts';
import { createEphemeralPod } from '../../tools/ephemeral-pod.ts';
import { createApiProxy } from '../../tools/kubectl.ts';
import { runPlaywright } from '../../tools/playwright.ts';
import { createPods, createServiceProxy } from '../../tools/pods.ts';
import { createPodsApi, type PodsApi } from '../../tools/pods-api.ts';
import { reachByForward, reachByName, reachByProxy } from '../../tools/pods-reach.ts';
import { createPortForwards } from '../../tools/port-forward.ts';
import { createLook } from '../../tools/probe-look.ts';
import type { Inputs } from './inputs.ts';
import type { Ports, Site } from './run.ts';

/** Percentiles and loads come after the deadline. */
const LONGEST_AFTER_S = 900;

/** A suite that takes longer is no smoke test. */
const PLAYWRIGHT_MS = 20 * 60_000;

/** The real ports of the action. */
export const realPorts = (process: Process): Ports => ({
  ...process,
  parseYaml: async (text) => yaml.required({ description: '' }).parse(text),
  openSite: (inputs, needsCluster) => openSite(process, inputs, needsCluster),
  keep: keeper(process),
  runPlaywright: async (folder, url) =>
    runPlaywright(process.exec, {
      folder: await process.files.inside(folder),
      url,
      timeoutMs: PLAYWRIGHT_MS,
      onLine: process.workflow.untrusted,
    }),
});

async function openSite(process: Process, inputs: Inputs, needsCluster: boolean): Promise<Site> {
  const { supervise, temporaryFolder, http, network, clock, signal } = process;
  const { service, namespace, port, via } = inputs;
  if (!needsCluster)
    return { look: createLook({ network, clock }), [Symbol.asyncDispose]: async () => undefined };
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(temporaryFolder());
  const kubeconfig = await kubeconfigOf(inputs, { ...process, folder: folder.path });
  const { socket } = stack.use(createApiProxy(supervise, folder.path, kubeconfig));
  const api = createPodsApi({ http, socket, namespace, signal });
  const asWhole = via === 'service-proxy' || via === 'ephemeral-pod';
  const open = asWhole ? createServiceProxy : createPods;
  const pods = service === undefined ? undefined : open(api, service, port);
  const forwards = stack.use(createPortForwards({ supervise, clock, namespace, kubeconfig }));
  const inside =
    service !== undefined && via === 'ephemeral-pod'
      ? stack.use(podInside(service, inputs, api, kubeconfig, process)).exchange
      : undefined;
  const ways = {
    pod: reachByProxy,
    'service-proxy': reachByProxy,
    'port-forward': () => reachByForward(forwards),
    'ephemeral-pod': () => reachByName(namespace),
  };
  const reach = pods && ways[via](pods);
  const opened = stack.move();
  return {
    look: createLook({ network, clock, api, pods, reach, inside }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const podInside = (
  service: string,
  inputs: Inputs,
  api: PodsApi,
  kubeconfig: string | undefined,
  { exec, clock }: Process,
) =>
  createEphemeralPod({
    exec,
    clock,
    api,
    service,
    kubeconfig,
    namespace: inputs.namespace,
    image: inputs['pod-image'],
    seconds: Math.ceil(inputs.deadline / 1000) + LONGEST_AFTER_S,
  });

/** Beside the runner's other files of the job, so that the checkout stays clean; later steps can upload them. */
function keeper({ files, variable, clock }: Process): Ports['keep'] {
  const folder = files.join(variable('RUNNER_TEMP') ?? '.', `smoke-test-${clock.now()}`);
  return async (name, text) => {
    const path = files.join(folder, name);
    await files.write(path, text);
    return path;
  };
}
