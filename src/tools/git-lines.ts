import { type AddedLines, readAddedLines } from '../lib/reports/changed-lines.ts';
import type { Exec } from '../runtime/exec.ts';
import { gitFailures } from './git.ts';

/** What git says about lines of the checkout. */
export type GitLines = {
  /** Every file of the repository, as paths below it. */
  readonly tracked: () => Promise<ReadonlySet<string>>;
  /** Lines that the checkout has and a commit does not. @throws GIT_BASE_UNREACHABLE */
  readonly addedSince: (base: string) => Promise<AddedLines>;
};

const TIMEOUT_MS = 60_000;

/** Of the commit that is checked out, not of what its tests wrote. */
export function createGitLines(exec: Exec, workspace: string): GitLines {
  const git = async (...args: readonly string[]) => {
    const options = ['-c', `safe.directory=${workspace}`, '-c', 'core.quotePath=false'];
    return (await exec('git', [...options, ...args], { cwd: workspace, timeoutMs: TIMEOUT_MS })).stdout;
  };
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/'];
  return {
    tracked: async () => new Set((await git('ls-files', '-z')).split('\0').filter(Boolean)),
    addedSince: async (base) => {
      const known = await git('rev-parse', '--verify', '--quiet', `${base}^{commit}`).then(
        () => true,
        () => false,
      );
      try {
        if (!known) await git('fetch', '--no-tags', '--quiet', '--depth=1', 'origin', base);
        const options = [
          '--unified=0',
          '--find-renames',
          '--no-color',
          '--no-ext-diff',
          '--no-textconv',
          ...prefixes,
        ];
        return readAddedLines(await git('diff', ...options, base, 'HEAD', '--'));
      } catch (cause) {
        throw gitFailures.GIT_BASE_UNREACHABLE(
          `git cannot compare with ${base}: ${(cause as Error).message}`,
          {
            cause,
          },
        );
      }
    },
  };
}
