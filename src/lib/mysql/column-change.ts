import type { MysqlColumn } from './column.ts';
import type { Flavor, Work } from './work.ts';
import { COPIES, INSTANT, REBUILDS } from './work.ts';

/** What a change of a column's definition costs, and which rule it falls under; without a rule it is nothing to mention. */
export type ColumnChange = { readonly rule: string | undefined; readonly work: Work };

const nothing: ColumnChange = { rule: undefined, work: INSTANT };
const copies = (rule: string): ColumnChange => ({ rule, work: COPIES });

/**
 * Compares the definitions before and after MODIFY or CHANGE. MySQL's rules are those of its manual on online DDL, MariaDB's
 * are what a server of version 10.11 accepted.
 * @param bytesPerCharacter of the column's character set, at most
 */
export function columnChange(
  from: MysqlColumn,
  to: MysqlColumn,
  flavor: Flavor,
  bytesPerCharacter: number,
): ColumnChange {
  const kind = ofAnotherKind(from, to, flavor);
  if (kind) return copies(kind);
  const sized = (SIZES[to.type] ?? sameValues)(from, to, flavor, bytesPerCharacter);
  if (sized) return sized;
  if (from.notNull !== to.notNull) return { rule: 'MY012', work: REBUILDS };
  return to.moved && flavor === 'mysql' ? { rule: 'MY012', work: REBUILDS } : nothing;
}

/** The rule about values that are stored in another way, whatever their length. */
function ofAnotherKind(from: MysqlColumn, to: MysqlColumn, flavor: Flavor): string | undefined {
  if (from.generated !== to.generated || to.generated === 'stored') return 'MY008';
  if (to.charset !== undefined && !sameText(to.charset, from.charset, flavor)) return 'MY003';
  if (to.autoIncrement && !from.autoIncrement) return 'MY007';
  return from.type !== to.type || from.unsigned !== to.unsigned ? 'MY001' : undefined;
}

/** MariaDB changes the order of characters at once, if not of an index; MySQL does not. */
const sameText = (to: string, from: string | undefined, flavor: Flavor): boolean =>
  flavor === 'mariadb' ? to.split('_')[0] === (from ?? 'utf8mb4').split('_')[0] : to === from;

type Sizes = (
  from: MysqlColumn,
  to: MysqlColumn,
  flavor: Flavor,
  bytesPerCharacter: number,
) => ColumnChange | undefined;

/** The display width of an integer is nothing that is stored. */
const INTEGERS = /^(tiny|small|medium|big)?int$|^year$/;

const sameValues: Sizes = (from, to) =>
  INTEGERS.test(to.type) || from.values.join() === to.values.join() ? undefined : copies('MY001');

/** The length of a value is stored in one byte up to 255 bytes, in two above. */
const varying: Sizes = (from, to, flavor, bytesPerCharacter) => {
  const [old, wanted] = [Number(from.values[0] ?? 0), Number(to.values[0] ?? 0)];
  if (wanted < old) return copies('MY001');
  const bytes = to.type === 'varbinary' ? 1 : bytesPerCharacter;
  const crosses = old * bytes <= 255 && wanted * bytes > 255;
  // MariaDB stores the length of up to 127 bytes in a way that leaves room for more.
  const blocked = flavor === 'mysql' || old * bytes > 127;
  return crosses && blocked ? copies('MY002') : undefined;
};

/** Values may be added at the end, as long as their number fits into the bytes that are stored. */
const listed =
  (bytesOf: (count: number) => number): Sizes =>
  (from, to) => {
    const appended = from.values.every((value, at) => to.values[at] === value);
    const fits = bytesOf(from.values.length) === bytesOf(to.values.length);
    return appended && fits ? undefined : copies('MY011');
  };

const SIZES: Readonly<Record<string, Sizes>> = {
  varchar: varying,
  varbinary: varying,
  enum: listed((count) => (count < 256 ? 1 : 2)),
  set: listed((count) => [1, 2, 3, 4, 8].find((bytes) => count <= bytes * 8) ?? 8),
};
