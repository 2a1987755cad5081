import { defineFailures } from '../failure.ts';
import { curlConfig, curlSilence, readCurl } from '../lib/smoke/curl.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Exec, ExecError, ExecOptions } from '../runtime/exec.ts';
import { HttpError } from '../runtime/http-error.ts';
import type { TimedHttp } from '../runtime/timed-http.ts';
import { KUBECTL_INHERIT, kubectlFailures } from './kubectl.ts';
import { addressOf } from './pods.ts';
import type { PodsApi } from './pods-api.ts';

export const ephemeralPodFailures = defineFailures({
  SMOKE_POD_NOT_STARTED: {
    meaning: 'The pod that asks the Service from inside the cluster did not start.',
    remedy:
      'Check that the cluster can pull `pod-image`, that it has curl and sleep, and that the identity of the kubeconfig may create pods and pods/exec in the namespace.',
  },
});

/** A pod of our own that asks from inside the cluster; it goes with this, and by itself after its time. */
export type EphemeralPod = AsyncDisposable & { readonly exchange: TimedHttp };

type Site = {
  readonly exec: Exec;
  readonly namespace: string;
  readonly kubeconfig: string | undefined;
  /** With `curl` and `sleep`. */
  readonly image: string;
  readonly api: PodsApi;
  readonly clock: Clock;
  /** Its address is known, so that no name server is needed. */
  readonly service: string;
  /** Longest life of the pod, in seconds, should nobody be left to delete it. */
  readonly seconds: number;
};

const START_MS = 90_000;
/** What reaching the pod may take beyond the request itself. */
const REACH_MS = 15_000;

/** The pod is started by the first request. */
export function createEphemeralPod(site: Site): EphemeralPod {
  const { exec, namespace, kubeconfig, image, seconds, api, service } = site;
  const name = `smoke-test-${crypto.randomUUID().slice(0, 8)}`;
  const place = [
    ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
    `--namespace=${namespace}`,
  ];
  const kubectl = (args: readonly string[], timeoutMs: number, more: ExecOptions = {}) =>
    exec('kubectl', [...place, ...args], { inherit: KUBECTL_INHERIT, timeoutMs, ...more });
  const begin = async () => {
    try {
      const pod = JSON.stringify(podOf(name, image, seconds));
      await kubectl(['create', '--filename=-'], START_MS, { input: pod });
      await running(name, site);
    } catch (error) {
      throw startFailure(error as ExecError);
    }
  };
  let started: Promise<void> | undefined;
  return {
    exchange: async (request) => {
      started ??= begin();
      await started;
      const ask = ['exec', '--stdin', `pod/${name}`, '--', 'curl', '--config', '-'];
      try {
        const config = curlConfig(request, await addressOf(api, service));
        const { stdout } = await kubectl(ask, request.timeoutMs + REACH_MS, { input: config });
        const { body: text, ...answer } = readCurl(stdout);
        const body = new TextEncoder().encode(text);
        const kept = body.subarray(0, request.maxBytes);
        return { ...answer, body: kept, truncated: kept.length < body.length };
      } catch (error) {
        if (request.signal?.aborted) throw request.signal.reason;
        throw silenceOf(error as Error, request.url);
      }
    },
    [Symbol.asyncDispose]: async () => {
      if (started === undefined) return;
      await started.catch(() => undefined);
      const remove = ['delete', 'pod', name, '--ignore-not-found', '--wait=false', '--grace-period=1'];
      // Also when the run is cancelled; and if it cannot be deleted, it ends by itself.
      await kubectl(remove, REACH_MS, { signal: AbortSignal.timeout(REACH_MS) }).catch(() => undefined);
    },
  };
}

type PodState = {
  readonly status?: {
    readonly containerStatuses?: readonly {
      readonly ready?: boolean;
      readonly state?: { readonly waiting?: { readonly reason?: string; readonly message?: string } };
    }[];
  };
};
/** Waiting for any of these is in vain. */
const HOPELESS = /^(ErrImagePull|ImagePullBackOff|InvalidImageName|Create\w*Error|RunContainerError)$/;
const PAUSE_MS = 500;

/** Waits until the pod can be asked to ask. @throws SMOKE_POD_NOT_STARTED */
async function running(name: string, { api, clock }: Site): Promise<void> {
  const deadline = clock.now() + START_MS;
  for (;;) {
    const [container] = await containersOf(name, api);
    if (container?.ready) return;
    const { reason = '', message = '' } = container?.state?.waiting ?? {};
    if (HOPELESS.test(reason))
      throw ephemeralPodFailures.SMOKE_POD_NOT_STARTED(`The pod ${name} waits: ${reason}: ${message}`);
    if (clock.now() > deadline)
      throw ephemeralPodFailures.SMOKE_POD_NOT_STARTED(
        `The pod ${name} did not run within ${START_MS / 1000} s.`,
      );
    await clock.sleep(PAUSE_MS);
  }
}

/** None while the API server does not answer. */
async function containersOf(name: string, { get, namespace }: PodsApi) {
  try {
    const { status } = await get<PodState>(`/api/v1/namespaces/${namespace}/pods/${name}`);
    return status?.containerStatuses ?? [];
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return [];
  }
}

/** Nothing is allowed to it that asking does not need: it runs also where Pod Security is `restricted`. */
const podOf = (name: string, image: string, seconds: number) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'deploy-actions' } },
  spec: {
    restartPolicy: 'Never',
    activeDeadlineSeconds: seconds,
    terminationGracePeriodSeconds: 1,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    containers: [
      {
        name: 'curl',
        image,
        command: ['sleep', String(seconds)],
        resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          readOnlyRootFilesystem: true,
          runAsNonRoot: true,
          runAsUser: 65_534,
          seccompProfile: { type: 'RuntimeDefault' },
        },
      },
    ],
  },
});

function startFailure(error: ExecError): Error {
  if (error.name !== 'ExecError') return error;
  if (error.ending.kind === 'not-found') return kubectlFailures.KUBECTL_MISSING();
  return ephemeralPodFailures.SMOKE_POD_NOT_STARTED(error.message, { cause: error });
}

/** curl says why there was no answer; anything else is about the way to the pod. */
function silenceOf(error: Error, url: string): Error {
  if (error.name !== 'ExecError') return error;
  const silence = curlSilence((error as ExecError).stderr);
  return silence === undefined
    ? new HttpError('unreachable', url, error)
    : new HttpError(silence.kind, url, new Error(silence.why));
}
