import type { ClientRequest, IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { HttpError, kindOfError } from './http-error.ts';

export type TimedRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Connect to this Unix socket instead of the host of the URL. */
  readonly socketPath?: string | undefined;
  /** For the whole exchange, in ms. */
  readonly timeoutMs: number;
  /** More of a body than this is not read. */
  readonly maxBytes: number;
  /** Over a connection that an earlier exchange left open, if there is one; then it has no times of connecting. */
  readonly kept?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** When each part of an exchange was over, in ms since its start, as curl counts them; absent where there was none. */
export type Timings = {
  readonly dns?: number;
  readonly connect?: number;
  readonly tls?: number;
  readonly firstByte: number;
  readonly total: number;
};

export type TimedAnswer = {
  readonly status: number;
  /** Lower-case names, every value that came. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  readonly truncated: boolean;
  readonly httpVersion: string;
  readonly ip: string | undefined;
  readonly timings: Timings;
};

/** One exchange, over a connection of its own unless it is `kept`. Redirects are not followed. Rejects with HttpError. */
export type TimedHttp = (request: TimedRequest) => Promise<TimedAnswer>;

type Variables = Readonly<Record<string, string | undefined>>;

export function createTimedHttp(env: Variables): TimedHttp {
  const clients = new Map<string, ReturnType<typeof clientFor>>();
  return async (request) => {
    if (!request.kept) {
      const client = await clientFor(request, env);
      return withinLimit(client, request).finally(() => client.agent.destroy());
    }
    const { protocol } = new URL(request.url);
    const known = clients.get(protocol) ?? clientFor(request, env);
    clients.set(protocol, known);
    return withinLimit(await known, request);
  };
}

async function withinLimit(client: Client, request: TimedRequest): Promise<TimedAnswer> {
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  try {
    return await exchange(client, request, signal);
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    // The other side had closed it just then: https://nodejs.org/api/http.html#requestreusedsocket
    if (isStale(error)) return withinLimit(client, request);
    const kind = limit.aborted ? 'timeout' : kindOfError(error as NodeJS.ErrnoException);
    throw new HttpError(kind, request.url, error as Error);
  }
}

/** Marks the error of a kept connection that was gone before anything was answered. */
const STALE = Symbol('stale');
const isStale = (error: unknown): boolean => error instanceof Error && STALE in error;
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);

type Client = Awaited<ReturnType<typeof clientFor>>;

async function exchange(
  { open, agent }: Client,
  request: TimedRequest,
  signal: AbortSignal,
): Promise<TimedAnswer> {
  const { url, method, socketPath } = request;
  const started = performance.now();
  const passed = () => Math.round((performance.now() - started) * 10) / 10;
  const headers = { 'user-agent': 'deploy-actions', ...request.headers };
  const sent = open(url, { method, headers, signal, ...(socketPath ? { socketPath } : { agent }) });
  const marks = markConnection(sent, passed);
  const response = await responseOf(sent, request.body);
  const firstByte = passed();
  const ip = response.socket.remoteAddress;
  const { body, truncated } = await readBody(response, request.maxBytes);
  return {
    status: response.statusCode ?? 0,
    headers: response.headersDistinct as Record<string, string[]>,
    body,
    truncated,
    httpVersion: response.httpVersion,
    ip,
    timings: { ...marks, firstByte, total: passed() },
  };
}

async function clientFor({ url, kept = false }: TimedRequest, env: Variables) {
  const secure = new URL(url).protocol === 'https:';
  const { request: open, Agent } = await (secure ? import('node:https') : import('node:http'));
  return { open, agent: new Agent({ keepAlive: kept, proxyEnv: { ...env } }) };
}

function markConnection(sent: ClientRequest, passed: () => number) {
  const marks: { dns?: number; connect?: number; tls?: number } = {};
  sent.once('socket', (socket) => {
    socket.once('lookup', () => {
      marks.dns = passed();
    });
    socket.once('connect', () => {
      marks.connect = passed();
    });
    (socket as TLSSocket).once('secureConnect', () => {
      marks.tls = passed();
    });
  });
  return marks;
}

const responseOf = (sent: ClientRequest, body: string | undefined) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && error.code === 'ECONNRESET' && REPEATABLE.has(sent.method);
      reject(stale ? Object.assign(error, { [STALE]: true }) : error);
    };
    sent.once('response', resolve).once('error', fail).end(body);
  });

async function readBody(response: IncomingMessage, most: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return { body: new Uint8Array(Buffer.concat(chunks).subarray(0, most)), truncated: size > most };
}
