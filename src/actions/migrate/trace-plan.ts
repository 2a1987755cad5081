import type { HistoryProblem } from '../../lib/migrate/changes.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { type DatabaseUrl, secretsOf } from '../../lib/migrate/database-url.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { schemaDifferences } from '../../lib/migrate/schema.ts';
import { tracedSource } from '../../lib/migrate/traced-source.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import type { MigrationSource } from '../../lib/sql/lint.ts';
import type { Parser } from '../../lib/sql/parser.ts';
import type { MigrationTool } from '../../tools/migrate/tool.ts';
import type { MigrationDatabase } from '../../tools/migration-database.ts';
import type { TracedCommand } from '../../tools/postgres-trace.ts';
import { type Base, historyProblems, migrationPlaces, type Place } from './migration-places.ts';
import type { Inputs, Ports } from './ports.ts';
import { type Step, thereAndBack } from './trace-back.ts';

/** What running all migrations on a throwaway server showed. */
export type Traced = {
  readonly sources: readonly MigrationSource[];
  readonly added: readonly { readonly id: string; readonly path: string }[];
  readonly problems: readonly HistoryProblem[];
  /** Sentences about migrations that cannot be taken back, or not wholly. */
  readonly warnings: readonly string[];
};

const PATIENCE = { timeouts: { lockMs: 0, statementMs: 0 }, timeoutMs: 300_000 };

/**
 * Runs the repository's own tool on an empty database and notes what the server does: what was there before in one go,
 * each new migration by itself. Proves that every migration applies, and that the new ones can be taken back.
 */
export async function traceMigrations(
  name: ToolName,
  server: DatabaseUrl,
  base: Base,
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
  const places = await migrationPlaces(pending, tool, base, inputs, ports);
  await database.takeTrace(); // What the tool made for itself is no migration.
  const workshop = { tool, database, parse: await ports.createParser(), ports };
  const steps: Step[] = [];
  const sources = tool.upTo
    ? await traceInTurn(places, steps, workshop)
    : await traceAtOnce(places, workshop);
  return {
    sources,
    added: places.filter(({ change }) => change === 'new'),
    problems: historyProblems(places, tool, base),
    warnings: [...(await onceMore(workshop)), ...(await back(steps, workshop))],
  };
}

type Workshop = {
  readonly tool: MigrationTool;
  readonly database: MigrationDatabase;
  readonly parse: Parser;
  readonly ports: Ports;
};

const back = async (steps: readonly Step[], { tool, database }: Workshop): Promise<readonly string[]> => {
  const { down, bookkeeping } = tool;
  return down ? thereAndBack(steps, { database, bookkeeping, down: (id) => down([id], PATIENCE) }) : [];
};

async function traceInTurn(
  places: readonly Place[],
  steps: Step[],
  { tool, database, parse, ports }: Workshop,
): Promise<readonly MigrationSource[]> {
  const sources: MigrationSource[] = [];
  for (const group of groups(places)) {
    const [first] = group;
    const looked = first?.change === 'new';
    ports.workflow.info(
      `Trying ${looked ? first.id : `${group.length} earlier migrations`} on a throwaway database.`,
    );
    if (looked) steps.push({ id: first.id, before: await database.schema(tool.bookkeeping) });
    const ids = group.map(({ id }) => id);
    await tool.upTo?.(ids, PATIENCE).catch(doesNotApply(ids));
    sources.push(sourceOf(group, await database.takeTrace(), tool, parse));
  }
  return sources;
}

/** Neighbours that were there before together, each new one alone. */
function groups(places: readonly Place[]): readonly (readonly Place[])[] {
  const found: Place[][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && place.change !== 'new' && last[0]?.change !== 'new') last.push(place);
    else found.push([place]);
  }
  return found;
}

/** For a tool that only knows all: each migration's commands are those up to the transaction in which it was noted. */
async function traceAtOnce(
  places: readonly Place[],
  { tool, database, parse }: Workshop,
): Promise<readonly MigrationSource[]> {
  if (!tool.upApart)
    throw migrateFailures.MIGRATE_NOT_SQL(`${tool.title} cannot apply one migration at a time.`);
  const noted = await tool.upApart(PATIENCE).catch(doesNotApply(places.map(({ id }) => id)));
  const commands = await database.takeTrace();
  let from = 0n;
  return places.map((place) => {
    const until = BigInt(noted.get(place.id) ?? 0);
    const own = commands.filter(
      ({ transaction }) => BigInt(transaction) > from && BigInt(transaction) <= until,
    );
    from = until;
    return sourceOf([place], own, tool, parse);
  });
}

function sourceOf(
  [place]: readonly Place[],
  commands: readonly TracedCommand[],
  { bookkeeping }: MigrationTool,
  parse: Parser,
): MigrationSource {
  const own = commands.filter(({ query }) => !bookkeeping.some((table) => query.includes(table)));
  return tracedSource(place?.id ?? '', place?.path ?? '', place?.change === 'new', own, parse);
}

const doesNotApply =
  (ids: readonly string[]) =>
  (error: Error): never => {
    const which = ids.findLast((id) => error.message.includes(id)) ?? ids[0];
    throw migrateFailures.MIGRATE_DOES_NOT_APPLY(
      `${which} fails on an empty database: ${lastWords(error.message)}`,
      { cause: error },
    );
  };

/** A tool that is run again must find nothing to do. */
async function onceMore({ tool, database }: Workshop): Promise<readonly string[]> {
  const before = await database.schema(tool.bookkeeping);
  await tool.up(PATIENCE).catch(doesNotApply(['A second run']));
  const { pending } = await tool.status();
  const changed = [
    ...pending.map((id) => `${id} is pending still`),
    ...schemaDifferences(before, await database.schema(tool.bookkeeping)),
  ];
  return changed.length === 0
    ? []
    : [`A second run is not without effect: ${changed.slice(0, 5).join('; ')}.`];
}
