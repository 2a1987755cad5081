/** Who holds the lock of a state, from the words of a command that did not get it. */
export type LockInfo = {
  readonly id: string;
  /** `user@host`. */
  readonly who: string;
  readonly operation: string;
  /** Milliseconds since 1970; NaN when it is not said. */
  readonly created: number;
};

/** Reads the block `Lock Info:`; undefined when the text has none. The frame of Terraform's errors does not matter. */
export function readLockInfo(text: string): LockInfo | undefined {
  const field = (name: string) => new RegExp(`^[\\s│|]*${name}:[ \\t]+(.+?)\\s*$`, 'm').exec(text)?.[1];
  const id = field('ID');
  if (id === undefined || !/Lock Info:/.test(text)) return undefined;
  // Go prints `2026-11-22 09:00:00.123456789 +0000 UTC`.
  const created = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(field('Created') ?? '');
  return {
    id,
    who: field('Who') ?? '',
    operation: (field('Operation') ?? '').replace(/^OperationType/, '').toLowerCase(),
    created: created ? Date.parse(`${created[1]}T${created[2]}Z`) : Number.NaN,
  };
}

/** One sentence for people: who, what, since when. */
export function lockSentence({ who, operation, created }: LockInfo, now: number): string {
  const minutes = Math.max(0, Math.round((now - created) / 60_000));
  const age = Number.isNaN(created) ? '' : `, for ${minutes < 1 ? 'less than a minute' : `${minutes} min`}`;
  return `The state is locked by ${who || 'somebody'}${operation && ` (${operation})`}${age}`;
}

/** Ours alone: taken on this machine, in this run. Only then may it be broken without asking anybody. */
export const isOurs = (lock: LockInfo, run: { readonly host: string; readonly since: number }): boolean =>
  lock.who.endsWith(`@${run.host}`) && lock.created >= Math.floor(run.since / 1000) * 1000;
