/** One deployment of GitHub to an environment: https://docs.github.com/graphql/reference/objects#deployment */
export type PastDeployment = {
  readonly commit: string;
  /** State in upper case: ACTIVE, INACTIVE, FAILURE, ERROR, IN_PROGRESS and so on. */
  readonly state: string;
};

/** States of a deployment that was a success, then or still. */
const GOOD = ['ACTIVE', 'SUCCESS', 'INACTIVE'];

/**
 * The newest commit of which everything that was deployed went well. Each service of an environment has a deployment of
 * its own that does not say which, so one bad or unfinished one makes the whole commit no base to trust.
 * @param deployments newest first
 */
export function lastGoodCommit(deployments: readonly PastDeployment[]): string | undefined {
  const commits = [...new Set(deployments.map(({ commit }) => commit))];
  return commits.find((commit) =>
    deployments.every((each) => each.commit !== commit || GOOD.includes(each.state)),
  );
}

/** Whether a commit ran in an environment. */
export const wasDeployed = (commit: string, deployments: readonly PastDeployment[]): boolean =>
  deployments.some((each) => each.commit === commit && GOOD.includes(each.state));
