import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { aptInstall } from './debian.ts';
import { once, type Progress, runProgram, toStderr } from './install.ts';

/**
 * Returns the `python` of a virtual environment that has exactly the given packages (`name==version`), made once.
 * Run their programs with `-m`: the scripts beside it name the folder the environment was made in.
 */
export async function pythonEnvironment(
  name: string,
  packages: readonly string[],
  progress: Progress = toStderr,
): Promise<string> {
  const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  const make = (into: string) => createPythonEnvironment(into, packages, progress);
  const dir = await once(`python-${name}`, key, make, progress);
  return join(dir, 'bin', 'python');
}

/** Makes a virtual environment in a folder and installs the packages in it. */
export async function createPythonEnvironment(
  dir: string,
  packages: readonly string[],
  progress: Progress = toStderr,
): Promise<void> {
  // Debian keeps what `venv` needs in a package of its own.
  const complete = await runProgram('python3', ['-c', 'import ensurepip, venv']).catch(() => undefined);
  if (complete === undefined) await aptInstall(['python3', 'python3-venv', 'ca-certificates'], progress);
  await runProgram('python3', ['-m', 'venv', dir]);
  const options = ['--quiet', '--disable-pip-version-check', '--no-input', '--only-binary', ':all:'];
  await runProgram(join(dir, 'bin', 'python'), ['-m', 'pip', 'install', ...options, ...packages]);
}
