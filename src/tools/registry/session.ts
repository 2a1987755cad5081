import { parseChallenge, readErrors, registryUrl } from '../../lib/registry/challenge.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Http, HttpRequest, HttpResponse } from '../../runtime/http.ts';
import { HttpError, isTransientHttpError, isTransientStatus } from '../../runtime/http-error.ts';
import { retry } from '../../runtime/retry.ts';
import { registryFailures } from './failures.ts';

export type Credentials = { readonly username: string; readonly password: string };

/** A login that ends and is renewed by who made it. Only for registries that ask for a user and a password, as ECR does. */
export type RenewedLogin = () => Promise<Credentials>;

export type RegistryContext = {
  readonly http: Http;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onRetry?: (message: string) => void;
};

/** A request below `/v2/`, answered when the registry knows who asks; errors of the moment are tried again. */
export type Session = {
  readonly send: (request: SessionRequest) => Promise<HttpResponse>;
  /** Fetches an address that the registry gave, without our login. */
  readonly fetch: (url: string) => Promise<HttpResponse>;
  /** The header that answered the last challenge for this scope; for a request that is made elsewhere. */
  readonly authorization: (scope: string) => Promise<string | undefined>;
};

export type SessionRequest = Omit<HttpRequest, 'url'> & {
  /** Path below the host, or an address that the registry gave. */
  readonly path: string;
  /** What a token is for, such as `repository:shop/api:pull,push`. */
  readonly scope: string;
};

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const TIMEOUT_MS = 60_000;

const ANY_SCOPE = '';

/** An answer that says "not now". */
export class BusyStatus extends Error {
  readonly answer: Pick<HttpResponse, 'status' | 'headers' | 'body'>;
  constructor(host: string, answer: Pick<HttpResponse, 'status' | 'headers' | 'body'>) {
    super(`${host} answered ${answer.status} ${readErrors(answer.body).message}`.trim());
    this.answer = answer;
  }
}

/** @throws REGISTRY_UNREACHABLE, REGISTRY_LOGIN_REFUSED. Any other answer is returned, whatever its status. */
export function createSession(
  context: RegistryContext,
  host: string,
  login?: Credentials | RenewedLogin,
): Session {
  const tokens = new Map<string, string>();
  const credentials = typeof login === 'function' ? undefined : login;
  /** A user and a password open every scope; a token only its own. */
  const known = async (scope: string) =>
    typeof login === 'function' ? basic(await login()) : (tokens.get(scope) ?? tokens.get(ANY_SCOPE));
  const send = (request: SessionRequest, authorization: string | undefined) => {
    const { path, scope: _, ...rest } = request;
    const headers = { ...rest.headers, ...(authorization ? { authorization } : {}) };
    return context.http.request({
      timeoutMs: TIMEOUT_MS,
      keepAlive: true,
      ...rest,
      url: new URL(path, registryUrl(host)).href,
      headers,
    });
  };
  const authorize = async (challenge: string, scope: string): Promise<string | undefined> => {
    if (typeof login === 'function') throw refused(host); // It was sent along already.
    const asked = parseChallenge(challenge);
    if (asked?.scheme === 'bearer') return bearer(context, asked, scope, credentials);
    return credentials ? basic(credentials) : undefined;
  };
  const attempt = async (request: SessionRequest): Promise<HttpResponse> => {
    const first = await send(request, await known(request.scope));
    if (first.status !== 401) return busy(host, first);
    const authorization = await authorize(first.headers['www-authenticate'] ?? '', request.scope);
    if (!authorization)
      throw registryFailures.REGISTRY_LOGIN_REFUSED(
        `${host} wants to know who asks, and there is no login for it.`,
      );
    tokens.set(authorization.startsWith('Basic ') ? ANY_SCOPE : request.scope, authorization);
    const second = await send(request, authorization);
    if (second.status === 401) throw refused(host);
    return busy(host, second);
  };
  return {
    send: (request) => persistently(context, host, () => attempt(request)),
    fetch: (url) => persistently(context, host, () => fetchElsewhere(context, host, url)),
    authorization: known,
  };
}

async function fetchElsewhere({ http }: RegistryContext, host: string, url: string): Promise<HttpResponse> {
  const { href } = new URL(url, registryUrl(host));
  return busy(host, await http.request({ url: href, timeoutMs: TIMEOUT_MS }));
}

const refused = (host: string) => registryFailures.REGISTRY_LOGIN_REFUSED(`${host} refused the login (401).`);

function busy(host: string, answer: HttpResponse): HttpResponse {
  if (isTransientStatus(answer.status)) throw new BusyStatus(host, answer);
  return answer;
}

/** Repeats what fails for the moment. @throws REGISTRY_UNREACHABLE when it goes on */
export async function persistently<T>(
  context: RegistryContext,
  host: string,
  work: () => Promise<T>,
): Promise<T> {
  const { clock, signal, onRetry } = context;
  try {
    return await retry(work, {
      attempts: ATTEMPTS,
      delayMs: FIRST_PAUSE_MS,
      longestDelayMs: LONGEST_PAUSE_MS,
      isTransient: (error) => error instanceof BusyStatus || isTransientHttpError(error),
      waitAsked: (error) => (error instanceof BusyStatus ? retryAfter(error.answer) : undefined),
      onRetry: (error, count) => onRetry?.(`${error.message}; trying again (${count} of ${ATTEMPTS - 1})`),
      ...(signal ? { signal } : {}),
      clock,
    });
  } catch (error) {
    if (error instanceof BusyStatus || error instanceof HttpError)
      throw registryFailures.REGISTRY_UNREACHABLE(`${host}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Seconds in `Retry-After`, as milliseconds and at most a minute. */
function retryAfter({ headers }: Pick<HttpResponse, 'headers'>): number {
  const seconds = Number(headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0;
}

const basic = ({ username, password }: Credentials): string => {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
};

async function bearer(
  { http }: RegistryContext,
  { realm, service }: { readonly realm: string; readonly service: string },
  scope: string,
  credentials: Credentials | undefined,
): Promise<string> {
  const url = new URL(realm);
  if (service) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  const headers = credentials ? { authorization: basic(credentials) } : {};
  const answer = busy(url.host, await http.request({ url: url.href, headers }));
  const { token, access_token: access } =
    answer.status === 200 ? (JSON.parse(answer.body) as Record<string, unknown>) : {};
  const given = token ?? access;
  if (typeof given !== 'string')
    throw registryFailures.REGISTRY_LOGIN_REFUSED(
      `${url.host} gave no token (${answer.status} ${readErrors(answer.body).message}).`,
    );
  return `Bearer ${given}`;
}
