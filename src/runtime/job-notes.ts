import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Small things that one step of a job leaves for a later step of the same job. Nothing secret: they are plain files. */
export type JobNotes = {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, text: string) => void;
};

/** Kept below RUNNER_TEMP, which every job has to itself and the runner empties after it. Without one, nothing is kept. */
export function createJobNotes(env: Readonly<Record<string, string | undefined>>): JobNotes {
  const folder = env['RUNNER_TEMP'] ? join(env['RUNNER_TEMP'], 'deploy-actions-notes') : undefined;
  return {
    read: (name) => {
      const path = folder && join(folder, name);
      return path && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    write: (name, text) => {
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text);
    },
  };
}
