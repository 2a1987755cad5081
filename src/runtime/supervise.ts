import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment, type EnvironmentRequest } from './child-environment.ts';
import { endGroup } from './exec.ts';
import { watchOver } from './watchdog.ts';

export type SuperviseOptions = EnvironmentRequest & {
  /** Resolves `ready` at the first line, of either stream, for which this is true. */
  readonly isReady: (line: string) => boolean;
  readonly onLine?: (line: string) => void;
};

/** A program that stays up until it is disposed of, such as a proxy or a port-forward. */
export type Supervised = AsyncDisposable & {
  /** Resolves with the line that said so; rejects with the program's last words when it ends before that. */
  readonly ready: Promise<string>;
  /** Resolves with the program's last words when it ends, for whatever reason. */
  readonly ended: Promise<string>;
};

/** Starts a long-running program, never through a shell. The owner disposes of it, which ends it and waits. */
export type Supervise = (file: string, args: readonly string[], options: SuperviseOptions) => Supervised;

const LAST_WORDS = 20;

export const createSupervise =
  (env: Readonly<Record<string, string | undefined>>): Supervise =>
  (file, args, options) => {
    const child = spawn(file, args, {
      env: childEnvironment(env, options),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const words: string[] = [];
    const ended = new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('close', () => resolve(words.join('\n')));
    });
    const callOff = watchOver(child, env);
    void ended.then(callOff);
    const ready = new Promise<string>((resolve, reject) => {
      eachLine(child, (line) => {
        words.push(line);
        if (words.length > LAST_WORDS) words.shift();
        options.onLine?.(line);
        if (options.isReady(line)) resolve(line);
      });
      void ended.then((last) => reject(new Error(`${file} ended before it was ready: ${last}`)));
    });
    ready.catch(() => undefined); // A caller that only waits for `ended` must not crash on the other promise.
    return { ready, ended, [Symbol.asyncDispose]: () => endGroup(child) };
  };

function eachLine(child: ChildProcess, take: (line: string) => void): void {
  for (const input of [child.stdout, child.stderr])
    if (input) createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
}
