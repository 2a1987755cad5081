import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { defineFailures } from '../failure.ts';

/** Files of the caller's checkout and of the step, as an argument. Relative paths are below the workspace. */
export type Files = {
  readonly read: (path: string) => Promise<string>;
  /** Many small files in one go: thousands of reads that wait for each other take several times as long. */
  readonly readAll: (paths: readonly string[]) => readonly string[];
  /** Writes a file, making its folder; `mode` 0o600 for what is private. */
  readonly write: (path: string, text: string, mode?: number) => Promise<void>;
  readonly exists: (path: string) => boolean;
  /** Every file below a folder, or the file itself, as sorted paths relative to the workspace. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** The names in a folder, sorted, without what is below them; none when there is no such folder. */
  readonly entries: (path: string) => Promise<readonly string[]>;
  /** The absolute path of something inside the workspace. @throws PATH_OUTSIDE, PATH_MISSING */
  readonly inside: (path: string) => Promise<string>;
  /** Removes a file or a folder with all that is in it; one that is not there is no error. */
  readonly remove: (path: string) => Promise<void>;
  /** Puts a file or folder in the place of another, which goes; both are on one disk. */
  readonly move: (from: string, to: string) => Promise<void>;
  /** Makes `to` another name of a file or folder; nothing when that does not exist. */
  readonly link: (path: string, to: string) => Promise<void>;
  readonly join: (...parts: readonly string[]) => string;
};

export const fileFailures = defineFailures({
  PATH_MISSING: {
    meaning: 'A file or folder that an input names does not exist.',
    remedy: 'Check the path, and that a checkout step runs before this one.',
  },
  PATH_OUTSIDE: {
    meaning: 'A path leads out of the workspace, directly or by a symbolic link.',
    remedy: 'Name a path below the checked-out repository.',
  },
});

export function createFiles(workspace: string): Files {
  const at = (path: string) => resolve(workspace, path);
  return {
    read: (path) => readFile(at(path), 'utf8'),
    readAll: (paths) => paths.map((path) => readFileSync(at(path), 'utf8')),
    write: async (path, text, mode) => {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text, mode === undefined ? {} : { mode });
      if (mode !== undefined) await chmod(at(path), mode); // `mode` alone does nothing to a file that exists.
    },
    exists: (path) => existsSync(at(path)),
    list: async (path) => listBelow(workspace, await insideOf(workspace, path)),
    entries: async (path) => (existsSync(at(path)) ? (await readdir(at(path))).sort() : []),
    inside: (path) => insideOf(workspace, path),
    move: async (from, to) => {
      await rm(at(to), { recursive: true, force: true });
      await rename(at(from), at(to));
    },
    remove: (path) => rm(at(path), { recursive: true, force: true }),
    link: async (path, to) => {
      if (existsSync(at(path))) await symlink(at(path), at(to));
    },
    join: (...parts) => join(...parts),
  };
}

async function insideOf(workspace: string, path: string): Promise<string> {
  const wanted = resolve(workspace, path);
  if (!existsSync(wanted)) throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
  const [root, real] = await Promise.all([realpath(workspace), realpath(wanted)]);
  // An image without a working directory has the root itself as its workspace.
  if (real !== root && !real.startsWith(root === sep ? sep : root + sep))
    throw fileFailures.PATH_OUTSIDE(`${path} leads out of the workspace, to ${real}`);
  return real;
}

async function listBelow(workspace: string, start: string): Promise<readonly string[]> {
  const root = await realpath(workspace);
  const entries = await readdir(start, { recursive: true, withFileTypes: true }).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [relative(root, start)];
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return found.map((path) => relative(root, path)).sort();
}
