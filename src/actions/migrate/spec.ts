import { TOOL_NAMES } from '../../lib/migrate/choose-tool.ts';
import { parseDatabaseUrl, parsePostgresUrl } from '../../lib/migrate/database-url.ts';
import { parseServer } from '../../lib/migrate/server.ts';
import { DATABASE_STATES } from '../../lib/migrate/status.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';
import { backupInputs } from './backup-spec.ts';
import { jobInputs } from './job-spec.ts';

const databaseUrl = inputKind(parseDatabaseUrl);
const postgresUrl = inputKind(parsePostgresUrl);
const server = inputKind(parseServer);

export const spec = defineAction({
  name: 'migrate',
  description:
    "Migrates a database with the repository's own tool: one run at a time, with timeouts, verified, and with a clear word on the database's state when it fails.",
  branding: { icon: 'database', color: 'blue' },
  inputs: {
    mode: oneOf('apply', 'plan').withDefault('apply', {
      description:
        '`apply` brings the database up to date. `plan` says what the new migrations of a pull request would do to it, without access to it.',
    }),
    operation: oneOf('up', 'down', 'status').withDefault('up', {
      description:
        'For `apply`: `up` applies what is pending; `down` takes back what was applied after `to`; `status` only looks.',
    }),
    to: text.optional({
      description:
        'For `operation: down`: the migration that is to be the newest afterwards, as `status` lists it, or `all`.',
    }),
    tool: oneOf(...TOOL_NAMES).optional({
      description: `The migration tool: ${TOOL_NAMES.map((name) => `\`${name}\``).join(', ')}. Found by the files in \`directory\` when not given.`,
    }),
    directory: text.withDefault('.', {
      description: 'Folder of the checkout in which the tool is run, such as `backend`.',
    }),
    'setup-command': text.optional({
      description:
        'Command that installs the migration tool, run in `directory` first and without a shell, such as `npm ci --omit=dev`.',
    }),
    'database-url': databaseUrl.optional({
      description:
        'Needed to apply. Direct URL of the database, such as `postgres://user:password@host:5432/shop` or `mysql://user:password@host/shop`. The tool gets it as DATABASE_URL and as PGHOST, PGUSER, PGPASSWORD and so on (MYSQL_HOST, MYSQL_PWD …), never as an argument.',
      secret: true,
    }),
    base: text.optional({
      description:
        'For `plan`: the commit or branch to compare with, such as `origin/main`. That of the event when not given.',
    }),
    server: server.optional({
      description:
        'For `plan`: the server in production, such as `postgres:15`, `mysql:8.4` or `mariadb:10.11`, whose rules hold. PostgreSQL of any version when it is not given.',
    }),
    stats: text.optional({
      description:
        'For `plan`: a file that says how large the tables are in production, with `table`, `rows` and `bytes` as CSV or JSON, such as `db/sizes.csv`. What blocks a small table for less than a second is then only a warning, and the others say for how long.',
    }),
    'stats-database-url': postgresUrl.optional({
      description:
        'For `plan`, instead of `stats`: URL of the production database or a replica, for a user who may only connect. Only the sizes of its tables are read.',
      secret: true,
    }),
    trace: oneOf('auto', 'never').withDefault('auto', {
      description:
        'For `plan`: `auto` runs the migrations to see what they do, on the server of `trace-database-url`, else on a PostgreSQL that is started from the programs of the machine (GitHub-hosted runners have them) and thrown away. `never` only reads them.',
    }),
    style: list.withDefault('', {
      description:
        'For `plan`: rules of style that are reported too, such as `ST001, ST005`, or `all`. They are notes and never fail the step.',
    }),
    'trace-database-url': postgresUrl.optional({
      description:
        'For `plan`: URL of a PostgreSQL that nothing depends on, such as a service container, with the rights of a superuser. The migrations are run there, in a database of their own, to see what they do; needed for those that are written as code, such as those of Knex and Alembic.',
      secret: true,
    }),
    'github-token': text.optional({
      description:
        'For `plan`: a token with `pull-requests: write`, such as `github.token`. With it the report is also one comment on the pull request, updated with each push.',
      secret: true,
    }),
    'fail-on': oneOf('error', 'warning', 'never').withDefault('error', {
      description:
        'For `plan`: from which severity on the step fails. An `error` blocks traffic for a time that grows with the table, loses data or fails; a `warning` is brief or needs care.',
    }),
    'status-command': text.optional({
      description:
        'For a tool that is not known here: the command that prints the pending migrations, one a line and nothing else. Such as `./scripts/migrate pending`.',
    }),
    'up-command': text.optional({
      description: 'For such a tool: the command that applies all pending migrations.',
    }),
    'down-command': text.optional({
      description:
        'For such a tool: the command that takes back the migration that the variable MIGRATION names. Needed for `on-failure: down`.',
    }),
    'pass-env': list.withDefault('', {
      description:
        'Variables of the step that the tool may read besides those of the database, such as `APP_ENV, FEATURE_*`. It gets no others.',
    }),
    'lock-timeout': duration.withDefault('5s', {
      description:
        'How long a statement of a migration may wait for a lock on a table, such as `5s` (the setting `lock_timeout` of PostgreSQL). Queries of the application queue behind a waiting one. `0s` waits for ever.',
    }),
    'wait-timeout': duration.withDefault('10m', {
      description: 'How long to wait while another run migrates the same database, such as `10m`.',
    }),
    timeout: duration.withDefault('30m', {
      description: 'How long the tool may take in all before it is stopped, such as `30m`.',
    }),
    'expect-database': text.optional({
      description:
        'The name that the database must have, such as `shop_production`. A safeguard against the secret of another environment.',
    }),
    'plan-digest': text.optional({
      description:
        'The output of the same name of an earlier `operation: status`. When something else is pending now, nothing is applied.',
    }),
    'on-failure': oneOf('stop', 'down').withDefault('stop', {
      description:
        'After a failure: `stop` leaves the database as it is and says how that is; `down` takes back what this run applied, with the tool.',
    }),
    'verify-query': text.optional({
      description:
        'Query that is asked when all is applied, in a transaction that cannot write: its first value must be true (or 1), such as `select count(*) > 0 from orders`.',
    }),
    ...backupInputs,
    ...jobInputs,
  },
  outputs: {
    verdict: output.oneOf(
      ['nothing-pending', 'pending', 'applied', 'taken-back', 'failed', 'nothing-new', 'safe', 'unsafe'],
      'How it went. The last three are of `plan`.',
    ),
    pending: output.lines(
      'The migrations that were pending before, or that are new in `plan`, one a line, in their order.',
    ),
    applied: output.lines('The migrations that this run applied and left in the database, one a line.'),
    state: output.oneOf(
      DATABASE_STATES,
      'How much of what was pending is in the database now; `nothing` also when nothing was pending.',
    ),
    'plan-digest': output.text(
      'A word for the list of pending migrations, for `plan-digest` of a later run.',
    ),
    reversible: output.oneOf(
      ['yes', 'no', 'nothing-applied'],
      'Whether `operation: down` with `to` as in `before` can take back what this run applied: each has a way back, and none removed data.',
    ),
    before: output.text(
      'The newest migration before this run, for `to` of an `operation: down` that takes it back; `all` when there was none. Empty in `plan`.',
    ),
    backup: output.text(
      'What was backed up first: the ARN of a snapshot, the path or the address of a dump, or what the command printed. Empty when there was nothing to do or no backup was asked for.',
    ),
    restore: output.lines('The commands that bring that backup back, one a line.'),
    'lint-sarif': output.text('Path of the SARIF file with the findings of `plan`; empty when applying.'),
  },
});
