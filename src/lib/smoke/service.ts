/** The parts of the Kubernetes objects that say which pods answer for a Service. */
export type ServiceObject = {
  readonly spec?: {
    readonly type?: string;
    readonly clusterIP?: string;
    readonly ports?: readonly ServicePort[];
  };
};
type ServicePort = {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly appProtocol?: string;
};
export type EndpointSlice = {
  readonly ports?: readonly { readonly name?: string; readonly port?: number }[] | null;
  readonly endpoints?: readonly Endpoint[] | null;
};
type Endpoint = {
  readonly conditions?: { readonly ready?: boolean | null; readonly terminating?: boolean | null };
  readonly targetRef?: { readonly kind?: string; readonly name?: string };
};
export type PodObject = {
  readonly metadata?: { readonly name?: string };
  readonly spec?: { readonly containers?: readonly { readonly name: string; readonly image?: string }[] };
  readonly status?: {
    readonly containerStatuses?: readonly {
      readonly name: string;
      readonly imageID?: string;
      readonly restartCount?: number;
    }[];
  };
};

/** A pod that gets traffic of the Service, and how it is asked by itself. */
export type PodTarget = {
  readonly name: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** The digests of the images it runs, as the kubelet reports them: what runs, whatever the pod says of itself. */
  readonly digests: readonly string[] | undefined;
};

/** What of a pod is asked: the port of the same name in each EndpointSlice, or this very number. */
export type PodPort = {
  readonly name: string;
  readonly number: number | undefined;
  readonly scheme: 'http' | 'https';
};

/**
 * Which port of the pods is meant by the name or number of a Service's port, by its target port, or by the number of
 * any other port the pods have, such as one for management. Without a wish it is the Service's first port.
 * @throws Error when the Service has no port of that name
 */
export function choosePort(service: ServiceObject, wanted: string | undefined): PodPort {
  const ports = service.spec?.ports ?? [];
  const found = ports.find((port) => wanted === undefined || isNamed(port, wanted));
  if (found) return { name: found.name ?? '', number: undefined, scheme: schemeOf(found) };
  if (wanted !== undefined && /^\d+$/.test(wanted))
    return { name: '', number: Number(wanted), scheme: 'http' };
  const known = ports.map(({ name, port }) => (name ? `${name} (${port})` : port)).join(', ') || 'none';
  throw new Error(`the Service has no port ${wanted ?? ''}; its ports: ${known}`);
}

const isNamed = ({ name, port, targetPort }: ServicePort, wanted: string): boolean =>
  [name, String(port), String(targetPort)].includes(wanted);

const schemeOf = ({ name, appProtocol }: ServicePort): PodPort['scheme'] =>
  appProtocol === 'https' || name === 'https' ? 'https' : 'http';

/**
 * The pods behind a Service: those of its EndpointSlices that are ready and not on their way out, each once. Slices
 * may overlap while they are rewritten: https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export function podsBehind(
  slices: readonly EndpointSlice[],
  pods: readonly PodObject[],
  wanted: PodPort,
): readonly PodTarget[] {
  const byName = new Map(pods.map((pod) => [pod.metadata?.name ?? '', pod]));
  const found = slices.flatMap((slice) => {
    const port = wanted.number ?? slice.ports?.find(({ name }) => (name ?? '') === wanted.name)?.port;
    if (port === undefined) return [];
    return (slice.endpoints ?? []).filter(isServing).map(({ targetRef }) => {
      const name = targetRef?.name ?? '';
      return { name, port, scheme: wanted.scheme, digests: digestsOf(byName.get(name)) };
    });
  });
  const unique = new Map(found.map((target) => [target.name, target]));
  return [...unique.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const isServing = ({ conditions, targetRef }: Endpoint): boolean =>
  targetRef?.kind === 'Pod' && conditions?.ready !== false && conditions?.terminating !== true;

/** Containers' image digests, in the order of the pod's containers. */
export function digestsOf(pod: PodObject | undefined): readonly string[] {
  const statuses = pod?.status?.containerStatuses ?? [];
  return statuses.flatMap(({ imageID }) => /sha256:[0-9a-f]{64}/.exec(imageID ?? '')?.[0] ?? []);
}

/** The path by which the API server hands a request on to one pod. */
export function podProxyPath(namespace: string, { name, port, scheme }: PodTarget, path: string): string {
  const pod = `${scheme === 'https' ? 'https:' : ''}${name}:${port}`;
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/proxy${path}`;
}

/** The digest of an image reference such as `registry/shop@sha256:…`, or of a digest alone. */
export const digestOf = (image: string): string | undefined => /sha256:[0-9a-f]{64}$/.exec(image.trim())?.[0];
