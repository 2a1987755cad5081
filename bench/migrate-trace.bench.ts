// What it costs to note what each command of a migration does: the same statements on the same server with and without.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../local/postgres/postgres.ts';
import { parseDatabaseUrl } from '../src/lib/migrate/database-url.ts';
import { connectPostgres, type Database } from '../src/tools/postgres.ts';
import { installTrace, takeTrace } from '../src/tools/postgres-trace.ts';

const fixtures = join(import.meta.dirname, '../test/fixtures/migrate');
const schema = ['schema.sql', 'more-schema.sql']
  .map((name) => readFileSync(join(fixtures, name), 'utf8'))
  .join('\n');
const statements = readFileSync(join(fixtures, 'more-statements.sql'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  const started = performance.now();
  const server = await startPostgres({ dir: join(folder, 'server') });
  const startMs = Math.round(performance.now() - started);
  try {
    const { plain, traced } = await compare(server.endpoint);
    const msPerStatement = Math.round(((traced - plain) / statements.length) * 100) / 100;
    const ours = { msPerStatement, startMs, statements: statements.length };
    const goal = { msPerStatement: 5, startMs: 1_500 };
    const met = msPerStatement <= goal.msPerStatement && startMs <= goal.startMs;
    process.stdout.write(`${JSON.stringify({ bench: 'migrate-trace', ours, peers: {}, goal, met })}\n`);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Medians of five rounds each, in turns, so that a busy machine slows both alike; ms for all statements. */
async function compare(endpoint: string): Promise<{ readonly plain: number; readonly traced: number }> {
  const url = parseDatabaseUrl(endpoint);
  await using admin = await connectPostgres(url, { application: 'bench' });
  await admin.query('create database traced');
  await using plain = await connectPostgres(url, { application: 'bench' });
  await using traced = await connectPostgres(parseDatabaseUrl(endpoint.replace(/postgres$/, 'traced')), {
    application: 'bench',
  });
  for (const database of [plain, traced]) await database.query(schema);
  await installTrace(traced);
  const took = { plain: [] as number[], traced: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    took.plain.push(await runAll(plain, false));
    took.traced.push(await runAll(traced, true));
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[2] ?? 0;
  return { plain: median(took.plain), traced: median(took.traced) };
}

/** Every statement in a transaction that is rolled back; ms in all. */
async function runAll(database: Database, traced: boolean): Promise<number> {
  const started = performance.now();
  for (const sql of statements) {
    await database.query('begin');
    await database.query(sql);
    if (traced) await takeTrace(database);
    await database.query('rollback');
  }
  return performance.now() - started;
}
