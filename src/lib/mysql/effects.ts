import { alterTable } from './alter.ts';
import { type Change, change, quiet } from './change.ts';
import { columnDefinition } from './column.ts';
import type { MysqlSchema } from './schema.ts';
import { after, atCommas, enclosed, type MysqlStatement, nameAt } from './statements.ts';
import type { Token } from './tokens.ts';
import { BUILDS, COPIES, type Flavor, INSTANT, REBUILDS, REBUILDS_LOCKED } from './work.ts';

type Judge = (tokens: readonly Token[], at: number, schema: MysqlSchema, flavor: Flavor) => readonly Change[];

/** What a statement does to tables; the schema learns of it. Nothing for what touches no table. */
export function effectsOf(
  { tokens }: MysqlStatement,
  schema: MysqlSchema,
  flavor: Flavor,
): readonly Change[] {
  for (const [words, judge] of STATEMENTS) {
    const at = after(tokens, 0, ...words);
    if (at !== undefined) return judge(tokens, at, schema, flavor);
  }
  return [];
}

const alter: Judge = (tokens, at, schema, flavor) => {
  const { name, after: rest } = nameAt(tokens, after(tokens, at, '[IF]', '[EXISTS]') ?? at);
  const waits = tokens[rest]?.word === 'WAIT' ? rest + 2 : (after(tokens, rest, '[NOWAIT]') ?? rest);
  const changes = alterTable(name, tokens.slice(waits), schema, flavor);
  const renamed = changes.find(({ rule }) => rule === 'BC002');
  if (renamed) schema.rename(name, renamed.because.split(' to ')[1] ?? name);
  return changes;
};

const NO_COLUMN: ReadonlySet<string> = new Set([
  'PRIMARY',
  'UNIQUE',
  'KEY',
  'INDEX',
  'FULLTEXT',
  'SPATIAL',
  'FOREIGN',
  'CONSTRAINT',
  'CHECK',
  'LIKE',
  'PERIOD',
]);

const createTable: Judge = (tokens, at, schema) => {
  const { name, after: rest } = nameAt(tokens, after(tokens, at, '[IF]', '[NOT]', '[EXISTS]') ?? at);
  if (schema.table(name)) return [];
  const { inside, after: end } = enclosed(tokens, rest);
  const charset = tokens.findIndex(({ word }, index) => index >= end && /^(CHARSET|SET|COLLATE)$/.test(word));
  const table = schema.add(
    name,
    charset < 0
      ? undefined
      : tokens
          .slice(charset + 1)
          .find(({ word }) => word !== '=')
          ?.text.toLowerCase(),
  );
  for (const item of atCommas(inside)) {
    if (item[0]?.kind === 'word' && NO_COLUMN.has(item[0].word)) continue;
    const column = nameAt(item, 0);
    table.columns.set(column.name.toLowerCase(), columnDefinition(item.slice(column.after)));
  }
  const like = after(tokens, rest, 'LIKE');
  const other = like === undefined ? undefined : schema.table(nameAt(tokens, like).name);
  for (const [column, definition] of other?.columns ?? []) table.columns.set(column, definition);
  return [];
};

const tableOfIndex = (tokens: readonly Token[]): string =>
  nameAt(tokens, tokens.findIndex(({ word }) => word === 'ON') + 1).name;

/** ALGORITHM and LOCK stand after an index as well. */
const asked = (tokens: readonly Token[]): readonly Change[] => {
  const table = tableOfIndex(tokens);
  const valueAfter = (name: string) => {
    const at = tokens.findIndex(({ word }) => word === name);
    return at < 0 ? undefined : tokens.slice(at + 1).find(({ word }) => word !== '=')?.word;
  };
  const lock = valueAfter('LOCK');
  if (valueAfter('ALGORITHM') === 'COPY') return [change('MY013', table, COPIES, 'ALGORITHM=COPY')];
  return lock === 'SHARED' || lock === 'EXCLUSIVE'
    ? [change('MY013', table, REBUILDS_LOCKED, `LOCK=${lock}`)]
    : [];
};

