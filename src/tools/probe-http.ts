import type { HttpTarget } from '../lib/smoke/check.ts';
import type { Facts, View } from '../lib/smoke/facts.ts';
import { healthFacts, readHealth } from '../lib/smoke/health.ts';
import { type Cookie, readerOf } from '../lib/smoke/sources.ts';
import type { VersionSource } from '../lib/smoke/version.ts';
import { HttpError } from '../runtime/http-error.ts';
import type { TimedAnswer, TimedHttp } from '../runtime/timed-http.ts';

export type HttpLook = {
  readonly url: string;
  readonly target: HttpTarget;
  readonly timeoutMs: number;
  /** Through this Unix socket, behind which the API server forwards to a pod. */
  readonly socketPath?: string | undefined;
  readonly kept?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};
export type HttpProbe = (look: HttpLook) => Promise<View>;

/** A health answer is small; an endless body must not fill the runner. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Asks an address once, following redirects, and says what was seen. Rejects only when cancelled. */
export const createHttpProbe =
  (exchange: TimedHttp): HttpProbe =>
  async (look) => {
    try {
      const { answer, url, redirects } = await follow(exchange, look);
      const upstream = look.socketPath === undefined ? undefined : proxyError(answer);
      if (upstream !== undefined) return { kind: 'silence', silence: silenceOf(upstream), message: upstream };
      return { kind: 'facts', facts: await factsOf(answer, look.target, { url, redirects }) };
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { kind: 'silence', silence: error.kind, message: error.message };
    }
  };

async function follow(exchange: TimedHttp, look: HttpLook) {
  const { target, timeoutMs, socketPath, kept, signal } = look;
  const limits = { timeoutMs, maxBytes: MAX_BODY_BYTES, socketPath, kept, signal };
  let { url } = look;
  let { headers } = target;
  let answer = await exchange({ url, method: target.method, headers, body: target.body, ...limits });
  let redirects = 0;
  for (; redirects < target.redirects; redirects += 1) {
    const next = locationOf(answer, url);
    if (next === undefined) break;
    // Credentials are for the host they were given for (fetch does the same).
    if (new URL(next).host !== new URL(url).host) headers = withoutCredentials(headers);
    url = next;
    answer = await exchange({ url, method: target.method === 'HEAD' ? 'HEAD' : 'GET', headers, ...limits });
  }
  return { answer, url, redirects };
}

/** Where a redirect leads, if the answer is one that can be followed. */
function locationOf({ status, headers }: TimedAnswer, from: string): string | undefined {
  const location = headers['location']?.[0];
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, from))
    return undefined;
  const next = new URL(location, from);
  return /^https?:$/.test(next.protocol) ? next.href : undefined;
}

const withoutCredentials = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'authorization' && name !== 'cookie'),
  );

async function factsOf(
  answer: TimedAnswer,
  target: HttpTarget,
  final: { url: string; redirects: number },
): Promise<Facts> {
  const body = new TextDecoder().decode(answer.body);
  const json = parseJson(body);
  const header = Object.fromEntries(
    Object.entries(answer.headers).map(([name, values]) => [name, values.join(', ')]),
  );
  const about: Facts = { status: answer.status, header, body, ...(json === undefined ? {} : { json }) };
  const { dns, connect, tls, firstByte, total } = answer.timings;
  const version = await versionOf(about, target.version?.from ?? { kind: 'json', path: '$.version' });
  const health = readHealth(body, json);
  return {
    ...about,
    ...final,
    cookie: cookiesOf(answer.headers['set-cookie'] ?? []),
    bytes: answer.body.length,
    ...(answer.truncated ? {} : { sha256: await sha256(answer.body) }),
    'http.version': answer.httpVersion,
    ...(answer.ip === undefined ? {} : { ip: answer.ip }),
    duration: total,
    'timing.first_byte': firstByte,
    ...(dns === undefined ? {} : { 'timing.dns': dns }),
    ...(connect === undefined ? {} : { 'timing.connect': connect }),
    ...(tls === undefined ? {} : { 'timing.tls': tls }),
    ...(version === undefined ? {} : { version }),
    ...(health === undefined ? {} : healthFacts(health)),
  };
}

async function versionOf(facts: Facts, source: VersionSource): Promise<string | undefined> {
  if (source.kind === 'text') return String(facts['body']).trim();
  const read = await (source.kind === 'json'
    ? readerOf('json', source.path)
    : readerOf('header', source.name));
  const found = read(facts);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** The API server's own answer when it could not reach the pod: a Status object in the pod's place. */
function proxyError({ status, body }: TimedAnswer): string | undefined {
  if (status < 500) return undefined;
  const json = parseJson(new TextDecoder().decode(body)) as { kind?: unknown; message?: unknown } | undefined;
  return json?.kind === 'Status' && typeof json.message === 'string' ? json.message : undefined;
}

function silenceOf(message: string) {
  if (/connection refused/.test(message)) return 'refused';
  if (/reset by peer|EOF/.test(message)) return 'reset';
  return /timeout|deadline exceeded/i.test(message) ? 'timeout' : 'unreachable';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A body that is not JSON has no JSON to be judged by.
  }
}

function cookiesOf(lines: readonly string[]): Record<string, Cookie> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name, value] = splitAt(pair);
      const named = attributes.map((part) => [splitAt(part)[0].toLowerCase(), splitAt(part)[1] ?? true]);
      return name === '' ? [] : [[name, { ...Object.fromEntries(named), value: value ?? '' }]];
    }),
  );
}

function splitAt(pair: string): readonly [name: string, value: string | undefined] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
