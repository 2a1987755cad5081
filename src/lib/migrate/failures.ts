import { defineFailures } from '../../failure.ts';

export const migrateFailures = defineFailures({
  MIGRATE_URL_MISSING: {
    meaning: '`mode: apply` needs a database, but `database-url` is not given or empty.',
    remedy: 'Give `database-url`; check that the secret exists in this environment.',
  },
  MIGRATE_BASE_UNKNOWN: {
    meaning: 'The event of this run has no commit to compare with.',
    remedy: 'Name one with `base`, such as `origin/main`.',
  },
  MIGRATE_NOT_SQL: {
    meaning: 'The migrations are code, and their SQL is only known when they are run on a throwaway server.',
    remedy:
      'Give `trace-database-url`, the URL of a PostgreSQL that nothing depends on, such as a service container; or install the programs of a PostgreSQL server (`initdb`, `postgres`) on the runner.',
  },
  MIGRATE_DOES_NOT_APPLY: {
    meaning: 'A migration fails on an empty database, after all that come before it.',
    remedy: 'Correct the migration; the message has the words of the tool.',
  },
  MIGRATE_STATS_INVALID: {
    meaning: 'The file of `stats` does not say how large tables are.',
    remedy:
      'Write JSON, a list of `{"table": "orders", "rows": 1200, "bytes": 81920}`, or CSV with the columns `table,rows,bytes`.',
  },
  MIGRATE_UNSAFE: {
    meaning: 'New migrations are dangerous for the database or for the running release.',
    remedy:
      'Write them as the report says, or say with `-- deploy-actions:ignore <rule> -- <reason>` why they are right here.',
  },
  MIGRATE_WRONG_DATABASE: {
    meaning: 'The URL leads to another database than `expect-database` names. Nothing was changed.',
    remedy: 'Check which secret this environment gets; correct it or `expect-database`.',
  },
  MIGRATE_TO_MISSING: {
    meaning: '`operation: down` needs to know, by `to`, which applied migration is to be the newest.',
    remedy: 'Give `to` an identifier as `operation: status` lists it, or `all`.',
  },
  MIGRATE_NO_DOWN: {
    meaning: 'This tool cannot take migrations back. Nothing was changed.',
    remedy: 'Write a migration that undoes the change, or restore a backup.',
  },
  MIGRATE_PLAN_CHANGED: {
    meaning: 'What is pending is not what was looked at (`plan-digest`). Nothing was changed.',
    remedy: 'Look again with `operation: status` and approve that.',
  },
  MIGRATE_READ_ONLY: {
    meaning: 'The database cannot be written with this URL. Nothing was changed.',
    remedy: 'Give the URL of the primary server and of a user who owns the tables.',
  },
  MIGRATE_STUCK: {
    meaning: 'The migration tool cannot go on from where the database is. Nothing was changed.',
    remedy: 'Mend what the message names, then run the step again.',
  },
  MIGRATE_FAILED: {
    meaning: 'A migration failed. The message says how much of what was pending is in the database.',
    remedy: 'Mend the migration that failed and run the step again; it goes on where this one ended.',
  },
  MIGRATE_NOT_VERIFIED: {
    meaning: 'The tool said it succeeded, but the database is not as it should be afterwards.',
    remedy: 'Look at what the message names before anything is deployed.',
  },
  MIGRATE_OTHER_DATABASE: {
    meaning:
      'The tool said it applied migrations, but nothing was written to the database of `database-url`.',
    remedy:
      "Let the tool's configuration take its database from DATABASE_URL (or PGHOST, PGUSER, PGPASSWORD and PGDATABASE).",
  },
});
