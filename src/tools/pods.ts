import { defineFailures } from '../failure.ts';
import {
  choosePort,
  type EndpointSlice,
  type PodObject,
  type PodTarget,
  podProxyPath,
  podsBehind,
  type ServiceObject,
} from '../lib/smoke/service.ts';
import type { Http } from '../runtime/http.ts';

export const podFailures = defineFailures({
  PODS_SERVICE_MISSING: {
    meaning: 'There is no such Service in the namespace.',
    remedy: 'Check the inputs `service` and `namespace`.',
  },
  PODS_PORT_MISSING: {
    meaning: 'The Service has no such port.',
    remedy: 'Give one of its port names or numbers as `port`.',
  },
  PODS_FORBIDDEN: {
    meaning: 'The identity of the kubeconfig may not read what is needed to find and ask the pods.',
    remedy:
      'Grant it get on services, list on endpointslices (discovery.k8s.io) and pods, and get and create on pods/proxy.',
  },
  PODS_UNREADABLE: {
    meaning: 'The Kubernetes API answered something unexpected.',
    remedy: 'Read the answer in the message.',
  },
});

/** Where each pod behind a Service is asked: by the API server, through the Unix socket of `kubectl proxy`. */
export type Pods = {
  /** The Unix socket on which the API answers now. */
  readonly socket: () => Promise<string>;
  /** The pods that get the Service's traffic now. Rejects with HttpError when the API server does not answer. */
  readonly behind: () => Promise<readonly PodTarget[]>;
  readonly urlOf: (pod: PodTarget, path: string) => string;
};

type Site = {
  readonly http: Http;
  readonly socket: () => Promise<string>;
  readonly namespace: string;
  readonly service: string;
  readonly port: string | undefined;
  readonly signal: AbortSignal;
};

/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';

export function createPods(site: Site): Pods {
  const { http, socket, namespace, service, signal } = site;
  const get = async <T>(path: string): Promise<T> => {
    const answer = await http.request({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal });
    if (answer.status === 200) return JSON.parse(answer.body) as T;
    const said = messageOf(answer.body);
    if (answer.status === 401 || answer.status === 403) throw podFailures.PODS_FORBIDDEN(said);
    if (answer.status === 404) throw podFailures.PODS_SERVICE_MISSING(said);
    throw podFailures.PODS_UNREADABLE(`GET ${path} answered ${answer.status}: ${said}`);
  };
  const within = encodeURIComponent(namespace);
  const selector = encodeURIComponent(`kubernetes.io/service-name=${service}`);
  return {
    socket,
    urlOf: (pod, path) => `${ORIGIN}${podProxyPath(namespace, pod, path)}`,
    behind: async () => {
      const [object, slices, pods] = await Promise.all([
        get<ServiceObject>(`/api/v1/namespaces/${within}/services/${encodeURIComponent(service)}`),
        get<{ items: readonly EndpointSlice[] }>(
          `/apis/discovery.k8s.io/v1/namespaces/${within}/endpointslices?labelSelector=${selector}`,
        ),
        get<{ items: readonly PodObject[] }>(`/api/v1/namespaces/${within}/pods`),
      ]);
      return podsBehind(slices.items, pods.items, portOf(object, site.port));
    },
  };
}

function portOf(service: ServiceObject, wanted: string | undefined) {
  try {
    return choosePort(service, wanted);
  } catch (error) {
    throw podFailures.PODS_PORT_MISSING((error as Error).message, { cause: error });
  }
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? message : body.slice(0, 300);
  } catch {
    return body.slice(0, 300);
  }
}
