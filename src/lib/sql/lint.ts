import { Failure } from '../../failure.ts';
import { newDemands } from './demands.ts';
import { type Effect, effect, isStrong } from './effect.ts';
import { effectsOf } from './effects.ts';
import { type Finding, finding, type MigrationSource } from './finding.ts';
import { overrule } from './measured.ts';
import { word } from './node.ts';
import { type ParsedFile, type Parser, parserFailures, type Statement } from './parser.ts';
import { rewritten } from './rewrite.ts';
import { SchemaModel } from './schema-model.ts';
import { learn } from './schema-update.ts';
import { tooNew } from './since-version.ts';
import { styleEffects } from './style.ts';
import { applySuppressions } from './suppression.ts';
import { TransactionWatch } from './transaction.ts';

export { type Finding, type MigrationSource, RULES } from './finding.ts';

export type LintOptions = {
  /** Longest lock_timeout that a file may set, in ms. */
  readonly lockTimeoutMs: number;
  /** Major version of the server in production; undefined: any that is supported. */
  readonly version?: number | undefined;
  /** Rules of style that are reported; `all` stands for all of them. */
  readonly style?: readonly string[];
};

/** Judges migrations in their order, with the schema that the earlier ones built up. */
export function lint(
  sources: readonly MigrationSource[],
  parse: Parser,
  options: LintOptions,
): readonly Finding[] {
  const schema = new SchemaModel();
  schema.version = options.version;
  const style = wantedStyle(sources, parse, options.style ?? []);
  return sources.flatMap((source) => {
    schema.fresh = source.looked;
    const { statements, comments } = parsedFile(source, parse);
    const found = [
      ...lintFile(source, statements, schema, { ...options, wanted: style }),
      ...wayBack(source),
    ];
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

type Judging = LintOptions & { readonly wanted: WantedStyle };

function lintFile(
  source: MigrationSource,
  statements: readonly Statement[],
  schema: SchemaModel,
  options: Judging,
): readonly Finding[] {
  const watch = new TransactionWatch(source.style, statements.length, options.lockTimeoutMs);
  const impatient = impatience(options.lockTimeoutMs);
  schema.timezone = undefined;
  const found = statements.flatMap((statement, at) => {
    schema.transaction = watch.enter(statement, schema.transaction);
    const { kind, body } = statement;
    const foreseen = effectsOf(kind, body, schema);
    const measured = source.measured?.[at];
    const effects = measured ? overrule(foreseen, measured) : foreseen;
    const notable = effects.map((one) => onlyInUse(one, schema)).filter((one) => one !== undefined);
    const told = [
      ...notable.filter(({ rule }) => rule !== 'OK'),
      ...watch.observe(statement, notable),
      ...impatient(statement, notable),
      ...newDemands(kind, body, schema),
      ...tooNew(kind, body, schema),
      ...options.wanted(statement, watch.inside),
    ];
    learn(kind, body, schema);
    return told.map((one) =>
      suggested(finding(one, statement, source), statement, source, statements.length === 1),
    );
  });
  const last = statements.at(-1);
  const open = last ? watch.atEnd().map((one) => finding(one, last, source)) : [];
  return [...found, ...open];
}

/** A suggestion replaces whole lines, so the statement has to be all that is on them. */
function suggested(found: Finding, statement: Statement, source: MigrationSource, alone: boolean): Finding {
  if (found.category !== 'lock' || source.rendered) return found;
  const text = rewritten(found.rule, statement, source.style, alone);
  const lines = source.sql
    .split('\n')
    .slice(statement.line - 1, statement.endLine)
    .join('\n');
  const indent = /^\s*/.exec(lines)?.[0] ?? '';
  if (text === undefined || lines.trim() !== `${statement.text.trim()};`) return found;
  return { ...found, suggestion: `${indent}${text};` };
}

const wayBack = (source: MigrationSource): readonly Finding[] =>
  source.looked && source.hasDown === false
    ? [finding(effect('DS008', [], 'none', { because: source.id }), { line: 1, endLine: 1 }, source)]
    : [];

/** Without a timeout from outside, a file has to set one before it waits for a strong lock. Said once. */
function impatience(
  lockTimeoutMs: number,
): (statement: Statement, effects: readonly Effect[]) => readonly Effect[] {
  let done = lockTimeoutMs > 0;
  return ({ kind, body }, effects) => {
    if (kind === 'VariableSetStmt' && word(body, 'name') === 'lock_timeout') done = true;
    if (done || !effects.some(({ locks }) => locks.some(({ mode }) => isStrong(mode)))) return [];
    done = true;
    return [effect('PG102', [])];
  };
}

type WantedStyle = (statement: Statement, inside: boolean) => readonly Effect[];

/** Whether a foreign key has an index is only known when all files are read. */
function wantedStyle(
  sources: readonly MigrationSource[],
  parse: Parser,
  wanted: readonly string[],
): WantedStyle {
  if (wanted.length === 0) return () => [];
  const final = new SchemaModel();
  for (const source of sources)
    for (const { kind, body } of parsedFile(source, parse).statements) learn(kind, body, final);
  return ({ kind, body, text }, inside) =>
    styleEffects({ kind, body, text, final, inside }).filter(
      ({ rule }) => wanted.includes('all') || wanted.includes(rule),
    );
}

/** A table that the same change made has no rows and no users: what happens to it alone is no danger. */
function onlyInUse(effect: Effect, schema: SchemaModel): Effect | undefined {
  const locks = effect.locks.filter(({ table }) => schema.inUse(table));
  if (effect.locks.length > 0 && locks.length === 0) return undefined;
  const worked = effect.worked.filter((table) => schema.inUse(table));
  return { ...effect, locks, worked, work: worked.length === 0 ? 'none' : effect.work };
}
