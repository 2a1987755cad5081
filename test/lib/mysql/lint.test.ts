import { describe, expect, test } from '@jest/globals';
import { lintMysql } from '../../../src/lib/mysql/lint.ts';
import { MYSQL_RULES } from '../../../src/lib/mysql/rules.ts';
import { readMysql } from '../../../src/lib/mysql/statements.ts';
import type { Flavor } from '../../../src/lib/mysql/work.ts';

const before = `create table orders (
  id bigint unsigned not null auto_increment primary key, total int, note varchar(50), kind enum('a','b'),
  customer bigint, g int as (total + 1) virtual
) default charset=utf8mb4;
create table customers (id bigint primary key);`;

const judge = (sql: string, flavor: Flavor = 'mysql') =>
  lintMysql(
    [
      { id: '1', file: '1.sql', sql: before, looked: false, style: 'bare' },
      { id: '2', file: '2.sql', sql, looked: true, style: 'bare' },
    ],
    flavor,
  );
/** Without what is said of any statement that asks for nothing. */
const rules = (sql: string, flavor?: Flavor) =>
  judge(sql, flavor)
    .filter(({ rule }) => rule !== 'MY014' && rule !== 'MY018')
    .map(({ rule, severity }) => `${rule} ${severity}`);

describe('every rule fires, and not beside the point', () => {
  test.each<[string, readonly string[], Flavor]>([
    ['alter table orders modify total bigint', ['MY001 error'], 'mysql'],
    ['alter table orders modify total int(11)', [], 'mysql'],
    ['alter table unknown modify total bigint', ['MY001 error'], 'mysql'],
    ['alter table orders modify note varchar(64)', ['MY002 error'], 'mysql'],
    ['alter table orders modify note varchar(63)', [], 'mysql'],
    ['alter table orders convert to character set latin1', ['MY003 error'], 'mysql'],
    ['alter table orders modify note varchar(50) collate utf8mb4_bin', ['MY003 error'], 'mysql'],
    ['alter table orders modify note varchar(50) collate utf8mb4_bin', [], 'mariadb'],
    ['alter table orders add foreign key (customer) references customers (id)', ['MY004 error'], 'mysql'],
    [
      'set foreign_key_checks = 0; alter table orders add foreign key (customer) references customers (id)',
      [],
      'mysql',
    ],
    [
      'set foreign_key_checks=0; set foreign_key_checks=1; alter table orders add foreign key (customer) references customers (id)',
      ['MY004 error'],
      'mysql',
    ],
    ['alter table orders add constraint c check (total > 0)', ['MY005 error'], 'mysql'],
    ['alter table orders add constraint c check (total > 0) not enforced', [], 'mysql'],
    ['alter table orders add column x varchar(36) default (uuid())', ['MY006 error'], 'mysql'],
    ['alter table orders add column x datetime default current_timestamp', [], 'mysql'],
    ['alter table customers add column x int not null auto_increment', ['MY007 error'], 'mysql'],
    ['alter table orders add column x int as (total) stored', ['MY008 error'], 'mysql'],
    ['alter table customers drop primary key', ['MY009 error'], 'mysql'],
    [
      'alter table customers drop primary key, add primary key (id)',
      ['MY012 warning', 'MY012 warning'],
      'mysql',
    ],
    ['create fulltext index f on orders (note)', ['MY010 error'], 'mysql'],
    ["alter table orders modify kind enum('b','a')", ['MY011 error'], 'mysql'],
    ["alter table orders modify kind enum('a','b','c')", [], 'mysql'],
    ['alter table orders modify total int not null', ['MY012 warning'], 'mysql'],
    ['alter table orders add column x int, algorithm=copy', ['MY013 error'], 'mysql'],
    ['create index i on orders (note) lock=exclusive', ['MY013 error'], 'mysql'],
    ['alter table orders add column x int not null', ['MY015 warning'], 'mysql'],
    ['alter table orders add column x bigint references customers (id)', ['MY016 error'], 'mysql'],
    ['alter table orders add column x bigint references customers (id)', ['MY004 error'], 'mariadb'],
    ['alter table orders add column x int; alter table orders add column y int', ['MY017 warning'], 'mysql'],
    ['alter table orders partition by hash (id)', ['MY019 error'], 'mysql'],
    ['optimize table orders', ['MY019 error'], 'mysql'],
    ["set session sql_mode = ''", ['MY020 error'], 'mysql'],
    ["set sql_mode = concat(@@sql_mode, ',ANSI')", [], 'mysql'],
    ['update orders set total = 0', ['MY021 warning'], 'mysql'],
    ['update orders set total = 0 where id < 10', [], 'mysql'],
    ['alter table orders add column x int first', ['MY022 error'], 'mariadb'],
    ['alter table orders drop column note', ['DS002 error'], 'mysql'],
    ['drop table if exists orders', ['DS001 error'], 'mysql'],
    ['truncate table orders', ['DS004 error'], 'mysql'],
    ['drop database shop', ['DS003 error'], 'mysql'],
    ['alter table orders rename column note to remark', ['BC001 warning'], 'mysql'],
    ['alter table orders change note remark varchar(50)', ['BC001 warning'], 'mysql'],
    ['rename table orders to sales', ['BC002 warning'], 'mysql'],
    ['alter table orders rename to sales', ['BC002 warning'], 'mysql'],
  ])('%s', (sql, expected, flavor) => {
    expect(rules(sql, flavor)).toEqual(expected);
  });
});

