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

/** One exchange over a connection of its own. Redirects are not followed. Rejects with HttpError. */
export type TimedHttp = (request: TimedRequest) => Promise<TimedAnswer>;

export const createTimedHttp =
  (env: Readonly<Record<string, string | undefined>>): TimedHttp =>
  (request) =>
    withinLimit(request, env);

async function withinLimit(request: TimedRequest, env: Readonly<Record<string, string | undefined>>) {
  const limit = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const client = await clientFor(request, env);
  try {
    return await exchange(client, request, signal);
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    const kind = limit.aborted ? 'timeout' : kindOfError(error as NodeJS.ErrnoException);
    throw new HttpError(kind, request.url, error as Error);
  } finally {
    client.agent.destroy();
  }
}

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

async function clientFor({ url }: TimedRequest, env: Readonly<Record<string, string | undefined>>) {
  const secure = new URL(url).protocol === 'https:';
  const { request: open, Agent } = await (secure ? import('node:https') : import('node:http'));
  return { open, agent: new Agent({ keepAlive: false, proxyEnv: { ...env } }) };
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
    sent.once('response', resolve).once('error', reject).end(body);
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
