import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockMode } from '../../src/lib/sql/effect.ts';
import { isStrong, LOCK_MODES } from '../../src/lib/sql/effect.ts';
import { type Finding, lint, type MigrationSource } from '../../src/lib/sql/lint.ts';
import { lockModeOf } from '../../src/lib/sql/measured.ts';
import { createParser, type Parser } from '../../src/lib/sql/parser.ts';
import type { Database } from '../../src/tools/postgres.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/migrate', name), 'utf8');
/** All tables that the statements are about. */
const SCHEMA = ['schema.sql', 'more-schema.sql', 'variants-schema.sql'].map(read).join('\n');
/** One statement, or one transaction, a line. */
const statementsOf = (name: string): readonly string[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--'));
const STATEMENTS = ['more-statements.sql', 'variants.sql'].flatMap(statementsOf);

/** What a server did, in one transaction that was rolled back. */
type Seen = {
  /** The strongest lock on each table that was there before. */
  readonly locks: ReadonlyMap<string, LockMode>;
  /** A table was read or written whole while others were kept out of it. */
  readonly danger: boolean;
};

const RELATIONS = `select c.oid::int, case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name,
    pg_relation_filenode(c.oid)::text as file, pg_stat_get_xact_numscans(c.oid)::int as scans
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\\_%'`;
const LOCKS = `select relation::int as oid, mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation' and granted`;

/** Runs a line on a server that has the schema. Undefined when the server refuses it. */
async function measure(database: Database, sql: string): Promise<Seen | undefined> {
  await database.query('begin');
  try {
    const before = await database.query(RELATIONS);
    await database.query(sql);
    const held = await database.query(LOCKS);
    const after = new Map((await database.query(RELATIONS)).map((row) => [row['oid'], row]));
    const locks = new Map<string, LockMode>();
    for (const row of before)
      for (const { mode } of held.filter(({ oid }) => oid === row['oid']))
        locks.set(String(row['name']), stronger(locks.get(String(row['name'])), lockModeOf(String(mode))));
    const worked = before.filter((row) => {
      const now = after.get(row['oid']);
      return now && (now['file'] !== row['file'] || Number(now['scans']) > Number(row['scans']));
    });
    const danger = worked.some((row) => isStrong(locks.get(String(row['name'])) ?? 'ACCESS SHARE'));
    return { locks, danger };
  } catch {
    return undefined;
  } finally {
    await database.query('rollback');
  }
}

function stronger(one: LockMode | undefined, other: LockMode | undefined): LockMode {
  const ranks = [one, other].map((mode) => (mode ? LOCK_MODES.indexOf(mode) : 0));
  return LOCK_MODES[Math.max(...ranks)] ?? 'ACCESS SHARE';
}

/** What the rules say of a line, with the schema that they were told. */
function judge(parse: Parser, sql: string, version?: number): readonly Finding[] {
  const before: MigrationSource = { id: '0', file: '0.sql', sql: SCHEMA, looked: false, style: 'wrapped' };
  const source: MigrationSource = { id: '1', file: '1.sql', sql, looked: true, style: 'wrapped' };
  return lint([before, source], parse, { lockTimeoutMs: 5_000, version });
}

const isDanger = (findings: readonly Finding[]): boolean =>
  findings.some(({ category, severity }) => category === 'lock' && severity === 'error');

/** The strongest lock on each table that the messages name. */
function namedLocks(findings: readonly Finding[]): ReadonlyMap<string, LockMode> {
  const named = new Map<string, LockMode>();
  for (const { message } of findings)
    for (const [, table = '', mode = ''] of message.matchAll(/(?:Locks |\), )([^,:]+): ([A-Z ]+) \(/g))
      named.set(
        table,
        stronger(
          named.get(table),
          LOCK_MODES.find((each) => each === mode),
        ),
      );
  return named;
}

/**
 * What no rule speaks of: the ways that we advise ourselves, which lock a table for a moment, and what hangs on a function
 * or a table that is dropped with all that hangs on it.
 */
const UNNAMED =
  /create index on only|attach partition|refresh materialized view concurrently|^drop (function|extension|table).* cascade/;
/** A file is changed, but nothing that grows with the table is done. */
const EMPTIES = /^truncate|refresh materialized view concurrently/;

/**
 * Compares every statement with what a server does that is empty but for the schema.
 * @param version of the server; what it does not know is left out
 */
export async function compareAll(
  database: Database,
  version: number,
): Promise<{ readonly compared: number; readonly wrong: readonly string[] }> {
  await database.query(SCHEMA);
  const parse = await createParser();
  const known = parse(SCHEMA);
  const wrong: string[] = [];
  let compared = 0;
  for (const sql of STATEMENTS) {
    const seen = await measure(database, sql);
    if (!seen) continue;
    compared += 1;
    wrong.push(...differences((text) => (text === SCHEMA ? known : parse(text)), sql, seen, version));
  }
  return { compared, wrong };
}

/** Sentences about what is said otherwise than it was seen. */
function differences(parse: Parser, sql: string, seen: Seen, version: number): readonly string[] {
  const findings = judge(parse, sql, version);
  const named = namedLocks(findings);
  const wrong = [...named].filter(([table, mode]) => seen.locks.has(table) && seen.locks.get(table) !== mode);
  const missing = UNNAMED.test(sql)
    ? []
    : [...seen.locks].filter(([table, mode]) => isStrong(mode) && !named.has(table));
  const foreseen = isDanger(findings);
  return [
    ...(foreseen === seen.danger || EMPTIES.test(sql)
      ? []
      : [`danger foreseen ${foreseen}, seen ${seen.danger}`]),
    ...wrong.map(([table, mode]) => `names ${table} ${mode}, seen ${seen.locks.get(table)}`),
    ...missing.map(([table, mode]) => `does not name ${table} ${mode}`),
  ].map((difference) => `${sql}: ${difference}`);
}
