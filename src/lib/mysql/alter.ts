import {
  addColumns,
  type Clause,
  type Context,
  dropColumn,
  type Judge,
  modify,
  renameColumn,
} from './alter-column.ts';
import { type Change, change, quiet } from './change.ts';
import type { MysqlSchema } from './schema.ts';
import { after, atCommas, nameAt } from './statements.ts';
import type { Token } from './tokens.ts';
import { BUILDS, COPIES, type Flavor, INSTANT, REBUILDS, REBUILDS_LOCKED } from './work.ts';

/** ALTER TABLE, part by part; also teaches the schema what becomes of the columns. */
export function alterTable(
  table: string,
  tokens: readonly Token[],
  schema: MysqlSchema,
  flavor: Flavor,
): readonly Change[] {
  const clauses = atCommas(tokens);
  const context = { table, known: schema.table(table), schema, flavor, clauses };
  const changes = clauses.flatMap((clause) => judgeClause(clause, context));
  return [...changes, ...mixed(table, clauses, changes)];
}

/** What is instant by itself is not so beside the building of an index. */
function mixed(table: string, clauses: readonly Clause[], changes: readonly Change[]): readonly Change[] {
  const adds = clauses.some((clause) => clause[0]?.word === 'ADD' && judgedAsColumn(clause));
  const builds = changes.some(({ work }) => work === BUILDS);
  return adds && builds ? [change('MY012', table, REBUILDS, 'a column and an index in one statement')] : [];
}

const judgedAsColumn = (clause: Clause): boolean =>
  CLAUSES.find(([words]) => after(clause, 0, ...words) !== undefined)?.[1] === addColumns;

function judgeClause(clause: Clause, context: Context): readonly Change[] {
  for (const [words, judge] of CLAUSES) {
    const at = after(clause, 0, ...words);
    if (at !== undefined) return judge(clause, at, context);
  }
  return [];
}

const addForeignKey: Judge = (_, __, { table, schema }) =>
  schema.foreignKeyChecks ? [change('MY004', table)] : [quiet(table, BUILDS)];

/** MySQL can add a check that it does not enforce; MariaDB has none of that kind. */
const addCheck: Judge = (clause, _, { table }) =>
  clause.some(({ word }, at) => word === 'NOT' && clause[at + 1]?.word === 'ENFORCED')
    ? [quiet(table)]
    : [change('MY005', table)];

const addPrimaryKey: Judge = (_, __, { table }) => [change('MY012', table, REBUILDS, 'PRIMARY KEY')];

const dropPrimaryKey: Judge = (_, __, { table, clauses }) => {
  const together = clauses.some((clause) => after(clause, 0, 'ADD', 'PRIMARY', 'KEY') !== undefined);
  return together ? [change('MY012', table, REBUILDS, 'PRIMARY KEY')] : [change('MY009', table)];
};

const always =
  (...changes: readonly (readonly [rule: string, work: Change['work'], because: string])[]): Judge =>
  (_, __, { table }) =>
    changes.map(([rule, work, because]) => change(rule, table, work, because));

const explicitAlgorithm: Judge = (clause, at, { table }) =>
  clause.slice(at).some(({ word }) => word === 'COPY')
    ? [change('MY013', table, COPIES, 'ALGORITHM=COPY')]
    : [];

const explicitLock: Judge = (clause, at, { table }) => {
  const wanted = clause.slice(at).find(({ word }) => word === 'SHARED' || word === 'EXCLUSIVE');
  return wanted
    ? [change('MY013', table, { algorithm: 'inplace', lock: 'shared' }, `LOCK=${wanted.word}`)]
    : [];
};

const rename: Judge = (clause, at, { table }) => [
  change(
    'BC002',
    table,
    INSTANT,
    `${table} to ${nameAt(clause, after(clause, at, '[TO]', '[AS]', '[=]') ?? at).name}`,
  ),
];

/** A constraint may have a name before what it is. */
const named: Judge = (clause, at, context) => {
  const start = KINDS.has(clause[at]?.word ?? '') ? at : nameAt(clause, at).after;
  const rest = [...clause.slice(0, 1), ...clause.slice(start)];
  return judgeClause(rest, context);
};
const KINDS: ReadonlySet<string> = new Set(['PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK']);

const build: Judge = (_, __, { table }) => [quiet(table, BUILDS)];
const instant: Judge = (_, __, { table }) => [quiet(table)];

/** The first that fits decides. */
const CLAUSES: readonly (readonly [words: readonly string[], judge: Judge])[] = [
  [['ADD', 'CONSTRAINT', '[IF]', '[NOT]', '[EXISTS]'], named],
  [['ADD', 'FOREIGN', 'KEY'], addForeignKey],
  [['ADD', 'PRIMARY', 'KEY'], addPrimaryKey],
  [['ADD', 'CHECK'], addCheck],
  [['ADD', 'FULLTEXT'], always(['MY010', REBUILDS_LOCKED, 'FULLTEXT'])],
  [['ADD', 'SPATIAL'], always(['MY010', REBUILDS_LOCKED, 'SPATIAL'])],
  [['ADD', 'UNIQUE'], build],
  [['ADD', 'INDEX'], build],
  [['ADD', 'KEY'], build],
  [['ADD', 'PARTITION'], instant],
  [['ADD', '[COLUMN]', '[IF]', '[NOT]', '[EXISTS]'], addColumns],
  [['MODIFY', '[COLUMN]'], modify(false)],
  [['CHANGE', '[COLUMN]'], modify(true)],
  [['DROP', 'PRIMARY', 'KEY'], dropPrimaryKey],
  [['DROP', 'PARTITION'], always(['MY019', INSTANT, 'DROP PARTITION deletes its rows'])],
  [['TRUNCATE', 'PARTITION'], always(['MY019', INSTANT, 'TRUNCATE PARTITION deletes its rows'])],
  [['EXCHANGE', 'PARTITION'], always(['MY019', COPIES, 'EXCHANGE PARTITION reads every row'])],
  [['REORGANIZE', 'PARTITION'], always(['MY019', COPIES, 'REORGANIZE PARTITION'])],
  [['REMOVE', 'PARTITIONING'], always(['MY019', COPIES, 'REMOVE PARTITIONING'])],
  [['PARTITION', 'BY'], always(['MY019', COPIES, 'PARTITION BY'])],
  [['DROP', 'FOREIGN', 'KEY'], instant],
  [['DROP', 'CONSTRAINT'], instant],
  [['DROP', 'CHECK'], instant],
  [['DROP', 'INDEX'], build],
  [['DROP', 'KEY'], build],
  [['DROP', '[COLUMN]', '[IF]', '[EXISTS]'], dropColumn],
  [['RENAME', 'COLUMN', '[IF]', '[EXISTS]'], renameColumn],
  [['RENAME', 'INDEX'], instant],
  [['RENAME', 'KEY'], instant],
  [['RENAME'], rename],
  [['CONVERT', 'TO'], always(['MY003', COPIES, 'CONVERT TO CHARACTER SET'])],
  [['ORDER', 'BY'], always(['MY019', COPIES, 'ORDER BY'])],
  [['ENGINE'], always(['MY012', REBUILDS, 'ENGINE'])],
  [['ROW_FORMAT'], always(['MY012', REBUILDS, 'ROW_FORMAT'])],
  [['KEY_BLOCK_SIZE'], always(['MY012', REBUILDS, 'KEY_BLOCK_SIZE'])],
  [['FORCE'], always(['MY012', REBUILDS, 'FORCE'])],
  [['ALGORITHM'], explicitAlgorithm],
  [['LOCK'], explicitLock],
];
