import type { Incident } from '../lib/record/dora.ts';
import type { Approval, RecordedCommit } from '../lib/record/record.ts';
import { isObject, type Json, numberAt, objectAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import type { GitHubApi } from './github-api.ts';

/** What GitHub knows of a release. All throw GITHUB_UNREADABLE. */
export type GitHubReleaseFacts = {
  /** Commits after `base` up to `head`, oldest first; undefined when GitHub does not know one of them. */
  readonly commits: (base: string, head: string) => Promise<readonly RecordedCommit[] | undefined>;
  readonly approvals: (runId: string, environment: string) => Promise<readonly Approval[]>;
  readonly incidents: (label: string) => Promise<readonly Incident[]>;
  /** Puts a state on the newest deployment of a commit to an environment; makes one when there is none. */
  readonly deploymentStatus: (commit: string, environment: string, status: object) => Promise<void>;
};

const objects = (values: unknown): readonly Json[] => (Array.isArray(values) ? values.filter(isObject) : []);

export function createGitHubReleaseFacts(api: GitHubApi): GitHubReleaseFacts {
  return {
    commits: async (base, head) => {
      const pages = await api.all(`/compare/${base}...${head}`, 'contents: read', 'commits');
      const known =
        pages.length > 0 ||
        base === head ||
        (await api.get(`/compare/${base}...${head}`, 'contents: read')) !== undefined;
      return known ? objects(pages).map(commitOf) : undefined;
    },
    approvals: async (runId, environment) => {
      const answer = objects(await api.get(`/actions/runs/${runId}/approvals`, 'actions: read'));
      const own = answer.filter((each) =>
        objectsAt(each, 'environments').some((one) => textAt(one, 'name') === environment),
      );
      return own.map((each) => ({
        by: textAt(objectAt(each, 'user'), 'login'),
        state: textAt(each, 'state'),
        comment: textAt(each, 'comment'),
      }));
    },
    incidents: async (label) => {
      const query = new URLSearchParams({ labels: label, state: 'all' });
      const issues = objects(await api.all(`/issues?${query}`, 'issues: read'));
      return issues.map((issue) => ({
        number: numberAt(issue, 'number') ?? 0,
        url: textAt(issue, 'html_url'),
        text: `${textAt(issue, 'title')}\n${textAt(issue, 'body')}`,
      }));
    },
    deploymentStatus: async (commit, environment, status) => {
      const query = new URLSearchParams({ sha: commit, environment, per_page: '1' });
      const [found] = objects(await api.get(`/deployments?${query}`, 'deployments: read'));
      const id = numberAt(found ?? {}, 'id') ?? (await createDeployment(api, commit, environment));
      await api.post(`/deployments/${id}/statuses`, status, 'deployments: write');
    },
  };
}

/** Without `required_contexts: []` GitHub would refuse a commit with a check that is not green: this is after the fact. */
async function createDeployment(api: GitHubApi, ref: string, environment: string): Promise<number> {
  const body = {
    ref,
    environment,
    auto_merge: false,
    required_contexts: [],
    description: 'recorded by deploy-actions',
  };
  const made = await api.post('/deployments', body, 'deployments: write');
  return numberAt(isObject(made) ? made : {}, 'id') ?? 0;
}

function commitOf(each: Json): RecordedCommit {
  const commit = objectAt(each, 'commit');
  const author = objectAt(commit, 'author');
  const title = textAt(commit, 'message').split('\n')[0] ?? '';
  // How GitHub names a pull request that it squashed or merged; asking for each commit would be a hundred requests.
  const [, squashed, merged] = /\(#(\d+)\)$|^Merge pull request #(\d+) /.exec(title) ?? [];
  return {
    sha: textAt(each, 'sha'),
    authoredAt: new Date(Date.parse(textAt(author, 'date')) || 0).toISOString(),
    author: textAt(objectAt(each, 'author'), 'login') || textAt(author, 'name'),
    title,
    pull: squashed || merged ? Number(squashed ?? merged) : null,
  };
}
