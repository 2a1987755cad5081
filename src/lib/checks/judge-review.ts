import { type Judgement, unknown } from './item.ts';

export type PullRequest = {
  readonly number: number;
  readonly url: string;
  readonly author: string;
  readonly head: string;
  readonly merged: boolean;
  readonly mergeCommit: string;
  readonly base: string;
  readonly labels: readonly { readonly name: string; readonly description: string }[];
};

export type Review = {
  readonly by: string;
  readonly isBot: boolean;
  readonly state: string;
  readonly commit: string;
  readonly at: string;
};

/** The pull request that brought a commit: merged as it, or with it as its head. */
export const pullOf = (pulls: readonly PullRequest[], commit: string): PullRequest | undefined =>
  pulls.find(({ mergeCommit }) => mergeCommit === commit) ??
  pulls.find(({ head }) => head === commit) ??
  pulls.find(({ merged }) => merged);

/** The standing of each reviewer is the newest that is more than a comment; only one of the merged head counts. */
export function judgeReview(
  pull: PullRequest | undefined,
  reviews: readonly Review[],
  { commit, approvals }: { readonly commit: string; readonly approvals: number },
): Judgement {
  const wanted = `${approvals} ${approvals === 1 ? 'approval' : 'approvals'} of the merged head`;
  if (!pull) return { state: 'fail', observed: 'the commit came without a pull request', wanted, of: commit };
  const about = { wanted, evidence: pull.url, of: pull.head };
  const standing = standingOf(reviews);
  const against = standing.filter(({ state }) => state === 'CHANGES_REQUESTED').map(({ by }) => by);
  if (against.length > 0)
    return { ...about, state: 'fail', observed: `changes are requested by ${against.join(', ')}` };
  const given = standing.filter(
    ({ state, by, isBot }) => state === 'APPROVED' && by !== pull.author && !isBot,
  );
  const current = given.filter((review) => review.commit === pull.head).map(({ by }) => by);
  if (current.length >= approvals)
    return { ...about, state: 'pass', observed: `approved by ${current.join(', ')}` };
  const old = given.length - current.length;
  if (old > 0)
    return {
      ...about,
      state: 'fail',
      observed: `${current.length} of the merged head, ${old} of an older one`,
    };
  return { ...about, state: 'fail', observed: `${current.length} approvals` };
}

function standingOf(reviews: readonly Review[]): readonly Review[] {
  const newest = new Map<string, Review>();
  for (const review of reviews) {
    const before = newest.get(review.by);
    const counts = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(review.state);
    if (counts && (before === undefined || before.at <= review.at)) newest.set(review.by, review);
  }
  return [...newest.values()];
}

/** What one check of a commit came to. */
export type Status = {
  readonly name: string;
  readonly outcome: 'good' | 'bad' | 'open';
  readonly said: string;
  readonly at: string;
};

/** Every required check must be there and good: the newest of each name counts. */
export function judgeStatus(
  required: readonly string[],
  statuses: readonly Status[],
  { commit, url }: { readonly commit: string; readonly url: string },
): Judgement {
  const about = { evidence: url, of: commit };
  if (required.length === 0)
    return unknown(
      'required checks pass',
      'no rule of the branch names a required check; name them in `status`',
      about,
    );
  const wanted = `${required.length} required: ${required.join(', ')}`;
  const found = required.map((name) => ({ name, status: newestOf(name, statuses) }));
  const bad = found.filter(({ status }) => status?.outcome === 'bad');
  if (bad.length > 0)
    return {
      ...about,
      wanted,
      state: 'fail',
      observed: bad.map(({ name, status }) => `${name}: ${status?.said}`).join(', '),
    };
  const open = found.filter(({ status }) => status?.outcome !== 'good');
  if (open.length > 0)
    return unknown(
      wanted,
      open.map(({ name, status }) => `${name}: ${status?.said ?? 'never ran'}`).join(', '),
      about,
    );
  return { ...about, wanted, state: 'pass', observed: 'all passed' };
}

const newestOf = (name: string, statuses: readonly Status[]): Status | undefined =>
  statuses
    .filter((status) => status.name === name)
    .reduce<Status | undefined>((newest, each) => (newest && newest.at > each.at ? newest : each), undefined);
