import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './actions.ts';

/** What a part of the tests found. One that could not run at all counts as one failure. */
export type Count = { readonly passed: number; readonly failed: number; readonly note?: string };

/** How the stdout and exit code of a program become a count. */
export type Reading = (output: string, exitCode: number) => Count;

export const one: Reading = (_, exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
});

export const closingLine: Reading = (output, exitCode) => {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!match) return one(output, 1);
  return { passed: Number(match[1]), failed: Math.max(Number(match[2]), exitCode === 0 ? 0 : 1) };
};

/** Of Node's own test runner; a skipped test counts as failed. */
export const nodeTestLines: Reading = (output, exitCode) => {
  const of = (word: string) => Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  const failed = of('fail') + of('cancelled') + of('skipped') + of('todo');
  return { passed: of('pass'), failed: Math.max(failed, exitCode === 0 && of('pass') > 0 ? 0 : 1) };
};

type ProgramOptions = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly quiet?: boolean };

const running = new Set<ChildProcess>();

/** Runs a program without input, in a process group of its own, and shows what it says; `quiet` leaves out its stdout. */
export function program(
  file: string,
  args: readonly string[],
  read: Reading,
  options: ProgramOptions = {},
): Promise<Count> {
  const { cwd = root, env = process.env, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    });
    // Shown, not read: a warning may arrive after the closing line.
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => void process.stdout.write(chunk));
    child.on('error', reject).on('exit', () => running.delete(child));
    child.on('close', (code) => resolve(read(output, code ?? 1)));
  });
}

/** Ends what `program` runs now, with everything it started in its group: asked first, killed after 5 s. */
export function endPrograms(signal: NodeJS.Signals): void {
  for (const child of running) {
    // What the program started may be slower to end than the program.
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    signalGroup(child, signal);
    setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000).unref();
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

type JestReport = Readonly<
  Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites',
    number
  >
>;

/** Runs jest with a report in `folder`; a skipped or pending test counts as failed, and so does a file without tests. */
export async function jest(folder: string, args: readonly string[], from: NodeJS.ProcessEnv): Promise<Count> {
  const report = join(folder, `${Math.random()}.json`);
  const jestArgs = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args];
  const env = { ...from, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
  const ended = await program(process.execPath, jestArgs, one, { env, quiet: true });
  const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + skipped + result.numRuntimeErrorTestSuites;
  const note = skipped > 0 ? `${skipped} tests were skipped, which counts as failed` : undefined;
  // A runner that failed without a failed test (an open handle, a crash) has failed all the same.
  return { passed: result.numPassedTests, failed: Math.max(failed, ended.failed), ...(note ? { note } : {}) };
}
