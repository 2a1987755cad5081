import { beforeAll, describe, expect, test } from '@jest/globals';
import { migrationSarif } from '../../../src/lib/migrate/sarif.ts';
import { suggestionsOf } from '../../../src/lib/migrate/suggestions.ts';
import { lintMysql } from '../../../src/lib/mysql/lint.ts';
import { lint, type MigrationSource } from '../../../src/lib/sql/lint.ts';
import { createParser, type Parser } from '../../../src/lib/sql/parser.ts';
import type { TransactionStyle } from '../../../src/lib/sql/transaction.ts';
import { schemaErrors } from '../scan/sarif-schema.ts';

let parse: Parser;
beforeAll(async () => {
  parse = await createParser();
});

const before =
  'create table orders (id int, total int); create index i on orders (id); create table customers (id int primary key);';
const judge = (sql: string, style: TransactionStyle = 'wrapped') => {
  const earlier: MigrationSource = { id: '1', file: '1.sql', sql: before, looked: false, style: 'bare' };
  return lint([earlier, { id: '2', file: 'db/2.sql', sql, looked: true, style }], parse, {
    lockTimeoutMs: 5_000,
  });
};
const suggested = (sql: string, style?: TransactionStyle) =>
  suggestionsOf(judge(sql, style)).map(({ line, endLine, body }) => [
    line,
    endLine,
    body.split('suggestion\n')[1]?.split('\n```')[0],
  ]);

describe('a suggestion', () => {
  test.each<[string, TransactionStyle, string | undefined]>([
    [
      'alter table orders add constraint c check (total > 0);',
      'wrapped',
      'alter table orders add constraint c check (total > 0) NOT VALID;',
    ],
    [
      '  alter table orders\n    add foreign key (id) references customers (id);',
      'wrapped',
      '  alter table orders\n    add foreign key (id) references customers (id) NOT VALID;',
    ],
    [
      'ALTER TABLE "orders" ALTER COLUMN "total" SET NOT NULL;',
      'wrapped',
      'ALTER TABLE "orders" ADD CONSTRAINT orders_total_not_null CHECK ("total" IS NOT NULL) NOT VALID;',
    ],
    ['create unique index on orders (total);', 'bare', 'create unique index CONCURRENTLY on orders (total);'],
    ['create index on orders (total);', 'batch', 'create index CONCURRENTLY on orders (total);'],
    ['create index on orders (total);', 'wrapped', undefined],
    ['create index on orders (total); select 1;', 'bare', undefined],
    ['alter table orders add check (total > 0), add column x int;', 'wrapped', undefined],
    ['drop index i;', 'bare', 'drop index CONCURRENTLY i;'],
    ['drop index i cascade;', 'bare', undefined],
    ['reindex table orders;', 'bare', 'reindex table CONCURRENTLY orders;'],
    ['-- deploy-actions:ignore PG001 -- small\ncreate index on orders (total);', 'bare', undefined],
  ])('%j, %s', (sql, style, expected) => {
    expect(suggested(sql, style).map(([, , text]) => text)).toEqual(expected === undefined ? [] : [expected]);
  });

  test('is about the lines of the statement, and leads to one that has nothing to say about it', () => {
    const [[line, endLine, text] = []] = suggested(
      'select 1;\n\nalter table orders\n  add check (total > 0);\n',
    );
    expect([line, endLine]).toEqual([3, 4]);
    expect(judge(String(text)).map(({ rule }) => rule)).not.toContain('PG005');
  });

  test('is not ended by ticks in the statement', () => {
    const [one] = suggestionsOf(judge("alter table orders add check (total::text <> '```');"));
    expect(one?.body).toMatch(/^````suggestion$/m);
  });
});

test('the SARIF file keeps to its schema, suppressed findings and those of MySQL included', () => {
  const source: MigrationSource = {
    id: '1',
    file: 'db/größe 1.sql',
    sql: 'alter table t add check (a > 0);',
    looked: true,
    style: 'bare',
  };
  const findings = [
    ...judge(
      'create index on orders (total);\n-- deploy-actions:ignore DS001 -- old\ndrop table orders;\n-- deploy-actions:ignore PG004 -- no use\nselect 1;',
    ),
    ...lintMysql([source], 'mysql'),
  ];
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['PG001', 'DS001', 'SUP002', 'MY005']),
  );
  const sarif = migrationSarif(findings);
  expect(schemaErrors(sarif)).toEqual([]);
  expect(JSON.stringify(sarif)).toContain('"justification":"old"');
});
