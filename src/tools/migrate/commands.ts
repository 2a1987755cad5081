import { parseArgsStringToArgv } from 'string-argv';
import { defineFailures } from '../../failure.ts';
import type { RunOptions, Site } from './site.ts';
import type { MigrationTool } from './tool.ts';

export const commandFailures = defineFailures({
  MIGRATE_COMMAND_EMPTY: {
    meaning: 'A command that stands in for a migration tool is empty.',
    remedy: 'Give a program and its arguments, such as `./scripts/migrate status`.',
  },
});

export type Commands = {
  readonly status: string;
  readonly up: string;
  readonly down: string | undefined;
};

/**
 * Any other tool, by its commands. `status` prints the pending migrations, one a line and nothing else; `up` applies
 * them all; `down` takes back the one that MIGRATION names. Split like a shell does with quotes, but no shell runs.
 */
export const commands =
  (given: Commands) =>
  (site: Site): MigrationTool => {
    const { status, up, down } = given;
    return {
      title: 'commands',
      wrapping: 'none',
      bookkeeping: [],
      timeouts: 'unknown',
      ownLock: 'not known',
      status: async () => {
        const { stdout } = await runCommand(site, status, {});
        return { applied: [], pending: linesOf(stdout) };
      },
      up: async (options) => void (await runCommand(site, up, options)),
      ...(down === undefined
        ? {}
        : {
            down: async (ids, options) => {
              for (const id of ids.toReversed())
                await runCommand(site, down, { ...options, env: { MIGRATION: id } });
            },
          }),
    };
  };

function runCommand(site: Site, command: string, options: RunOptions) {
  const [name, ...args] = parseArgsStringToArgv(command);
  if (name === undefined) throw commandFailures.MIGRATE_COMMAND_EMPTY();
  return site.run({ name, folders: [], install: `the program \`${name}\`` }, args, options);
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
