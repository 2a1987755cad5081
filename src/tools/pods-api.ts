import { defineFailures } from '../failure.ts';
import type { Http } from '../runtime/http.ts';

export const podFailures = defineFailures({
  PODS_NOT_FOUND: {
    meaning: 'There is no such Service or workload in the namespace.',
    remedy: 'Check the inputs `service` and `namespace`, and the names in `checks`.',
  },
  PODS_PORT_MISSING: {
    meaning: 'The Service has no such port.',
    remedy: 'Give one of its port names or numbers as `port`.',
  },
  PODS_FORBIDDEN: {
    meaning: 'The identity of the kubeconfig may not read what is needed to find and ask the pods.',
    remedy: 'Grant it what the README of smoke-test lists.',
  },
  PODS_UNREADABLE: {
    meaning: 'The Kubernetes API answered something unexpected.',
    remedy: 'Read the answer in the message.',
  },
});

/** Reading one namespace through the Unix socket of `kubectl proxy`. */
export type PodsApi = {
  /** For paths, already encoded. */
  readonly namespace: string;
  readonly socket: () => Promise<string>;
  /** Rejects with HttpError when the API server does not answer. @throws PODS_NOT_FOUND, PODS_FORBIDDEN, PODS_UNREADABLE */
  readonly get: <T>(path: string) => Promise<T>;
};

type Site = {
  readonly http: Http;
  readonly socket: () => Promise<string>;
  readonly namespace: string;
  readonly signal: AbortSignal;
};

/** kubectl proxy refuses any other host name. */
export const ORIGIN = 'http://localhost';

export function createPodsApi({ http, socket, namespace, signal }: Site): PodsApi {
  return {
    namespace: encodeURIComponent(namespace),
    socket,
    get: async <T>(path: string): Promise<T> => {
      const answer = await http.request({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal });
      if (answer.status === 200) return JSON.parse(answer.body) as T;
      const said = messageOf(answer.body);
      if (answer.status === 401 || answer.status === 403) throw podFailures.PODS_FORBIDDEN(said);
      if (answer.status === 404) throw podFailures.PODS_NOT_FOUND(said);
      throw podFailures.PODS_UNREADABLE(`GET ${path} answered ${answer.status}: ${said}`);
    },
  };
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? message : body.slice(0, 300);
  } catch {
    return body.slice(0, 300);
  }
}
