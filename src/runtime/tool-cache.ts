import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs kept between steps and, on runners that stay, between jobs. */
export type ToolCache = {
  /** `linux-x64`, `darwin-arm64`…: Node's names of the operating system and the processor. */
  readonly platform: string;
  /** The folder of a program, if it was put there completely. */
  readonly find: (name: string, version: string) => string | undefined;
  /** Fills a new folder and puts it in its place when it is complete; a failed fill leaves nothing. Returns the folder. */
  readonly add: (name: string, version: string, fill: (folder: string) => Promise<void>) => Promise<string>;
};

/** Keeps programs in RUNNER_TOOL_CACHE as `<name>/<version>/<platform>`, with the marker file that GitHub's own cache has. */
export function createToolCache(variable: (name: string) => string | undefined): ToolCache {
  const root = variable('RUNNER_TOOL_CACHE') ?? join(variable('RUNNER_TEMP') ?? tmpdir(), 'tool-cache');
  const platform = `${process.platform}-${process.arch}`;
  const folderOf = (name: string, version: string) => join(root, name, version, platform);
  const find = (name: string, version: string) => {
    const folder = folderOf(name, version);
    return existsSync(`${folder}.complete`) && existsSync(folder) ? folder : undefined;
  };
  return {
    platform,
    find,
    add: async (name, version, fill) => {
      const folder = folderOf(name, version);
      await mkdir(join(root, name, version), { recursive: true });
      const staging = await mkdtemp(`${folder}-`);
      try {
        await fill(staging);
        await moveInto(staging, folder, () => find(name, version) !== undefined);
      } finally {
        await rm(staging, { recursive: true, force: true });
      }
      await writeFile(`${folder}.complete`, '');
      return folder;
    },
  };
}

/** Another job on the same machine may have put the same program there meanwhile: that one is then as good. */
async function moveInto(staging: string, folder: string, isComplete: () => boolean): Promise<void> {
  if (isComplete()) return;
  await rm(folder, { recursive: true, force: true });
  await rename(staging, folder);
}
