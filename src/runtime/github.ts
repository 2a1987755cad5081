import { readFileSync } from 'node:fs';

/** What the runner says about the run; https://docs.github.com/actions/reference/variables-reference */
export type GitHubContext = {
  readonly eventName: string;
  /** The event's payload, unchecked: read it with a parser of the shape that is needed. */
  readonly event: Readonly<Record<string, unknown>>;
  /** Full ref, such as `refs/heads/main`, `refs/tags/v1.2.3` or `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sha: string;
  /** Source branch of a pull request, else empty. */
  readonly headRef: string;
  readonly baseRef: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly actor: string;
  readonly workflow: string;
  readonly job: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Page of this run, empty outside GitHub. */
  readonly runUrl: string;
};

export function readGitHubContext(env: Readonly<Record<string, string | undefined>>): GitHubContext {
  const of = (name: string, otherwise = '') => env[`GITHUB_${name}`] || otherwise;
  const serverUrl = of('SERVER_URL', 'https://github.com');
  const [repository, runId] = [of('REPOSITORY'), of('RUN_ID')];
  return {
    eventName: of('EVENT_NAME'),
    event: readEvent(of('EVENT_PATH')),
    ref: of('REF'),
    sha: of('SHA'),
    headRef: of('HEAD_REF'),
    baseRef: of('BASE_REF'),
    repository,
    actor: of('ACTOR'),
    workflow: of('WORKFLOW'),
    job: of('JOB'),
    runId,
    runAttempt: of('RUN_ATTEMPT', '1'),
    serverUrl,
    apiUrl: of('API_URL', 'https://api.github.com'),
    workspace: of('WORKSPACE', process.cwd()),
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
  };
}

function readEvent(path: string): Readonly<Record<string, unknown>> {
  if (path === '') return {};
  const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
}
