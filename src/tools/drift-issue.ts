import type { Http, HttpResponse } from '../runtime/http.ts';

type Ports = {
  readonly http: Pick<Http, 'request'>;
  readonly apiUrl: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
};
type Issue = { readonly number: number; readonly title: string; readonly pull_request?: unknown };

const LABEL = 'drift';
const TIMEOUT_MS = 20_000;

/**
 * Keeps one open issue by its title: opened when there is something to say, brought up to date while there is, closed by
 * itself when there is nothing any more. Returns what was done, for people; an answer that refuses is one of these.
 * https://docs.github.com/rest/issues/issues
 */
export function createDriftIssue({ http, apiUrl, token, repository }: Ports) {
  const ask = (method: string, path: string, body?: unknown): Promise<HttpResponse> =>
    http.request({
      url: `${apiUrl}/repos/${repository}/issues${path}`,
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
  return async (title: string, body: string | undefined): Promise<string> => {
    const listed = await ask('GET', `?state=open&labels=${LABEL}&per_page=100`);
    if (listed.status !== 200) return refused(listed);
    const open = (JSON.parse(listed.body) as readonly Issue[]).find(
      (issue) => issue.title === title && issue.pull_request === undefined,
    );
    const [method, path, change, done] = changeFor(open, title, body);
    if (method === undefined) return 'There is no issue about drift, and none is needed.';
    const answer = await ask(method, path, change);
    return answer.status < 300 ? done : refused(answer);
  };
}

type Step = readonly [method: 'POST' | 'PATCH' | undefined, path: string, change: unknown, done: string];

function changeFor(open: Issue | undefined, title: string, body: string | undefined): Step {
  if (body === undefined && open === undefined) return [undefined, '', undefined, ''];
  if (open === undefined)
    return ['POST', '', { title, body, labels: [LABEL] }, `Opened the issue "${title}".`];
  if (body === undefined)
    return [
      'PATCH',
      `/${open.number}`,
      { state: 'closed' },
      `Closed issue ${open.number}: nothing drifts any more.`,
    ];
  return ['PATCH', `/${open.number}`, { body }, `Brought issue ${open.number} up to date.`];
}

const refused = ({ status }: HttpResponse): string =>
  `GitHub answered ${status}: no issue is kept. The job needs \`issues: write\`.`;
