type Event = Readonly<Record<string, unknown>>;

const field = (event: unknown, name: string): unknown =>
  typeof event === 'object' && event !== null ? (event as Event)[name] : undefined;

/**
 * The commit that a run is compared with: the base of a pull request or of a merge group, what a push replaced.
 * Undefined when the event has none, such as a run by hand.
 */
export function baseCommit(eventName: string, event: Event): string | undefined {
  const candidates: Readonly<Record<string, unknown>> = {
    pull_request: field(field(field(event, 'pull_request'), 'base'), 'sha'),
    pull_request_target: field(field(field(event, 'pull_request'), 'base'), 'sha'),
    merge_group: field(field(event, 'merge_group'), 'base_sha'),
    push: field(event, 'before'),
  };
  const sha = candidates[eventName];
  return typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) && !/^0+$/.test(sha) ? sha : undefined;
}

/** The number of the pull request that an event is about. */
export function pullRequestNumber(event: Event): number | undefined {
  const number = field(field(event, 'pull_request'), 'number');
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** The newest commit of the pull request that an event is about: the one whose lines people see. */
export function headCommit(event: Event): string | undefined {
  const sha = field(field(field(event, 'pull_request'), 'head'), 'sha');
  return typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined;
}
