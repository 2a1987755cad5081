import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export type ActOptions = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly onLine: (line: string) => void;
};

export type ActEnd = {
  readonly exitCode: number | undefined;
  readonly stopped: 'no' | 'timed-out' | 'cancelled';
};

/** How long act may take to end its jobs after it was asked to. */
const graceMs = 10_000;

/**
 * Runs act to its end, to the deadline or to the signal, and leaves no process behind: like GitHub's runner, it ends
 * every process that still has the run's RUNNER_TRACKING_ID in its environment.
 */
export async function runAct(options: ActOptions): Promise<ActEnd> {
  const { file, args, cwd, env, timeoutMs, signal, onLine } = options;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  let stopped: ActEnd['stopped'] = 'no';
  const stop = (why: 'timed-out' | 'cancelled') => {
    if (stopped !== 'no') return;
    stopped = why;
    child.kill('SIGINT');
    void sleep(graceMs, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
  };
  const timer = setTimeout(stop, timeoutMs, 'timed-out');
  const onAbort = () => stop('cancelled');
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted === true) onAbort();
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    return { exitCode: exitCode ?? undefined, stopped };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    endTracked(env['RUNNER_TRACKING_ID'] ?? '');
  }
}

/** Ends every process of this machine that carries a tracking id, as GitHub's runner does at the end of a job. */
export function endTracked(id: string): void {
  if (id === '') return;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === process.pid || !environmentOf(pid).includes(`RUNNER_TRACKING_ID=${id}`)) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
