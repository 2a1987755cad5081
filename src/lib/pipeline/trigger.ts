/** What happened, reduced to what decides. `sha` is the commit that is built and deployed. */
export type Trigger =
  | { readonly kind: 'branch'; readonly branch: string; readonly sha: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly sha: string }
  | {
      readonly kind: 'pull-request';
      /** The branch it would be merged into. */
      readonly target: string;
      readonly sha: string;
      /** Whether it comes from another repository, and so has no secrets and no variables. */
      readonly fromFork: boolean;
    }
  | { readonly kind: 'nothing'; readonly why: string; readonly sha: string };

/** What the runner says about the event; the payload is outside text. */
export type RunnerEvent = {
  readonly eventName: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly ref: string;
  readonly sha: string;
  readonly baseRef: string;
};

/**
 * Reads the event. A run by hand counts as a push of the branch or tag it was started on.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function readTrigger(event: RunnerEvent): Trigger {
  switch (event.eventName) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequest(event);
    case 'merge_group':
      return mergeGroup(event);
    case 'push':
    case 'release':
    case 'workflow_dispatch':
      return refOf(event);
    default:
      return nothing(event, `the event ${event.eventName} deploys nothing`);
  }
}

const nothing = ({ sha }: RunnerEvent, why: string): Trigger => ({ kind: 'nothing', why, sha });

function refOf(event: RunnerEvent): Trigger {
  const { ref, sha } = event;
  if (event.event['deleted'] === true) return nothing(event, `${ref} was deleted`);
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', tag: ref.slice('refs/tags/'.length), sha };
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', branch: ref.slice('refs/heads/'.length), sha };
  return nothing(event, `${ref || 'an event without a ref'} is neither a branch nor a tag`);
}

/** The commit of a pull request is its newest one, not the merge that GitHub makes of it: that one nobody can find later. */
function pullRequest(event: RunnerEvent): Trigger {
  const head = at(event.event, 'pull_request', 'head');
  const [from, to] = [
    at(head, 'repo', 'full_name'),
    at(event.event, 'pull_request', 'base', 'repo', 'full_name'),
  ];
  return {
    kind: 'pull-request',
    target: event.baseRef || text(at(event.event, 'pull_request', 'base', 'ref')),
    sha: text(at(head, 'sha')) || event.sha,
    // A fork that was deleted has no repository any more.
    fromFork: from === undefined || from !== to,
  };
}

function mergeGroup(event: RunnerEvent): Trigger {
  const base = text(at(event.event, 'merge_group', 'base_ref'));
  return {
    kind: 'pull-request',
    target: base.replace(/^refs\/heads\//, ''),
    sha: event.sha,
    fromFork: false,
  };
}

/** The value at a path of a payload, whatever shape it has. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
