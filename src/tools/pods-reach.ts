import type { View } from '../lib/smoke/facts.ts';
import type { PodTarget } from '../lib/smoke/service.ts';
import { hostOf, type Pods } from './pods.ts';
import type { PortForwards } from './port-forward.ts';

export type PodAddress = { readonly url: string; readonly socketPath?: string };
/** Asks one pod by whatever way leads to it. */
export type Reach = (
  pod: PodTarget,
  path: string,
  ask: (address: PodAddress) => Promise<View>,
) => Promise<View>;

/** Through the API server. */
export const reachByProxy =
  (pods: Pods): Reach =>
  async (pod, path, ask) =>
    ask({ url: pods.urlOf(pod, path), socketPath: await pods.socket() });

/** By the name that the Service has inside the cluster, for a question that is asked there. */
export const reachByName =
  (namespace: string): Reach =>
  async ({ name, port, scheme }, path, ask) =>
    ask({ url: `${scheme}://${hostOf(name, namespace)}:${port}${path}` });

/** Tunnels that may break during one question before the pod itself is to blame. */
const MOST_TUNNELS = 5;

/** Through a tunnel of kubectl. A tunnel that breaks under a question is no answer of the pod: it is asked again. */
export const reachByForward =
  (forwards: PortForwards): Reach =>
  async (pod, path, ask) => {
    let last = await askThrough(forwards, pod, path, ask);
    for (let tunnel = 1; tunnel < MOST_TUNNELS && last.tunnelBroke; tunnel += 1)
      last = await askThrough(forwards, pod, path, ask);
    return last.view;
  };

type Asked = { readonly view: View; readonly tunnelBroke: boolean };

async function askThrough(
  forwards: PortForwards,
  { name, port, scheme }: PodTarget,
  path: string,
  ask: (address: PodAddress) => Promise<View>,
): Promise<Asked> {
  const forward = await forwards.open(name, port, scheme);
  if ('lastWords' in forward)
    return {
      view: { kind: 'silence', silence: 'unreachable', message: forward.lastWords },
      tunnelBroke: true,
    };
  const view = await ask({ url: `${forward.origin}${path}` });
  return { view, tunnelBroke: view.kind === 'silence' && (await forward.hasEnded()) };
}
