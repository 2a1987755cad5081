import { type ChildProcess, spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';

/**
 * Waits until its standard input ends, which is when our process is gone however it ended, and then ends the group of
 * the program that it watches. Nothing else can do that for a step that is killed: it has no last word.
 */
const WATCH = `
const end = () => { try { process.kill(-Number(process.argv[1]), 'SIGTERM'); } catch {} };
process.stdin.on('end', end).on('error', end).resume();
`;

/** Ends a program that leads a group of its own when our process dies without having done so. The result calls it off. */
export function watchOver(
  { pid }: ChildProcess,
  env: Readonly<Record<string, string | undefined>>,
): () => void {
  if (pid === undefined) return () => undefined;
  const watchdog = spawn(process.execPath, ['-e', WATCH, String(pid)], {
    env: childEnvironment(env, {}),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // What ends our group must not end it first.
  });
  watchdog.on('error', () => undefined); // Then the runner ends it with the job, as it would have without us.
  watchdog.unref();
  return () => void watchdog.kill('SIGKILL');
}
