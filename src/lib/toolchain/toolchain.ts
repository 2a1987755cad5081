import { defineFailures } from '../../failure.ts';

/** What is found in a folder of the repository. */
export type Folder = {
  /** Whether a file is in it. */
  readonly has: (name: string) => boolean;
  /** The text of a file in it, or undefined. */
  readonly text: (name: string) => string | undefined;
};

/** The commands of a repository by what its files say; an empty one is not run. Reports are below the folder. */
export type Toolchain = {
  readonly language: 'node' | 'python' | 'go' | 'java';
  readonly setup: string;
  readonly lint: string;
  readonly types: string;
  readonly unit: string;
  readonly integration: string;
  readonly e2e: string;
  /** Asks the ecosystem about known vulnerabilities, and fails from a severity on; `$SEVERITY` stands for it. */
  readonly audit: string;
  readonly coverage: readonly string[];
  readonly reports: readonly string[];
};

export const toolchainFailures = defineFailures({
  TOOLCHAIN_UNCLEAR: {
    meaning: 'A folder has the lock files of two package managers, and nothing says which one counts.',
    remedy:
      'Remove one, or name the manager: `packageManager` in package.json, or `tests.setup` in deploy.yml.',
  },
  TOOLCHAIN_UNREADABLE: {
    meaning: 'A file that says how a service is built, such as package.json, cannot be read.',
    remedy: 'Correct the file that the message names.',
  },
});

/** The files that `toolchainOf` wants to read. */
export const TOOLCHAIN_FILES = ['package.json', 'pyproject.toml'] as const;

/** Nothing is run, and nothing is reported. */
export const noCommands = {
  ...{ setup: '', lint: '', types: '', unit: '', integration: '', e2e: '', audit: '' },
  ...{ coverage: [] as readonly string[], reports: [] as readonly string[] },
};

/** The one of several lock files that is there. @throws TOOLCHAIN_UNCLEAR for two of different managers */
export function onlyOne<M extends string>(folder: Folder, files: Readonly<Record<string, M>>): M | undefined {
  const found = Object.entries(files).filter(([name]) => folder.has(name));
  const managers = [...new Set(found.map(([, manager]) => manager))];
  if (managers.length > 1)
    throw toolchainFailures.TOOLCHAIN_UNCLEAR(
      `There are ${found.map(([name]) => name).join(' and ')}, and nothing says which one counts.`,
    );
  return managers[0];
}
