import { expect, test } from '@jest/globals';
import { parseDbmateStatus } from '../../../src/tools/migrate/dbmate.ts';
import { drizzleStatus } from '../../../src/tools/migrate/drizzle.ts';
import { parseFlywayInfo } from '../../../src/tools/migrate/flyway.ts';
import { parseGooseStatus } from '../../../src/tools/migrate/goose.ts';
import { parsePrismaStatus } from '../../../src/tools/migrate/prisma.ts';

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
