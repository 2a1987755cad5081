import { defineFailures } from '../../failure.ts';

/** Every tool that there is an adapter for. `commands` is any other, by its three commands. */
export const TOOL_NAMES = [
  'knex',
  'golang-migrate',
  'alembic',
  'goose',
  'dbmate',
  'flyway',
  'prisma',
  'drizzle',
  'typeorm',
  'sequelize',
  'node-pg-migrate',
  'django',
  'liquibase',
  'rails',
  'sql',
  'commands',
] as const;
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
export const MIGRATION_FOLDERS = [
  '.',
  'migrations',
  'db/migrations',
  'sql/migrations',
  'sql',
  'drizzle',
  'typeorm',
  'sequelize',
  'node-pg-migrate',
  'django',
  'liquibase',
  'rails',
  'prisma',
  'src/main/resources/db/migration',
] as const;

/** More folders in which a tool is recognised by a file, without its migrations being there. */
export const SIGN_FOLDERS = [
  'src',
  'config',
  'db',
  'db/migrate',
  'db/changelog',
  'src/main/resources/db/changelog',
] as const;

/** What there is to recognise a tool by: names in the directory and in the folders above, one SQL file's text, and package.json. */
export type Traces = {
  readonly paths: readonly string[];
  readonly sample: string;
  readonly manifest: string;
};

const SCRIPT = /^migrations\/\d+[-_][^/]+\.(js|cjs|mjs|ts|cts|mts|sql)$/;

const anyPath =
  (pattern: RegExp) =>
  ({ paths }: Traces): boolean =>
    paths.some((path) => pattern.test(path));

/** The files a tool is recognised by. Plain SQL files say nothing of their tool, so `sql` has to be named. */
const SIGNS: Readonly<Partial<Record<ToolName, (traces: Traces) => boolean>>> = {
  knex: anyPath(/^knexfile\.(js|cjs|mjs|ts)$/),
  'golang-migrate': anyPath(/(^|\/)\d+_[^/]+\.up\.sql$/),
  alembic: anyPath(/^alembic\.ini$/),
  goose: ({ sample }) => /^--\s*\+goose\s+Up\b/im.test(sample),
  dbmate: ({ sample }) => /^--\s*migrate:up\b/m.test(sample),
  flyway: anyPath(/^flyway\.(toml|conf)$|(^|\/)V\d[\d._]*__[^/]+\.sql$/),
  prisma: anyPath(/^prisma\/schema\.prisma$|^schema\.prisma$/),
  drizzle: anyPath(/^drizzle\.config\.(ts|js|json)$/),
  typeorm: anyPath(/^(src\/|config\/|db\/)?(data-?source|ormconfig|typeorm\.config)\.(js|cjs|mjs|ts|json)$/i),
  sequelize: (traces) =>
    anyPath(/^\.sequelizerc$/)(traces) ||
    (/"sequelize(-cli)?"\s*:/.test(traces.manifest) && anyPath(SCRIPT)(traces)),
  'node-pg-migrate': (traces) => /"node-pg-migrate"\s*:/.test(traces.manifest) && anyPath(SCRIPT)(traces),
  django: anyPath(/^manage\.py$/),
  liquibase: anyPath(/^liquibase\.properties$|(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json|sql)$/),
  rails: anyPath(/^db\/migrate\/\d{14}_[^/]+\.rb$|^bin\/rails$/),
};

type Given = {
  readonly tool: ToolName | undefined;
  readonly statusCommand: string | undefined;
  readonly upCommand: string | undefined;
};

/**
 * Which tool migrates: the named one, the commands, or the one whose files are there.
 * @throws MIGRATE_TOOL_UNKNOWN, MIGRATE_TOOL_AMBIGUOUS, MIGRATE_COMMANDS_INCOMPLETE
 */
export function chooseTool(given: Given, traces: Traces): ToolName {
  const commands = checkCommands(given);
  if (commands) return 'commands';
  if (given.tool) return given.tool;
  const found = foundTools(traces);
  const [only] = found;
  if (found.length > 1)
    throw chooseToolFailures.MIGRATE_TOOL_AMBIGUOUS(
      `The directory has the files of ${found.join(' and ')}: which one is to run?`,
    );
  if (only) return only;
  throw chooseToolFailures.MIGRATE_TOOL_UNKNOWN();
}

export const foundTools = (traces: Traces): readonly ToolName[] =>
  TOOL_NAMES.filter((name) => SIGNS[name]?.(traces));

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
