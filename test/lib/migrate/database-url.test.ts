import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  describeDatabase,
  parseDatabaseUrl,
  refusePooler,
  secretsOf,
  withoutPassword,
} from '../../../src/lib/migrate/database-url.ts';
import { sessionVariables } from '../../../src/lib/migrate/session.ts';

const timeouts = { lockMs: 5000, statementMs: 0 };

describe('parseDatabaseUrl', () => {
  test('reads every part, decoded', () => {
    const url = parseDatabaseUrl('postgres://shop%40:p%23ss@db.internal:6000/shop%20one?sslmode=require');
    expect(url).toMatchObject({
      user: 'shop@',
      password: 'p#ss',
      host: 'db.internal',
      port: '6000',
      database: 'shop one',
    });
    expect(url.settings.get('sslmode')).toBe('require');
  });

  test.each([
    ['mongodb://u:p@h/d', /expected a URL such as/],
    ['postgres://u:p@ss#word@h/d', /encode special|names no/],
    ['postgres://u:secret@host', /no database/],
    ['postgres://host/d', /no user/],
    ['postgres://u:100%@h/d', /%25/],
  ])('refuses %s without repeating the password', (raw, words) => {
    expect(() => parseDatabaseUrl(raw)).toThrow(words);
    expect(() => parseDatabaseUrl(raw)).not.toThrow(/secret|p@ss|100%@/);
  });

  test('no password is in what may be shown, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 30 }), (password) => {
        fc.pre(
          password.isWellFormed() && !'shop database on db:5432 as admin postgresql://'.includes(password),
        );
        const url = parseDatabaseUrl(`postgres://admin:${encodeURIComponent(password)}@db/shop`);
        expect(url.password).toBe(password);
        expect(describeDatabase(url)).toBe('database shop on db:5432 as admin');
        expect(withoutPassword(url)).toBe('postgresql://admin@db/shop');
        expect(secretsOf(url)).toContain(password);
      }),
    );
  });
});

test.each([
  ['postgres://u:p@ep-cool-1-pooler.eu-central-1.aws.neon.tech/d', /host name/],
  ['postgres://u:p@aws-0-eu.pooler.supabase.com:5432/d', /host name/],
  ['postgres://u:p@db.x.supabase.co:6543/d', /6543/],
  ['postgres://u:p@shop.proxy-abc.eu-west-1.rds.amazonaws.com/d', /RDS Proxy/],
  ['postgres://u:p@db:6432/d', /PgBouncer/],
  ['postgres://u:p@db/d?pgbouncer=true', /pgbouncer=true/],
])('%s is a pooler', (raw, words) => {
  expect(() => refusePooler(parseDatabaseUrl(raw))).toThrow(words);
});

test('a direct address is none', () => {
  refusePooler(parseDatabaseUrl('postgres://u:p@shop.abc.eu-west-1.rds.amazonaws.com/d?sslmode=require'));
});

describe('sessionVariables', () => {
  test('gives the timeouts at the start of the session', () => {
    const variables = sessionVariables(parseDatabaseUrl('postgres://u:p@db/d?sslmode=verify-full'), timeouts);
    expect(variables).toMatchObject({
      DATABASE_URL: 'postgres://u:p@db/d?sslmode=verify-full',
      PGHOST: 'db',
      PGPORT: '5432',
      PGUSER: 'u',
      PGPASSWORD: 'p',
      PGDATABASE: 'd',
      PGSSLMODE: 'verify-full',
      PGOPTIONS: '-c lock_timeout=5000 -c statement_timeout=0',
    });
  });

  test('adds them to options that the URL has, for those win over PGOPTIONS', () => {
    const url = parseDatabaseUrl('postgres://u:p@db/d?options=-c%20search_path%3Dshop');
    const parameters = new URL(sessionVariables(url, timeouts)['DATABASE_URL'] ?? '').searchParams;
    expect(parameters.get('options')).toBe('-c search_path=shop -c lock_timeout=5000 -c statement_timeout=0');
  });
});
