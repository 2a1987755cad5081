import { type DatabaseUrl, secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { mergedMeasure } from '../../lib/migrate/traced-source.ts';
import type { MigrationSource } from '../../lib/sql/lint.ts';
import type { Measured } from '../../lib/sql/measured.ts';
import type { Parser, Statement } from '../../lib/sql/parser.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Ports } from './ports.ts';
import { type Step, thereAndBack } from './trace-back.ts';

/** The same sources with what was measured, and sentences about what running them again or back showed. */
export type TracedFiles = {
  readonly sources: readonly MigrationSource[];
  readonly warnings: readonly string[];
};

/**
 * Runs migrations that are SQL files on a throwaway server, statement by statement, in transactions as their tool would.
 * @param downs SQL that takes a new migration back, by its identifier
 * @throws MIGRATE_DOES_NOT_APPLY with the file and the line
 */
export async function traceFiles(
  sources: readonly MigrationSource[],
  downs: ReadonlyMap<string, string>,
  server: DatabaseUrl,
  parse: Parser,
  ports: Ports,
): Promise<TracedFiles> {
  for (const secret of secretsOf(server)) ports.workflow.mask(secret);
  await using throwaway = await ports.createThrowaway(server);
  await using database = await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace');
  await database.installTrace();
  const traced: MigrationSource[] = [];
  const steps: Step[] = [];
  for (const source of sources) {
    if (source.looked) steps.push({ id: source.id, before: await database.schema([]) });
    ports.workflow.info(`Trying ${source.id} on a throwaway database.`);
    traced.push({ ...source, measured: await traceFile(source, parse, database) });
  }
  const down = (id: string) => database.query(downs.get(id) ?? '');
  const known = steps.slice(steps.findLastIndex(({ id }) => !downs.has(id)) + 1);
  return { sources: traced, warnings: await thereAndBack(known, { database, bookkeeping: [], down }) };
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
