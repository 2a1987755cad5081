import { bodies, child, flag, inner, type Node, nodes, options, relation, word } from './node.ts';
import type { Statement } from './parser.ts';
import type { TransactionStyle } from './transaction.ts';

type Rewrite = (statement: Statement) => string | undefined;

/**
 * A statement written so that it does the same safely, for the rules where that is a matter of words: the first of the
 * steps that the advice names. CONCURRENTLY only where the statement is in no transaction, for it fails in one.
 */
export function rewritten(
  rule: string,
  statement: Statement,
  style: TransactionStyle,
  alone: boolean,
): string | undefined {
  if (statement.nested) return undefined;
  const bare = style === 'bare' || (style === 'batch' && alone);
  return (WORDS[rule] ?? (bare ? CONCURRENTLY[rule] : undefined))?.(statement);
}

/** The only part of an ALTER TABLE. */
function onlyCommand({ kind, body }: Statement): Node | undefined {
  const commands = bodies(body, 'cmds', 'AlterTableCmd');
  return kind === 'AlterTableStmt' && commands.length === 1 ? commands[0] : undefined;
}

const notValid: Rewrite = (statement) => {
  const command = onlyCommand(statement);
  const isAdded = command && word(command, 'subtype') === 'AT_AddConstraint';
  return isAdded ? `${statement.text.trimEnd()} NOT VALID` : undefined;
};

const WORDS: Readonly<Record<string, Rewrite>> = {
  PG005: notValid,
  PG006: notValid,
  PG008: (statement) => {
    const command = onlyCommand(statement);
    if (!command || word(command, 'subtype') !== 'AT_SetNotNull') return undefined;
    const alter = /^(.*?)\balter\s+(?:column\s+)?("(?:[^"]|"")+"|\S+)\s+set\s+not\s+null\s*$/is.exec(
      statement.text,
    );
    const table = relation(child(statement.body, 'relation')).split('.').at(-1) ?? '';
    const name = `"${table}_${word(command, 'name')}_not_null"`.replace(/^"([a-z_][a-z0-9_]*)"$/, '$1');
    return alter ? `${alter[1]}ADD CONSTRAINT ${name} CHECK (${alter[2]} IS NOT NULL) NOT VALID` : undefined;
  },
};

const withWord =
  (before: RegExp): Rewrite =>
  ({ text }) =>
    before.test(text) ? text.replace(before, (found) => `${found} CONCURRENTLY`).trimEnd() : undefined;

/** What the server does CONCURRENTLY for one index only, and not with what hangs on it. */
const dropOne: Rewrite = (statement) =>
  nodes(statement.body, 'objects').length === 1 && word(statement.body, 'behavior') !== 'DROP_CASCADE'
    ? withWord(/^drop\s+index\b/i)(statement)
    : undefined;

const detach: Rewrite = (statement) => {
  const command = onlyCommand(statement);
  const asked = flag(inner(command ?? {}, 'def', 'PartitionCmd'), 'concurrent');
  return command && !asked ? `${statement.text.trimEnd()} CONCURRENTLY` : undefined;
};

const CONCURRENTLY: Readonly<Record<string, Rewrite>> = {
  PG001: withWord(/^create\s+(?:unique\s+)?index\b/i),
  PG003: dropOne,
  PG004: (statement) =>
    options(statement.body, 'params').size === 0
      ? withWord(/^reindex\s+(?:index|table|schema|database)\b/i)(statement)
      : undefined,
  PG022: detach,
};
