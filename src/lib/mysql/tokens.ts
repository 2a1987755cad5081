import type { Comment } from '../sql/parser.ts';

/** A word, name, number, string or mark of MySQL. `word` is upper case; a quoted name is never a keyword. */
export type Token = {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'mark';
  /** Without quotes. */
  readonly text: string;
  /** In upper case for a word, the text itself for a mark; empty otherwise. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

export type Scanned = { readonly tokens: readonly Token[]; readonly comments: readonly Comment[] };

/**
 * The parts of a text in the lexical grammar of MySQL and MariaDB, in this order of trial; what a version comment holds
 * is run, so it counts. https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
 */
const PARTS = new RegExp(
  [
    /(?<version>\/\*M?!\d*)/,
    /(?<closing>\*\/)/,
    /(?<comment>\/\*[\s\S]*?\*\/|#[^\n]*|--(?=[\s]|$)[^\n]*)/,
    /(?<string>'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")/,
    /`(?<name>(?:[^`]|``)*)`/,
    /(?<number>\d+(?:\.\d+)?(?![\w$]))/,
    /(?<word>[@\w$\u0080-\uffff]+)/,
    /(?<mark>[^\s\w])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** @param lineAt the line of an offset, from 1 */
export function scan(sql: string, lineAt: (offset: number) => number): Scanned {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  for (const match of sql.matchAll(PARTS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const { comment, version, closing } = match.groups ?? {};
    if (comment !== undefined)
      comments.push({ text: bare(comment), line: lineAt(start), endLine: lineAt(end) });
    else if (version === undefined && closing === undefined)
      tokens.push({ ...tokenOf(match.groups ?? {}), start, end });
  }
  return { tokens, comments };
}

const bare = (comment: string): string => comment.replace(/^(--|#|\/\*)\s*|\s*\*\/$/g, '').trim();

function tokenOf(
  groups: Readonly<Record<string, string | undefined>>,
): Pick<Token, 'kind' | 'text' | 'word'> {
  const { string, name, number, word } = groups;
  if (string !== undefined) return { kind: 'string', text: string.slice(1, -1), word: '' };
  if (name !== undefined) return { kind: 'name', text: name.replaceAll('``', '`'), word: '' };
  if (number !== undefined) return { kind: 'number', text: number, word: '' };
  if (word !== undefined) return { kind: 'word', text: word, word: word.toUpperCase() };
  const mark = groups['mark'] ?? '';
  return { kind: 'mark', text: mark, word: mark };
}
