import { expect, test } from '@jest/globals';
import { judgeSizes, parseSizes } from '../../../src/lib/migrate/table-size.ts';
import { lint } from '../../../src/lib/sql/lint.ts';
import { createParser } from '../../../src/lib/sql/parser.ts';

const before = {
  id: '0',
  file: '0.sql',
  sql: 'create table t (id int, n varchar(9));',
  looked: false,
  style: 'wrapped',
} as const;

async function judged(sql: string, rows: number, bytes: number, rule: string) {
  const source = { id: '1', file: '1.sql', sql, looked: true, style: 'wrapped' } as const;
  const findings = lint([before, source], await createParser(), { lockTimeoutMs: 5_000 });
  return judgeSizes(findings, new Map([['t', { rows, bytes }]])).find((one) => one.rule === rule);
}

test.each([
  [
    'a small table',
    'create index i on t (id)',
    500,
    80_000,
    'PG001',
    'warning',
    /500 rows, 0\.1 MB, less than a second/,
  ],
  [
    'a large one that is read',
    'create index i on t (id)',
    12_000_000,
    3_400_000_000,
    'PG001',
    'error',
    /12,000,000 rows, 3\.4 GB, about 28 s/,
  ],
  [
    'a large one that is written again',
    'alter table t alter n type int using n::int',
    12_000_000,
    3_400_000_000,
    'PG019',
    'error',
    /about 2 min/,
  ],
  [
    'many rows changed at once',
    'update t set id = 1',
    5_000_000,
    1_000_000_000,
    'PG107',
    'error',
    /5,000,000 rows/,
  ],
  ['few rows changed at once', 'update t set id = 1', 50, 8_192, 'PG107', 'warning', /./],
] as const)('%s', async (_, sql, rows, bytes, rule, severity, words) => {
  expect(await judged(sql, rows, bytes, rule)).toMatchObject({
    severity,
    message: expect.stringMatching(words),
  });
});

test('a table that nobody counted stays what it was', async () => {
  const source = {
    id: '1',
    file: '1.sql',
    sql: 'create index i on t (id)',
    looked: true,
    style: 'wrapped',
  } as const;
  const findings = lint([before, source], await createParser(), { lockTimeoutMs: 5_000 });
  expect(judgeSizes(findings, new Map([['other', { rows: 1, bytes: 1 }]]))).toEqual(findings);
});

test('sizes are read from CSV and JSON', () => {
  const sizes = new Map([
    ['orders', { rows: 12, bytes: 8192 }],
    ['sales.items', { rows: undefined, bytes: 16384 }],
  ]);
  expect(parseSizes('table,rows,bytes\npublic.orders,12,8192\n"sales.items",,16384\n')).toEqual(sizes);
  expect(
    parseSizes('[{"table":"orders","rows":12,"bytes":8192},{"table":"sales.items","bytes":16384}]'),
  ).toEqual(sizes);
  for (const wrong of [
    'orders 12',
    'table,rows\na,1',
    'table,rows,bytes\na,1,many',
    '[{"table":1}]',
    '[',
    '[null]',
  ])
    expect(() => parseSizes(wrong)).toThrow();
});
