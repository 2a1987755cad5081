import { lintMysql } from '../mysql/lint.ts';
import type { Finding, LintOptions, MigrationSource } from '../sql/lint.ts';
import { lint } from '../sql/lint.ts';
import type { Parser } from '../sql/parser.ts';

/** The server that migrations are judged for, as an image of it is called. */
export type TargetServer = {
  readonly engine: 'postgres' | 'mysql' | 'mariadb';
  /** Major version; undefined when it is not said. */
  readonly version: number | undefined;
};

/** Reads `postgres:15`, `mysql:8.4`, `mariadb`. @throws Error that says what is expected */
export function parseServer(text: string): TargetServer {
  const match = /^(postgres|postgresql|mysql|mariadb)(?::(\d+)(\.[\d.]+)?)?$/.exec(text);
  if (!match) throw new Error('expected a server such as `postgres:15`, `mysql:8.4` or `mariadb:10.11`');
  const engine = match[1] === 'postgresql' ? 'postgres' : (match[1] as TargetServer['engine']);
  return { engine, version: match[2] === undefined ? undefined : Number(match[2]) };
}

/** Judges migrations by the rules of their server. */
export async function judgeFor(
  { engine, version }: TargetServer,
  sources: readonly MigrationSource[],
  createParser: () => Promise<Parser>,
  options: Omit<LintOptions, 'version'>,
): Promise<readonly Finding[]> {
  if (engine !== 'postgres') return lintMysql(sources, engine);
  return lint(sources, await createParser(), { ...options, version });
}