const index: Judge = (tokens) => [quiet(tableOfIndex(tokens), BUILDS), ...asked(tokens)];
const locked =
  (because: string): Judge =>
  (tokens) => [change('MY010', tableOfIndex(tokens), REBUILDS_LOCKED, because)];

const names = (tokens: readonly Token[], at: number): readonly string[] =>
  atCommas(tokens.slice(after(tokens, at, '[IF]', '[EXISTS]') ?? at)).map((item) => nameAt(item, 0).name);

const dropTables: Judge = (tokens, at, schema) => {
  const dropped = names(tokens, at);
  const changes = dropped.map((name) => change('DS001', name, INSTANT, name));
  const used = changes.filter(({ table }) => schema.inUse(table));
  for (const name of dropped) schema.drop(name);
  return used;
};

const renameTables: Judge = (tokens, at, schema) =>
  atCommas(tokens.slice(at)).flatMap((item) => {
    const from = nameAt(item, 0);
    const to = nameAt(item, from.after + 1);
    const inUse = schema.inUse(from.name);
    schema.rename(from.name, to.name);
    return inUse ? [change('BC002', from.name, INSTANT, `${from.name} to ${to.name}`)] : [];
  });

const everyRow =
  (what: string): Judge =>
  (tokens, at) =>
    tokens.some(({ word }) => word === 'WHERE' || word === 'LIMIT')
      ? []
      : [
          change(
            'MY021',
            nameAt(tokens, after(tokens, at, '[LOW_PRIORITY]', '[IGNORE]', '[FROM]') ?? at).name,
            INSTANT,
            `${what} without WHERE`,
          ),
        ];

const setVariable: Judge = (tokens, at, schema) => {
  for (const item of atCommas(tokens.slice(at))) {
    const words = item.map(({ word, text }) => word || text.toUpperCase()).join(' ');
    const checks = /(?:^|[ .@])FOREIGN_KEY_CHECKS (?:: )?= (ON|OFF|1|0|@\S+)/.exec(words)?.[1];
    // Put back to what a variable keeps is as much as switched on.
    if (checks) schema.foreignKeyChecks = checks !== '0' && checks !== 'OFF';
    const mode = /(?:^|[ .@])SQL_MODE (?:: )?= (.*)$/.exec(words)?.[1];
    if (mode !== undefined && !/STRICT|@/.test(mode)) return [change('MY020', '', INSTANT, 'sql_mode')];
  }
  return [];
};

const dropDatabase: Judge = (tokens, at) => [
  change('DS003', '', INSTANT, nameAt(tokens, after(tokens, at, '[IF]', '[EXISTS]') ?? at).name),
];

const whole =
  (rule: string, work: Change['work'], because: string): Judge =>
  (tokens, at) =>
    names(tokens, at).map((name) => change(rule, name, work, because));

/** The first that fits decides. */
const STATEMENTS: readonly (readonly [words: readonly string[], judge: Judge])[] = [
  [['ALTER', '[ONLINE]', '[IGNORE]', 'TABLE'], alter],
  [['CREATE', '[OR]', '[REPLACE]', 'TABLE'], createTable],
  [['CREATE', 'FULLTEXT', 'INDEX'], locked('FULLTEXT')],
  [['CREATE', 'SPATIAL', 'INDEX'], locked('SPATIAL')],
  [['CREATE', '[OR]', '[REPLACE]', '[UNIQUE]', 'INDEX'], index],
  [['DROP', 'INDEX'], index],
  [['DROP', 'TABLE'], dropTables],
  [['DROP', 'DATABASE'], dropDatabase],
  [['DROP', 'SCHEMA'], dropDatabase],
  [['TRUNCATE', '[TABLE]'], whole('DS004', INSTANT, '')],
  [['RENAME', 'TABLE'], renameTables],
  [['OPTIMIZE', '[NO_WRITE_TO_BINLOG]', '[LOCAL]', 'TABLE'], whole('MY019', REBUILDS, 'OPTIMIZE TABLE')],
  [['UPDATE'], everyRow('UPDATE')],
  [['DELETE'], everyRow('DELETE')],
  [['SET'], setVariable],
];
