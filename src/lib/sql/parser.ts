import { defineFailures } from '../../failure.ts';
import { statementsOfBlock } from './do-block.ts';
import { child, type Node, nodes, unwrap, whole } from './node.ts';

/** One statement of a file: its kind, its parse tree, and where it is. Offsets and lines count characters, lines from 1. */
export type Statement = {
  readonly kind: string;
  readonly body: Node;
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** It is in a DO block, which runs it. */
  readonly nested?: true;
};

/** A comment of a file, without its marks. */
export type Comment = { readonly text: string; readonly line: number; readonly endLine: number };

export type ParsedFile = { readonly statements: readonly Statement[]; readonly comments: readonly Comment[] };

export type Parser = (sql: string) => ParsedFile;

export const parserFailures = defineFailures({
  MIGRATE_SQL_INVALID: {
    meaning: 'A migration is not valid SQL of PostgreSQL.',
    remedy: 'Correct the file at the place that the message names.',
  },
});

/** PostgreSQL's own grammar, version 18, as WebAssembly. Loaded once; 30 ms. */
export async function createParser(): Promise<Parser> {
  const { loadModule, parsePlPgSQLSync, parseSync, scanSync } = await import('libpg-query');
  await loadModule();
  return (sql) => {
    const bytes = new TextEncoder().encode(sql);
    const lineAt = lineFinder(bytes);
    const outer = parsed(() => parseSync(sql) as unknown as Node, bytes, lineAt);
    const inside = (block: string) => parsePlPgSQLSync(block) as unknown as Node;
    const statements = outer.flatMap((found) =>
      found.kind === 'DoStmt'
        ? [found, ...statementsOfBlock(found, inside, (text) => parseSync(text) as unknown as Node)]
        : [found],
    );
    const tokens = sql.includes('--') || sql.includes('/*') ? scanSync(sql).tokens : [];
    const comments = tokens
      .filter(({ tokenName }) => tokenName === 'SQL_COMMENT' || tokenName === 'C_COMMENT')
      .map(({ start, end }) => ({
        text: textOf(bytes, start, end)
          .replace(/^(--|\/\*)\s*|\s*\*\/$/g, '')
          .trim(),
        line: lineAt(start),
        endLine: lineAt(end),
      }));
    return { statements, comments };
  };
}

type SyntaxError = Error & { readonly sqlDetails?: { readonly cursorPosition: number } };

function parsed(
  parse: () => Node,
  bytes: Uint8Array,
  lineAt: (offset: number) => number,
): readonly Statement[] {
  try {
    return nodes(parse(), 'stmts').map((raw) => statement(raw, bytes, lineAt));
  } catch (error) {
    const at = (error as SyntaxError).sqlDetails?.cursorPosition;
    if (at === undefined) throw error;
    throw parserFailures.MIGRATE_SQL_INVALID(`line ${lineAt(at)}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The parser's offsets are bytes, and a statement begins with the white space and comments before it. */
function statement(raw: Node, bytes: Uint8Array, lineAt: (offset: number) => number): Statement {
  const start = whole(raw, 'stmt_location', 0);
  const length = whole(raw, 'stmt_len', bytes.length - start);
  const text = textOf(bytes, start, start + length);
  const lead = new TextEncoder().encode(
    /^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '',
  ).length;
  const [kind, body] = unwrap(child(raw, 'stmt'));
  return {
    kind,
    body,
    text: textOf(bytes, start + lead, start + length),
    line: lineAt(start + lead),
    endLine: lineAt(start + length),
  };
}

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder().decode(bytes.subarray(start, end));

/** Finds the line of a byte by bisection. */
function lineFinder(bytes: Uint8Array): (offset: number) => number {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
