import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { goToolchain } from './go.ts';
import { once, type Progress, runProgram, toStderr } from './install.ts';

/** Files out of a published Go module, kept under `name`: definitions that a project ships with its types. */
export async function goModuleFiles(
  name: string,
  moduleVersion: string,
  files: readonly string[],
  progress: Progress = toStderr,
): Promise<readonly string[]> {
  const version = moduleVersion.slice(moduleVersion.lastIndexOf('@') + 1);
  const copy = async (into: string) => {
    // Outside of any module, for `go mod download` would want to write into one.
    const cwd = mkdtempSync(join(tmpdir(), 'go-module-'));
    try {
      const answer = await runProgram(
        await goToolchain(progress),
        ['mod', 'download', '-json', moduleVersion],
        {
          cwd,
          env: { ...process.env, GOWORK: 'off', GO111MODULE: 'on' },
        },
      );
      const { Dir } = JSON.parse(answer) as { Dir: string };
      for (const file of files) copyFileSync(join(Dir, file), join(into, basename(file)));
    } finally {
      rmSync(cwd, { recursive: true });
    }
  };
  const folder = await once(name, version, copy, progress);
  return files.map((file) => join(folder, basename(file)));
}
