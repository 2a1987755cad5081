import type { Http, HttpResponse } from '../runtime/http.ts';

/** What became of a comment. Reporting is not the gate: nothing here fails a step. */
export type Commented =
  | { readonly kind: 'written' | 'updated' }
  | { readonly kind: 'refused'; readonly why: string };

export type CommentRequest = {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly body: string;
  /** A line that only our comment has: the one that is updated instead of written again. */
  readonly mark: string;
};

type Ports = { readonly http: Http; readonly apiUrl: string; readonly token: string };

const TIMEOUT_MS = 20_000;
/** Comments are listed by pages of 100; a discussion longer than this gets a second comment rather than a long search. */
const MOST_PAGES = 10;

/**
 * Writes one comment on a pull request, or updates it: https://docs.github.com/rest/issues/comments
 * The token of a pull request from a fork may only read: that is said, and is not an error.
 */
export function createPullRequestComment({ http, apiUrl, token }: Ports) {
  const ask: Ask = (method, path, body) =>
    http.request({
      url: `${apiUrl}${path}`,
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: TIMEOUT_MS,
    });
  return async (request: CommentRequest): Promise<Commented> => {
    try {
      return await write(ask, request);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'HttpError') throw error;
      return { kind: 'refused', why: error.message };
    }
  };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<HttpResponse>;

async function write(ask: Ask, { repository, number, body, mark }: CommentRequest): Promise<Commented> {
  const issues = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/issues`;
  const own = await findOwn(
    (page) => ask('GET', `${issues}/${number}/comments?per_page=100&page=${page}`),
    mark,
  );
  const answer =
    own === undefined
      ? await ask('POST', `${issues}/${number}/comments`, { body })
      : await ask('PATCH', `${issues}/comments/${own}`, { body });
  if (answer.status >= 300) return { kind: 'refused', why: explain(answer) };
  return { kind: own === undefined ? 'written' : 'updated' };
}

type Comment = { readonly id?: unknown; readonly body?: unknown };

async function findOwn(
  page: (number: number) => Promise<HttpResponse>,
  mark: string,
): Promise<number | undefined> {
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const answer = await page(number);
    const comments = answer.status === 200 ? (JSON.parse(answer.body) as readonly Comment[]) : [];
    const own = comments.find(({ body }) => typeof body === 'string' && body.startsWith(mark));
    if (typeof own?.id === 'number') return own.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

function explain({ status }: HttpResponse): string {
  if (status === 401 || status === 403 || status === 404)
    return `GitHub answered ${status}: the token may not write here, as for pull requests from forks; else give the job \`pull-requests: write\``;
  return `GitHub answered ${status}`;
}
