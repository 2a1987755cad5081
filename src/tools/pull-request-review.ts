import type { Suggestion } from '../lib/migrate/suggestions.ts';
import type { Http, HttpResponse } from '../runtime/http.ts';
import type { Commented } from './pull-request-comment.ts';

type Ports = { readonly http: Http; readonly apiUrl: string; readonly token: string };

export type ReviewRequest = {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** The commit whose lines are meant. */
  readonly commit: string;
  readonly suggestions: readonly Suggestion[];
};

const TIMEOUT_MS = 20_000;
/** More would bury the discussion. */
const MOST = 20;

/**
 * Makes suggestions on lines of a pull request, those that are not there yet:
 * https://docs.github.com/rest/pulls/comments. Nothing here fails a step.
 */
export function createPullRequestReview({ http, apiUrl, token }: Ports) {
  const ask = (method: string, path: string, body?: unknown): Promise<HttpResponse> =>
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
  return async ({ repository, number, commit, suggestions }: ReviewRequest): Promise<Commented> => {
    const pull = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls/${number}`;
    try {
      const there = await existing((page) => ask('GET', `${pull}/comments?per_page=100&page=${page}`));
      const fresh = suggestions.filter(({ mark }) => !there.has(mark)).slice(0, MOST);
      if (fresh.length === 0) return { kind: 'updated' };
      const comments = fresh.map(commentOf);
      const answer = await ask('POST', `${pull}/reviews`, { commit_id: commit, event: 'COMMENT', comments });
      return answer.status < 300
        ? { kind: 'written' }
        : { kind: 'refused', why: `GitHub answered ${answer.status}` };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'HttpError') throw error;
      return { kind: 'refused', why: error.message };
    }
  };
}

const commentOf = ({ path, line, endLine, body }: Suggestion) => ({
  path,
  body,
  side: 'RIGHT',
  line: endLine,
  ...(line === endLine ? {} : { start_line: line, start_side: 'RIGHT' }),
});

const MOST_PAGES = 10;

/** The first lines of the comments that are there. */
async function existing(page: (number: number) => Promise<HttpResponse>): Promise<ReadonlySet<string>> {
  const marks = new Set<string>();
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const comments = commentsOf(await page(number));
    for (const { body } of comments) marks.add(String(body).split('\n')[0] ?? '');
    if (comments.length < 100) break;
  }
  return marks;
}

const commentsOf = ({ status, body }: HttpResponse): readonly { readonly body?: unknown }[] =>
  status === 200 ? (JSON.parse(body) as readonly { readonly body?: unknown }[]) : [];
