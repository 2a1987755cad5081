import { Failure } from '../../failure.ts';
import { blockedBy, type Effect } from './effect.ts';
import { effectsOf } from './effects.ts';
import { type Measured, overrule } from './measured.ts';
import { type ParsedFile, type Parser, parserFailures, type Statement } from './parser.ts';
import type { Category, Rule, Severity } from './rule.ts';
import { LOCK_RULES } from './rules-of-locks.ts';
import { SAFETY_RULES } from './rules-of-safety.ts';
import { SchemaModel } from './schema-model.ts';
import { learn } from './schema-update.ts';
import { applySuppressions } from './suppression.ts';
import { type TransactionStyle, TransactionWatch } from './transaction.ts';

export const RULES: Readonly<Record<string, Rule>> = { ...LOCK_RULES, ...SAFETY_RULES };

/** A migration as SQL. Files that were there before are only learnt from; `looked` ones are judged. */
export type MigrationSource = {
  readonly id: string;
  /** Path in the repository, for annotations. */
  readonly file: string;
  readonly sql: string;
  readonly looked: boolean;
  readonly style: TransactionStyle;
  /** What a server did, by the number of the statement; undefined for one that was not measured. */
  readonly measured?: readonly (Measured | undefined)[];
};

export type Finding = {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly title: string;
  /** What exactly, which tables are locked how, and what the server does meanwhile. */
  readonly message: string;
  readonly advice: string;
  readonly instead?: string;
  readonly file: string;
  readonly migration: string;
  readonly line: number;
  readonly endLine: number;
  readonly tables: readonly string[];
  /** Set by a comment that says why it is right here. */
  readonly suppressed?: string;
};

export type LintOptions = {
  /** Longest lock_timeout that a file may set, in ms. */
  readonly lockTimeoutMs: number;
  /** Major version of the server in production; undefined: any that is supported. */
  readonly version?: number | undefined;
};

/** Judges migrations in their order, with the schema that the earlier ones built up. */
export function lint(
  sources: readonly MigrationSource[],
  parse: Parser,
  options: LintOptions,
): readonly Finding[] {
  const schema = new SchemaModel();
  schema.version = options.version;
  return sources.flatMap((source) => {
    schema.fresh = source.looked;
    const { statements, comments } = parsedFile(source, parse);
    const found = lintFile(source, statements, schema, options);
    return source.looked ? applySuppressions(found, comments, source) : [];
  });
}

/**
 * A file that is not SQL of PostgreSQL, such as one with commands of psql, cannot be judged; one that was applied long
 * ago only teaches us nothing.
 */
function parsedFile({ file, sql, looked }: MigrationSource, parse: Parser): ParsedFile {
  try {
    return parse(sql);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (!looked) return { statements: [], comments: [] };
    throw parserFailures.MIGRATE_SQL_INVALID(`${file}, ${error.message}`, { cause: error });
  }
}

function lintFile(
  source: MigrationSource,
  statements: readonly Statement[],
  schema: SchemaModel,
  options: LintOptions,
): readonly Finding[] {
  const watch = new TransactionWatch(source.style, statements.length, options.lockTimeoutMs);
  schema.timezone = undefined;
  const found = statements.flatMap((statement, at) => {
    schema.transaction = watch.enter(statement, schema.transaction);
    const { kind, body } = statement;
    const foreseen = effectsOf(kind, body, schema);
    const measured = source.measured?.[at];
    const effects = (measured ? overrule(foreseen, measured) : foreseen).map((effect) =>
      onlyInUse(effect, schema),
    );
    const notable = effects.filter((effect) => effect !== undefined);
    const more = watch.observe(statement, notable);
    learn(kind, body, schema);
    return [...notable.filter(({ rule }) => rule !== 'OK'), ...more].map((effect) =>
      finding(effect, statement, source),
    );
  });
  const last = statements.at(-1);
  const open = last ? watch.atEnd().map((effect) => finding(effect, last, source)) : [];
  return [...found, ...open];
}

/** A table that the same change made has no rows and no users: what happens to it alone is no danger. */
function onlyInUse(effect: Effect, schema: SchemaModel): Effect | undefined {
  const locks = effect.locks.filter(({ table }) => schema.inUse(table));
  if (effect.locks.length > 0 && locks.length === 0) return undefined;
  const worked = effect.worked.filter((table) => schema.inUse(table));
  return { ...effect, locks, worked, work: worked.length === 0 ? 'none' : effect.work };
}

const severityOf = (effect: Effect, rule: Rule): Severity =>
  effect.work !== 'none' && rule.category === 'lock' ? 'error' : briefSeverity(effect, rule);

/** A lock rule that is an error by its work is a warning where there is none, because the tables are new or empty. */
const briefSeverity = (effect: Effect, rule: Rule): Severity =>
  rule.category === 'lock' && rule.severity === 'error' && effect.work === 'none' ? 'warning' : rule.severity;

function finding(effect: Effect, statement: Statement, source: MigrationSource): Finding {
  const rule = RULES[effect.rule];
  if (!rule) throw new Error(`the rule ${effect.rule} is not described`);
  const { line, endLine } = statement;
  return {
    rule: effect.rule,
    category: rule.category,
    severity: severityOf(effect, rule),
    title: rule.title,
    message: messageOf(effect, rule),
    advice: rule.advice,
    ...(effect.instead === undefined ? {} : { instead: effect.instead }),
    file: source.file,
    migration: source.id,
    line,
    endLine,
    tables: effect.locks.map(({ table }) => table),
  };
}

/** A table may have a partition for each day. */
const MOST_TABLES = 6;

function messageOf({ because, locks, work, worked }: Effect, { title }: Rule): string {
  const what = because === '' ? `${title}.` : `${title}: ${because}.`;
  const named = locks
    .slice(0, MOST_TABLES)
    .map(({ table, mode }) => `${table}: ${mode} (blocks ${blockedBy(mode)})`);
  const held = [
    ...named,
    ...(locks.length > MOST_TABLES ? [`and ${locks.length - MOST_TABLES} more`] : []),
  ].join(', ');
  const doing = {
    none: 'for a moment',
    scan: `while ${worked.join(', ')} is read through`,
    rewrite: `while ${worked.join(', ')} is written again`,
  };
  return held === '' ? what : `${what} Locks ${held}, ${doing[work]}.`;
}
