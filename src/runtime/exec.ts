import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment, type EnvironmentRequest } from './child-environment.ts';

export type ExecOptions = EnvironmentRequest & {
  /** Text for standard input: the way for secrets. */
  readonly input?: string;
  readonly cwd?: string;
  /** The program is ended after this time, in ms. */
  readonly timeoutMs?: number;
  /** Each line as it comes, from both streams. Outside text: print it with `workflow.untrusted`. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
};
export type ExecResult = { readonly stdout: string; readonly stderr: string };

/** Runs a program, never through a shell. Resolves on exit code 0 and rejects with ExecError on any other ending. */
export type Exec = (file: string, args: readonly string[], options?: ExecOptions) => Promise<ExecResult>;

export type Ending =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout'; readonly afterMs: number };

/** A program that did not end with exit code 0. Arguments are not in the message: they may be long or private. */
export class ExecError extends Error {
  override name = 'ExecError';
  readonly file: string;
  readonly ending: Ending;
  readonly stdout: string;
  readonly stderr: string;

  constructor(file: string, ending: Ending, { stdout, stderr }: ExecResult) {
    super([`${file} ${describeEnding(ending)}`, lastLines(stderr || stdout, 20)].filter(Boolean).join(':\n'));
    this.file = file;
    this.ending = ending;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

/** A stopped program gets this long to end by itself before it is killed; the runner gives us 7.5 s in all. */
export const GRACE_MS = 3_000;

/** Makes an Exec whose programs get their environment from `env`, by allow-list. */
export const createExec =
  (env: Readonly<Record<string, string | undefined>>, stopped?: AbortSignal): Exec =>
  async (file, args, options = {}) => {
    const signal = options.signal ?? stopped;
    signal?.throwIfAborted();
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: childEnvironment(env, options),
      detached: true, // A group of its own, so that what the program started can be ended with it.
    });
    const output = collect(child, options.onLine);
    child.stdin.on('error', () => undefined).end(options.input ?? ''); // It may exit before it has read its input.
    const ending = await endOf(child, options.timeoutMs, signal);
    signal?.throwIfAborted();
    if (ending.kind === 'exit' && ending.code === 0) return output;
    throw new ExecError(file, ending, output);
  };

/** Waits for the end of a child and of its output; ends it when its time is over or the signal says so. */
async function endOf(
  child: ChildProcess,
  timeoutMs: number | undefined,
  signal?: AbortSignal,
): Promise<Ending> {
  let timedOut = false;
  const stop = () => void endGroup(child);
  const onTimeout = () => {
    timedOut = true;
    stop();
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const [code, killedBy] = await closed(child);
    if (timedOut && timeoutMs !== undefined) return { kind: 'timeout', afterMs: timeoutMs };
    return code === null
      ? { kind: 'signal', signal: killedBy ?? 'an unknown signal' }
      : { kind: 'exit', code };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'not-found' };
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

const closed = (child: ChildProcess) =>
  new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve([code, signal]));
  });

/** Ends a child and all that it started: politely, then for good. */
export async function endGroup(child: ChildProcess, graceMs = GRACE_MS): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(pid, 'SIGTERM');
  const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
  clearTimeout(kill);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: it has ended already.
  }
}

function collect({ stdout, stderr }: ChildProcess, onLine?: (line: string) => void) {
  const output = { stdout: '', stderr: '' };
  for (const [name, stream] of Object.entries({ stdout, stderr })) {
    if (!stream) continue;
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output[name as keyof typeof output] += chunk;
    });
    if (onLine) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
  }
  return output;
}

export function describeEnding(ending: Ending): string {
  switch (ending.kind) {
    case 'not-found':
      return 'was not found on the PATH';
    case 'exit':
      return `exited with code ${ending.code}`;
    case 'signal':
      return `was killed by ${ending.signal}`;
    case 'timeout':
      return `did not finish within ${ending.afterMs / 1000} s`;
  }
}

function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
