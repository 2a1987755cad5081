import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Finding, lint, type MigrationSource } from '../../../src/lib/sql/lint.ts';
import { createParser, type Parser } from '../../../src/lib/sql/parser.ts';

type Measured = {
  readonly id: string;
  readonly sql: string;
  readonly danger: boolean;
  readonly fails: boolean;
  readonly locks: Readonly<Record<string, string>>;
};

const fixtures = join(import.meta.dirname, '../../fixtures/migrate');
const measured: readonly Measured[] = JSON.parse(
  readFileSync(join(fixtures, 'postgres15-locks.json'), 'utf8'),
);
const before: MigrationSource = {
  id: '0',
  file: '0.sql',
  sql: readFileSync(join(fixtures, 'schema.sql'), 'utf8'),
  looked: false,
  style: 'wrapped',
};

let parse: Parser;
beforeAll(async () => {
  parse = await createParser();
});

const judge = (sql: string, earlier: readonly MigrationSource[]): readonly Finding[] =>
  lint([...earlier, { id: '1', file: '1.sql', sql, looked: true, style: 'wrapped' }], parse, {
    lockTimeoutMs: 5_000,
  });
const isDanger = (findings: readonly Finding[]) =>
  findings.some(({ category, severity }) => category === 'lock' && severity === 'error');

/** Lock modes as pg_locks calls them. */
const modes: Readonly<Record<string, string>> = {
  'ACCESS EXCLUSIVE': 'AccessExclusiveLock',
  EXCLUSIVE: 'ExclusiveLock',
  'SHARE ROW EXCLUSIVE': 'ShareRowExclusiveLock',
  SHARE: 'ShareLock',
};

describe('against what PostgreSQL 15 did', () => {
  test('with the schema of the earlier migrations', () => {
    const cases = measured.filter(({ fails }) => !fails);
    const flagged = cases.filter(({ sql }) => isDanger(judge(sql, [before])));
    const right = flagged.filter(({ danger }) => danger).length;
    const dangerous = cases.filter(({ danger }) => danger).length;
    expect(right / flagged.length).toBeGreaterThanOrEqual(0.9);
    expect(right / dangerous).toBeGreaterThanOrEqual(0.95);
  });

  test('no strong lock that a message names is stronger or weaker than the measured one', () => {
    const wrong = measured.flatMap(({ id, sql, locks }) =>
      judge(sql, [before]).flatMap(({ message }) =>
        [
          ...message.matchAll(
            /(?:Locks |, )(\w+): (ACCESS EXCLUSIVE|EXCLUSIVE|SHARE ROW EXCLUSIVE|SHARE) \(/g,
          ),
        ]
          .filter(([, table = '', mode = '']) => locks[table] !== undefined && locks[table] !== modes[mode])
          .map(([, table, mode]) => `${id}: says ${table} ${mode}, measured ${locks[table ?? '']}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('what fails on rows that are there is an error', () => {
    expect(judge('alter table t add column x int not null', [before])).toMatchObject([{ rule: 'DS006' }]);
  });
});
