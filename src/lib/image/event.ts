/** What the runner says of an event, as far as names of images depend on it. */
export type RunContext = {
  readonly eventName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly ref: string;
  readonly sha: string;
  readonly baseRef: string;
};

/** What is built: the ref by its kind, and the commit that a person would look for. */
export type BuildEvent = {
  readonly kind: 'branch' | 'tag' | 'pull-request' | 'other';
  /** Branch, tag, or number of the pull request. */
  readonly name: string;
  /** Full commit. Of a pull request the head commit, not the merge commit that GitHub makes for the run. */
  readonly sha: string;
  readonly baseRef: string;
  readonly defaultBranch: string;
  readonly isScheduled: boolean;
  readonly isDefaultBranch: boolean;
  readonly repository: Repository;
};

/** What the event's payload knows of the repository; empty where it says nothing. */
export type Repository = {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly licence: string;
};

/** Events that run on the default branch without naming a commit of their own (metadata-action's rule). */
const ON_DEFAULT_BRANCH = /create|discussion|issues|schedule/;

export function readBuildEvent(run: RunContext): BuildEvent {
  const pull = field(run.event, 'pull_request');
  const repository = field(run.event, 'repository');
  const defaultBranch = textOf(repository, 'default_branch');
  const { kind, name } = readRef(run, pull);
  const base = textOf(field(pull, 'base'), 'ref') || run.baseRef || textOf(run.event, 'base_ref');
  return {
    kind,
    name,
    sha: textOf(field(pull, 'head'), 'sha') || run.sha,
    baseRef: base.replace(/^refs\/heads\//, ''),
    defaultBranch,
    isScheduled: run.eventName.includes('schedule'),
    isDefaultBranch:
      ON_DEFAULT_BRANCH.test(run.eventName) || (kind === 'branch' && name !== '' && name === defaultBranch),
    repository: {
      name: textOf(repository, 'name'),
      description: textOf(repository, 'description'),
      url: textOf(repository, 'html_url'),
      licence: textOf(field(repository, 'license'), 'spdx_id'),
    },
  };
}

function readRef(
  { eventName, event, ref }: RunContext,
  pull: Readonly<Record<string, unknown>>,
): Pick<BuildEvent, 'kind' | 'name'> {
  // A pull_request_target runs on the base branch, but it is about the pull request.
  const number = pull['number'] ?? event['number'];
  if (eventName.startsWith('pull_request') && typeof number === 'number')
    return { kind: 'pull-request', name: String(number) };
  const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (space === 'heads') return { kind: 'branch', name };
  if (space === 'tags') return { kind: 'tag', name };
  if (space === 'pull') return { kind: 'pull-request', name: name.replace(/\/.*$/, '') };
  return { kind: 'other', name: '' };
}

/** When the commit was made, in seconds since 1970, where the event says so. */
export function commitSeconds({ event, sha }: RunContext): number | undefined {
  const head = field(event, 'head_commit');
  const at = Date.parse(textOf(head, 'timestamp'));
  return textOf(head, 'id') === sha && Number.isFinite(at) ? Math.floor(at / 1000) : undefined;
}

function field(of: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = of[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(of: Readonly<Record<string, unknown>>, name: string): string {
  const value = of[name];
  return typeof value === 'string' ? value : '';
}
