import type { KnownHost } from '../lib/smoke/curl.ts';
import {
  choosePort,
  type EndpointSlice,
  type PodObject,
  type PodTarget,
  podProxyPath,
  podsBehind,
  type ServiceObject,
} from '../lib/smoke/service.ts';
import { ORIGIN, type PodsApi, podFailures } from './pods-api.ts';

/** Where each pod behind a Service is asked: by the API server. */
export type Pods = {
  readonly socket: () => Promise<string>;
  /** The pods that get the Service's traffic now. Rejects with HttpError when the API server does not answer. */
  readonly behind: () => Promise<readonly PodTarget[]>;
  readonly urlOf: (pod: PodTarget, path: string) => string;
};

/** @param port name or number of the Service's port, or any port number of its pods; default its first */
export function createPods(api: PodsApi, service: string, port: string | undefined): Pods {
  const { get, namespace, socket } = api;
  const selector = encodeURIComponent(`kubernetes.io/service-name=${service}`);
  return {
    socket,
    urlOf: (pod, path) => `${ORIGIN}${podProxyPath(namespace, pod, path)}`,
    behind: async () => {
      const [object, slices, pods] = await Promise.all([
        get<ServiceObject>(`/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`),
        get<{ items: readonly EndpointSlice[] }>(
          `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices?labelSelector=${selector}`,
        ),
        get<{ items: readonly PodObject[] }>(`/api/v1/namespaces/${namespace}/pods`),
      ]);
      return podsBehind(slices.items, pods.items, portOf(object, port));
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

/**
 * The Service as a whole, as one subject: whichever pod the API server picks. Says nothing about the others.
 */
export function createServiceProxy(api: PodsApi, service: string, port: string | undefined): Pods {
  const { get, namespace, socket } = api;
  return {
    socket,
    urlOf: ({ name, port: number, scheme }, path) => {
      const target = encodeURIComponent(`${scheme === 'https' ? 'https:' : ''}${name}:${number}`);
      return `${ORIGIN}/api/v1/namespaces/${namespace}/services/${target}/proxy${path}`;
    },
    behind: async () => {
      const object = await get<ServiceObject>(
        `/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`,
      );
      const { name, number, scheme } = portOf(object, port);
      const found = object.spec?.ports?.find((one) => (one.name ?? '') === name)?.port;
      return [{ name: service, port: number ?? found ?? 80, scheme, digests: undefined }];
    },
  };
}

/** The name of a Service inside the cluster. */
export const hostOf = (service: string, namespace: string): string => `${service}.${namespace}.svc`;

/** Its address there; undefined for a headless one, whose pods are found by name only. */
export async function addressOf(
  { get, namespace }: PodsApi,
  service: string,
): Promise<KnownHost | undefined> {
  const object = await get<ServiceObject>(
    `/api/v1/namespaces/${namespace}/services/${encodeURIComponent(service)}`,
  );
  const ip = object.spec?.clusterIP;
  if (ip === undefined || ip === '' || ip === 'None') return undefined;
  return { host: hostOf(service, decodeURIComponent(namespace)), ip: ip.includes(':') ? `[${ip}]` : ip };
}
