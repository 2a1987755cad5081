import { defineFailures } from '../failure.ts';
import type { Exec } from '../runtime/exec.ts';

/** The repository of the checkout. */
export type Git = {
  /** Paths of all files that differ between a commit and the checkout; a moved file counts at both places. */
  readonly changedFiles: (base: string) => Promise<readonly string[]>;
  /** A file as a commit has it, of which `changedFiles` was asked before; undefined when it is not in there. */
  readonly fileAt: (commit: string, path: string) => Promise<string | undefined>;
};

export const gitFailures = defineFailures({
  GIT_BASE_UNREACHABLE: {
    meaning: 'The commit to compare with is not in the checkout and cannot be fetched.',
    remedy:
      'Check out with `fetch-depth: 2` for pull requests, or give a `token` that may read the repository.',
  },
});

type Context = {
  readonly exec: Exec;
  readonly workspace: string;
  readonly token: string | undefined;
  readonly serverUrl: string;
};

const TIMEOUT_MS = 20_000;

/**
 * Only names are compared, so only trees are fetched: 10,000 files in hundredths of a second.
 * https://git-scm.com/docs/partial-clone
 */
export function createGit(context: Context): Git {
  const git = async (...args: readonly string[]) =>
    (
      await context.exec('git', ['-c', `safe.directory=${context.workspace}`, ...args], {
        cwd: context.workspace,
        timeoutMs: TIMEOUT_MS,
        env: environmentOf(context),
      })
    ).stdout;
  const diff = (base: string) => git('diff', '--name-only', '-z', '--no-renames', base, 'HEAD', '--');
  return {
    changedFiles: async (base) => {
      try {
        const known = await git('rev-parse', '--verify', '--quiet', `${base}^{commit}`).then(
          () => true,
          () => false,
        );
        if (!known)
          await git('fetch', '--no-tags', '--quiet', '--depth=1', '--filter=blob:none', 'origin', base);
        return (await diff(base)).split('\0').filter(Boolean);
      } catch (cause) {
        throw gitFailures.GIT_BASE_UNREACHABLE(
          `git cannot compare with ${base}: ${(cause as Error).message}`,
          { cause },
        );
      }
    },
    fileAt: async (commit, path) => {
      const listed = await git('ls-tree', '-z', '--name-only', commit, '--', path);
      return listed === '' ? undefined : git('show', `${commit}:${path}`);
    },
  };
}

/** The token travels in the environment, as git's own configuration, so that no list of processes shows it. */
function environmentOf({ token, serverUrl }: Context): Readonly<Record<string, string>> {
  const quiet = { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  if (token === undefined) return quiet;
  const basic = btoa(`x-access-token:${token}`);
  return {
    ...quiet,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}
