import { defineFailures } from '../failure.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpResponse } from '../runtime/http.ts';
import { HttpError, isTransientHttpError, isTransientStatus } from '../runtime/http-error.ts';
import { retry } from '../runtime/retry.ts';

export const gitHubFailures = defineFailures({
  GITHUB_UNREADABLE: {
    meaning: 'GitHub does not answer a question about the repository.',
    remedy: 'Give the job the permission that the message names, and pass `token`.',
  },
});

/** GitHub's REST API of one repository. Paths begin after `/repos/{owner}/{repo}`, those with `//` at the root. */
export type GitHubApi = {
  /** One answer; undefined for 404. @throws GITHUB_UNREADABLE */
  readonly get: (path: string, permission: string) => Promise<unknown>;
  /** All pages of a list; `member` is the one of an object that has it. @throws GITHUB_UNREADABLE */
  readonly all: (path: string, permission: string, member?: string) => Promise<readonly unknown[]>;
  /** @throws GITHUB_UNREADABLE */
  readonly post: (path: string, body: object, permission: string) => Promise<unknown>;
};

type Context = {
  readonly http: Pick<Http, 'request'>;
  readonly clock: Clock;
  readonly apiUrl: string;
  readonly token: string | undefined;
  readonly repository: string;
  readonly signal?: AbortSignal;
};

const PAGE = 100;
/** More than this is not read; that is an error, for the rest could say something else. */
const MOST_PAGES = 20;
const TIMEOUT_MS = 10_000;

/** A status that may be another one in a moment. */
class NotNow extends Error {
  readonly response: HttpResponse;
  constructor(response: HttpResponse) {
    super(`it answered ${response.status}`);
    this.response = response;
  }
}

export function createGitHubApi(context: Context): GitHubApi {
  const { apiUrl, repository } = context;
  const urlOf = (path: string) =>
    path.startsWith('//') ? `${apiUrl}${path.slice(1)}` : `${apiUrl}/repos/${repository}${path}`;
  const read = async (path: string, permission: string) => {
    const response = await ask(context, urlOf(path), permission);
    return response.status === 404 ? undefined : parse(response);
  };
  return {
    get: read,
    all: async (path, permission, member) => {
      const found: unknown[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const query = `${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`;
        const items = listIn(await read(`${path}${query}`, permission), member);
        found.push(...items);
        if (items.length < PAGE) return found;
      }
      throw gitHubFailures.GITHUB_UNREADABLE(`${path} has more than ${MOST_PAGES * PAGE} entries.`);
    },
    post: async (path, body, permission) => parse(await ask(context, urlOf(path), permission, body)),
  };
}

async function ask(
  { http, clock, token, signal }: Context,
  url: string,
  permission: string,
  body?: object,
): Promise<HttpResponse> {
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const request = {
    url,
    headers,
    timeoutMs: TIMEOUT_MS,
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  };
  const once = async () => {
    const response = await http.request(request);
    if (isTransientStatus(response.status)) throw new NotNow(response);
    return response;
  };
  // A POST that was not answered may have been heard: it is not sent again.
  const isTransient = (error: Error) =>
    error instanceof NotNow || (body === undefined && isTransientHttpError(error));
  const response = await retry(once, {
    attempts: 3,
    delayMs: 300,
    isTransient,
    clock,
    ...(signal ? { signal } : {}),
  }).catch((error: Error) => {
    if (error instanceof HttpError || error instanceof NotNow)
      throw unreadable(url, error.message, permission, error);
    throw error;
  });
  if (response.status < 300 || response.status === 404) return response;
  throw unreadable(url, `it answered ${response.status}`, permission);
}

function unreadable(url: string, why: string, permission: string, cause?: unknown) {
  const path = new URL(url).pathname;
  return gitHubFailures.GITHUB_UNREADABLE(
    `GitHub does not answer ${path}: ${why} (permission \`${permission}\`)`,
    { cause },
  );
}

function parse({ body }: HttpResponse): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch (error) {
    throw gitHubFailures.GITHUB_UNREADABLE('GitHub answered something that is no JSON.', { cause: error });
  }
}

function listIn(value: unknown, member: string | undefined): readonly unknown[] {
  const list =
    member === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[member];
  return Array.isArray(list) ? list : [];
}
