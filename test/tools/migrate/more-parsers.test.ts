import { expect, test } from '@jest/globals';
import { parseDbmateStatus } from '../../../src/tools/migrate/dbmate.ts';
import { parseDjangoPlan } from '../../../src/tools/migrate/django.ts';
import { drizzleStatus } from '../../../src/tools/migrate/drizzle.ts';
import { parseFlywayInfo } from '../../../src/tools/migrate/flyway.ts';
import { parseGooseStatus } from '../../../src/tools/migrate/goose.ts';
import { parseLiquibaseStatus } from '../../../src/tools/migrate/liquibase.ts';
import { nodePgMigrateStatus } from '../../../src/tools/migrate/node-pg-migrate.ts';
import { parsePrismaStatus } from '../../../src/tools/migrate/prisma.ts';
import { parseRailsStatus } from '../../../src/tools/migrate/rails.ts';
import { parseSequelizeStatus } from '../../../src/tools/migrate/sequelize.ts';
import { parseTypeormList } from '../../../src/tools/migrate/typeorm.ts';

test('goose status', () => {
  const text = `2026/11/22 07:00:00     Applied At                  Migration
2026/11/22 07:00:00     =======================================
2026/11/22 07:00:00     Sun Nov 22 06:59:00 2026 -- 00001_a.sql
2026/11/22 07:00:00     Pending                  -- 00002_b.sql`;
  expect(parseGooseStatus(text)).toEqual({ applied: ['00001_a.sql'], pending: ['00002_b.sql'] });
  expect(() => parseGooseStatus('no')).toThrow(/no list/);
});

test('dbmate status', () => {
  expect(parseDbmateStatus('[X] 1_a.sql\n[ ] 2_b.sql\n\nApplied: 1\nPending: 1\n')).toEqual({
    applied: ['1_a.sql'],
    pending: ['2_b.sql'],
  });
});

test('flyway info', () => {
  const row = (version: string, state: string) => ({ version, state, filepath: `/x/V${version}__a.sql` });
  expect(parseFlywayInfo(JSON.stringify({ migrations: [row('1', 'Success'), row('2', 'Pending')] }))).toEqual(
    {
      applied: ['V1__a.sql'],
      pending: ['V2__a.sql'],
    },
  );
  expect(parseFlywayInfo(JSON.stringify({ migrations: [row('1', 'Failed')] })).stuck).toMatch(
    /V1__a.sql failed/,
  );
});

test('prisma migrate status', () => {
  const text =
    'Following migrations have not yet been applied:\n2_b\n3_c\n\nTo apply migrations run prisma migrate deploy.';
  expect(parsePrismaStatus(text, ['1_a', '2_b', '3_c'])).toEqual({
    applied: ['1_a'],
    pending: ['2_b', '3_c'],
  });
  expect(parsePrismaStatus('Following migration have failed:\n2_b', ['2_b']).stuck).toMatch(/resolve/);
});

test('drizzle: what was generated after the newest applied one is pending', () => {
  const journal = JSON.stringify({
    entries: [
      { tag: '0000_a', when: 1 },
      { tag: '0001_b', when: 2 },
    ],
  });
  expect(drizzleStatus(journal, undefined).pending).toEqual(['0000_a', '0001_b']);
  expect(drizzleStatus(journal, 1n)).toEqual({ applied: ['0000_a'], pending: ['0001_b'] });
});

test('typeorm migration:show', () => {
  expect(parseTypeormList('query: SELECT 1\n[X] 1 A1700000000001\n[ ] B1700000000002\n')).toEqual({
    applied: ['A1700000000001'],
    pending: ['B1700000000002'],
  });
  expect(parseTypeormList('No migrations found.').pending).toEqual([]);
  expect(() => parseTypeormList('Error during migration show')).toThrow(/no list/);
});

test('sequelize db:migrate:status', () => {
  const text = 'Using environment "development".\nup 1-a.js\ndown 2-b.js\n';
  expect(parseSequelizeStatus(text)).toEqual({ applied: ['1-a.js'], pending: ['2-b.js'] });
  expect(() => parseSequelizeStatus('ERROR: no access')).toThrow(/no list/);
});

test('node-pg-migrate: by number, whatever the kind of file, and what is applied but gone', () => {
  const files = ['10_c.js', '9_b.sql', '1_a.up.sql', '1_a.down.sql', 'readme.md'];
  expect(nodePgMigrateStatus(files, ['1_a'])).toEqual({ applied: ['1_a'], pending: ['9_b', '10_c'] });
  expect(nodePgMigrateStatus(files, ['0_old', '1_a']).stuck).toMatch(/0_old is applied/);
});

test('django showmigrations --plan', () => {
  expect(
    parseDjangoPlan(
      '[X]  auth.0001_initial\n[ ]  shop.0001_initial\n[ ]  shop.0002_b (2 squashed migrations)\n',
    ),
  ).toEqual({
    applied: ['auth.0001_initial'],
    pending: ['shop.0001_initial', 'shop.0002_b'],
  });
  expect(() => parseDjangoPlan('Traceback')).toThrow(/no list/);
});

test('liquibase status --verbose', () => {
  const text =
    '2 changesets have not been applied to x\n     db/a.xml::1::me\n     db/a.xml::a b::you\nLiquibase command';
  expect(parseLiquibaseStatus(text)).toEqual(['db/a.xml::1::me', 'db/a.xml::a b::you']);
  expect(parseLiquibaseStatus('postgres@x is up to date')).toEqual([]);
  expect(() => parseLiquibaseStatus('Unexpected error')).toThrow(/no list/);
});

test('rails db:migrate:status', () => {
  const text = ` Status   Migration ID    Migration Name
--------------------------------------------------
   up     20200101000001  Create orders
  down    20200101000002  Add note
`;
  const files = ['20200101000001_create_orders.rb', '20200101000002_add_note.rb'];
  expect(parseRailsStatus(text, files)).toEqual({
    applied: ['20200101000001_create_orders'],
    pending: ['20200101000002_add_note'],
  });
  expect(parseRailsStatus('   up     20190101000000  ********** NO FILE **********\n', files).stuck).toMatch(
    /20190101000000 is applied/,
  );
});
