import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type Progress, toStderr } from '../install.ts';
import { type LaunchOptions, launchCluster } from './launch.ts';
import { stopCluster } from './stop.ts';

/** What needs root. */
export type RootTask =
  | { readonly task: 'launch'; readonly options: LaunchOptions }
  | { readonly task: 'stop'; readonly dir: string; readonly kubernetes: string };

/**
 * Does a task as root: in this process, or else in one that `sudo` starts from this file, which must not ask for a
 * password. Returns the port of the API server, 0 after a stop.
 */
export async function asRootTask(task: RootTask, progress: Progress): Promise<number> {
  if (process.getuid?.() === 0) return perform(task, progress);
  return new Promise((resolve, reject) => {
    const args = ['-n', process.execPath, import.meta.filename];
    const child = spawn('sudo', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const answer = text(child.stdout);
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaints.push(chunk);
      for (const line of chunk.trimEnd().split('\n')) progress(line);
    });
    child.on('error', reject);
    child.on('close', async (code) => {
      if (code === 0) resolve(Number(await answer));
      else
        reject(
          new Error(
            `sudo node ${import.meta.filename} ended with ${code}: ${complaints.join('').slice(-4000)}`,
          ),
        );
    });
    child.stdin.on('error', () => undefined).end(JSON.stringify(task));
  });
}

async function perform(task: RootTask, progress: Progress): Promise<number> {
  if (task.task === 'launch') return launchCluster(task.options, progress);
  await stopCluster(task.dir, task.kubernetes);
  return 0;
}

if (import.meta.main) {
  const task = JSON.parse(await text(process.stdin)) as RootTask;
  process.stdout.write(String(await perform(task, toStderr)));
}
