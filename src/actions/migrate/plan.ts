import { type Changes, sortChanges } from '../../lib/migrate/changes.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { migrateFailures } from '../../lib/migrate/failures.ts';
import { planReport } from '../../lib/migrate/plan-report.ts';
import { migrationSarif } from '../../lib/migrate/sarif.ts';
import { SQL_FORMATS, type SqlFormat } from '../../lib/migrate/sql-format.ts';
import { type Finding, lint, type MigrationSource } from '../../lib/sql/lint.ts';
import { Failed, type ResultOf } from '../../runtime/action.ts';
import { findTool } from './find-tool.ts';
import type { Inputs, Ports } from './ports.ts';
import type { spec } from './spec.ts';

/** Says what the new migrations would do to a database that is in use. Needs no database and no write token. */
export async function plan(inputs: Inputs, ports: Ports): Promise<ResultOf<typeof spec>> {
  const name = await findTool(inputs, ports);
  const format = SQL_FORMATS[name];
  if (!format) throw migrateFailures.MIGRATE_NOT_SQL(`${name} does not keep its migrations in SQL.`);
  const changes = await findChanges(inputs, format, ports);
  const findings = await judge(changes, format, inputs, ports);
  return conclude(name, changes, findings, inputs, ports);
}

async function findChanges(inputs: Inputs, format: SqlFormat, ports: Ports): Promise<Changes> {
  const { git, eventBase } = ports;
  const base = inputs.base ?? eventBase;
  if (base === undefined) throw migrateFailures.MIGRATE_BASE_UNKNOWN();
  const commit = await git.mergeBase(base);
  const [now, changed] = await Promise.all([
    git.files(inputs.directory),
    git.changed(commit, inputs.directory),
  ]);
  return sortChanges(format, now, changed);
}

async function judge(
  { earlier, added }: Changes,
  format: SqlFormat,
  inputs: Inputs,
  ports: Ports,
): Promise<readonly Finding[]> {
  if (added.length === 0) return [];
  const parse = await ports.createParser();
  const paths = new Set([...earlier, ...added].map(({ path }) => path));
  const source = async (id: string, path: string, looked: boolean): Promise<MigrationSource> => {
    const { up, style } = format.read(path, await ports.read(path), (other) => paths.has(other));
    return { id, file: path, sql: up, looked, style };
  };
  const sources = await Promise.all([
    ...earlier.map(({ id, path }) => source(id, path, false)),
    ...added.map(({ id, path }) => source(id, path, true)),
  ]);
  return lint(sources, parse, { lockTimeoutMs: inputs['lock-timeout'] });
}

async function conclude(
  tool: ToolName,
  { added, problems }: Changes,
  findings: readonly Finding[],
  inputs: Inputs,
  ports: Ports,
): Promise<ResultOf<typeof spec>> {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  annotate(open, problems, ports);
  const ids = added.map(({ id }) => id);
  const trace = 'Judged by the SQL and the schema that the earlier migrations make.';
  ports.workflow.summary(planReport({ tool, added: ids, problems, findings, trace }));
  const sarif = `${ports.outputFolder}/migrate.sarif`;
  await ports.write(sarif, JSON.stringify(migrationSarif(findings), undefined, 2));
  const bad = problems.length > 0 || open.some(({ severity }) => severity === 'error');
  const good = ids.length === 0 ? 'nothing-new' : 'safe';
  const outputs = {
    verdict: bad ? 'unsafe' : good,
    pending: ids,
    applied: [],
    state: 'nothing',
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

const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

function annotate(open: readonly Finding[], problems: Changes['problems'], { workflow }: Ports): void {
  for (const { path, message } of problems) workflow.error(message, { file: path, line: 1 });
  for (const { severity, message, advice, file, line, endLine, rule } of open)
    workflow[KINDS[severity]](`${message} ${advice}`, { file, line, endLine, title: rule });
}