test('a table that the same change makes has nobody to disturb', () => {
  expect(
    rules(
      'create table a (id int); alter table a modify id bigint; drop table a; alter table a add check (id > 0)',
    ),
  ).toEqual(['MY005 error']); // The last one is about a table that is not known any more.
});

test('what is asked for is refused by the server rather than done by a copy, so nothing is said', () => {
  const all = (sql: string) => judge(sql).map(({ rule }) => rule);
  expect(all('alter table orders add column x int')).toEqual(['MY018', 'MY014']);
  expect(
    all('set session lock_wait_timeout = 5; alter table orders add column x int, algorithm=instant'),
  ).toEqual([]);
});

test('a reason on the line above suppresses, and lines are those of the file', () => {
  const sql =
    "select 'größer; -- no comment';\n# deploy-actions:ignore MY001 -- ten rows\nalter table orders\n  modify total bigint;";
  expect(judge(sql)).toMatchObject([
    { rule: 'MY001', suppressed: 'ten rows', line: 3, endLine: 4 },
    { rule: 'MY018' },
  ]);
});

describe('reading', () => {
  const texts = (sql: string) => readMysql(sql).statements.map(({ text }) => text);

  test('strings, names and comments hide what ends a statement', () => {
    expect(texts("select ';', `a;b`, \"it''s \\\"; \"; /* ; */ select 2 -- ;\n; # ;\nselect 3")).toHaveLength(
      3,
    );
  });

  test('a routine is one statement, with a delimiter of its own and without', () => {
    const body = 'create procedure p() begin if 1 then select 1; end if; select 2; end';
    expect(texts(`${body}; select 3;`)).toHaveLength(2);
    expect(texts(`delimiter //\n${body}//\nselect 3//\ndelimiter ;\nselect 4; select 5;`)).toHaveLength(4);
  });

  test('what a version comment holds is run', () => {
    expect(rules('/*!50100 alter table orders modify total bigint */;')).toEqual(['MY001 error']);
  });
});

test('every rule says what is wrong and what to do', () => {
  for (const [id, { title, advice }] of Object.entries(MYSQL_RULES)) {
    expect(id).toMatch(/^MY\d{3}$/);
    expect(title.length * advice.length).toBeGreaterThan(0);
  }
});
