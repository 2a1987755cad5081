import type { FileChange } from '../../lib/migrate/changes.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { type DatabaseUrl, secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { type Schema, schemaDifferences } from '../../lib/migrate/schema.ts';
import { tracedSource } from '../../lib/migrate/traced-source.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { MigrationSource } from '../../lib/sql/lint.ts';
import type { Parser } from '../../lib/sql/parser.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { Inputs, Ports } from './ports.ts';

/** What running all migrations on a throwaway server showed. */
export type Traced = {
  readonly sources: readonly MigrationSource[];
  readonly added: readonly { readonly id: string; readonly path: string }[];
  /** Sentences about migrations that cannot be taken back, or not wholly. */
  readonly warnings: readonly string[];
};

/** What is one migration's place in the repository, and whether this change brings it. */
type Place = { readonly path: string; readonly added: boolean };

const PATIENCE = { timeouts: { lockMs: 0, statementMs: 0 }, timeoutMs: 300_000 };

/**
 * Runs the repository's own tool on an empty database, migration by migration, and notes what the server does. Proves
 * that every migration applies, and that the new ones can be taken back.
 */
export async function traceMigrations(
  name: ToolName,
  server: DatabaseUrl,
  changed: readonly FileChange[],
  inputs: Inputs,
  ports: Ports,
): Promise<Traced> {
  for (const secret of secretsOf(server)) ports.workflow.mask(secret);
  await using throwaway = await ports.createThrowaway(server);
  await using database = await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace');
  await database.installTrace();
  const { tls } = await database.identity();
  const tool = ports.makeTool(name, { signal: ports.signal, tls, query: database.query }, throwaway.url);
  const { pending } = await tool.status();
  const parse = await ports.createParser();
  const placeOf = await places(changed, inputs, ports);
  await database.takeTrace(); // What the tool made for itself is no migration.
  const sources: MigrationSource[] = [];
  const steps: Step[] = [];
  for (const id of pending) {
    const place = placeOf(id);
    ports.workflow.info(`Trying ${id} on a throwaway database.`);
    if (place.added) steps.push({ id, path: place.path, before: await database.schema(tool.bookkeeping) });
    sources.push(await traceOne(id, place, { tool, database, parse }));
  }
  const warnings = await thereAndBack(steps, { tool, database, parse });
  return { sources, warnings, added: steps };
}

type Workshop = {
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly parse: Parser;
};
/** A new migration, and the schema that taking it back must lead to. */
type Step = { readonly id: string; readonly path: string; readonly before: Schema };

async function traceOne(
  id: string,
  { path, added }: Place,
  { tool, database, parse }: Workshop,
): Promise<MigrationSource> {
  if (!tool.upTo)
    throw migrateFailures.MIGRATE_NOT_SQL(`${tool.title} cannot apply one migration at a time.`);
  await tool.upTo(id, PATIENCE).catch((error: Error) => {
    throw migrateFailures.MIGRATE_DOES_NOT_APPLY(
      `${id} fails on an empty database: ${lastWords(error.message)}`,
      {
        cause: error,
      },
    );
  });
  const commands = await database.takeTrace();
  const own = commands.filter(({ query }) => !tool.bookkeeping.some((table) => query.includes(table)));
  return tracedSource(id, path, added, own, parse);
}

/** Takes the new migrations back, newest first: after each the schema must be as it was before it. */
async function thereAndBack(
  steps: readonly Step[],
  { tool, database }: Workshop,
): Promise<readonly string[]> {
  if (!tool.down) return [];
  for (const { id, before } of steps.toReversed()) {
    try {
      await tool.down([id], PATIENCE);
    } catch (error) {
      return [`${id} cannot be taken back: ${lastWords((error as Error).message)}`];
    }
    const left = schemaDifferences(before, await database.schema(tool.bookkeeping));
    if (left.length > 0)
      return [`Taking back ${id} does not restore the schema: ${left.slice(0, 5).join('; ')}.`];
  }
  return [];
}

/** The file of a migration is the one that has its identifier in its name, or as a word in its text. */
async function places(
  changed: readonly FileChange[],
  { directory }: Inputs,
  { git, read }: Ports,
): Promise<(id: string) => Place> {
  const added = new Set(changed.filter(({ kind }) => kind === 'A').map(({ path }) => path));
  const paths = (await git.files(directory)).filter((path) =>
    /\.(js|cjs|mjs|ts|py|sql|rb|xml|ya?ml|json)$/.test(path),
  );
  const texts = new Map(
    await Promise.all(
      [...added]
        .filter((path) => paths.includes(path))
        .map(async (path) => [path, await read(path)] as const),
    ),
  );
  return (id) => {
    const named = paths.find(
      (path) => path.endsWith(`/${id}`) || path === id || path.split('/').at(-1)?.startsWith(`${id}_`),
    );
    const quoted = [...texts].find(([, text]) =>
      new RegExp(`^revision\\b[^=]*=\\s*['"]${id}['"]`, 'm').test(text),
    )?.[0];
    const path = named ?? quoted ?? directory;
    return { path, added: added.has(path) };
  };
}
