import { type Effect, effect, isStrong, type LockMode } from './effect.ts';
import { bodies, child, flag, inner, isOn, type Node, nodes, options, walk, whole, word } from './node.ts';
import type { Statement } from './parser.ts';

/**
 * How a tool runs a file. `wrapped`: in a transaction of its own; `bare`: each statement by itself; `batch`: as one
 * message, which is one transaction when it has more than one statement.
 */
export type TransactionStyle = 'wrapped' | 'bare' | 'batch';

/** Follows the transactions of one file: what they hold, and what must not happen in them. */
export class TransactionWatch {
  readonly #owned: boolean;
  readonly #longestMs: number;
  #begun = false;
  #held = new Map<string, LockMode>();
  #altered = new Set<string>();
  #newValues: string[] = [];
  #saidSeveral = false;

  constructor(style: TransactionStyle, statements: number, longestMs: number) {
    this.#owned = style === 'wrapped' || (style === 'batch' && statements > 1);
    this.#longestMs = longestMs;
  }

  /** Whether a failure of the statement takes back what is before it. */
  get inside(): boolean {
    return this.#owned || this.#begun;
  }

  /** The number of the transaction that a statement runs in. */
  enter({ kind }: Statement, current: number): number {
    if (kind === 'TransactionStmt') return current + 1;
    const continues = this.inside && (this.#held.size > 0 || this.#altered.size > 0 || this.#started);
    if (continues) return current;
    this.#started = this.inside;
    this.#forget();
    return current + 1;
  }
  #started = false;

  /** What is wrong about a statement because of what the transaction did before it. */
  observe(statement: Statement, effects: readonly Effect[]): readonly Effect[] {
    const found = [
      ...this.#control(statement),
      ...this.#notInside(statement),
      ...this.#setting(statement),
      ...this.#enumValue(statement),
      ...this.#whileHolding(statement, effects),
      ...this.#several(statement),
    ];
    if (this.inside) this.#remember(effects);
    return found;
  }

  atEnd(): readonly Effect[] {
    return this.#begun && !this.#owned
      ? [effect('PG106', [], 'none', { because: 'BEGIN without COMMIT' })]
      : [];
  }

  #forget(): void {
    this.#held.clear();
    this.#altered.clear();
    this.#newValues = [];
    this.#saidSeveral = false;
  }

