import type { Clock } from '../runtime/clock.ts';
import type { Supervise, Supervised } from '../runtime/supervise.ts';
import { KUBECTL_INHERIT } from './kubectl.ts';

/** One tunnel to a port of a pod. */
export type Forward = {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** Whether the tunnel ended, by now or within a moment: then what broke was the tunnel, not the service. */
  readonly hasEnded: () => Promise<boolean>;
};

/** Tunnels by `kubectl port-forward`, one a pod and port, begun anew when one ends; all end with this. */
export type PortForwards = AsyncDisposable & {
  /** The tunnel, or kubectl's last words when there is none to be had. */
  readonly open: (
    pod: string,
    port: number,
    scheme: string,
  ) => Promise<Forward | { readonly lastWords: string }>;
};

type Site = {
  readonly supervise: Supervise;
  readonly clock: Clock;
  readonly namespace: string;
  readonly kubeconfig: string | undefined;
};

/** How long the end of a tunnel may take to be noticed after its connections broke. */
const MOMENT_MS = 500;
const READY = /^Forwarding from 127\.0\.0\.1:(\d+)/;

/** A tunnel belongs to one pod and does not recover when it breaks: https://github.com/kubernetes/kubectl/issues/686 */
export function createPortForwards({ supervise, clock, namespace, kubeconfig }: Site): PortForwards {
  const running = new Map<string, Supervised>();
  const config = kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`];
  const begin = (key: string, pod: string, port: number) => {
    const args = [
      'port-forward',
      ...config,
      `--namespace=${namespace}`,
      '--address=127.0.0.1',
      `pod/${pod}`,
      `:${port}`,
    ];
    const forward = supervise('kubectl', args, {
      inherit: KUBECTL_INHERIT,
      isReady: (line) => READY.test(line),
    });
    running.set(key, forward);
    void forward.ended.then(() => {
      if (running.get(key) === forward) running.delete(key);
    });
    return forward;
  };
  return {
    open: async (pod, port, scheme) => {
      const key = `${pod}:${port}`;
      const forward = running.get(key) ?? begin(key, pod, port);
      const line = await forward.ready.catch((error: Error) => ({ lastWords: error.message }));
      if (typeof line === 'object') return line;
      const [, local] = READY.exec(line) ?? [];
      const ended = forward.ended.then(() => true);
      return {
        origin: `${scheme}://127.0.0.1:${local}`,
        hasEnded: () => Promise.race([ended, clock.sleep(MOMENT_MS).then(() => false)]),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...running.values()].map((forward) => forward[Symbol.asyncDispose]()));
    },
  };
}
