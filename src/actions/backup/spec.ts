import { MANIFEST_KINDS } from '../../lib/backup/manifest.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, integer, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';
import { column, databaseUrl, environmentName, moment, place } from './kinds.ts';

export const backup = defineAction({
  name: 'backup',
  description:
    'Backs a database up with a manifest to prove it by, lists and prunes backups, says how to restore, and proves by a drill that one gives the data back.',
  branding: { icon: 'life-buoy', color: 'blue' },
  inputs: {
    operation: oneOf('create', 'list', 'prune', 'drill', 'restore-plan').required({
      description:
        '`create` a backup; `list` those there are; `prune` old ones of ours; `drill` restores one beside the original, proves it and deletes it again; `restore-plan` prints the commands that bring one back.',
    }),
    kind: oneOf(...MANIFEST_KINDS).required({
      description:
        '`rds-snapshot` of an instance, `aurora-snapshot` of a cluster, or `dump` by pg_dump or mysqldump.',
    }),
    store: place.required({
      description:
        'Where manifests and dumps are kept: `s3://bucket/prefix`, or a folder that a later step uploads.',
    }),
    environment: environmentName.optional({
      description:
        'Name of the environment in deploy.yml, such as `production`. Needed to create and to drill.',
    }),
    'database-url': databaseUrl.optional({
      description:
        'URL of the database, such as `postgres://user:password@host:5432/shop`; its user must be able to read every table. Needed to create, and to drill a snapshot, which has the same users.',
      secret: true,
    }),
    source: text.optional({
      description:
        'Identifier of the RDS instance or of the Aurora cluster, or name of the dumped database. Default: as `database-url` says.',
    }),
    region: text.optional({ description: 'AWS region. Default: as the host says, else `AWS_REGION`.' }),
    'business-time': column.optional({
      description:
        'Column with the time of the newest business event, such as `orders.created_at`: what age data has is measured by it.',
    }),
    backup: text.optional({
      description:
        'Name or identifier of a backup, for `drill` and `restore-plan`; `list` has them. Default: the newest.',
    }),
    keep: integer(1, 1_000).withDefault('7', {
      description: 'For `prune`: how many of the newest stay in any case.',
    }),
    'keep-for': duration.optional({
      description: 'For `prune`: what is younger stays, too, such as `30d`.',
    }),
    'point-in-time': moment.optional({
      description:
        'For `drill` of `rds-snapshot`: the moment to bring back by the automated backups, such as `2026-11-22T09:30:00Z`, in place of a snapshot. Needs `business-time`.',
    }),
    'drill-server': databaseUrl.optional({
      description:
        'For `drill` of `dump`: URL of a PostgreSQL on which nothing depends, such as a service container; a database is made there and dropped again.',
      secret: true,
    }),
    'smoke-command': text.optional({
      description:
        'For `drill`: command of the application that must succeed on the restored database, such as `npm run smoke`; run without a shell, with `DATABASE_URL` and the variables of libpq.',
    }),
    'pass-env': list.withDefault('', {
      description: 'Variables of the job that `smoke-command` gets besides, such as `SMOKE_TOKEN`.',
    }),
    'max-rto': duration.optional({
      description: 'For `drill`: it fails when the first right answer takes longer, such as `30m`.',
    }),
    'max-rpo': duration.optional({
      description:
        'For `drill`: it fails when the newest business event that came back is older, such as `1d`.',
    }),
    timeout: duration.withDefault('60m', {
      description: 'How long it may take to create the backup, or to restore it in a drill.',
    }),
  },
  outputs: {
    verdict: output.oneOf(
      ['created', 'listed', 'pruned', 'planned', 'passed', 'failed'],
      'What came of it; the last two are of `drill`.',
    ),
    backup: output.text('Identifier of the backup: ARN of a snapshot, path or address of a dump.'),
    name: output.text('Its name, for the input `backup`.'),
    manifest: output.text('Path or address of its manifest in the store.'),
    restore: output.lines('The commands that bring it back, one a line. They are never executed.'),
    backups: output.json('What `list` found, newest first: `name`, `at`, `status`, `manifest`.'),
    deleted: output.lines('Names of what `prune` deleted.'),
    level: output.integer('How many of the five levels of a drill passed.'),
    rto: output.text(
      'Seconds from the call of a drill to the first right answer; empty when there was none.',
    ),
    rpo: output.text(
      'Seconds from the newest business event that came back to the moment that was to be recovered; empty when unknown.',
    ),
    report: output.text(
      'Path of a JSON file on the runner that is evidence for check-release; empty when there is none.',
    ),
  },
});
