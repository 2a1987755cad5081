import { defineFailures } from '../failure.ts';
import type { FileChange } from '../lib/migrate/changes.ts';
import type { Exec } from '../runtime/exec.ts';

/** What git knows about the checkout and the commit that it is compared with. Paths are relative to the checkout. */
export type GitHistory = {
  /** The newest commit that `base` and the checkout have in common. @throws GIT_NO_BASE */
  readonly mergeBase: (base: string) => Promise<string>;
  /** What differs below a folder between a commit and the checked-out files. */
  readonly changed: (commit: string, folder: string) => Promise<readonly FileChange[]>;
  /** Files of the checkout below a folder, sorted. */
  readonly files: (folder: string) => Promise<readonly string[]>;
  /** The text of a file at a commit; undefined when it was not there. */
  readonly read: (commit: string, path: string) => Promise<string | undefined>;
  /** Puts the files of a commit into a new folder. */
  readonly checkout: (commit: string, into: string) => Promise<void>;
};

export const gitFailures = defineFailures({
  GIT_NO_BASE: {
    meaning: 'The commit to compare with is not in this checkout.',
    remedy:
      'Let `actions/checkout` fetch the history, with `fetch-depth: 0`, or name another commit with `base`.',
  },
});

const TIMEOUT_MS = 60_000;

/** The folder may belong to another user (a container job), which git would refuse to read. */
export function createGitHistory(exec: Exec, workspace: string): GitHistory {
  const git = async (...args: readonly string[]) => {
    const all = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-C', workspace, ...args];
    return (await exec('git', all, { timeoutMs: TIMEOUT_MS })).stdout;
  };
  return {
    mergeBase: async (base) => {
      try {
        return (await git('merge-base', '--end-of-options', base, 'HEAD')).trim();
      } catch (error) {
        throw gitFailures.GIT_NO_BASE(`The checkout does not have the history up to ${base}.`, {
          cause: error,
        });
      }
    },
    changed: async (commit, folder) => {
      const text = await git(
        'diff',
        '--name-status',
        '--no-renames',
        '-z',
        '--end-of-options',
        commit,
        '--',
        folder,
      );
      return parseChanges(text);
    },
    files: async (folder) => {
      const text = await git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder);
      return [...new Set(text.split('\0').filter(Boolean))].sort();
    },
    read: (commit, path) => git('show', `${commit}:./${path}`).catch(() => undefined),
    checkout: async (commit, into) => {
      await git('worktree', 'add', '--detach', '--force', into, commit);
    },
  };
}

/** Reads `git diff --name-status -z`: a letter, a path, and so on. */
export function parseChanges(text: string): readonly FileChange[] {
  const parts = text.split('\0').filter(Boolean);
  return parts.flatMap((kind, at) => {
    const path = parts[at + 1];
    if (at % 2 === 1 || path === undefined) return [];
    return [{ kind: (['A', 'M', 'D'].includes(kind) ? kind : 'T') as FileChange['kind'], path }];
  });
}
