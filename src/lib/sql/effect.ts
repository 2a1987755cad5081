/** Table locks of PostgreSQL, weakest first; https://www.postgresql.org/docs/current/explicit-locking.html */
export const LOCK_MODES = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;
export type LockMode = (typeof LOCK_MODES)[number];

/** What a lock keeps others from, in words. */
export function blockedBy(mode: LockMode): 'reads and writes' | 'writes' | 'neither reads nor writes' {
  if (mode === 'ACCESS EXCLUSIVE') return 'reads and writes';
  return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE') ? 'writes' : 'neither reads nor writes';
}

export const isStrong = (mode: LockMode): boolean => LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE');

export type TableLock = { readonly table: string; readonly mode: LockMode };

/** What the server does while it holds the locks: nothing that grows with the table, or one pass over it, or two. */
export type TableWork = 'none' | 'scan' | 'rewrite';

/**
 * One thing that a statement makes the server do to tables in use. `rule` names it; the tables that are worked on are
 * in `worked`.
 */
export type Effect = {
  readonly rule: string;
  readonly locks: readonly TableLock[];
  readonly work: TableWork;
  /** Tables that are scanned or rewritten under the lock. */
  readonly worked: readonly string[];
  /** What is special here, such as which function is volatile. A part of a sentence, or empty. */
  readonly because: string;
  /** SQL that does the same without the danger, where it can be written down mechanically. */
  readonly instead?: string;
};

export const lock = (table: string, mode: LockMode): TableLock => ({ table, mode });

type EffectParts = {
  readonly because?: string;
  readonly instead?: string | undefined;
  readonly worked?: readonly string[];
};

export function effect(
  rule: string,
  locks: readonly TableLock[],
  work: TableWork = 'none',
  { because = '', instead, worked = locks.slice(0, 1).map(({ table }) => table) }: EffectParts = {},
): Effect {
  return {
    rule,
    locks,
    work,
    worked: work === 'none' ? [] : worked,
    because,
    ...(instead === undefined ? {} : { instead }),
  };
}

export const exclusive = (table: string): TableLock => lock(table, 'ACCESS EXCLUSIVE');
