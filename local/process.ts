import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of the local cloud: where it answers and how it is stopped. */
export type Server = { readonly endpoint: string; readonly stop: () => Promise<void> };

export type DaemonOptions = {
  /** Folder for the pid file and the log; the pid file is what a later start uses to stop a survivor. */
  readonly dir: string;
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd?: string;
};

export type Daemon = {
  readonly pid: number;
  readonly log: string;
  readonly stop: (graceMs?: number) => Promise<void>;
};

/**
 * Starts a long-running program in its own process group, logging to `<dir>/<name>.log`.
 * A survivor of an earlier, crashed run is stopped first, by the recorded process id and start time.
 */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { dir, name, file, args, env, uid, gid, cwd } = options;
  mkdirSync(dir, { recursive: true });
  await stopRecorded(dir, name);
  const log = join(dir, `${name}.log`);
  const fd = openSync(log, 'a');
  const child = spawn(file, args, {
    detached: true,
    stdio: ['ignore', fd, fd],
    env: env ?? process.env,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  closeSync(fd);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${name}: cannot start ${file}: ${error.message}`)));
    child.once('spawn', () => resolve(child.pid as number));
  });
  child.unref();
  writeFileSync(join(dir, `${name}.pid`), `${pid} ${startTimeOf(pid) ?? ''}\n`);
  return { pid, log, stop: (graceMs) => stopRecorded(dir, name, graceMs) };
}

/** Stops the process group that `<dir>/<name>.pid` names, if it is still that process. */
export async function stopRecorded(dir: string, name: string, graceMs = 10_000): Promise<void> {
  const path = join(dir, `${name}.pid`);
  if (!existsSync(path)) return;
  const [pidText = '', started = ''] = readFileSync(path, 'utf8').trim().split(' ');
  const pid = Number(pidText);
  // A process id is reused by the kernel; the start time says whether it is still ours.
  if (Number.isInteger(pid) && pid > 1 && startTimeOf(pid) === started)
    await terminate(pid, started, graceMs);
  rmSync(path, { force: true });
}

/** Stops everything recorded in a folder of pid files, newest name last. */
export async function stopAllRecorded(dir: string, graceMs = 10_000): Promise<void> {
  if (!existsSync(dir)) return;
  const names = readdirSync(dir).filter((entry) => entry.endsWith('.pid'));
  await Promise.all(names.map((entry) => stopRecorded(dir, entry.slice(0, -'.pid'.length), graceMs)));
}

/** Calls `probe` until it does not throw; the last error is in the message when the time is over. */
export async function waitFor<T>(what: string, probe: () => Promise<T>, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      return await probe();
    } catch (error) {
      last = error;
      await sleep(100);
    }
  }
  throw new Error(`${what} did not become ready within ${timeoutMs / 1000} s: ${(last as Error)?.message}`);
}

async function terminate(pid: number, started: string, graceMs: number): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  while (Date.now() < deadline) {
    if (startTimeOf(pid) !== started) return;
    await sleep(50);
  }
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Field 22 of /proc/<pid>/stat: start time in clock ticks since boot. Undefined for a process that is gone or a zombie. */
export function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
