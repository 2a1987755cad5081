import type { ClientRequest, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { asHttpError, createSender, type HttpContext, type HttpRequest } from './http.ts';

export type TransferTarget = Pick<HttpRequest, 'url' | 'method' | 'headers'>;
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

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 5;
/** Layers are large; a transfer that stands still is ended by the server, one that never ends by this. */
const LONGEST_MS = 3_600_000;
const MOST_WORDS = 64 * 1024;

export function createTransfer(context: HttpContext): Transfer {
  const send = createSender(context);
  return async (from, to, cancelled) => {
    const limit = AbortSignal.timeout(LONGEST_MS);
    const signal = cancelled ? AbortSignal.any([cancelled, limit]) : limit;
    const source = await follow(send, from, signal);
    const { statusCode: readStatus = 0 } = source;
    if (readStatus !== 200) {
      source.destroy();
      return { readStatus, status: 0, body: '' };
    }
    try {
      const answer = await sendStream(context, source, to, signal);
      return { readStatus, status: answer.statusCode ?? 0, body: await wordsOf(answer) };
    } catch (error) {
      cancelled?.throwIfAborted();
      throw asHttpError(error as Error, to, signal);
    }
  };
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

async function sendStream(
  { env }: HttpContext,
  source: IncomingMessage,
  to: TransferTarget,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request: open, Agent } = await (new URL(to.url).protocol === 'https:'
    ? import('node:https')
    : import('node:http'));
  const length = source.headers['content-length'];
  const headers = {
    'user-agent': 'deploy-actions',
    'content-type': 'application/octet-stream',
    ...(length ? { 'content-length': length } : {}),
    ...to.headers,
  };
  const method = to.method ?? 'PUT';
  const sent = open(to.url, { method, headers, signal, agent: new Agent({ proxyEnv: { ...env } }) });
  const answered = answerOf(sent);
  answered.catch(() => undefined); // Reported by the await below; the pipeline may fail first.
  await pipeline(source, sent).catch(async (error: unknown) => {
    // A server that refuses early closes while we still send: its answer says more than the broken pipe.
    await Promise.race([answered, Promise.reject(error)]);
  });
  return answered;
}

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
