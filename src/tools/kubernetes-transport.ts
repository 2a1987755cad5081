import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpRequest, HttpResponse, HttpStream } from '../runtime/http.ts';
import { kubernetesFailures } from './kubernetes-failures.ts';

export type ApiRequest = {
  /** From the root of the server, with its query. */
  readonly path: string;
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly contentType?: string;
  /** Another form of the answer, such as metadata without the rest. */
  readonly accept?: string;
  readonly timeoutMs?: number;
};

/** Bare requests to the API server, repeated where it says "not now". */
export type Transport = {
  /** @throws KUBERNETES_UNREACHABLE when no answer comes */
  readonly ask: (request: ApiRequest) => Promise<HttpResponse>;
  /** The answer line by line; not repeated. Rejects with HttpError. */
  readonly stream: (path: string, signal: AbortSignal) => Promise<HttpStream>;
};

export type TransportPorts = {
  readonly http: Http;
  /** Unix socket of a proxy that is already authenticated. */
  readonly socket: () => Promise<string>;
  readonly clock: Clock;
  /** `Warning:` headers of the server: deprecated versions, pod security. */
  readonly onWarning: (text: string) => void;
  readonly signal?: AbortSignal;
};

/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;
/** A namespace with thousands of pods in one answer. */
const MOST_BYTES = 512 * 1024 * 1024;

export function createTransport(ports: TransportPorts): Transport {
  const { http, socket, clock, onWarning, signal } = ports;
  const cancellable = signal ? { signal } : {};
  const once = async (request: ApiRequest): Promise<HttpResponse> =>
    http.request({ ...toHttp(request), ...cancellable, socketPath: await socket() });
  return {
    ask: async (request) => {
      let answer = await settled(once(request), signal);
      for (let attempt = 1; attempt < ATTEMPTS && isPassing(answer, request); attempt += 1) {
        await clock.sleep(pauseAfter(attempt, answer), signal);
        answer = await settled(once(request), signal);
      }
      if (answer instanceof Error) throw unreachable(answer);
      for (const warning of warningsIn(answer.headers)) onWarning(warning);
      return answer;
    },
    stream: async (path, until) =>
      http.stream({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal: until }),
  };
}

const unreachable = (cause: Error) =>
  kubernetesFailures.KUBERNETES_UNREACHABLE(`The Kubernetes API does not answer: ${cause.message}`, {
    cause,
  });

function toHttp({
  path,
  method = 'GET',
  body,
  contentType = 'application/json',
  accept = 'application/json',
  timeoutMs = 30_000,
}: ApiRequest): HttpRequest {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return {
    url: `${ORIGIN}${path}`,
    method,
    headers: { accept, ...(body === undefined ? {} : { 'content-type': contentType }) },
    ...content,
    timeoutMs,
    maxBytes: MOST_BYTES,
  };
}

/** An answer, or the error that no answer came; a cancellation and a failure of ours are thrown on. */
async function settled(
  answer: Promise<HttpResponse>,
  signal: AbortSignal | undefined,
): Promise<HttpResponse | Error> {
  try {
    return await answer;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && error.name === 'HttpError') return error;
    throw error;
  }
}

/**
 * The proxy's words when the server ended the connection before it took the request: Go says them only of requests that
 * could be sent again, if their body were still there. An API server ends a connection after every request whose sender
 * it does not know (its feature UnauthenticatedHTTP2DOSMitigation), and when it stops.
 */
const NOT_TAKEN =
  /^(http2: Transport: cannot retry err \[http2: Transport received Server's graceful shutdown GOAWAY\]|net\/http: cannot rewind body after connection loss)/;

/** A POST may have been done although its answer was lost, so only a plain "too many" repeats it. */
function isPassing(answer: HttpResponse | Error, { method = 'GET' }: ApiRequest): boolean {
  if (answer instanceof Error) return method !== 'POST' && ['reset', 'refused'].includes(kindOf(answer));
  if (answer.status === 429 || NOT_TAKEN.test(answer.body)) return true;
  return method !== 'POST' && [500, 503, 504].includes(answer.status);
}

const kindOf = (error: Error): string => (error as Error & { readonly kind?: string }).kind ?? '';

function pauseAfter(attempt: number, answer: HttpResponse | Error): number {
  const asked = answer instanceof Error ? 0 : Number(answer.headers['retry-after'] ?? 0) * 1000;
  const own = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  return Math.min(10_000, Math.max(asked || 0, own)) * (0.75 + Math.random() / 2);
}

/** The texts of `Warning: 299 - "…"` headers: https://www.rfc-editor.org/rfc/rfc7234#section-5.5 */
export function warningsIn(headers: Readonly<Record<string, string>>): readonly string[] {
  const texts = [...(headers['warning'] ?? '').matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)];
  return texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}
