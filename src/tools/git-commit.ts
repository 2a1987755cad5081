import type { Exec } from '../runtime/exec.ts';

/**
 * When the checked-out commit was made, in seconds since 1970; undefined where there is no git or no checkout of it.
 * The folder may belong to another user (a container job), which git would refuse to read.
 */
export const createCommitTime =
  (exec: Exec) =>
  async (folder: string): Promise<number | undefined> => {
    const args = ['-c', 'safe.directory=*', '-C', folder, 'show', '--no-patch', '--format=%ct', 'HEAD'];
    const said = await exec('git', args, { timeoutMs: 10_000 }).then(
      ({ stdout }) => stdout.trim(),
      (error: Error) => {
        if (error.name !== 'ExecError') throw error;
        return ''; // Not a checkout of git: the labels then have no time.
      },
    );
    return /^\d+$/.test(said) ? Number(said) : undefined;
  };
