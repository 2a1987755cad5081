import { namedLast } from './words.ts';

/** What a migration tool says about a database: identifiers in the order in which they are (to be) applied. */
export type Status = {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Something that keeps the tool from going on, such as a version left dirty: said before anything is tried. */
  readonly stuck?: string;
};

/**
 * What one migration is to a tool. `each`: a transaction a file; `all`: one around all pending files; `none`: the tool
 * opens none, or nobody knows.
 */
export type Wrapping = 'each' | 'all' | 'none';

/** What is in the database after a run, of what was pending before it. */
export const DATABASE_STATES = ['nothing', 'partly', 'all', 'unknown'] as const;
export type DatabaseState = (typeof DATABASE_STATES)[number];

export type AfterFailure = {
  readonly state: DatabaseState;
  readonly applied: readonly string[];
  readonly remaining: readonly string[];
  /** The migration it failed at, as far as the tool's words tell; undefined when none is left. */
  readonly failing: string | undefined;
  /** Nothing of the file that failed was kept, so the same can be tried again. */
  readonly clean: boolean;
  /** One or two sentences for a person at night. */
  readonly sentence: string;
};

type Evidence = {
  readonly before: Status;
  /** Undefined when the tool could not be asked any more. */
  readonly after: Status | undefined;
  /** What differs in the schema beyond what the applied files did; undefined when it could not be read. */
  readonly leftovers: readonly string[] | undefined;
  readonly wrapping: Wrapping;
  /** What the tool said, in which it may name the file it was at. */
  readonly words: string;
};

/** In which state a failed run left the database, as far as it can be known. */
export function judgeFailure({ before, after, leftovers, wrapping, words }: Evidence): AfterFailure {
  if (!after)
    return {
      state: 'unknown',
      failing: namedLast(before.pending, words),
      clean: false,
      applied: [],
      remaining: before.pending,
      sentence: 'The tool could not be asked afterwards, so the state of the database is not known.',
    };
  const applied = appliedBetween(before, after);
  const remaining = before.pending.filter((id) => !applied.includes(id));
  const failing = namedLast(remaining, words) ?? remaining[0];
  const has = applied.length;
  if (remaining.length === 0)
    return {
      state: 'all',
      failing: undefined,
      clean: false,
      applied,
      remaining,
      sentence: 'Every pending migration is in the database.',
    };
  const done = has === 0 ? '' : `${count(has)} ${has === 1 ? 'is' : 'are'} in the database. `;
  const state = stateOf(has, leftovers, wrapping);
  const clean = wrapping !== 'none' && (leftovers ?? []).length === 0;
  return {
    state,
    failing,
    clean,
    applied,
    remaining,
    sentence: done + restSentence(failing ?? 'the last file', leftovers, wrapping),
  };
}

function stateOf(
  applied: number,
  leftovers: readonly string[] | undefined,
  wrapping: Wrapping,
): DatabaseState {
  if (applied > 0) return 'partly';
  if (leftovers === undefined) return wrapping === 'none' ? 'unknown' : 'nothing';
  if (leftovers.length > 0) return 'partly';
  return wrapping === 'none' ? 'unknown' : 'nothing';
}

function restSentence(failing: string, leftovers: readonly string[] | undefined, wrapping: Wrapping): string {
  if (leftovers !== undefined && leftovers.length > 0)
    return `${failing} failed half way and left changes in the schema: ${leftovers.slice(0, 5).join('; ')}.`;
  if (wrapping === 'all')
    return `Nothing was kept of this run, which is one transaction; it failed at ${failing}.`;
  if (wrapping === 'each') return `Nothing of ${failing} was kept.`;
  return leftovers === undefined
    ? `Whether ${failing} left something behind is not known.`
    : `${failing} left no change in the schema; whether it changed rows is not known, for it ran without a transaction.`;
}

/** The identifiers that were pending before and are not any more, in their order. */
export function appliedBetween(before: Status, after: Status): readonly string[] {
  const pending = new Set(after.pending);
  return before.pending.filter((id) => !pending.has(id));
}

/**
 * What was applied after a migration, in the order it was applied; `all` means everything. Undefined when that one is
 * not applied.
 */
export function toTakeBack({ applied }: Status, to: string): readonly string[] | undefined {
  if (to === 'all') return applied;
  const at = applied.indexOf(to);
  return at < 0 ? undefined : applied.slice(at + 1);
}

/** What is wrong after a run that said it succeeded; undefined when all is as expected. */
export function unverified(before: Status, after: Status): string | undefined {
  if (after.stuck) return after.stuck;
  if (after.pending.length > 0)
    return `the tool succeeded, but ${count(after.pending.length)} still pending: ${after.pending.join(', ')}`;
  const known = new Set(after.applied);
  const lost = before.pending.filter((id) => !known.has(id));
  return after.applied.length > 0 && lost.length > 0
    ? `the tool succeeded, but does not list as applied: ${lost.join(', ')}`
    : undefined;
}

export const count = (number: number): string => `${number} migration${number === 1 ? '' : 's'}`;
