import { type Effect, effect, isStrong, LOCK_MODES, type LockMode } from './effect.ts';

/** What a server was seen to do for one statement, of the tables that were there before it. */
export type Measured = {
  readonly locks: readonly { readonly table: string; readonly mode: LockMode }[];
  readonly rewritten: readonly string[];
  readonly scanned: readonly string[];
};

/** `AccessExclusiveLock`, as pg_locks writes it, in the words of the documentation. */
export function lockModeOf(name: string): LockMode | undefined {
  const words = name
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
  return LOCK_MODES.find((mode) => mode === words);
}

/**
 * What was measured overrules what was foreseen: whether rows are read or written under a strong lock, and on which
 * tables. Danger that no rule foresaw becomes an effect of its own.
 */
export function overrule(effects: readonly Effect[], measured: Measured): readonly Effect[] {
  const strong = new Set(measured.locks.filter(({ mode }) => isStrong(mode)).map(({ table }) => table));
  const rewritten = measured.rewritten.filter((table) => strong.has(table));
  const scanned = measured.scanned.filter((table) => strong.has(table));
  const corrected = effects.map((foreseen) => correct(foreseen, rewritten, scanned));
  const worked = [...new Set([...rewritten, ...scanned])];
  const explained = corrected.some(({ work }) => work !== 'none');
  if (worked.length === 0 || explained) return corrected;
  const locks = measured.locks.filter(({ table }) => worked.includes(table));
  const work = rewritten.length > 0 ? 'rewrite' : 'scan';
  return [...corrected, effect('PG031', locks, work, { worked, because: 'seen on a real server' })];
}

function correct(foreseen: Effect, rewritten: readonly string[], scanned: readonly string[]): Effect {
  const tables = foreseen.locks.map(({ table }) => table);
  const touched = (list: readonly string[]) => list.filter((table) => tables.includes(table));
  if (touched(rewritten).length > 0) return { ...foreseen, work: 'rewrite', worked: touched(rewritten) };
  if (touched(scanned).length > 0) return { ...foreseen, work: 'scan', worked: touched(scanned) };
  return { ...foreseen, work: 'none', worked: [] };
}
