import { defineFailures } from '../failure.ts';
import { type Pushed, readCompared } from '../lib/slack/commits.ts';
import type { Http } from '../runtime/http.ts';

export const compareFailures = defineFailures({
  GITHUB_COMPARE_UNREADABLE: {
    meaning: 'GitHub does not say what is new since the last release.',
    remedy:
      'Give the job the permission `contents: read`, and check that `since` is a commit or a tag of it.',
  },
});

/** The commits after one commit or tag, up to another. @throws GITHUB_COMPARE_UNREADABLE */
export type GitHubCompare = (since: string, until: string) => Promise<Pushed>;

type Context = {
  readonly http: Pick<Http, 'request'>;
  readonly apiUrl: string;
  readonly token: string;
  readonly repository: string;
};

/** https://docs.github.com/rest/commits/commits#compare-two-commits */
export const createGitHubCompare =
  ({ http, apiUrl, token, repository }: Context): GitHubCompare =>
  async (since, until) => {
    const range = `${encodeURIComponent(since)}...${encodeURIComponent(until)}`;
    const unreadable = (why: string, cause?: unknown) =>
      compareFailures.GITHUB_COMPARE_UNREADABLE(`${since}...${until}: ${why}`, { cause });
    const answer = await http
      .request({
        url: `${apiUrl}/repos/${repository}/compare/${range}?per_page=100`,
        headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      })
      .catch((error: Error) => Promise.reject(unreadable(error.message, error)));
    if (answer.status !== 200) throw unreadable(`it answered with status ${answer.status}`);
    const pushed = readCompared(parse(answer.body), /^[0-9a-f]{40}$/.test(since) ? since.slice(0, 7) : since);
    if (!pushed) throw unreadable('its answer has another shape');
    return pushed;
  };

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
