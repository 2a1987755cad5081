import { defineFailures } from '../failure.ts';
import type { PastDeployment } from '../lib/pipeline/deployed.ts';
import { at } from '../lib/pipeline/trigger.ts';
import type { Http } from '../runtime/http.ts';

/** What GitHub knows about earlier deployments of a repository. */
export type GitHubDeployments = {
  /** The last ones to an environment, newest first. @throws GITHUB_DEPLOYMENTS_UNREADABLE */
  readonly list: (environment: string) => Promise<readonly PastDeployment[]>;
};

export const deploymentsFailures = defineFailures({
  GITHUB_DEPLOYMENTS_UNREADABLE: {
    meaning: 'GitHub does not say what was deployed before.',
    remedy: 'Give the job the permission `deployments: read`.',
  },
});

const QUERY = `query($owner: String!, $name: String!, $environment: String!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { commitOid state }
    }
  }
}`;

type Context = {
  readonly http: Pick<Http, 'request'>;
  /** Of GitHub's REST API; GraphQL is beside it. */
  readonly apiUrl: string;
  readonly token: string;
  readonly repository: string;
};

/** One request an environment; REST would need one more for the state of each deployment. */
export const createGitHubDeployments = ({ http, apiUrl, token, repository }: Context): GitHubDeployments => ({
  list: async (environment) => {
    const [owner, name] = repository.split('/');
    const unreadable = (why: string, cause?: unknown) =>
      deploymentsFailures.GITHUB_DEPLOYMENTS_UNREADABLE(
        `GitHub does not say what was deployed to ${environment}: ${why}`,
        { cause },
      );
    const response = await http
      .request({
        url: graphqlUrl(apiUrl),
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables: { owner, name, environment } }),
      })
      .catch((error: Error) => Promise.reject(unreadable(error.message, error)));
    if (response.status !== 200) throw unreadable(`it answered with status ${response.status}`);
    const nodes = at(parse(response.body), 'data', 'repository', 'deployments', 'nodes');
    if (!Array.isArray(nodes)) throw unreadable(firstError(response.body));
    return nodes.flatMap(readDeployment);
  },
});

/** `https://api.github.com/graphql`, and `https://host/api/graphql` beside `/api/v3` of an Enterprise Server. */
const graphqlUrl = (apiUrl: string): string => `${apiUrl.replace(/\/v3\/?$/, '')}/graphql`;

function readDeployment(node: unknown): readonly PastDeployment[] {
  const [commit, state] = [at(node, 'commitOid'), at(node, 'state')];
  return typeof commit === 'string' && typeof state === 'string' ? [{ commit, state }] : [];
}

function firstError(body: string): string {
  const message = at(parse(body), 'errors', '0', 'message');
  return typeof message === 'string' ? message : 'its answer has another shape';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
