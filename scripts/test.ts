// Runs every part of the tests one after another, shows how each went, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCloud, openCloud } from '../local/cloud-client.ts';
import { root } from './actions.ts';

/** What a part found. One that could not run at all counts as one failure. */
type Count = { readonly passed: number; readonly failed: number; readonly note?: string };
type Part = { readonly name: string; readonly needsCloud: boolean; readonly run: () => Promise<Count> };

const fast = process.argv.includes('--fast');
const keepCloud = process.argv.includes('--keep');
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const node = process.execPath;

const parts: readonly Part[] = [
  { name: 'check', needsCloud: false, run: () => program(node, ['scripts/check.ts'], closingLine) },
  {
    name: 'dist equals a fresh build',
    needsCloud: false,
    run: () => program(node, ['scripts/build.ts', '--check'], one),
  },
  {
    name: 'unit, tools, bundles, workflows',
    needsCloud: false,
    run: () => jest(['--testPathIgnorePatterns', '/test/(e2e|local)/']),
  },
  { name: 'example service', needsCloud: false, run: exampleTests },
  {
    name: 'local cloud, part by part',
    needsCloud: true,
    run: () => jest(['--runInBand', '--testPathPatterns', '/test/local/']),
  },
  { name: 'local cloud starts', needsCloud: true, run: startCloud },
  {
    name: 'end to end',
    needsCloud: true,
    run: () => jest(['--runInBand', '--testPathPatterns', '/test/e2e/']),
  },
];

const counts: Count[] = [];
try {
  for (const part of parts.filter(({ needsCloud }) => !fast || !needsCloud)) counts.push(await runPart(part));
} finally {
  if (!fast && !keepCloud) await closeCloud();
  rmSync(reports, { recursive: true, force: true });
}
const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
if (sum(({ failed }) => failed) > 0) process.exitCode = 1;
process.stdout.write(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed\n`);

async function runPart({ name, run }: Part): Promise<Count> {
  const started = Date.now();
  process.stdout.write(`── ${name}\n`);
  const count = await run().catch((error: Error): Count => ({ passed: 0, failed: 1, note: error.message }));
  const seconds = Math.round((Date.now() - started) / 1000);
  if (count.note) process.stdout.write(`${count.note}\n`);
  process.stdout.write(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s\n\n`);
  return count;
}

async function startCloud(): Promise<Count> {
  await openCloud((message) => void process.stdout.write(`   ${message}\n`));
  return { passed: 1, failed: 0 };
}

async function exampleTests(): Promise<Count> {
  const cwd = join(root, 'examples/shop/backend');
  const installed = await program('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], one, { cwd });
  return installed.failed > 0 ? installed : program('npm', ['test', '--silent'], nodeTestLines, { cwd });
}

/** Runs jest; a skipped or pending test counts as failed, and so does a file without tests. */
async function jest(args: readonly string[]): Promise<Count> {
  const report = join(reports, `${Math.random()}.json`);
  const jestArgs = [
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${report}`,
    '--silent=false',
    ...args,
  ];
  const env = {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  };
  const ended = await program(node, jestArgs, one, { env, quiet: true });
  const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + skipped + result.numRuntimeErrorTestSuites;
  const note = skipped > 0 ? `${skipped} tests were skipped, which counts as failed` : undefined;
  // A runner that failed without a failed test (an open handle, a crash) has failed all the same.
  return { passed: result.numPassedTests, failed: Math.max(failed, ended.failed), ...(note ? { note } : {}) };
}

type JestReport = Readonly<
  Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites',
    number
  >
>;

/** How the output and exit code of a program become a count. */
type Reading = (output: string, exitCode: number) => Count;
const one: Reading = (_, exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const closingLine: Reading = (output, exitCode) => {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match ? { passed: Number(match[1]), failed: Math.max(Number(match[2]), exitCode) } : one(output, 1);
};
const nodeTestLines: Reading = (output, exitCode) => {
  const of = (word: string) => Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  const failed = of('fail') + of('cancelled') + of('skipped') + of('todo');
  return { passed: of('pass'), failed: Math.max(failed, exitCode === 0 && of('pass') > 0 ? 0 : 1) };
};

type ProgramOptions = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly quiet?: boolean };

function program(
  file: string,
  args: readonly string[],
  read: Reading,
  options: ProgramOptions = {},
): Promise<Count> {
  const { cwd = root, env = process.env, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', reject).on('close', (code) => resolve(read(output, code ?? 1)));
  });
}
