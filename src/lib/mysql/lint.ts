import type { Finding, MigrationSource } from '../sql/lint.ts';
import type { Rule } from '../sql/rule.ts';
import { SAFETY_RULES } from '../sql/rules-of-safety.ts';
import { applySuppressions } from '../sql/suppression.ts';
import { type Change, change } from './change.ts';
import { effectsOf } from './effects.ts';
import { MYSQL_RULES } from './rules.ts';
import { MysqlSchema } from './schema.ts';
import { type MysqlStatement, readMysql } from './statements.ts';
import { type Flavor, INSTANT, type Work } from './work.ts';

/** Judges migrations in their order, with the schema that the earlier ones built up. */
export function lintMysql(sources: readonly MigrationSource[], flavor: Flavor): readonly Finding[] {
  const schema = new MysqlSchema();
  return sources.flatMap((source) => {
    schema.fresh = source.looked;
    schema.foreignKeyChecks = true;
    const { statements, comments } = readMysql(source.sql);
    const found = lintFile(source, statements, schema, flavor);
    return source.looked ? applySuppressions(found, comments, source) : [];
  });
}

function lintFile(
  source: MigrationSource,
  statements: readonly MysqlStatement[],
  schema: MysqlSchema,
  flavor: Flavor,
): readonly Finding[] {
  const patient = !statements.some(({ text }) => /lock_wait_timeout/i.test(text));
  const tables: string[] = []; // What the statements that commit were about, so far.
  return statements.flatMap((statement) => {
    const changes = effectsOf(statement, schema, flavor).filter(
      ({ table }) => table === '' || schema.inUse(table),
    );
    const [first] = changes;
    const commits = first !== undefined && IMPLICIT_COMMIT.test(statement.text);
    if (commits) tables.push(first.table);
    const more = commits ? aboutCommits(statement, changes, tables, patient) : [];
    const told = [...changes.filter(({ rule }) => rule !== 'OK'), ...more];
    return told.map((one) => finding(one, statement, source));
  });
}

/** What is said once for a file: at its first change of the schema and at its second. */
function aboutCommits(
  statement: MysqlStatement,
  changes: readonly Change[],
  tables: readonly string[],
  patient: boolean,
): readonly Change[] {
  const table = tables.at(-1) ?? '';
  return [
    ...(tables.length === 2 ? [change('MY017', table, INSTANT)] : []),
    ...(tables.length === 1 && patient ? [change('MY018', table, INSTANT)] : []),
    ...(isUnasked(statement, changes) ? [change('MY014', table, INSTANT)] : []),
  ];
}

const IMPLICIT_COMMIT = /^\s*(alter|create|drop|rename|truncate|optimize)\b/i;

/** Whether ALGORITHM and LOCK would be of use: what copies the table would only be refused. */
const isUnasked = ({ text }: MysqlStatement, changes: readonly Change[]): boolean =>
  /^\s*(alter\s+table|create\s+(unique\s+)?index)\b/i.test(text) &&
  !/\b(algorithm|lock)\s*=/i.test(text) &&
  changes.every(({ work }) => work.lock === 'none');

const ruleOf = (id: string): Rule => {
  const found = MYSQL_RULES[id] ?? SAFETY_RULES[id];
  if (!found) throw new Error(`the rule ${id} is not described`);
  return found;
};

function finding(
  { rule: id, table, work, because }: Change,
  { line, endLine }: MysqlStatement,
  { file, id: migration }: MigrationSource,
): Finding {
  const { category, severity, title, advice } = ruleOf(id);
  const what = because === '' ? `${title}.` : `${title}: ${because}.`;
  return {
    rule: id,
    category,
    severity: work.lock === 'shared' ? 'error' : severity,
    title,
    message: table === '' ? what : `${what} ${costOf(table, work)}`,
    advice,
    file,
    migration,
    line,
    endLine,
    tables: table === '' ? [] : [table],
  };
}

function costOf(table: string, { algorithm, lock }: Work): string {
  const writes = lock === 'shared' ? 'writes wait until it is done' : 'reads and writes go on';
  return `The server does it with ALGORITHM=${algorithm.toUpperCase()}: ${table}: ${writes}.`;
}