  #remember(effects: readonly Effect[]): void {
    for (const { locks } of effects)
      for (const { table, mode } of locks) if (isStrong(mode)) this.#held.set(table, mode);
  }

  #control({ kind, body }: Statement): readonly Effect[] {
    if (kind !== 'TransactionStmt') return [];
    const control = word(body, 'kind');
    if (control === 'TRANS_STMT_BEGIN' || control === 'TRANS_STMT_START') return this.#begin();
    return control === 'TRANS_STMT_COMMIT' || control === 'TRANS_STMT_ROLLBACK' ? this.#end() : [];
  }

  #begin(): readonly Effect[] {
    const nested = this.inside;
    if (!nested) this.#forget();
    // A BEGIN inside a transaction is only a warning of the server: the next COMMIT ends the outer one.
    if (!this.#owned) this.#begun = true;
    return nested ? [effect('PG106', [], 'none', { because: 'BEGIN inside a transaction' })] : [];
  }

  #end(): readonly Effect[] {
    const ofTheTool = this.#owned && !this.#begun;
    this.#begun = false;
    this.#started = false;
    this.#forget();
    return ofTheTool ? [effect('PG106', [], 'none', { because: 'it ends the transaction of the tool' })] : [];
  }

  #notInside({ kind, body }: Statement): readonly Effect[] {
    const what = this.inside ? OUTSIDE_ONLY[kind]?.(body) : undefined;
    return what ? [effect('PG101', [], 'none', { because: what })] : [];
  }

  #setting({ kind, body }: Statement): readonly Effect[] {
    if (kind !== 'VariableSetStmt' || word(body, 'name') !== 'lock_timeout') return [];
    const ms = milliseconds(body);
    return ms !== undefined && (ms === 0 || ms > this.#longestMs)
      ? [effect('PG109', [], 'none', { because: ms === 0 ? 'it switches it off' : `${ms} ms` })]
      : [];
  }

  #enumValue({ kind, body }: Statement): readonly Effect[] {
    if (kind === 'AlterEnumStmt' && word(body, 'newVal') && this.inside) {
      this.#newValues.push(word(body, 'newVal'));
      return [];
    }
    const used = this.#newValues.filter((value) => mentions(body, value));
    return used.map((value) => effect('PG110', [], 'none', { because: value }));
  }

  /** A scan, a rewrite or changed rows prolong every strong lock that is held already. */
  #whileHolding({ kind, body }: Statement, effects: readonly Effect[]): readonly Effect[] {
    const held = [...this.#held.keys()];
    if (!this.inside || held.length === 0) return [];
    if (CHANGES_ROWS.has(kind) || (kind === 'SelectStmt' && 'fromClause' in body))
      return [effect('PG103', [], 'none', { because: `locked: ${held.join(', ')}` })];
    const long = effects.filter(
      ({ work, worked }) => work !== 'none' && worked.some((table) => !this.#held.has(table)),
    );
    if (long.length > 0)
      return [effect('PG105', [], 'none', { because: `locked meanwhile: ${held.join(', ')}` })];
    const fresh = effects
      .flatMap(({ locks }) => locks)
      .filter(({ table, mode }) => mode === 'ACCESS EXCLUSIVE' && !this.#held.has(table));
    const others = held.filter((table) => this.#held.get(table) === 'ACCESS EXCLUSIVE');
    if (fresh.length === 0 || others.length === 0 || this.#saidSeveral) return [];
    this.#saidSeveral = true;
    return [
      effect('PG104', [], 'none', {
        because: [...new Set([...others, ...fresh.map(({ table }) => table)])].join(', '),
      }),
    ];
  }

  #several({ kind, body }: Statement): readonly Effect[] {
    if (kind !== 'AlterTableStmt' || !this.inside) return [];
    const table = word(child(body, 'relation'), 'relname');
    const again = this.#altered.has(table) && this.#held.has(table);
    this.#altered.add(table);
    return again ? [effect('PG111', [], 'none', { because: table })] : [];
  }
}

const CHANGES_ROWS: ReadonlySet<string> = new Set([
  'UpdateStmt',
  'DeleteStmt',
  'InsertStmt',
  'MergeStmt',
  'CopyStmt',
]);

/** What the server refuses inside a transaction block. */
const OUTSIDE_ONLY: Readonly<Record<string, (body: Node) => string | undefined>> = {
  IndexStmt: (body) => (flag(body, 'concurrent') ? 'CREATE INDEX CONCURRENTLY' : undefined),
  DropStmt: (body) => (flag(body, 'concurrent') ? 'DROP INDEX CONCURRENTLY' : undefined),
  ReindexStmt: (body) => (isOn(options(body, 'params'), 'concurrently') ? 'REINDEX CONCURRENTLY' : undefined),
  VacuumStmt: (body) => (flag(body, 'is_vacuumcmd') ? 'VACUUM' : undefined),
  CreatedbStmt: () => 'CREATE DATABASE',
  DropdbStmt: () => 'DROP DATABASE',
  AlterSystemStmt: () => 'ALTER SYSTEM',
  AlterTableStmt: (body) =>
    bodies(body, 'cmds', 'AlterTableCmd').some((command) =>
      flag(inner(command, 'def', 'PartitionCmd'), 'concurrent'),
    )
      ? 'DETACH PARTITION CONCURRENTLY'
      : undefined,
};

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, us: 0.001 };

/** The value of a SET as the server reads it: a bare number is milliseconds. */
function milliseconds(body: Node): number | undefined {
  const [value] = nodes(body, 'args');
  const constant = child(value ?? {}, 'A_Const');
  if ('ival' in constant) return whole(child(constant, 'ival'), 'ival', 0);
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h|us)?\s*$/.exec(word(child(constant, 'sval'), 'sval'));
  return match ? Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1) : undefined;
}

function mentions(body: Node, value: string): boolean {
  let found = false;
  walk(body, (kind, node) => {
    if (kind === 'A_Const' && word(child(node, 'sval'), 'sval') === value) found = true;
  });
  return found;
}
