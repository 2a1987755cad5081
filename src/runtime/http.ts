import type { IncomingMessage, RequestOptions } from 'node:http';
import type { Clock } from './clock.ts';
import { type Connections, createConnections } from './connections.ts';
import { HttpError, kindOfError } from './http-error.ts';

export type HttpRequest = {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole exchange, connecting and body included, in ms; for a stream until its headers are there. */
  readonly timeoutMs?: number;
  /** More of a body than this is not read: `truncated` says so. Default 8 MiB. */
  readonly maxBytes?: number;
  /** Connect to this Unix socket instead of the host of the URL. */
  readonly socketPath?: string;
  /** Use a connection that an earlier such request left open, and leave it open: for many requests to one server. */
  readonly keepAlive?: boolean;
  readonly signal?: AbortSignal;
};

export type HttpResponse = {
  readonly status: number;
  /** Lower-case names; a header that came more than once is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly truncated: boolean;
  /** From the call until the last byte, in ms. */
  readonly durationMs: number;
};

export type HttpStream = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it comes, cut at line ends. Ends when the server ends it; rejects with HttpError. */
  readonly lines: AsyncIterable<string>;
  /** Ends the exchange from our side. */
  readonly close: () => void;
};

/**
 * One exchange each. Any status is an answer; no answer is an HttpError that says which way it failed.
 * Redirects are not followed. Proxies are taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 */
export type Http = {
  readonly request: (request: HttpRequest) => Promise<HttpResponse>;
  readonly stream: (request: HttpRequest) => Promise<HttpStream>;
};

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

export type HttpContext = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Those of the process; by default the caller's own. */
  readonly connections?: Connections;
};

export function createHttp(context: HttpContext): Http {
  const send = createSender(context);
  return {
    request: async (request) => {
      const started = context.clock.now();
      const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
      const response = await send(request, signal);
      const { body, truncated } = await readBody(response, request, signal);
      return {
        status: response.statusCode ?? 0,
        headers: headersOf(response),
        body,
        truncated,
        durationMs: context.clock.now() - started,
      };
    },
    stream: async (request) => {
      const headersLate = new AbortController();
      const timer = setTimeout(
        () => headersLate.abort(new DOMException('no headers in time', 'TimeoutError')),
        request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      );
      const signal = request.signal
        ? AbortSignal.any([request.signal, headersLate.signal])
        : headersLate.signal;
      const response = await send(request, signal).finally(() => clearTimeout(timer));
      return {
        status: response.statusCode ?? 0,
        headers: headersOf(response),
        lines: linesOf(response, request, signal),
        close: () => void response.destroy(),
      };
    },
  };
}

export function createSender({ env, connections = createConnections(env) }: HttpContext) {
  const send = async (request: HttpRequest, signal: AbortSignal, anew = false): Promise<IncomingMessage> => {
    const url = new URL(request.url);
    const { open, kept, fresh } = await connections(url.protocol);
    const { method = 'GET', headers = {}, body, socketPath, keepAlive = false } = request;
    const options: RequestOptions = {
      method,
      headers: { 'user-agent': 'deploy-actions', ...headers },
      signal,
      ...(socketPath ? { socketPath } : { agent: keepAlive && !anew ? kept() : fresh() }),
    };
    return new Promise((resolve, reject) => {
      const sent = open(url, options, resolve);
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed an idle connection while we took it: nothing was asked yet.
        if (sent.reusedSocket && error.code === 'ECONNRESET' && !anew) resolve(send(request, signal, true));
        else reject(asHttpError(error, request, signal));
      });
      sent.end(body);
    });
  };
  return (request: HttpRequest, signal: AbortSignal) => send(request, signal);
}

async function readBody(response: IncomingMessage, request: HttpRequest, signal: AbortSignal) {
  const most = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) break;
    }
  } catch (error) {
    throw asHttpError(error as Error, request, signal);
  }
  return { body: Buffer.concat(chunks).subarray(0, most).toString('utf8'), truncated: size > most };
}

async function* linesOf(response: IncomingMessage, request: HttpRequest, signal: AbortSignal) {
  let rest = '';
  try {
    for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw asHttpError(error as Error, request, signal);
  }
  if (rest !== '') yield rest;
}

function headersOf(response: IncomingMessage): Record<string, string> {
  const named = Object.entries(response.headers).map(([name, value = '']) => [
    name,
    [value].flat().join(', '),
  ]);
  return Object.fromEntries(named);
}

/** The caller's own abort is passed on as it is: it is not an error of the server. */
export function asHttpError(
  error: Error,
  request: Pick<HttpRequest, 'url' | 'signal'>,
  signal: AbortSignal,
): unknown {
  if (request.signal?.aborted) return request.signal.reason;
  const kind = signal.aborted ? 'timeout' : kindOfError(error as NodeJS.ErrnoException);
  return new HttpError(kind, request.url, error);
}
