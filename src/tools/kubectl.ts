import { defineFailures } from '../failure.ts';
import type { Exec, ExecError } from '../runtime/exec.ts';
import type { Supervise, Supervised } from '../runtime/supervise.ts';

export const kubectlFailures = defineFailures({
  KUBECTL_MISSING: {
    meaning: 'kubectl is not on the PATH.',
    remedy:
      'GitHub-hosted runners have it. On your own runner install kubectl 1.28 or newer before this step.',
  },
  KUBECTL_PROXY: {
    meaning: '`kubectl proxy` did not start.',
    remedy: 'Check the kubeconfig that the message names, and the program that it takes credentials from.',
  },
  KUBECTL_KUSTOMIZE: {
    meaning: '`kubectl kustomize` could not build a folder.',
    remedy: 'Run `kubectl kustomize <folder>` in a checkout and correct what it says.',
  },
});

/** What kubectl and the credential programs that kubeconfigs call (aws, gke, kubelogin) read. */
export const KUBECTL_INHERIT = [
  'KUBECONFIG',
  'AWS_*',
  'GOOGLE_*',
  'CLOUDSDK_*',
  'USE_GKE_GCLOUD_AUTH_PLUGIN',
  'AZURE_*',
  'ARM_*',
];

/** A way to the API server for as long as it is not disposed of; credentials stay with kubectl. */
export type ApiProxy = AsyncDisposable & {
  /** The Unix socket on which the API answers; a new proxy is started when the last one died. */
  readonly socket: () => Promise<string>;
};

/** Starts `kubectl proxy` when the socket is first asked for. `folder` is private and exists. */
export function createApiProxy(
  supervise: Supervise,
  folder: string,
  kubeconfig: string | undefined,
): ApiProxy {
  let running: Promise<{ proxy: Supervised; path: string }> | undefined;
  let started = 0;
  let disposed = false;
  const begin = async () => {
    // A path of its own for each start: a proxy that died leaves its socket behind.
    started += 1;
    const path = `${folder}/api-${started}.sock`;
    const proxy = supervise('kubectl', proxyArguments(path, kubeconfig), {
      inherit: KUBECTL_INHERIT,
      isReady: (line) => line.startsWith('Starting to serve on'),
    });
    void proxy.ended.then(() => {
      running = undefined;
    });
    try {
      await proxy.ready;
    } catch (error) {
      running = undefined;
      throw startFailure(error as Error);
    }
    return { proxy, path };
  };
  return {
    socket: async () => {
      if (disposed) throw kubectlFailures.KUBECTL_PROXY('kubectl proxy was stopped already');
      running ??= begin();
      return (await running).path;
    },
    [Symbol.asyncDispose]: async () => {
      disposed = true;
      const last = await running?.catch(() => undefined);
      await last?.proxy[Symbol.asyncDispose]();
    },
  };
}

const proxyArguments = (socket: string, kubeconfig: string | undefined): readonly string[] => [
  'proxy',
  `--unix-socket=${socket}`,
  ...(kubeconfig ? [`--kubeconfig=${kubeconfig}`] : []),
];

function startFailure(error: Error) {
  if (/ENOENT/.test(error.message)) return kubectlFailures.KUBECTL_MISSING(undefined, { cause: error });
  return kubectlFailures.KUBECTL_PROXY(error.message, { cause: error });
}

/** The YAML that a kustomization builds. `folder` is an absolute path. @throws KUBECTL_KUSTOMIZE, KUBECTL_MISSING */
export async function kustomize(exec: Exec, folder: string): Promise<string> {
  try {
    return (await exec('kubectl', ['kustomize', folder], { inherit: KUBECTL_INHERIT, timeoutMs: 60_000 }))
      .stdout;
  } catch (error) {
    if ((error as ExecError).ending?.kind === 'not-found') throw kubectlFailures.KUBECTL_MISSING();
    if ((error as Error).name !== 'ExecError') throw error;
    throw kubectlFailures.KUBECTL_KUSTOMIZE((error as Error).message, { cause: error });
  }
}
