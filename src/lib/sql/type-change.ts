import { type ColumnType, sameType } from './column-type.ts';

/** What ALTER COLUMN TYPE has to do with the rows already there. `index`: the indexes on the column are built again. */
export type TypeChangeWork = 'none' | 'index' | 'rewrite';

/**
 * Pairs that are the same on disk, so that the server only relabels them (pg_cast, castmethod `b`), and whose operators
 * are the same, so that indexes stay.
 */
const RELABELLED: ReadonlySet<string> = new Set([
  'varchar>text',
  'text>varchar',
  'text>citext',
  'citext>text',
  'varchar>citext',
  'citext>varchar',
  'cidr>inet',
  'xml>text',
  'xml>varchar',
  'bit>varbit',
]);
/** The same on disk, but ordered or compared by other operators. */
const REINDEXED: ReadonlySet<string> = new Set([
  'int4>oid',
  'oid>int4',
  'int8>oid',
  'varbit>bit',
  'varchar>bpchar',
  'text>bpchar',
]);
/** Names of things by their number: all of them are stored and compared as one. */
const OIDS =
  /^oid$|^reg(class|type|proc|procedure|oper|operator|role|namespace|config|dictionary|collation)$/;

/** The same on disk where the time zone is UTC. */
const TIMES: ReadonlySet<string> = new Set(['timestamp>timestamptz', 'timestamptz>timestamp']);

/** The most precise of the types with fractions of a second; the same as none given. */
const FULL_PRECISION = 6;

/**
 * Whether the server rewrites a table for a change of a column's type, by the rules of ATColumnChangeRequiresRewrite and
 * of the simplification of length coercions (varchar, varbit, numeric, time, timestamp, interval; not char and bit).
 * @param utc whether the session's time zone is known to be UTC, in which timestamp and timestamptz are the same on disk
 */
export function typeChangeWork(from: ColumnType, to: ColumnType, utc: boolean): TypeChangeWork {
  if (sameType(from, to)) return 'none';
  if (from.array || to.array) return arrayWork(from, to);
  if (from.name === to.name) return widens(from, to) ? 'none' : 'rewrite';
  return betweenTypes(from, to, utc);
}

function betweenTypes(from: ColumnType, to: ColumnType, utc: boolean): TypeChangeWork {
  const pair = `${from.name}>${to.name}`;
  if (OIDS.test(from.name) && OIDS.test(to.name) && (from.name === 'oid' || to.name === 'oid')) return 'none';
  if (RELABELLED.has(pair)) return lengthHolds(from, to) ? 'none' : 'rewrite';
  const same = TIMES.has(pair)
    ? utc && fractionHolds(undefined, precision(to))
    : REINDEXED.has(pair) && to.mods.length === 0;
  return same ? 'index' : 'rewrite';
}

/** Arrays are converted element by element unless only the length of the elements grows or goes. */
function arrayWork(from: ColumnType, to: ColumnType): TypeChangeWork {
  return from.array && to.array && from.name === to.name && to.mods.length === 0 ? 'none' : 'rewrite';
}

/** From one modified type to another of the same name. */
function widens(from: ColumnType, to: ColumnType): boolean {
  switch (to.name) {
    case 'varchar':
    case 'varbit':
      return lengthHolds(from, to);
    case 'bpchar':
      return to.mods.length === 0;
    case 'numeric':
      return numericHolds(from.mods, to.mods);
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
    case 'interval':
      return fractionHolds(precision(from), precision(to));
    default:
      return false;
  }
}

/** For pairs such as varchar(10) to text, varchar(20) or varchar: no bound, or one that the old values keep. */
function lengthHolds(from: ColumnType, to: ColumnType): boolean {
  const [bound] = to.mods;
  if (bound === undefined) return true;
  const [old] = from.mods;
  return from.name === to.name && old !== undefined && old <= bound;
}

function numericHolds(from: readonly number[], to: readonly number[]): boolean {
  const [precisionTo, scaleTo = 0] = to;
  if (precisionTo === undefined) return true;
  const [precisionFrom, scaleFrom = 0] = from;
  return precisionFrom !== undefined && scaleFrom === scaleTo && precisionFrom <= precisionTo;
}

function fractionHolds(from: number | undefined, to: number | undefined): boolean {
  if (to === undefined || to >= FULL_PRECISION) return true;
  return from !== undefined && from <= to;
}

/** Interval carries its range (such as YEAR TO MONTH) before its precision. */
const precision = ({ mods }: ColumnType): number | undefined => mods.at(-1);
