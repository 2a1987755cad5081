import type { Comment } from '../sql/parser.ts';
import { scan, type Token } from './tokens.ts';

/** One statement of a file, by its tokens. Lines count from 1. */
export type MysqlStatement = {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
};

export type MysqlFile = {
  readonly statements: readonly MysqlStatement[];
  readonly comments: readonly Comment[];
};

/** Reads a file as the `mysql` program does: statements end at `;`, or at what DELIMITER names. */
export function readMysql(sql: string): MysqlFile {
  const ends = [...sql.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number) => 1 + ends.filter((end) => end < offset).length;
  const comments: Comment[] = [];
  const statements: MysqlStatement[] = [];
  for (const part of parts(sql)) {
    const scanned = scan(part.text, (offset) => lineAt(part.start + offset));
    comments.push(...scanned.comments);
    for (const tokens of part.whole ? [scanned.tokens] : split(scanned.tokens)) {
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) continue;
      const [start, end] = [part.start + first.start, part.start + last.end];
      statements.push({ tokens, text: sql.slice(start, end), line: lineAt(start), endLine: lineAt(end) });
    }
  }
  return { statements, comments };
}

/** `whole`: one statement, whatever semicolons are in it. */
type Part = { readonly text: string; readonly start: number; readonly whole: boolean };

function parts(sql: string): readonly Part[] {
  const found: Part[] = [];
  let from = 0;
  let delimiter = ';';
  const take = (until: number) => {
    const text = sql.slice(from, until);
    if (delimiter === ';') found.push({ text, start: from, whole: false });
    else
      for (let at = 0; at < text.length; ) {
        const end = text.indexOf(delimiter, at);
        const stop = end < 0 ? text.length : end;
        found.push({ text: text.slice(at, stop), start: from + at, whole: true });
        at = stop + delimiter.length;
      }
  };
  for (const command of sql.matchAll(/^[ \t]*delimiter[ \t]+(\S+)[ \t]*$/gim)) {
    take(command.index);
    delimiter = command[1] ?? ';';
    from = command.index + command[0].length;
  }
  take(sql.length);
  return found;
}

const ROUTINES: ReadonlySet<string> = new Set(['PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT', 'PACKAGE']);
const OPENS: ReadonlySet<string> = new Set(['BEGIN', 'CASE', 'IF', 'LOOP', 'REPEAT', 'WHILE']);

/** The body of a routine has statements of its own, between BEGIN and END. */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  let before = '';
  for (const token of tokens) {
    const current = found.at(-1) ?? [];
    if (token.word === ';' && depth === 0) found.push([]);
    else current.push(token);
    if (isRoutine(current)) depth = Math.max(0, depth + nesting(token.word, before));
    before = token.word;
  }
  return found.filter((statement) => statement.length > 0);
}

/** `END IF` opens nothing. */
function nesting(word: string, before: string): number {
  if (word === 'END') return -1;
  return OPENS.has(word) && before !== 'END' ? 1 : 0;
}

const isRoutine = (tokens: readonly Token[]): boolean =>
  tokens[0]?.word === 'CREATE' && tokens.slice(0, 12).some(({ word }) => ROUTINES.has(word));

/** The items between commas that are in no parentheses. */
export function atCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.word === '(') depth += 1;
    if (token.word === ')') depth -= 1;
    if (token.word === ',' && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((item) => item.length > 0);
}

/** What is between the parenthesis at a place and the one that closes it, and the place after that. */
export function enclosed(
  tokens: readonly Token[],
  at: number,
): { readonly inside: readonly Token[]; readonly after: number } {
  if (tokens[at]?.word !== '(') return { inside: [], after: at };
  let depth = 0;
  for (let end = at; end < tokens.length; end += 1) {
    if (tokens[end]?.word === '(') depth += 1;
    if (tokens[end]?.word === ')') depth -= 1;
    if (depth === 0) return { inside: tokens.slice(at + 1, end), after: end + 1 };
  }
  return { inside: tokens.slice(at + 1), after: tokens.length };
}

/** A name such as `t`, `db`.`t` or db.t at a place, without quotes, and the place after it. */
export function nameAt(
  tokens: readonly Token[],
  at: number,
): { readonly name: string; readonly after: number } {
  const parts = [tokens[at]?.text ?? ''];
  let after = at + 1;
  while (tokens[after]?.word === '.' && tokens[after + 1]) {
    parts.push(tokens[after + 1]?.text ?? '');
    after += 2;
  }
  return { name: parts.join('.'), after };
}

/** The place after these words, if they stand at a place; a word in brackets may be missing. */
export function after(tokens: readonly Token[], at: number, ...words: readonly string[]): number | undefined {
  let place = at;
  for (const word of words) {
    const optional = word.startsWith('[');
    const wanted = optional ? word.slice(1, -1) : word;
    if (tokens[place]?.word === wanted) place += 1;
    else if (!optional) return undefined;
  }
  return place;
}
