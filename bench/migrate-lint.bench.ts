// Judging 195 migrations: how right and how fast, beside squawk on the same files. What counts is whether a statement
// holds a strong lock on a table in use while it reads or writes all of it, as a PostgreSQL 15 was measured to do.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Finding, lint, type MigrationSource } from '../src/lib/sql/lint.ts';
import { createParser } from '../src/lib/sql/parser.ts';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'test/fixtures/migrate');
type Measured = {
  readonly id: string;
  readonly sql: string;
  readonly danger: boolean;
  readonly fails: boolean;
};
const all: readonly Measured[] = JSON.parse(readFileSync(join(fixtures, 'postgres15-locks.json'), 'utf8'));
const cases = all.filter(({ fails }) => !fails);
const schema = readFileSync(join(fixtures, 'schema.sql'), 'utf8');

/** Rules of squawk about locks and rewrites; those about style and compatibility would only count against it. */
const SQUAWK_LOCKS = new Set([
  'adding-field-with-default',
  'adding-foreign-key-constraint',
  'adding-not-nullable-field',
  'adding-serial-primary-key-field',
  'ban-create-domain-with-constraint',
  'ban-alter-domain-with-add-constraint',
  'changing-column-type',
  'constraint-missing-not-valid',
  'disallowed-unique-constraint',
  'require-concurrent-index-creation',
  'require-concurrent-reindex',
  'require-concurrent-refresh-materialized-view',
  'require-concurrent-partition-attach',
]);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const paths = cases.map(({ id, sql }) => {
    const path = join(folder, `${id}.sql`);
    writeFileSync(path, `${sql};\n`);
    return path;
  });
  const ours = await medianOf(5, judgeAll);
  const cold = await medianOf(5, () =>
    run(process.execPath, [join(import.meta.dirname, 'migrate-lint-once.ts'), paths[0] ?? '']),
  );
  const squawk = await medianOf(5, () => runSquawk(paths));
  const squawkCold = await medianOf(5, () => runSquawk(paths.slice(0, 1)));
  const result = {
    ours: { ms: ours.ms, coldMs: cold.ms, ...score(new Set(ours.value)) },
    squawk: { ms: squawk.ms, coldMs: squawkCold.ms, ...score(new Set(squawk.value)) },
  };
  const goal = { ms: 300, coldMs: 250, precision: 0.9, recall: 0.95 };
  const { ms, coldMs, precision, recall } = result.ours;
  const met = ms <= goal.ms && coldMs <= goal.coldMs && precision >= goal.precision && recall >= goal.recall;
  process.stdout.write(
    `${JSON.stringify({ bench: 'migrate-lint', ours: result.ours, peers: { 'squawk-cli 2.66.0': result.squawk }, goal, met })}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The ids of the statements that we call dangerous, each judged with the schema before it. */
async function judgeAll(): Promise<readonly string[]> {
  const parse = await createParser();
  const known = parse(schema);
  const before: MigrationSource = { id: '0', file: '0.sql', sql: schema, looked: false, style: 'wrapped' };
  return cases.flatMap(({ id, sql }) => {
    const source: MigrationSource = { id, file: `${id}.sql`, sql, looked: true, style: 'wrapped' };
    const found = lint([before, source], (text) => (text === schema ? known : parse(text)), {
      lockTimeoutMs: 5_000,
    });
    return found.some(isDanger) ? [id] : [];
  });
}

function isDanger({ category, severity }: Finding): boolean {
  return category === 'lock' && severity === 'error';
}

async function runSquawk(paths: readonly string[]): Promise<readonly string[]> {
  const args = ['--reporter', 'Json', '--assume-in-transaction', '--pg-version', '15.0', ...paths];
  const output = await run(join(root, 'node_modules/.bin/squawk'), args);
  const found = JSON.parse(output) as readonly { readonly file: string; readonly rule_name: string }[];
  const flagged = found.filter(({ rule_name }) => SQUAWK_LOCKS.has(rule_name));
  return flagged.map(({ file }) => file.slice(folder.length + 1, -'.sql'.length));
}

/** Standard output, whatever the exit code: a linter that found something exits with 1. */
async function run(file: string, args: readonly string[]): Promise<string> {
  const ran = await promisify(execFile)(file, args, { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  return ran.stdout;
}

function score(flagged: ReadonlySet<string>) {
  const right = cases.filter(({ id, danger }) => danger && flagged.has(id)).length;
  const dangerous = cases.filter(({ danger }) => danger).length;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { precision: round(right / flagged.size), recall: round(right / dangerous) };
}

async function medianOf<T>(
  times: number,
  body: () => Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const took: number[] = [];
  let value = await body();
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    value = await body();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  return { ms: Math.round(took[Math.floor(times / 2)] ?? 0), value };
}
