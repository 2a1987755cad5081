import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mavenJars } from '../../local/maven.ts';
import { nodePackages } from '../../local/npm.ts';
import { pythonEnvironment } from '../../local/python.ts';

/** A migration tool as it is installed and used for real: two migrations, `a` and then `b`, each of which makes a table. */
export type RealTool = {
  readonly tool: string;
  /** As the tool calls them. */
  readonly ids: readonly [string, string];
  readonly files: Readonly<Record<string, string>>;
  /** The file that the second migration is in, and what it was like before that. */
  readonly second: { readonly path: string; readonly before?: string };
  readonly canGoBack: boolean;
  /** How `plan` knows what it does: by the SQL, or only by running it. */
  readonly plan: 'reading' | 'running';
  readonly install: (bin: string) => Promise<Installed>;
};

/** Folders: one with programs for the PATH, and a `node_modules`. */
type Installed = { readonly modules?: string };

/** Fails unless the session began with the lock_timeout of the step. */
const wantsTimeout = `do $$ begin if current_setting('lock_timeout') <> '7s' and current_setting('lock_timeout') <> '0' then raise exception 'lock_timeout is %', current_setting('lock_timeout'); end if; end $$`;
const A = `${wantsTimeout}; create table a (id bigint primary key)`;
/** Takes a strong lock on a table that is in use, so that `plan` has something to say. */
const B = 'create table b (id bigint); create index a_id on a (id)';

const node = async () => ({
  modules: await nodePackages('migration-tools', [
    'typeorm@1.1.1',
    'sequelize@6.37.8',
    'sequelize-cli@6.6.5',
    'node-pg-migrate@9.0.0',
    'drizzle-kit@0.31.11',
    'drizzle-orm@0.45.4',
    '@dbmate/linux-x64@2.36.0',
    'pg@8.23.1',
  ]),
});

/** A program on the PATH that runs something else with its own arguments first. */
function program(bin: string, name: string, command: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(join(bin, name), 0o755);
}

async function java(
  bin: string,
  name: string,
  main: string,
  artifacts: readonly string[],
): Promise<Installed> {
  const jars = await mavenJars(name, [...artifacts, 'org.postgresql:postgresql:42.7.8']);
  // A program that ends at once is not worth the better compiler.
  program(bin, name, `java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '${jars}/*' ${main}`);
  return {};
}

const typeormFile = (name: string, stamp: string, sql: string) =>
  `module.exports = { ${name}: class ${name} { name = '${name}${stamp}'; async up(q) { await q.query(${JSON.stringify(sql)}); } async down(q) { await q.query('drop table ${name.toLowerCase()} cascade${name === 'B' ? '; drop index a_id' : ''}'); } } };\n`;
const typeorm: RealTool = {
  tool: 'typeorm',
  ids: ['A1700000000001', 'B1700000000002'],
  files: {
    'data-source.js': `const { DataSource } = require('typeorm');\nmodule.exports = { default: new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, migrations: ['migrations/*.js'] }) };\n`,
    'migrations/1700000000001-A.js': typeormFile('A', '1700000000001', A),
    'migrations/1700000000002-B.js': typeormFile('B', '1700000000002', B),
  },
  second: { path: 'migrations/1700000000002-B.js' },
  canGoBack: true,
  plan: 'running',
  install: node,
};

const sequelizeFile = (sql: string, back: string) =>
  `module.exports = { up: (q) => q.sequelize.query(${JSON.stringify(sql)}), down: (q) => q.sequelize.query('${back}') };\n`;
const sequelize: RealTool = {
  tool: 'sequelize',
  ids: ['20200101000001-a.js', '20200101000002-b.js'],
  files: {
    '.sequelizerc': `module.exports = { config: 'config/config.js' };\n`,
    'config/config.js': `module.exports = { development: { use_env_variable: 'DATABASE_URL', dialect: 'postgres' } };\n`,
    'migrations/20200101000001-a.js': sequelizeFile(A, 'drop table a'),
    'migrations/20200101000002-b.js': sequelizeFile(B, 'drop table b; drop index a_id'),
  },
  second: { path: 'migrations/20200101000002-b.js' },
  canGoBack: true,
  plan: 'running',
  install: node,
};

const nodePgMigrateFile = (sql: string, back: string) =>
  `export const up = (pgm) => pgm.sql(${JSON.stringify(sql)});\nexport const down = (pgm) => pgm.sql('${back}');\n`;
const nodePgMigrate: RealTool = {
  tool: 'node-pg-migrate',
  ids: ['1700000000001_a', '1700000000002_b'],
  files: {
    'package.json': '{ "type": "module", "dependencies": { "node-pg-migrate": "9.0.0" } }\n',
    'migrations/1700000000001_a.mjs': nodePgMigrateFile(A, 'drop table a'),
    'migrations/1700000000002_b.mjs': nodePgMigrateFile(B, 'drop table b; drop index a_id'),
  },
  second: { path: 'migrations/1700000000002_b.mjs' },
  canGoBack: true,
  plan: 'running',
  install: node,
};

