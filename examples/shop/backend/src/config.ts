import { type Fault, parseFault } from './fault.ts';
import { builtInFault } from './release.ts';

export type Config = {
  readonly version: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  /** How long requests are still accepted after SIGTERM, in milliseconds. */
  readonly drainMs: number;
  readonly fault: Fault;
};

/** Reads the environment. Throws one error that names everything that is missing or wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const integer = (name: string, fallback: number, max: number) =>
    attempt(() => readInteger(name, env[name] || String(fallback), max), fallback);
  const config: Config = {
    version: env['APP_VERSION'] || 'development',
    port: integer('PORT', 8080, 65_535),
    databaseUrl: attempt(() => readDatabaseUrl(env['DATABASE_URL']), ''),
    databasePoolSize: integer('DATABASE_POOL_SIZE', 5, 100),
    drainMs: integer('DRAIN_MS', 3000, 60_000),
    fault: attempt<Fault>(() => parseFault(env['SHOP_FAULT'] || builtInFault), { kind: 'none' }),
  };
  if (problems.length > 0)
    throw new Error(`cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return config;
}

function readInteger(name: string, text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max) {
    throw new Error(`${name} is "${text}"; it must be a whole number from 0 to ${max}`);
  }
  return Number(text);
}

/** The value is in no message: it holds the password. */
function readDatabaseUrl(text: string | undefined): string {
  if (!text) throw new Error('DATABASE_URL is not set; example: postgres://user:password@host:5432/shop');
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new Error('DATABASE_URL is not a postgres:// URL');
  }
  return text;
}
