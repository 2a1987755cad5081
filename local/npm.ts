import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once, type Progress, runProgram, toStderr } from './install.ts';

/**
 * Returns a `node_modules` that has the given packages (`name@version`), made once. For programs that only tests run
 * and that this repository need not install. No install script is run.
 */
export async function nodePackages(
  name: string,
  packages: readonly string[],
  progress: Progress = toStderr,
): Promise<string> {
  const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  const make = async (dir: string) => {
    writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--loglevel=error'];
    await runProgram('npm', ['install', '--prefix', dir, ...options, ...packages], { cwd: dir });
  };
  return join(await once(`node-${name}`, key, make, progress), 'node_modules');
}
