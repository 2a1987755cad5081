import { defineFailures } from '../failure.ts';
import type { Supervise } from '../runtime/supervise.ts';

export const podsProxyFailures = defineFailures({
  PODS_PROXY_FAILED: {
    meaning: '`kubectl proxy` did not start.',
    remedy: 'Check that kubectl is installed before this step and that the kubeconfig is right.',
  },
});

/**
 * Starts `kubectl proxy` on a Unix socket in a private folder: the credentials stay with kubectl, and nobody else
 * on the machine can use the proxy. https://kubernetes.io/docs/reference/kubectl/generated/kubectl_proxy/
 */
export async function startPodsProxy(
  supervise: Supervise,
  socketPath: string,
  kubeconfig: string | undefined,
): Promise<AsyncDisposable> {
  const config = kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`];
  const proxy = supervise('kubectl', ['proxy', ...config, `--unix-socket=${socketPath}`], {
    inherit: ['KUBECONFIG', 'AWS_*', 'GOOGLE_*', 'CLOUDSDK_*', 'AZURE_*'],
    isReady: (line) => line.startsWith('Starting to serve on'),
  });
  try {
    await proxy.ready;
    return proxy;
  } catch (error) {
    await proxy[Symbol.asyncDispose]();
    throw podsProxyFailures.PODS_PROXY_FAILED((error as Error).message, { cause: error });
  }
}
