// What it costs to note what each command of a migration does: the same statements on the same server with and without.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDatabaseUrl } from '../src/lib/migrate/database-url.ts';
import { createExec } from '../src/runtime/exec.ts';
import { createFiles } from '../src/runtime/files.ts';
import { createSupervise } from '../src/runtime/supervise.ts';
import { startLocalPostgres } from '../src/tools/local-postgres.ts';
import { connectPostgres, type Database } from '../src/tools/postgres.ts';
import { installTrace, takeTrace } from '../src/tools/postgres-trace.ts';
import { median, report, rounded } from './measure.ts';

const fixtures = join(import.meta.dirname, '../test/fixtures/migrate');
const schema = ['schema.sql', 'more-schema.sql']
  .map((name) => readFileSync(join(fixtures, name), 'utf8'))
  .join('\n');
const statements = readFileSync(join(fixtures, 'more-statements.sql'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean);
const { env } = process;

// The first start has to get the programs from the disk, which says more about the disk.
const starts: number[] = [];
for (let round = 0; round <= 3; round += 1) {
  const started = performance.now();
  await using server = await start();
  if (round > 0) starts.push(performance.now() - started);
  if (round < 3) continue;
  const { plain, traced } = await compare(server.url.given);
  const ours = {
    msPerStatement: rounded((traced - plain) / statements.length, 2),
    startMs: Math.round(median(starts)),
    statements: statements.length,
    server: server.title,
  };
  const goal = { msPerStatement: 5, startMs: 1_500 };
  const met = ours.msPerStatement <= goal.msPerStatement && ours.startMs <= goal.startMs;
  report({ bench: 'migrate-trace', ours, peers: {}, goal, met });
}

/** The way in which `plan` starts a server of the machine's own programs: initdb, then the server until it answers. */
async function start() {
  const server = await startLocalPostgres({
    exec: createExec(env),
    supervise: createSupervise(env),
    files: createFiles(process.cwd()),
    mask: () => undefined,
    word: () => crypto.randomUUID().replaceAll('-', ''),
    chance: Math.random,
  });
  if (!server) throw new Error('no PostgreSQL: install initdb and postgres, or put them on the PATH');
  return server;
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
