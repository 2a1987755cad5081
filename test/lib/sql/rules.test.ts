import { beforeAll, describe, expect, test } from '@jest/globals';
import { type LintOptions, lint, type MigrationSource, RULES } from '../../../src/lib/sql/lint.ts';
import { createParser, type Parser } from '../../../src/lib/sql/parser.ts';
import type { TransactionStyle } from '../../../src/lib/sql/transaction.ts';

let parse: Parser;
beforeAll(async () => {
  parse = await createParser();
});

const before = `create table customers (id bigint primary key, email text, kind text, parent bigint references customers);
create table orders (id bigint primary key, total int, note varchar(20), customer bigint references customers, at timestamptz);
create index orders_note on orders (note);
create unique index orders_total on orders (total);
create table plain (id int, total int); create unique index plain_total on plain (total);
create domain positive as int check (value > 0);
create table scores (id int, score positive);
create table p (id int, at date) partition by range (at);
create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01');
create table p2 (id int, at date);
create type mood as enum ('ok'); create table moods (m mood);
create materialized view mv as select * from orders;
create table checked (a int check (a > 0));`;

type More = Partial<LintOptions> & { readonly run?: TransactionStyle; readonly hasDown?: boolean };

function found(sql: string, { run = 'bare', hasDown, ...options }: More = {}): readonly string[] {
  const earlier: MigrationSource = { id: '1', file: '1.sql', sql: before, looked: false, style: 'bare' };
  const source: MigrationSource = { id: '2', file: '2.sql', sql, looked: true, style: run, hasDown };
  return lint([earlier, source], parse, { lockTimeoutMs: 5_000, ...options }).map(({ rule }) => rule);
}

