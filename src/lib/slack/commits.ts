/** A commit as a push event has it; outside text. */
export type Commit = { readonly id: string; readonly subject: string; readonly author: string };

/** What a push brought: https://docs.github.com/webhooks/webhook-events-and-payloads#push */
export type Pushed = {
  readonly commits: readonly Commit[];
  /** Page with all of it; empty when there is none. */
  readonly compareUrl: string;
};

/** Reads the commits out of an event; none where it is no push. */
export function readPushed(event: Readonly<Record<string, unknown>>): Pushed {
  const { commits, compare } = event;
  const list = Array.isArray(commits) ? commits.flatMap(readCommit) : [];
  return { commits: list, compareUrl: typeof compare === 'string' && list.length > 0 ? compare : '' };
}

function readCommit(value: unknown): readonly Commit[] {
  const { id, message, author } = fieldsOf(value);
  if (typeof id !== 'string' || typeof message !== 'string') return [];
  const { username, name } = fieldsOf(author);
  return [{ id, subject: message.split('\n')[0] ?? '', author: String(username ?? name ?? '') }];
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
