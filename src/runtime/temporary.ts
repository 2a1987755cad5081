import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kept = new Set<string>();

/** A folder that only this user can read and that removes itself: when disposed of, or when the process ends. */
export type TemporaryFolder = AsyncDisposable & { readonly path: string };

/** Makes one below RUNNER_TEMP, which the runner empties after the job, should this process be killed. */
export function temporaryFolder(env: Readonly<Record<string, string | undefined>>): TemporaryFolder {
  if (kept.size === 0) process.once('exit', removeAll);
  const path = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'deploy-actions-'));
  kept.add(path);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      rmSync(path, { recursive: true, force: true });
      kept.delete(path);
    },
  };
}

function removeAll(): void {
  for (const path of kept) rmSync(path, { recursive: true, force: true });
}
