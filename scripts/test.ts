// Runs every part of the tests one after another, shows how each went, and ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, constants, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeCloud, openCloud } from '../local/cloud/client.ts';
import { lock } from '../local/lock.ts';
import { stopRecorded } from '../local/process.ts';
import { root } from './actions.ts';
import { type Count, closingLine, endPrograms, jest, nodeTestLines, one, program } from './test-program.ts';

type Part = { readonly name: string; readonly run: () => Promise<Count> };

const options = readOptions();
const node = process.execPath;
const say = (text: string) => void process.stdout.write(`${text}\n`);
/** Everything temporary of this run is in one folder, so that nothing is left of an interrupted one either. */
const folder = mkdtempSync(join(tmpdir(), 'test-'));
// Servers that a test starts as another user have their folders in it.
chmodSync(folder, 0o711);
const env = { ...process.env, TMPDIR: folder };
const halt = new AbortController();
let stoppedBy: NodeJS.Signals | undefined;

const rebuild: Part = {
  name: 'dist equals a fresh build',
  run: () => program(node, ['scripts/build.ts', '--check'], one, { env }),
};
/** Two for each processor: bundles wait for their stand-ins much of the time. */
const workers = `--maxWorkers=${2 * availableParallelism()}`;
const quick: readonly Part[] = [
  { name: 'check', run: () => program(node, ['scripts/check.ts'], closingLine, { env }) },
  {
    name: 'unit, tools, bundles, workflows',
    run: () => jest(folder, [workers, '--testPathIgnorePatterns', '/test/(e2e|local)/'], env),
  },
  { name: 'example service', run: exampleTests },
];
const withoutCloud = options.fast ? quick : [rebuild, ...quick];
/** One at a time, and patient: the first time on a machine a test may have to build the program it needs. */
const onRealParts = ['--runInBand', '--testTimeout=1200000', '--testPathPatterns'];
const withCloud: readonly Part[] = [
  {
    name: 'local cloud, part by part',
    run: async () => {
      await closeCloud(); // One left up by a demo has the machine's only place for a Kubernetes node.
      return jest(folder, [...onRealParts, '/test/local/'], env);
    },
  },
  { name: 'local cloud starts', run: startCloud },
  { name: 'end to end: actions, and beside them whole workflows', run: endToEnd },
];

/**
 * Two at a time, because most of it is waiting. Workflows in one row: they share the channel in Slack and the shop.
 * Every file has a namespace, databases and repositories of its own.
 */
async function endToEnd(): Promise<Count> {
  const [actions, workflows] = ['/test/e2e/', '/test/e2e/workflows/'] as const;
  const both = await Promise.all([
    jest(folder, [...onRealParts, actions, '--testPathIgnorePatterns', workflows], env),
    jest(folder, [...onRealParts, workflows], env),
  ]);
  return { ...sum(both), note: both.flatMap(({ note }) => note ?? []).join('\n') };
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        fast: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        // What this gives itself when it goes on as root: the closing line so far.
        cloud: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nscripts/test [--fast] [--keep]\n`);
    process.exit(2);
  }
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  const asRoot = process.getuid?.() === 0;
  if (!options.fast && !asRoot) assertSudo();
  const counts = [options.cloud === undefined ? await runParts(withoutCloud) : closingLine(options.cloud, 0)];
  if (!options.fast && asRoot) counts.push(await runParts(withCloud), await leaveCloud());
  await clean();
  if (!options.fast && !asRoot && !stoppedBy) goOnAsRoot(sum(counts));
  if (options.fast) say(`left out by --fast: ${[rebuild, ...withCloud].map(({ name }) => name).join('; ')}`);
  close(sum(counts));
}

function close(total: Count): void {
  if (total.failed > 0) process.exitCode = 1;
  if (stoppedBy) process.exitCode = 128 + constants.signals[stoppedBy];
  say(closing(total));
}

function closing({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

function sum(counts: readonly Count[]): Count {
  const of = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
  return { passed: of('passed'), failed: of('failed') };
}

async function runParts(parts: readonly Part[]): Promise<Count> {
  const counts: Count[] = [];
  for (const part of parts) if (!stoppedBy) counts.push(await runPart(part));
  if (stoppedBy) counts.push({ passed: 0, failed: 1 });
  return sum(counts);
}

async function runPart({ name, run }: Part): Promise<Count> {
  const started = Date.now();
  say(`── ${name}`);
  const count = await run().catch((error: Error): Count => ({ passed: 0, failed: 1, note: error.message }));
  const seconds = Math.round((Date.now() - started) / 1000);
  if (count.note) say(count.note);
  say(`── ${name}: ${closing(count)}, ${seconds} s\n`);
  return count;
}

function stop(signal: NodeJS.Signals): void {
  say(`stopped by ${signal}: ending what runs`);
  stoppedBy = signal;
  halt.abort(new Error(`stopped by ${signal}`));
  endPrograms(signal);
}

async function startCloud(): Promise<Count> {
  const halted = new Promise<never>((_, reject) =>
    halt.signal.addEventListener('abort', () => reject(halt.signal.reason)),
  );
  await Promise.race([openCloud((message) => say(`   ${message}`)), halted]);
  return { passed: 1, failed: 0 };
}

async function leaveCloud(): Promise<Count> {
  if (options.keep) return { passed: 0, failed: 0 };
  return closeCloud().then(
    () => ({ passed: 0, failed: 0 }),
    (error: Error) => {
      say(`the local cloud could not be stopped: ${error.message}`);
      return { passed: 0, failed: 1 };
    },
  );
}

/** Two runs at a time would replace each other's packages. */
async function exampleTests(): Promise<Count> {
  const cwd = join(root, 'examples/shop/backend');
  const release = await lock(join(root, 'node_modules/.example.lock'), say);
  try {
    const ci = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const installed = await program('npm', ci, one, { cwd, env });
    if (installed.failed > 0 || stoppedBy) return installed;
    return await program('npm', ['test', '--silent'], nodeTestLines, { cwd, env });
  } finally {
    release();
  }
}

/** Stops the servers of tests that were ended before they could do so, and removes the folder of this run. */
async function clean(): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const records = files.filter((path) => path.endsWith('.pid')).map((path) => join(folder, path));
  for (const path of records) await stopRecorded(dirname(path), basename(path, '.pid'));
  rmSync(folder, { recursive: true, force: true });
}

/** Asks for the password, if one is needed, before the first test and not after the last. */
function assertSudo(): void {
  const { status, error } = spawnSync('sudo', ['true'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the local cloud needs root, and sudo does not work: ${error ?? status}`);
}

/** Replaces this process: what the parts without the cloud leave in this checkout stays its owner's. */
function goOnAsRoot(soFar: Count): never {
  const args = ['scripts/test.ts', `--cloud=${closing(soFar)}`, ...(options.keep ? ['--keep'] : [])];
  const variables = [`PATH=${process.env['PATH']}`];
  const command = [
    'sudo',
    '--preserve-env',
    '--set-home',
    'env',
    ...variables,
    node,
    ...process.execArgv,
    ...args,
  ];
  process.execve?.('/usr/bin/env', ['env', ...command], process.env as Record<string, string>);
  throw new Error('this Node cannot replace its process');
}

await main();
