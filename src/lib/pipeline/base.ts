import { at, type RunnerEvent } from './trigger.ts';

/** The commit that an event is compared with for tests and builds, or why there is none to trust. */
export type Base =
  | { readonly kind: 'commit'; readonly ref: string }
  | { readonly kind: 'everything'; readonly why: string };

const everything = (why: string): Base => ({ kind: 'everything', why });
const commit = (ref: unknown): Base =>
  typeof ref === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref)
    ? { kind: 'commit', ref }
    : everything('the event names no commit to compare with');

/**
 * A pull request is compared with the first parent of its merge commit: `base.sha` of the payload is as old as the
 * pull request. A push is compared with what was there before it, as long as it only adds to that.
 */
export function testBase({ eventName, event }: RunnerEvent): Base {
  switch (eventName) {
    case 'pull_request':
      return { kind: 'commit', ref: 'HEAD^1' };
    case 'merge_group':
      return commit(at(event, 'merge_group', 'base_sha'));
    case 'push':
      return pushBase(event);
    default:
      return everything(`an event ${eventName} has no commit before it`);
  }
}

function pushBase(event: RunnerEvent['event']): Base {
  const { before, forced, ref } = event;
  if (typeof ref === 'string' && ref.startsWith('refs/tags/')) return everything('a tag releases everything');
  if (forced === true) return everything('the branch was rewritten');
  if (typeof before === 'string' && /^0+$/.test(before)) return everything('the branch is new');
  return commit(before);
}
