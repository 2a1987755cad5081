import { after, atCommas, enclosed } from './statements.ts';
import type { Token } from './tokens.ts';

/** A column as MySQL defines it. Types are in lower case, by the name the server uses (`int`, not `integer`). */
export type MysqlColumn = {
  readonly type: string;
  /** Length, precision and scale, or the values of an enum or set. */
  readonly values: readonly string[];
  readonly unsigned: boolean;
  readonly charset: string | undefined;
  readonly notNull: boolean;
  readonly default: 'none' | 'constant' | 'expression';
  readonly autoIncrement: boolean;
  readonly generated: 'no' | 'stored' | 'virtual';
  readonly references: boolean;
  readonly check: boolean;
  readonly primary: boolean;
  readonly unique: boolean;
  readonly moved: boolean;
};

const ALIASES: Readonly<Record<string, string>> = {
  integer: 'int',
  int4: 'int',
  int8: 'bigint',
  int2: 'smallint',
  dec: 'decimal',
  numeric: 'decimal',
  fixed: 'decimal',
  bool: 'tinyint',
  boolean: 'tinyint',
  character: 'char',
  real: 'double',
};

/** Reads what follows the name of a column: type, constraints, place. */
export function columnDefinition(tokens: readonly Token[]): MysqlColumn {
  const first = (tokens[0]?.text ?? '').toLowerCase();
  if (first === 'serial') return { ...columnDefinition(tokens.slice(1)), ...SERIAL };
  const varying = after(tokens, 1, 'VARYING');
  const { inside, after: rest } = enclosed(tokens, varying ?? 1);
  return {
    type: varying === undefined ? (ALIASES[first] ?? first) : 'varchar',
    values: atCommas(inside).map((item) => item.map(({ text }) => text).join('')),
    ...attributes(outside(tokens.slice(rest))),
  };
}

/** What SERIAL stands for. */
const SERIAL = {
  type: 'bigint',
  values: [],
  unsigned: true,
  notNull: true,
  autoIncrement: true,
  unique: true,
} as const;

function attributes(words: readonly Token[]): Omit<MysqlColumn, 'type' | 'values'> {
  const has = (...wanted: readonly string[]) =>
    words.some((_, at) => wanted.every((word, offset) => words[at + offset]?.word === word));
  const primary = has('PRIMARY', 'KEY') || (has('KEY') && !has('UNIQUE', 'KEY'));
  return {
    unsigned: has('UNSIGNED') || has('ZEROFILL'),
    charset: charsetOf(words),
    notNull: has('NOT', 'NULL') || primary,
    default: defaultOf(words),
    autoIncrement: has('AUTO_INCREMENT'),
    generated: generatedOf(has),
    references: has('REFERENCES'),
    check: has('CHECK'),
    primary,
    unique: has('UNIQUE'),
    moved: has('FIRST') || has('AFTER'),
  };
}

/** What stands in no parentheses; an opening one stays, as the sign of an expression. */
function outside(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.filter(({ word }) => {
    if (word === ')') depth -= 1;
    const kept = depth === 0;
    if (word === '(') depth += 1;
    return kept;
  });
}

function charsetOf(words: readonly Token[]): string | undefined {
  const at = words.findIndex(
    ({ word }, index) =>
      word === 'CHARSET' || word === 'COLLATE' || (word === 'CHARACTER' && words[index + 1]?.word === 'SET'),
  );
  if (at < 0) return undefined;
  const value = words.slice(at + 1).find(({ word }) => word !== 'SET' && word !== '=');
  return value?.text.toLowerCase();
}

/** The time of the statement is the same for all rows; anything else that is called is not. */
const STEADY: ReadonlySet<string> = new Set([
  'CURRENT_TIMESTAMP',
  'NOW',
  'LOCALTIME',
  'LOCALTIMESTAMP',
  'NULL',
  'TRUE',
  'FALSE',
]);

function defaultOf(words: readonly Token[]): MysqlColumn['default'] {
  const at = words.findIndex(({ word }) => word === 'DEFAULT');
  const [value, next] = [words[at + 1], words[at + 2]];
  if (at < 0 || !value || value.word === 'NULL') return 'none';
  if (value.word === '(') return 'expression';
  const called = value.kind === 'word' && next?.word === '(';
  return called && !STEADY.has(value.word) ? 'expression' : 'constant';
}

function generatedOf(has: (...words: readonly string[]) => boolean): MysqlColumn['generated'] {
  if (!has('AS')) return 'no';
  return has('STORED') || has('PERSISTENT') ? 'stored' : 'virtual';
}

export function describeColumn({ type, values, unsigned }: MysqlColumn): string {
  const length = values.length > 0 ? `(${values.slice(0, 4).join(',')}${values.length > 4 ? ',…' : ''})` : '';
  return `${type}${length}${unsigned ? ' unsigned' : ''}`;
}
