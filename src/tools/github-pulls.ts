import { at } from '../lib/pipeline/trigger.ts';
import type { GitHubApi } from './github-api.ts';

/** A pull request by which a commit came in. */
export type Pull = { readonly number: number; readonly labels: readonly string[] };

export type GitHubPulls = {
  /** The merged pull requests of a commit. @throws GITHUB_UNREADABLE */
  readonly ofCommit: (sha: string) => Promise<readonly Pull[]>;
};

/** https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit */
export const createGitHubPulls = (api: Pick<GitHubApi, 'all'>): GitHubPulls => ({
  ofCommit: async (sha) => (await api.all(`/commits/${sha}/pulls`, 'pull-requests: read')).flatMap(pullOf),
});

/** Only what was merged: anybody may open a pull request with somebody else's commit, and label it. */
function pullOf(value: unknown): readonly Pull[] {
  const [number, merged, labels] = [at(value, 'number'), at(value, 'merged_at'), at(value, 'labels')];
  if (typeof number !== 'number' || typeof merged !== 'string' || !Array.isArray(labels)) return [];
  const names = labels.map((label) => at(label, 'name')).filter((name) => typeof name === 'string');
  return [{ number, labels: names }];
}
