import { defineFailures } from '../../failure.ts';

/** Every tool that there is an adapter for. `commands` is any other, by its three commands. */
export const TOOL_NAMES = ['knex', 'golang-migrate', 'alembic', 'commands'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

export const chooseToolFailures = defineFailures({
  MIGRATE_TOOL_UNKNOWN: {
    meaning: 'No migration tool that is known left its files in the directory.',
    remedy:
      'Set `directory` to the folder the tool is run in, or name the `tool`, or give `status-command` and `up-command`.',
  },
  MIGRATE_TOOL_AMBIGUOUS: {
    meaning: 'The directory has the files of more than one migration tool.',
    remedy: 'Name the one to run with `tool`.',
  },
  MIGRATE_COMMANDS_INCOMPLETE: {
    meaning: 'The commands that stand in for a migration tool are not complete, or contradict `tool`.',
    remedy: 'Give `status-command` and `up-command` together, and `tool` only as `commands` or not at all.',
  },
});

/** Folders in which SQL files of migrations usually lie, below the directory. */
export const MIGRATION_FOLDERS = ['.', 'migrations', 'db/migrations', 'sql/migrations'] as const;

/** The files a tool is recognised by, as paths relative to the directory. */
const SIGNS: Readonly<Record<Exclude<ToolName, 'commands'>, (path: string) => boolean>> = {
  knex: (path) => /^knexfile\.(js|cjs|mjs|ts)$/.test(path),
  'golang-migrate': (path) => /^((db\/|sql\/)?migrations\/)?\d+_[^/]+\.up\.sql$/.test(path),
  alembic: (path) => path === 'alembic.ini',
};

type Given = {
  readonly tool: ToolName | undefined;
  readonly statusCommand: string | undefined;
  readonly upCommand: string | undefined;
};

/**
 * Which tool migrates: the named one, the commands, or the one whose files are there.
 * @param paths what lies in the directory and in MIGRATION_FOLDERS, relative to the directory
 */
export function chooseTool(given: Given, paths: readonly string[]): ToolName {
  const commands = checkCommands(given);
  if (commands) return 'commands';
  if (given.tool) return given.tool;
  const found = foundTools(paths);
  const [only] = found;
  if (found.length > 1)
    throw chooseToolFailures.MIGRATE_TOOL_AMBIGUOUS(
      `The directory has the files of ${found.join(' and ')}: which one is to run?`,
    );
  if (only) return only;
  throw chooseToolFailures.MIGRATE_TOOL_UNKNOWN();
}

export function foundTools(paths: readonly string[]): readonly ToolName[] {
  const names = Object.keys(SIGNS) as (keyof typeof SIGNS)[];
  return names.filter((name) => paths.some((path) => SIGNS[name](path)));
}

function checkCommands({ tool, statusCommand, upCommand }: Given): boolean {
  const some = statusCommand !== undefined || upCommand !== undefined;
  const both = statusCommand !== undefined && upCommand !== undefined;
  const wanted = some || tool === 'commands';
  if (wanted && !both)
    throw chooseToolFailures.MIGRATE_COMMANDS_INCOMPLETE(
      `${statusCommand === undefined ? '`status-command`' : '`up-command`'} is missing.`,
    );
  if (some && tool !== undefined && tool !== 'commands')
    throw chooseToolFailures.MIGRATE_COMMANDS_INCOMPLETE(
      `Commands are given, but \`tool\` is ${tool}: which is to run?`,
    );
  return wanted;
}
