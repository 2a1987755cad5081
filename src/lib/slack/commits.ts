/** A commit as a push event has it; outside text. */
export type Commit = { readonly id: string; readonly subject: string; readonly author: string };

/** What is new in a version. */
export type Pushed = {
  /** Oldest first; may be fewer than there are. */
  readonly commits: readonly Commit[];
  readonly count: number;
  /** Page with all of it; empty when there is none. */
  readonly compareUrl: string;
  /** What it is new against, in words; empty for a push. */
  readonly since: string;
};

/** The commits of a push: https://docs.github.com/webhooks/webhook-events-and-payloads#push. None of another event. */
export function readPushed(event: Readonly<Record<string, unknown>>): Pushed {
  const { commits, compare } = event;
  const list = Array.isArray(commits) ? commits.flatMap(readCommit) : [];
  const compareUrl = typeof compare === 'string' && list.length > 0 ? compare : '';
  return { commits: list, count: list.length, compareUrl, since: '' };
}

/**
 * The commits between two: https://docs.github.com/rest/commits/commits#compare-two-commits. Undefined for an answer of
 * another shape.
 */
export function readCompared(json: unknown, since: string): Pushed | undefined {
  const { commits, total_commits: count, html_url: compareUrl } = fieldsOf(json);
  if (!Array.isArray(commits) || typeof count !== 'number') return undefined;
  const list = commits.flatMap((each) => {
    const { sha, commit, author } = fieldsOf(each);
    const { message, author: git } = fieldsOf(commit);
    const { login } = fieldsOf(author);
    return readCommit({ id: sha, message, author: { username: login, name: fieldsOf(git)['name'] } });
  });
  // The newest are on a later page when there are more.
  const shown = list.length === count ? list : [];
  return { commits: shown, count, compareUrl: typeof compareUrl === 'string' ? compareUrl : '', since };
}

function readCommit(value: unknown): readonly Commit[] {
  const { id, message, author } = fieldsOf(value);
  if (typeof id !== 'string' || typeof message !== 'string') return [];
  const { username, name } = fieldsOf(author);
  return [{ id, subject: message.split('\n')[0] ?? '', author: String(username ?? name ?? '') }];
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