const entry = (index: number, tag: string) => ({
  idx: index,
  version: '7',
  when: 1_700_000_000_000 + index,
  tag,
  breakpoints: true,
});
const drizzle: RealTool = {
  tool: 'drizzle',
  ids: ['0000_a', '0001_b'],
  files: {
    'drizzle.config.js': `export default { dialect: 'postgresql', out: './drizzle', schema: './schema.mjs', dbCredentials: { url: process.env.DATABASE_URL } };\n`,
    'schema.mjs': '',
    'drizzle/meta/_journal.json': JSON.stringify({
      version: '7',
      dialect: 'postgresql',
      entries: [entry(0, '0000_a'), entry(1, '0001_b')],
    }),
    'drizzle/0000_a.sql': `${A};\n`,
    'drizzle/0001_b.sql': `${B.replace('; ', ';\n--> statement-breakpoint\n')};\n`,
  },
  second: { path: 'drizzle/0001_b.sql' },
  canGoBack: false,
  plan: 'reading',
  install: node,
};

const dbmateFile = (sql: string, back: string) => `-- migrate:up\n${sql};\n-- migrate:down\n${back};\n`;
const dbmate: RealTool = {
  tool: 'dbmate',
  ids: ['1_a.sql', '2_b.sql'],
  files: {
    'db/migrations/1_a.sql': dbmateFile(A, 'drop table a'),
    'db/migrations/2_b.sql': dbmateFile(B, 'drop table b; drop index a_id'),
  },
  second: { path: 'db/migrations/2_b.sql' },
  canGoBack: true,
  plan: 'reading',
  install: async (bin) => {
    const { modules } = await node();
    program(bin, 'dbmate', join(modules, '@dbmate/linux-x64/bin/dbmate'));
    return {};
  },
};

const djangoFile = (after: string, sql: string, back: string) => `from django.db import migrations
class Migration(migrations.Migration):
    dependencies = [${after}]
    operations = [migrations.RunSQL(${JSON.stringify(sql)}, '${back}')]
`;
const django: RealTool = {
  tool: 'django',
  ids: ['shop.0001_initial', 'shop.0002_b'],
  files: {
    'manage.py': `import os, sys
os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'settings')
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
`,
    'settings.py': `import os
SECRET_KEY = 'x'
INSTALLED_APPS = ['shop']
at = lambda name: os.environ['PG' + name]
DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': at('DATABASE'), 'USER': at('USER'), 'PASSWORD': at('PASSWORD'), 'HOST': at('HOST'), 'PORT': at('PORT')}}
`,
    'shop/__init__.py': '',
    'shop/migrations/__init__.py': '',
    'shop/migrations/0001_initial.py': djangoFile('', A, 'drop table a'),
    'shop/migrations/0002_b.py': djangoFile(`('shop', '0001_initial')`, B, 'drop table b; drop index a_id'),
  },
  second: { path: 'shop/migrations/0002_b.py' },
  canGoBack: true,
  plan: 'running',
  install: async (bin) => {
    program(bin, 'python3', await pythonEnvironment('django', ['Django==5.2.8', 'psycopg2-binary==2.9.10']));
    return {};
  },
};

const flyway: RealTool = {
  tool: 'flyway',
  ids: ['V1__a.sql', 'V2__b.sql'],
  files: {
    'flyway.toml': '[flyway]\nlocations = ["filesystem:migrations"]\n',
    'migrations/V1__a.sql': `${A};\n`,
    'migrations/V2__b.sql': `${B};\n`,
  },
  second: { path: 'migrations/V2__b.sql' },
  canGoBack: false,
  plan: 'reading',
  install: (bin) =>
    java(bin, 'flyway', 'org.flywaydb.commandline.Main', [
      'org.flywaydb:flyway-commandline:10.21.0',
      'org.flywaydb:flyway-database-postgresql:10.21.0',
      'com.fasterxml.jackson.dataformat:jackson-dataformat-xml:2.18.1',
    ]),
};

const changelog = (...changesets: readonly string[]) => `--liquibase formatted sql\n${changesets.join('')}`;
const changeset = (id: string, sql: string, back: string) =>
  `\n--changeset shop:${id} splitStatements:false\n${sql};\n--rollback ${back};\n`;
const first = changeset('a', A, 'drop table a');
const liquibase: RealTool = {
  tool: 'liquibase',
  ids: ['changelog.sql::a::shop', 'changelog.sql::b::shop'],
  files: {
    'liquibase.properties': 'changelogFile: changelog.sql\n',
    'changelog.sql': changelog(first, changeset('b', B, 'drop table b; drop index a_id')),
  },
  second: { path: 'changelog.sql', before: changelog(first) },
  canGoBack: true,
  plan: 'running',
  install: (bin) =>
    java(bin, 'liquibase', 'liquibase.integration.commandline.LiquibaseCommandLine', [
      'org.liquibase:liquibase-core:5.0.4',
      'info.picocli:picocli:4.7.7',
    ]),
};

export const REAL_TOOLS: readonly RealTool[] = [
  typeorm,
  sequelize,
  nodePgMigrate,
  drizzle,
  dbmate,
  django,
  flyway,
  liquibase,
];
