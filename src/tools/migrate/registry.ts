import { Failure } from '../../failure.ts';
import type { ToolName } from '../../lib/migrate/choose-tool.ts';
import { lastWords } from '../../lib/migrate/words.ts';
import { alembic } from './alembic.ts';
import { type Commands, commands } from './commands.ts';
import { dbmate } from './dbmate.ts';
import { django } from './django.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { knex } from './knex.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { prisma } from './prisma.ts';
import { rails } from './rails.ts';
import { sequelize } from './sequelize.ts';
import type { Site } from './site.ts';
import { sqlFiles } from './sql-files.ts';
import { type MakeTool, type MigrationTool, toolFailures } from './tool.ts';
import { typeorm } from './typeorm.ts';

const TOOLS: Readonly<Record<Exclude<ToolName, 'commands'>, MakeTool>> = {
  knex,
  'golang-migrate': golangMigrate,
  alembic,
  goose,
  dbmate,
  flyway,
  prisma,
  drizzle,
  typeorm,
  sequelize,
  'node-pg-migrate': nodePgMigrate,
  django,
  liquibase,
  rails,
  sql: sqlFiles,
};

/** The adapter of a tool by its name. Its `status` fails with MIGRATE_STATUS_FAILED and the tool's own words. */
export function makeTool(name: ToolName, site: Site, given: Commands): MigrationTool {
  const made = name === 'commands' ? commands(given)(site) : TOOLS[name](site);
  // MySQL commits before and after every change of the schema, whatever the tool wraps around it.
  const tool: MigrationTool = site.database.kind === 'mysql' ? { ...made, wrapping: 'none' } : made;
  if (tool.onlyPostgres && site.database.kind === 'mysql')
    throw toolFailures.MIGRATE_ENGINE_UNSUPPORTED(`${tool.title} is run on PostgreSQL only.`);
  const status = async () => {
    try {
      return await tool.status();
    } catch (error) {
      if (error instanceof Failure || site.stopped()) throw error;
      throw toolFailures.MIGRATE_STATUS_FAILED(
        `${tool.title} cannot say what is pending: ${lastWords((error as Error).message)}`,
        {
          cause: error,
        },
      );
    }
  };
  return { ...tool, status };
}
