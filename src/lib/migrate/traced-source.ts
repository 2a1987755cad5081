import type { MigrationSource } from '../sql/lint.ts';
import type { Measured } from '../sql/measured.ts';
import type { Parser } from '../sql/parser.ts';

/** One command as a server noted it: what the client sent, in which transaction, and what it did. */
export type NotedCommand = Measured & {
  readonly query: string;
  readonly message: string;
  readonly transaction: string;
};

/**
 * The SQL that a migration written as code turned out to be, ready to be judged: every command with what was measured.
 * A message of several commands is one text; what was measured then belongs to none of them alone.
 */
export function tracedSource(
  id: string,
  file: string,
  looked: boolean,
  commands: readonly NotedCommand[],
  parse: Parser,
): MigrationSource {
  const parts = commands
    .filter(({ query }, at) => query !== commands[at - 1]?.query)
    .map((command) => ({ command, statements: parse(command.query).statements.length }));
  const measured = parts.flatMap(({ command, statements }) =>
    statements === 1 ? [command] : Array.from({ length: statements }, () => undefined),
  );
  const transactions = new Set(commands.map(({ transaction }) => transaction));
  const bare = commands.length > 1 && transactions.size === commands.length;
  return {
    id,
    file,
    sql: parts.map(({ command }) => command.query.replace(/;?\s*$/, ';')).join('\n'),
    looked,
    rendered: true,
    style: bare ? 'bare' : 'wrapped',
    measured,
  };
}

/** What several commands of one statement did, together. Undefined for none: the server tells of some commands nothing. */
export function mergedMeasure(commands: readonly NotedCommand[]): Measured | undefined {
  if (commands.length === 0) return undefined;
  const unique = (names: readonly string[]) => [...new Set(names)];
  return {
    locks: commands.flatMap(({ locks }) => locks),
    rewritten: unique(commands.flatMap(({ rewritten }) => rewritten)),
    scanned: unique(commands.flatMap(({ scanned }) => scanned)),
  };
}