/** What makes each rule speak, and a neighbour of it that does not. */
const CASES: Readonly<Record<string, readonly [speaks: string, silent: string, more?: More]>> = {
  PG001: ['create index on orders (at)', 'create index concurrently on orders (at)'],
  PG002: ['create index on p (id)', 'create index on only p (id)'],
  PG003: ['drop index orders_note', 'drop index concurrently orders_note'],
  PG004: ['reindex table orders', 'reindex table concurrently orders'],
  PG005: ['alter table orders add check (total > 0)', 'alter table orders add check (total > 0) not valid'],
  PG006: [
    'alter table orders add foreign key (id) references customers',
    'alter table orders add foreign key (id) references customers not valid',
  ],
  PG007: [
    'alter table orders add constraint c check (total > 0) not valid; alter table orders validate constraint c',
    'begin; alter table orders add constraint c check (total > 0) not valid; commit; alter table orders validate constraint c',
    { run: 'wrapped' },
  ],
  PG008: [
    'alter table orders alter total set not null',
    'alter table orders add constraint c check (total is not null) not valid; alter table orders validate constraint c; alter table orders alter total set not null',
  ],
  PG009: ['alter table orders add unique (at)', 'alter table orders add unique using index orders_total'],
  PG010: ['alter table plain add primary key (id)', 'create table n (id int primary key)'],
  PG011: [
    'alter table plain add primary key using index plain_total',
    'alter table plain alter total set not null; alter table plain add primary key using index plain_total',
  ],
  PG012: [
    'alter table orders add exclude using btree (at with =)',
    'create table n (a int, exclude using btree (a with =))',
  ],
  PG013: [
    'alter table orders add x uuid default gen_random_uuid()',
    'alter table orders add x timestamptz default now()',
  ],
  PG014: ['alter table orders add x bigserial', 'create table n (id bigserial)'],
  PG015: [
    'alter table orders add x int generated always as (total) stored',
    'alter table orders add x int generated always as (total) virtual',
  ],
  PG016: ['alter table orders add x positive', 'create domain d as int; alter table orders add x d'],
  PG017: ['alter table orders add x int check (x > 0)', 'alter table orders add x int'],
  PG018: ['alter table orders add x bigint references customers', 'alter table orders add x bigint'],
  PG019: [
    'alter table orders alter total type bigint',
    'create table n (a int); alter table n alter a type bigint',
  ],
  PG020: [
    "alter table p attach partition p2 for values from ('2021-01-01') to ('2022-01-01')",
    "create table n (id int, at date); alter table p attach partition n for values from ('2021-01-01') to ('2022-01-01')",
  ],
  PG021: [
    "create table n partition of p for values from ('2021-01-01') to ('2022-01-01')",
    'create table n (id int)',
  ],
  PG022: ['alter table p detach partition p1', 'alter table p detach partition p1 concurrently'],
  PG023: [
    'alter table orders drop constraint orders_customer_fkey',
    'alter table checked drop constraint checked_a_check',
  ],
  PG024: ['refresh materialized view mv', 'refresh materialized view concurrently mv'],
  PG025: ['vacuum full orders', 'vacuum orders'],
  PG026: [
    'alter domain positive add check (value < 9)',
    'alter domain positive add check (value < 9) not valid',
  ],
  PG027: [
    'alter table orders disable trigger all',
    'create table n (id int); alter table n disable trigger all',
  ],
  PG028: ['create table n (c bigint references customers)', 'create table n (c bigint)'],
  PG029: ['alter table orders enable row level security', 'alter table orders set (fillfactor = 70)'],
  PG030: ['drop type mood cascade', 'drop type mood'],
  PG101: ['create index concurrently on orders (at)', 'create index on orders (at)', { run: 'wrapped' }],
  PG102: [
    'alter table orders add x int',
    "set lock_timeout = '2s'; alter table orders add x int",
    { lockTimeoutMs: 0 },
  ],
  PG103: [
    'alter table orders add x int; update customers set kind = 1 where id = 1',
    'update customers set kind = 1 where id = 1; alter table orders add x int',
    { run: 'wrapped' },
  ],
  PG104: [
    'alter table orders add x int; alter table customers add y int',
    'alter table orders add x int; alter table orders add y int',
    { run: 'wrapped' },
  ],
  PG105: [
    'alter table orders add x int; create index on customers (kind)',
    'create index on customers (kind)',
    { run: 'wrapped' },
  ],
  PG106: ['begin; select 1', 'begin; select 1; commit'],
  PG107: ['update orders set total = 1', 'update orders set total = 1 where id < 5'],
  PG108: [
    'create index concurrently if not exists i on orders (at)',
    'create index concurrently i on orders (at)',
  ],
  PG109: ["set lock_timeout = '1min'", "set lock_timeout = '4s'"],
  PG110: [
    "alter type mood add value 'sad'; insert into moods values ('sad')",
    "alter type mood add value 'sad'",
    { run: 'wrapped' },
  ],
  PG111: [
    'alter table orders add x int; alter table orders add y int',
    'alter table orders add x int, add y int',
    { run: 'wrapped' },
  ],
  PG112: [
    'alter table orders add x int default 1; alter table orders alter x set not null',
    'alter table orders add x int default 1 not null',
    { run: 'wrapped' },
  ],
  PG113: [
    'alter table p detach partition p1 concurrently',
    'alter table p detach partition p1',
    { version: 13 },
  ],
  DS001: ['drop table orders', 'create table n (id int); drop table n'],
  DS002: ['alter table orders drop note', 'alter table orders alter note drop default'],
  DS003: ['drop schema sales', 'create schema sales'],
  DS004: ['truncate orders', 'create table n (id int); truncate n'],
  DS005: [
    'alter table orders alter total drop not null',
    'create table n (a int not null); alter table n alter a drop not null',
  ],
  DS006: ['alter table orders add x int not null', 'alter table orders add x int not null default 1'],
  DS007: ['drop table orders cascade', 'drop table orders'],
  DS008: ['select 1', '', { hasDown: false }],
  BC001: ['alter table orders rename note to remark', 'create table n (a int); alter table n rename a to b'],
  BC002: ['alter table orders rename to sales', 'create table n (a int); alter table n rename to m'],
  BC003: ['alter table orders set schema old', 'create table n (a int); alter table n set schema old'],
  BC004: ["alter type mood rename value 'ok' to 'fine'", "alter type mood add value 'fine'"],
  BC005: [
    'alter table orders add check (total > 0) not valid',
    'alter table orders add x int; alter table orders add check (x > 0) not valid',
  ],
  ST001: ['create table n (a json)', 'create table n (a jsonb)', { style: ['ST001'] }],
  ST002: ['create table n (a int)', 'create table n (a bigint)', { style: ['ST002'] }],
  ST003: [
    'create table n (a bigserial)',
    'create table n (a bigint generated always as identity)',
    { style: ['ST003'] },
  ],
  ST004: ['create table n (a varchar(9))', 'create table n (a text)', { style: ['ST004'] }],
  ST005: ['create table n (a timestamp)', 'create table n (a timestamptz)', { style: ['ST005'] }],
  ST006: ["create type t as enum ('a')", 'create domain t as text', { style: ['ST006'] }],
  ST007: [
    'create table n (c bigint references customers)',
    'create table n (c bigint references customers); create index on n (c)',
    { style: ['ST007'] },
  ],
  ST008: [
    `create table n (${'a'.repeat(64)} int)`,
    `create table n (${'a'.repeat(63)} int)`,
    { style: ['ST008'] },
  ],
  ST009: [
    'update orders set total = 1, total = 2 where id = 1',
    'update orders set total = 1 where id = 1',
    { style: ['ST009'] },
  ],
  ST010: [
    'create index on orders (id, total, note, at)',
    'create index on orders (id, total, note)',
    { style: ['ST010'] },
  ],
  ST011: ['create table n (a int)', 'create table if not exists n (a int)', { style: ['ST011'] }],
  ST012: ['create table n (a int)', 'create table public.n (a int)', { style: ['all'] }],
  SUP001: ['-- deploy-actions:ignore PG001\nselect 1', '-- nothing\nselect 1'],
  SUP002: [
    '-- deploy-actions:ignore PG001 -- why\nselect 1',
    '-- deploy-actions:ignore PG001 -- why\ncreate index on orders (at)',
  ],
};

