import { beforeAll, describe, expect, test } from '@jest/globals';
import { lint, type MigrationSource, RULES } from '../../../src/lib/sql/lint.ts';
import { createParser, type Parser } from '../../../src/lib/sql/parser.ts';
import type { TransactionStyle } from '../../../src/lib/sql/transaction.ts';

let parse: Parser;
beforeAll(async () => {
  parse = await createParser();
});

const before = `create table orders (id bigint primary key, total int, note varchar(20), customer bigint);
create table customers (id bigint primary key);`;

function judge(sql: string, style: TransactionStyle = 'wrapped', earlier = before) {
  const source = (id: string, text: string, looked: boolean): MigrationSource => ({
    id,
    file: `${id}.sql`,
    sql: text,
    looked,
    style,
  });
  return lint([source('1', earlier, false), source('2', sql, true)], parse, { lockTimeoutMs: 5_000 });
}
const rules = (sql: string, style?: TransactionStyle) =>
  judge(sql, style).map(({ rule, severity }) => `${rule} ${severity}`);

describe('a table that the same change makes', () => {
  test('has nobody to disturb', () => {
    expect(
      rules(
        'create table a (id int); create index on a (id); alter table a add check (id > 0); alter table a alter id set not null',
      ),
    ).toEqual([]);
  });

  test('disturbs the tables it refers to', () => {
    expect(rules('create table a (id int, o bigint references orders)')).toEqual(['PG028 warning']);
  });
});

describe('transactions', () => {
  const cases: [string, string, TransactionStyle, readonly string[]][] = [
    ['concurrently in one', 'create index concurrently i on orders (total)', 'wrapped', ['PG101 error']],
    ['concurrently without', 'create index concurrently i on orders (total)', 'bare', []],
    ['a batch of one is none', 'create index concurrently i on orders (total)', 'batch', []],
    [
      'a batch of two is one',
      'create index concurrently i on orders (total); select 1',
      'batch',
      ['PG101 error'],
    ],
    [
      'validated at once',
      'alter table orders add constraint c check (total > 0) not valid; alter table orders validate constraint c',
      'wrapped',
      ['PG029 warning', 'BC005 warning', 'PG007 error', 'PG111 note'],
    ],
    [
      'validated by itself',
      'alter table orders add constraint c check (total > 0) not valid; alter table orders validate constraint c',
      'bare',
      ['PG029 warning', 'BC005 warning'],
    ],
    [
      'rows changed under a lock',
      'alter table orders add column x int; update orders set x = 1 where id = 1',
      'wrapped',
      ['PG029 warning', 'PG103 error'],
    ],
    [
      'two tables',
      'alter table orders add column x int; alter table customers add column y int',
      'wrapped',
      ['PG029 warning', 'PG029 warning', 'PG104 warning'],
    ],
    [
      'begin in one',
      'begin; alter table orders add column x int; commit',
      'wrapped',
      ['PG106 error', 'PG029 warning', 'PG106 error'],
    ],
    ['begin without commit', 'begin; select 1', 'bare', ['PG106 error']],
    ['its own', 'begin; alter table orders add column x int; commit', 'bare', ['PG029 warning']],
    ['long lock_timeout', "set lock_timeout = '10min'", 'wrapped', ['PG109 warning']],
    ['no lock_timeout', 'set lock_timeout = 0', 'wrapped', ['PG109 warning']],
    ['short lock_timeout', "set local lock_timeout = '3s'", 'wrapped', []],
    [
      'a new enum value used',
      "alter type mood add value 'new'; insert into orders (note) values ('new')",
      'wrapped',
      ['PG110 error'],
    ],
  ];
  test.each(cases)('%s', (_, sql, style, expected) => {
    expect(rules(sql, style)).toEqual(expected);
  });
});

describe('what the running release may still use', () => {
  test.each([
    ['alter table orders drop column note', 'DS002 error'],
    ['drop table orders', 'DS001 error'],
    ['alter table orders rename column note to remark', 'BC001 warning'],
    ['alter table orders rename to sales', 'BC002 warning'],
    ['truncate orders', 'DS004 error'],
    ["alter type mood rename value 'ok' to 'fine'", 'BC004 warning'],
    ['alter table orders alter total drop not null', 'DS005 warning'],
  ])('%s', (sql, expected) => {
    expect(rules(sql)).toContain(expected);
  });
});

describe('suppression', () => {
  const sql = (comment: string) => `select 1;\n\n${comment}\ncreate index i on orders (total);`;

  test('with a reason, above the statement', () => {
    expect(judge(sql('-- deploy-actions:ignore PG001 -- the table is small'))).toMatchObject([
      { rule: 'PG001', suppressed: 'the table is small' },
    ]);
  });

  test('without a reason suppresses nothing and is an error', () => {
    expect(rules(sql('-- deploy-actions:ignore PG001'))).toEqual(['PG001 error', 'SUP001 error']);
  });

  test('of something that is not there is reported', () => {
    expect(judge(sql('-- deploy-actions:ignore PG004 -- why not'))).toMatchObject([
      { rule: 'PG001' },
      { rule: 'SUP002', line: 3 },
    ]);
  });

  test('of a whole file', () => {
    expect(
      judge(`-- deploy-actions:ignore-file PG001 -- nobody is there at night\n${sql('')}`),
    ).toMatchObject([{ rule: 'PG001', suppressed: 'nobody is there at night' }]);
  });
});

test('lines count from one, whatever bytes the characters have', () => {
  expect(judge("-- größer €\nselect 'ü';\n/* ä\n */ create index i on orders (total);")).toMatchObject([
    { rule: 'PG001', line: 4 },
  ]);
});

test('the safe rewrite names what the statement named', () => {
  const [found] = judge('create unique index i on orders (total, note)');
  expect(found?.instead).toMatch(/^CREATE UNIQUE INDEX CONCURRENTLY i ON orders \(total, note\);/);
});

test('invalid SQL is an error with its line', () => {
  expect(() => judge('select 1;\nalter tabel x')).toThrow(/2\.sql, line 2: syntax error at or near "tabel"/);
});

test('every rule says what is wrong and what to do', () => {
  for (const [id, { title, advice }] of Object.entries(RULES)) {
    expect(id).toMatch(/^(PG|DS|BC|ST|SUP)\d{3}$/);
    expect(title.length * advice.length).toBeGreaterThan(0);
  }
});

describe('a DO block', () => {
  test('is judged by the statements in it, written down or executed', () => {
    const block =
      "do $$\nbegin\n  create index i on orders (total);\n  execute 'alter table orders alter total set not null';\nend $$";
    expect(judge(block)).toMatchObject([
      { rule: 'PG001', line: 3 },
      { rule: 'PG008', line: 4 },
      { rule: 'BC005', line: 4 },
    ]);
  });

  test('that cannot be read is left alone', () => {
    expect(rules('do language plperl $$ spi_exec_query("x") $$')).toEqual([]);
  });
});

test('an index over an expression is built again by any change of type of its columns', () => {
  const sql = 'alter table orders alter column note type varchar(40)';
  expect(rules(sql)).toEqual(['PG019 warning']);
  const found = judge(sql, 'wrapped', `${before} create index l on orders (lower(note));`);
  expect(found).toMatchObject([{ rule: 'PG019', severity: 'error' }]);
});

test('a file that was applied long ago need not be readable', () => {
  expect(judge('drop table x', 'wrapped', '\\connect other\nselect 1;')).toMatchObject([{ rule: 'DS001' }]);
});
