import { type Changes, sortChanges } from '../../lib/migrate/changes.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { pendingDigest } from '../../lib/migrate/digest.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { lacking } from '../../lib/migrate/lacking.ts';
import { planReport } from '../../lib/migrate/plan-report.ts';
import { migrationSarif } from '../../lib/migrate/sarif.ts';
import { judgeFor } from '../../lib/migrate/server.ts';
import { SQL_FORMATS, type SqlFormat } from '../../lib/migrate/sql-format.ts';
import type { Finding, MigrationSource } from '../../lib/sql/lint.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import { findTool } from './find-tool.ts';
import { install } from './install.ts';
import type { Base } from './migration-places.ts';
import type { Inputs, Ports } from './ports.ts';
import { annotate, publish } from './publish.ts';
import { bySize } from './sizes.ts';
import type { spec } from './spec.ts';
import { traceFiles } from './trace-files.ts';
import { traceMigrations } from './trace-plan.ts';
import { openTraceServer, serverOf } from './trace-server.ts';

/** What there is to judge, from the files or from running them. */
type Evidence = {
  readonly changes: Changes;
  readonly sources: readonly MigrationSource[];
  readonly warnings: readonly string[];
  readonly how: string;
};

/** Says what the new migrations would do to a database that is in use. Needs neither that nor a write token. */
export async function plan(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const name = await findTool(inputs, ports);
  const format = SQL_FORMATS[name];
  const base = await findChanges(inputs, ports);
  const evidence = format
    ? await evidenceOfFiles(format, base, inputs, ports)
    : await evidenceOfTrace(name, base, inputs, ports);
  const options = { lockTimeoutMs: inputs['lock-timeout'], style: inputs.style };
  const judged = await judgeFor(serverOf(inputs), evidence.sources, ports.createParser, options);
  const findings = await bySize(judged, inputs, ports);
  return conclude(name, evidence, findings, inputs, ports);
}

async function findChanges(inputs: Inputs, { git, eventBase }: Ports): Promise<Base> {
  const base = inputs.base ?? eventBase;
  if (base === undefined) throw migrateFailures.MIGRATE_BASE_UNKNOWN();
  const commit = await git.mergeBase(base);
  return { commit, changed: await git.changed(commit, inputs.directory) };
}

async function evidenceOfTrace(name: ToolName, base: Base, inputs: Inputs, ports: Ports): Promise<Evidence> {
  await using server = await openTraceServer(inputs, ports);
  if (!server) throw migrateFailures.MIGRATE_NOT_SQL(`${name} does not keep its migrations in SQL.`);
  await install(inputs['setup-command'], ports);
  const { sources, added, problems, warnings } = await traceMigrations(name, server.url, base, inputs, ports);
  const how = `Run on ${server.title}, command by command.`;
  return { changes: { earlier: [], added, problems }, sources, warnings, how };
}

async function evidenceOfFiles(
  format: SqlFormat,
  { changed }: Base,
  inputs: Inputs,
  ports: Ports,
): Promise<Evidence> {
  const changes = sortChanges(format, await ports.git.files(inputs.directory), changed);
  const files = changes.added.length === 0 ? [] : await readSources(changes, format, inputs, ports);
  if (files.length === 0) return { changes, sources: files, warnings: [], how: BY_READING };
  const downs = await readDowns(changes, format, inputs, ports);
  return { changes, ...(await seenOrRead(files, downs, inputs, ports)) };
}

const BY_READING = 'Judged by the SQL and the schema that the earlier migrations make.';

/** Runs SQL files where there is a server for it; where that is only ours and lacks something, they are read. */
async function seenOrRead(
  files: readonly MigrationSource[],
  downs: ReadonlyMap<string, string>,
  inputs: Inputs,
  ports: Ports,
): Promise<Omit<Evidence, 'changes'>> {
  await using server = await openTraceServer(inputs, ports);
  if (!server) return { sources: files, warnings: [], how: BY_READING };
  try {
    const { sources, warnings } = await traceFiles(
      files,
      downs,
      server.url,
      await ports.createParser(),
      ports,
    );
    return { sources, warnings, how: `Run on ${server.title}, statement by statement.` };
  } catch (error) {
    const lacks = server.ours ? lacking((error as Error).message) : undefined;
    if (lacks === undefined) throw error;
    ports.workflow.notice(
      `The migrations were read and not run, for ${server.title} on this machine has not what they need: ${lacks}. Give \`trace-database-url\` a server that has it.`,
    );
    return { sources: files, warnings: [], how: BY_READING };
  }
}

async function readSources(
  { earlier, added }: Changes,
  format: SqlFormat,
  { directory }: Inputs,
  ports: Ports,
): Promise<readonly MigrationSource[]> {
  const there = new Set(await ports.git.files(directory));
  const source = async (id: string, path: string, looked: boolean): Promise<MigrationSource> => {
    const { up, style, hasDown } = format.read(path, await ports.read(path), (other) => there.has(other));
    return { id, file: path, sql: up, looked, style, hasDown: format.goesBack ? hasDown : undefined };
  };
  return Promise.all([
    ...earlier.map(({ id, path }) => source(id, path, false)),
    ...added.map(({ id, path }) => source(id, path, true)),
  ]);
}

/** What takes the new migrations back, where their tool can and somebody wrote it. */
async function readDowns(
  { added }: Changes,
  { down }: SqlFormat,
  { directory }: Inputs,
  { git, read }: Ports,
): Promise<ReadonlyMap<string, string>> {
  if (!down) return new Map();
  const paths = new Set(await git.files(directory));
  const found = added.map(async ({ id, path }) => {
    const part = down(path, await read(path));
    if ('text' in part) return [id, part.text] as const;
    return [id, paths.has(part.path) ? await read(part.path) : ''] as const;
  });
  return new Map((await Promise.all(found)).filter(([, text]) => text.trim() !== ''));
}

async function conclude(
  tool: ToolName,
  { changes: { added, problems }, warnings, how }: Evidence,
  findings: readonly Finding[],
  inputs: Inputs,
  ports: Ports,
): Promise<ResultOf<typeof spec>> {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  annotate(open, problems, ports);
  const ids = added.map(({ id }) => id);
  for (const warning of warnings) ports.workflow.warning(warning);
  await publish(planReport({ tool, added: ids, problems, warnings, findings, how }), findings, ports);
  const sarif = `${ports.outputFolder}/migrate.sarif`;
  await ports.write(sarif, JSON.stringify(migrationSarif(findings), undefined, 2));
  const bad = problems.length > 0 || open.some(({ severity }) => severity === 'error');
  const good = ids.length === 0 ? 'nothing-new' : 'safe';
  const outputs = {
    verdict: bad ? 'unsafe' : good,
    pending: ids,
    applied: [],
    state: 'nothing',
    'plan-digest': await pendingDigest(ids),
    reversible: 'nothing-applied',
    before: '',
    backup: '',
    restore: [],
    'lint-sarif': sarif,
  } as const;
  if (!mustFail(inputs['fail-on'], bad, open)) return outputs;
  const worst = [...problems, ...open.filter(({ severity }) => severity !== 'note')];
  const words = worst.slice(0, 5).map(({ message }) => message);
  const more = worst.length > words.length ? [`and ${worst.length - words.length} more`] : [];
  return new Failed(outputs, migrateFailures.MIGRATE_UNSAFE([...words, ...more].join('\n')));
}

function mustFail(failOn: Inputs['fail-on'], bad: boolean, open: readonly Finding[]): boolean {
  if (failOn === 'never') return false;
  return bad || (failOn === 'warning' && open.some(({ severity }) => severity === 'warning'));
}