describe('every rule', () => {
  test('has a case here, but for the one that only a server can find', () => {
    expect(Object.keys(CASES).sort()).toEqual(
      Object.keys(RULES)
        .filter((id) => id !== 'PG031')
        .sort(),
    );
  });

  test.each(Object.entries(CASES))(
    '%s speaks, and is silent beside it',
    (rule, [speaks, silent, more = {}]) => {
      expect(found(speaks, more)).toContain(rule);
      if (rule !== 'DS008') expect(found(silent, more)).not.toContain(rule);
      else expect(found(speaks, { hasDown: true })).not.toContain(rule);
    },
  );
});

test('style is silent unless it is asked for', () => {
  expect(found('create table n (a json, b timestamp)').filter((rule) => rule.startsWith('ST'))).toEqual([]);
});

test('what a server does not know is told by its version, and not of one that is not said', () => {
  const sql = `create unique index on orders (at) nulls not distinct;
    create table n (a int generated always as (1) virtual);
    alter table orders alter note set compression lz4;`;
  const tooNew = (version?: number) => found(sql, { version }).filter((rule) => rule === 'PG113').length;
  expect([12, 14, 15, 18, undefined].map(tooNew)).toEqual([3, 2, 1, 0, 0]);
});

test('PG031: what a server did and no rule foresaw', () => {
  const sql = 'comment on table orders is null';
  const measured = [
    { locks: [{ table: 'orders', mode: 'ACCESS EXCLUSIVE' as const }], rewritten: ['orders'], scanned: [] },
  ];
  const earlier: MigrationSource = { id: '1', file: '1.sql', sql: before, looked: false, style: 'bare' };
  const source: MigrationSource = { id: '2', file: '2.sql', sql, looked: true, style: 'bare', measured };
  expect(lint([earlier, source], parse, { lockTimeoutMs: 5_000 })).toMatchObject([
    { rule: 'PG031', severity: 'error', tables: ['orders'] },
  ]);
});
