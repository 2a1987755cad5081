import { child, type Node, nodes, unwrap, walk, whole, word } from './node.ts';
import type { Statement } from './parser.ts';

/**
 * The statements in a DO block of PL/pgSQL: those written down, and those that EXECUTE gets as one literal. Whether a
 * condition lets them run is not known, so they count. A block in another language, or that cannot be read, has none.
 */
export function statementsOfBlock(
  block: Statement,
  parseBlock: (text: string) => Node,
  parse: (text: string) => Node,
): readonly Statement[] {
  return queriesOf(block.text, parseBlock).flatMap(({ text, line }) =>
    rawStatements(text, parse).map((raw) => {
      const [kind, body] = unwrap(child(raw, 'stmt'));
      const at = Math.min(block.line + line - 1, block.endLine);
      return { kind, body, text, line: at, endLine: at, nested: true as const };
    }),
  );
}

type Query = { readonly text: string; readonly line: number };

function queriesOf(text: string, parseBlock: (text: string) => Node): readonly Query[] {
  const queries: Query[] = [];
  walk(blockTree(text, parseBlock), (kind, body) => {
    const line = whole(body, 'lineno', 1);
    if (kind === 'PLpgSQL_stmt_execsql') queries.push({ text: expression(body, 'sqlstmt'), line });
    if (kind !== 'PLpgSQL_stmt_dynexecute') return;
    const literal = /^'((?:[^']|'')*)'$/.exec(expression(body, 'query').trim());
    if (literal) queries.push({ text: (literal[1] ?? '').replaceAll("''", "'"), line });
  });
  return queries;
}

const expression = (body: Node, field: string): string =>
  word(child(child(body, field), 'PLpgSQL_expr'), 'query');

/** The server only finds out what is wrong in a block when it runs it, so neither do we complain before. */
function blockTree(text: string, parseBlock: (text: string) => Node): Node {
  try {
    return parseBlock(text);
  } catch {
    return {};
  }
}

function rawStatements(text: string, parse: (text: string) => Node): readonly Node[] {
  try {
    return nodes(parse(text), 'stmts');
  } catch {
    return []; // A statement with variables of the block in places where SQL has none.
  }
}
