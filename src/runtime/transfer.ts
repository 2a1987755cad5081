import type { ClientRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createConnections } from './connections.ts';
import { asHttpError, createSender, type HttpContext, type HttpRequest } from './http.ts';

export type TransferTarget = Pick<HttpRequest, 'url' | 'method' | 'headers' | 'keepAlive'>;
export type TransferResult = { readonly readStatus: number; readonly status: number; readonly body: string };

/**
 * Sends what one server answers as the body of a request to another, without keeping it. Redirects of the first are
 * followed, without its credentials. When the first does not answer 200, nothing is sent and `status` is 0.
 */
export type Transfer = (
  from: HttpRequest,
  to: TransferTarget,
  signal?: AbortSignal,
) => Promise<TransferResult>;

export type FilePart = { readonly path: string; readonly offset: number; readonly size: number };

/** Sends a part of a file as the body of a request, without keeping it. */
export type Upload = (
  from: FilePart,
  to: TransferTarget,
  signal?: AbortSignal,
) => Promise<Omit<TransferResult, 'readStatus'>>;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 5;
/** Layers are large; one that never ends is ended by this. */
const LONGEST_MS = 3_600_000;
/** Nothing moved for so long: the other side is gone, or it takes more than its time to check what it got. */
const STALLED_MS = 300_000;
const MOST_WORDS = 64 * 1024;

export type TransferContext = HttpContext & {
  /** A connection on which nothing moves for so many ms is broken off. */
  readonly stalledMs?: number;
};

export function createTransfer(context: TransferContext): Transfer {
  const send = createSender(context);
  return async (from, to, cancelled) => {
    const signal = limited(cancelled);
    const source = await follow(send, from, signal);
    const { statusCode: readStatus = 0 } = source;
    if (readStatus !== 200) {
      source.destroy();
      return { readStatus, status: 0, body: '' };
    }
    const length = source.headers['content-length'];
    return { readStatus, ...(await exchange(context, { stream: source, length }, to, cancelled)) };
  };
}

export const createUpload =
  (context: TransferContext): Upload =>
  async ({ path, offset, size }, to, cancelled) => {
    const { createReadStream } = await import('node:fs');
    const range = { start: offset, end: offset + size - 1 };
    const stream = size === 0 ? Readable.from([]) : createReadStream(path, range);
    return exchange(context, { stream, length: String(size) }, to, cancelled);
  };

function limited(cancelled: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(LONGEST_MS);
  return cancelled ? AbortSignal.any([cancelled, limit]) : limit;
}

async function follow(
  send: ReturnType<typeof createSender>,
  request: HttpRequest,
  signal: AbortSignal,
  left = MOST_REDIRECTS,
): Promise<IncomingMessage> {
  const answer = await send(request, signal);
  const { location } = answer.headers;
  if (!REDIRECTS.includes(answer.statusCode ?? 0) || !location || left === 0) return answer;
  answer.destroy();
  const url = new URL(location, request.url);
  const { authorization: _, ...others } = request.headers ?? {};
  const headers = url.host === new URL(request.url).host ? (request.headers ?? {}) : others;
  return follow(send, { ...request, url: url.href, headers }, signal, left - 1);
}

/** Streams a body to a server and reads what it says. @throws HttpError, or the reason of the caller's own abort */
async function exchange(
  context: TransferContext,
  body: { readonly stream: Readable; readonly length: string | undefined },
  to: TransferTarget,
  cancelled: AbortSignal | undefined,
): Promise<Omit<TransferResult, 'readStatus'>> {
  const signal = limited(cancelled);
  try {
    const answer = await sendStream(context, body, to, signal);
    return { status: answer.statusCode ?? 0, body: await wordsOf(answer) };
  } catch (error) {
    cancelled?.throwIfAborted();
    throw asHttpError(error as Error, to, signal);
  }
}

async function sendStream(
  { env, connections = createConnections(env), stalledMs = STALLED_MS }: TransferContext,
  { stream, length }: { readonly stream: Readable; readonly length: string | undefined },
  to: TransferTarget,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = new URL(to.url);
  const { open, fresh, kept } = await connections(url.protocol);
  const headers = {
    'user-agent': 'deploy-actions',
    'content-type': 'application/octet-stream',
    ...(length ? { 'content-length': length } : {}),
    ...to.headers,
  };
  const { method = 'PUT', keepAlive = false } = to;
  const sent = open(url, { method, headers, signal, agent: keepAlive ? kept() : fresh() });
  sent.setTimeout(stalledMs, () => sent.destroy(stalled(stalledMs)));
  const answered = answerOf(sent);
  answered.catch(() => undefined); // Reported by the await below; the pipeline may fail first.
  await pipeline(stream, sent).catch(async (error: unknown) => {
    // A server that refuses early closes while we still send: its answer says more than the broken pipe.
    await Promise.race([answered, Promise.reject(error)]);
  });
  return answered;
}

const stalled = (ms: number): Error =>
  Object.assign(new Error(`nothing moved for ${ms / 1000} s`), { code: 'ETIMEDOUT' });

const answerOf = (sent: ClientRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });

async function wordsOf(answer: IncomingMessage): Promise<string> {
  let words = '';
  for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>)
    if (words.length < MOST_WORDS) words += chunk;
  return words;
}
