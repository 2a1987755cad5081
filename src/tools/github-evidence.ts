import { addedLines } from '../lib/checks/coverage.ts';
import type { Issue } from '../lib/checks/judge-plain.ts';
import type { PullRequest, Review, Status } from '../lib/checks/judge-review.ts';
import { isObject, type Json, numberAt, objectAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import type { GitHubApi } from './github-api.ts';

/** What GitHub knows about a commit and its repository. All throw GITHUB_UNREADABLE. */
export type GitHubEvidence = {
  readonly pulls: (commit: string) => Promise<readonly PullRequest[]>;
  readonly reviews: (pull: number) => Promise<readonly Review[]>;
  readonly statuses: (commit: string) => Promise<readonly Status[]>;
  /** Names that the rules and the protection of a branch require. */
  readonly requiredChecks: (branch: string) => Promise<readonly string[]>;
  readonly addedLines: (
    commit: string,
  ) => Promise<readonly { readonly path: string; readonly lines: readonly number[] }[]>;
  readonly openIssues: (label: string) => Promise<readonly Issue[]>;
  /** Who put each label of a pull request on it, by the label's name; the newest counts. */
  readonly labelledBy: (pull: number) => Promise<ReadonlyMap<string, string>>;
  /** Undefined when GitHub does not say. */
  readonly isMember: (team: string, person: string) => Promise<boolean | undefined>;
  /** When a file was last changed, in ms since 1970. */
  readonly changedAt: (path: string, commit: string) => Promise<number | undefined>;
  readonly issue: (
    number: string,
  ) => Promise<{ readonly text: string; readonly changedAt: number; readonly open: boolean } | undefined>;
};

export function createGitHubEvidence(api: GitHubApi, owner: string): GitHubEvidence {
  return { ...ofCommits(api), ...ofIssues(api, owner) };
}

const objects = (values: readonly unknown[]): readonly Json[] => values.filter(isObject);
const loginOf = (value: Json, name = 'user') => textAt(objectAt(value, name), 'login');

function ofCommits(
  api: GitHubApi,
): Pick<GitHubEvidence, 'pulls' | 'reviews' | 'statuses' | 'requiredChecks' | 'addedLines' | 'changedAt'> {
  return {
    pulls: async (commit) =>
      objects(await api.all(`/commits/${commit}/pulls`, 'pull-requests: read')).map(pullOf),
    reviews: async (pull) =>
      objects(await api.all(`/pulls/${pull}/reviews`, 'pull-requests: read')).map(reviewOf),
    statuses: async (commit) => {
      const [runs, statuses] = await Promise.all([
        api.all(`/commits/${commit}/check-runs?filter=latest`, 'checks: read', 'check_runs'),
        api.all(`/commits/${commit}/status`, 'statuses: read', 'statuses'),
      ]);
      return [...objects(runs).map(statusOfRun), ...objects(statuses).map(statusOfContext)];
    },
    requiredChecks: async (branch) => {
      const name = encodeURIComponent(branch);
      const rules = objects(await api.all(`/rules/branches/${name}`, 'contents: read'));
      const ruled = rules
        .filter((rule) => textAt(rule, 'type') === 'required_status_checks')
        .flatMap((rule) => objectsAt(objectAt(rule, 'parameters'), 'required_status_checks'))
        .map((check) => textAt(check, 'context'));
      if (ruled.length > 0) return [...new Set(ruled)];
      // Asked only then: it needs a right that the token of a job cannot have.
      const shown = await api.get(`/branches/${name}`, 'contents: read');
      const checks = objectAt(objectAt(isObject(shown) ? shown : {}, 'protection'), 'required_status_checks');
      return (Array.isArray(checks['contexts']) ? checks['contexts'] : []).map(String);
    },
    addedLines: async (commit) => {
      const files = objects(await api.all(`/commits/${commit}`, 'contents: read', 'files'));
      return files.map((file) => ({
        path: textAt(file, 'filename'),
        lines: addedLines(textAt(file, 'patch')),
      }));
    },
    changedAt: async (path, commit) => {
      const query = new URLSearchParams({ path, sha: commit, per_page: '1' });
      const commits = await api.get(`/commits?${query}`, 'contents: read');
      const [first] = objects(Array.isArray(commits) ? commits : []);
      const at = Date.parse(textAt(objectAt(objectAt(first ?? {}, 'commit'), 'committer'), 'date'));
      return Number.isNaN(at) ? undefined : at;
    },
  };
}

function ofIssues(
  api: GitHubApi,
  owner: string,
): Pick<GitHubEvidence, 'openIssues' | 'labelledBy' | 'isMember' | 'issue'> {
  return {
    openIssues: async (label) => {
      const query = new URLSearchParams({ labels: label, state: 'open' });
      const issues = objects(await api.all(`/issues?${query}`, 'issues: read'));
      return issues
        .filter((issue) => !isObject(issue['pull_request']))
        .map((issue) => ({
          number: numberAt(issue, 'number') ?? 0,
          title: textAt(issue, 'title'),
          url: textAt(issue, 'html_url'),
        }));
    },
    labelledBy: async (pull) => {
      const events = objects(await api.all(`/issues/${pull}/events`, 'issues: read'));
      const labelled = events.filter((event) => textAt(event, 'event') === 'labeled');
      return new Map(
        labelled.map((event) => [textAt(objectAt(event, 'label'), 'name'), loginOf(event, 'actor')]),
      );
    },
    isMember: async (team, person) => {
      const path = `//orgs/${owner}/teams/${encodeURIComponent(team)}/memberships/${encodeURIComponent(person)}`;
      // 404 is also what a token hears that may not ask, so it is not a no.
      const membership = await api.get(path, 'members: read of the organisation');
      return isObject(membership) ? textAt(membership, 'state') === 'active' : undefined;
    },
    issue: async (number) => {
      const issue = await api.get(`/issues/${number}`, 'issues: read');
      if (!isObject(issue)) return undefined;
      const changedAt = Date.parse(textAt(issue, 'updated_at'));
      return { text: textAt(issue, 'body'), changedAt, open: textAt(issue, 'state') === 'open' };
    },
  };
}

const pullOf = (pull: Json): PullRequest => ({
  number: numberAt(pull, 'number') ?? 0,
  url: textAt(pull, 'html_url'),
  author: loginOf(pull),
  head: textAt(objectAt(pull, 'head'), 'sha'),
  merged: textAt(pull, 'merged_at') !== '',
  mergeCommit: textAt(pull, 'merge_commit_sha'),
  base: textAt(objectAt(pull, 'base'), 'ref'),
  labels: objectsAt(pull, 'labels').map((label) => ({
    name: textAt(label, 'name'),
    description: textAt(label, 'description'),
  })),
});

const reviewOf = (review: Json): Review => ({
  by: loginOf(review),
  isBot: textAt(objectAt(review, 'user'), 'type') === 'Bot',
  state: textAt(review, 'state'),
  commit: textAt(review, 'commit_id'),
  at: textAt(review, 'submitted_at'),
});

/** GitHub's own rule: neutral and skipped count as passed. */
const PASSED = ['success', 'neutral', 'skipped'];

function statusOfRun(run: Json): Status {
  const conclusion = textAt(run, 'conclusion');
  const said = conclusion || textAt(run, 'status') || 'unknown';
  const finished = PASSED.includes(conclusion) ? 'good' : 'bad';
  return {
    name: textAt(run, 'name'),
    said,
    outcome: conclusion === '' ? 'open' : finished,
    at: textAt(run, 'started_at'),
  };
}

function statusOfContext(status: Json): Status {
  const said = textAt(status, 'state');
  const outcome = said === 'success' ? 'good' : said === 'pending' ? 'open' : 'bad';
  return { name: textAt(status, 'context'), said, outcome, at: textAt(status, 'updated_at') };
}
