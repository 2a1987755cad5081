import { type DatabaseUrl, secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { mergedMeasure } from '../../lib/migrate/traced-source.ts';
import type { MigrationSource } from '../../lib/sql/lint.ts';
import type { Measured } from '../../lib/sql/measured.ts';
import type { Parser, Statement } from '../../lib/sql/parser.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Ports } from './ports.ts';

/**
 * Runs migrations that are SQL files on a throwaway server, statement by statement, in transactions as their tool would.
 * @returns the same sources with what was measured
 * @throws MIGRATE_DOES_NOT_APPLY with the file and the line
 */
export async function traceFiles(
  sources: readonly MigrationSource[],
  server: DatabaseUrl,
  parse: Parser,
  ports: Ports,
): Promise<readonly MigrationSource[]> {
  for (const secret of secretsOf(server)) ports.workflow.mask(secret);
  await using throwaway = await ports.createThrowaway(server);
  await using database = await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace');
  await database.installTrace();
  const traced: MigrationSource[] = [];
  for (const source of sources) {
    ports.workflow.info(`Trying ${source.id} on a throwaway database.`);
    traced.push({ ...source, measured: await traceFile(source, parse, database) });
  }
  return traced;
}

async function traceFile(
  source: MigrationSource,
  parse: Parser,
  database: MigrationDatabase,
): Promise<readonly (Measured | undefined)[]> {
  const statements = statementsOf(source, parse);
  const whole = source.style === 'wrapped' || (source.style === 'batch' && statements.length > 1);
  const measured: (Measured | undefined)[] = [];
  if (whole) await database.query('begin');
  for (const statement of statements) measured.push(await traceStatement(statement, source, database));
  if (whole) await database.query('commit');
  return measured;
}

function statementsOf({ file, sql }: MigrationSource, parse: Parser): readonly Statement[] {
  try {
    return parse(sql).statements;
  } catch (error) {
    const message = `${file} cannot be read, so it was not run: ${(error as Error).message}`;
    throw migrateFailures.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
  }
}

/** What is in a DO block runs with it, so it is not run again; what it does cannot be told apart. */
async function traceStatement(
  { kind, text, line, nested }: Statement,
  { file }: MigrationSource,
  database: MigrationDatabase,
): Promise<Measured | undefined> {
  if (nested) return undefined;
  try {
    await database.query(text);
  } catch (error) {
    const message = `${file}:${line} fails on an empty database: ${(error as Error).message}`;
    throw migrateFailures.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
  }
  const noted = await database.takeTrace();
  return kind === 'DoStmt' ? undefined : mergedMeasure(noted);
}
