import { defineFailures } from '../../failure.ts';

/** A database as its URL names it. Parts are decoded; `password` and both URLs are secret. */
export type DatabaseUrl = {
  /** Whose protocol the server speaks; MariaDB's is that of MySQL. */
  readonly kind: 'postgres' | 'mysql';
  /** What the caller gave, with a driver such as `+psycopg2` if it had one: for the tools. */
  readonly given: string;
  /** `postgresql://…` or `mysql://…` without a driver: for our own client. */
  readonly plain: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly settings: ReadonlyMap<string, string>;
};

export const databaseUrlFailures = defineFailures({
  MIGRATE_POOLER: {
    meaning: 'The database URL leads to a connection pooler, which gives each transaction another session.',
    remedy:
      'Give `database-url` the direct address of the server: a run lock and start-up timeouts belong to one session.',
  },
});

const SHAPE = 'postgres://user:password@host:5432/database';

/**
 * Reads a database URL. The text is never part of an error: it holds a password.
 * @throws Error that says what shape is expected
 */
export function parseDatabaseUrl(raw: string): DatabaseUrl {
  const scheme = /^(postgres(?:ql)?|mysql2?|mariadb)(\+[a-z0-9]+)?:\/\//.exec(raw);
  if (!scheme) throw new Error(`expected a URL such as ${SHAPE}`);
  const kind = scheme[1]?.startsWith('postgres') ? 'postgres' : 'mysql';
  const plain = `${kind === 'mysql' ? 'mysql' : 'postgresql'}://${raw.slice(scheme[0].length)}`;
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (!url)
    throw new Error(`expected a URL such as ${SHAPE}; encode special characters of the password, "#" as %23`);
  const missing = missingPart(url);
  if (missing) throw new Error(`names no ${missing}: expected ${SHAPE}`);
  return {
    kind,
    given: raw,
    plain,
    user: decoded(url.username),
    password: decoded(url.password),
    host: url.hostname,
    port: url.port || (kind === 'mysql' ? '3306' : '5432'),
    database: decoded(url.pathname.slice(1)),
    settings: new Map(url.searchParams),
  };
}

/** The same for a server that has to be a PostgreSQL. @throws Error that says what shape is expected */
export function parsePostgresUrl(raw: string): DatabaseUrl {
  const url = parseDatabaseUrl(raw);
  if (url.kind === 'mysql') throw new Error(`leads to MySQL; expected PostgreSQL, such as ${SHAPE}`);
  return url;
}

function missingPart({ username, hostname, pathname }: URL): string | undefined {
  if (hostname === '') return 'host';
  if (username === '') return 'user';
  return pathname.length > 1 ? undefined : 'database';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Error('has a "%" that begins no percent-encoding: write it as %25');
  }
}

/** Every text that gives the password away. */
export function secretsOf({ given, plain, password }: DatabaseUrl): readonly string[] {
  return [given, plain, password, new URL(plain).password].filter(Boolean);
}

/** The database in words that may be shown. */
export const describeDatabase = ({ database, host, port, user }: DatabaseUrl): string =>
  `database ${database} on ${host}:${port} as ${user}`;

/** The URL without its password, for a program that takes it as an argument and the password from PGPASSWORD. */
export function withoutPassword({ plain }: DatabaseUrl): string {
  const url = new URL(plain);
  url.password = '';
  return url.href;
}

/**
 * Refuses addresses that are known to be poolers: Neon and RDS Proxy by their names, Supabase and PgBouncer by the
 * port or by the parameter that Prisma wants for it.
 */
export function refusePooler({ host, port, settings }: DatabaseUrl): void {
  const sign = poolerSign(host, port, settings);
  if (sign)
    throw databaseUrlFailures.MIGRATE_POOLER(`The database URL leads to a connection pooler: ${sign}.`);
}

function poolerSign(host: string, port: string, settings: ReadonlyMap<string, string>): string | undefined {
  if (/-pooler\.|\.pooler\.|(^|[.-])pgbouncer([.-]|$)/i.test(host)) return 'the host name says so';
  if (/\.proxy-[^.]+\.[^.]+\.rds\.amazonaws\.com(\.cn)?$/i.test(host)) return 'the host is an RDS Proxy';
  if (port === '6543') return 'port 6543 is the transaction pooler of Supabase';
  if (port === '6432') return 'port 6432 is the default of PgBouncer';
  return settings.get('pgbouncer') === 'true' ? 'it says pgbouncer=true' : undefined;
}
