import { MANIFEST_KINDS } from '../../lib/backup/manifest.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, integer, oneOf, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';
import { column, databaseUrl, environmentName, place } from './kinds.ts';

export const backup = defineAction({
  name: 'backup',
  description:
    'Backs a database up with a manifest to prove it by, lists and prunes backups, and says how to restore.',
  branding: { icon: 'life-buoy', color: 'blue' },
  inputs: {
    operation: oneOf('create', 'list', 'prune', 'restore-plan').required({
      description:
        '`create` a backup; `list` those there are; `prune` old ones of ours; `restore-plan` prints the commands that bring one back.',
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
      description: 'Name of the environment in deploy.yml, such as `production`. Needed to create.',
    }),
    'database-url': databaseUrl.optional({
      description:
        'URL of the database, such as `postgres://user:password@host:5432/shop`; its user must be able to read every table. Needed to create.',
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
        'Name or identifier of a backup, for `restore-plan`; `list` has them. Default: the newest.',
    }),
    keep: integer(1, 1_000).withDefault('7', {
      description: 'For `prune`: how many of the newest stay in any case.',
    }),
    'keep-for': duration.optional({
      description: 'For `prune`: what is younger stays, too, such as `30d`.',
    }),
    timeout: duration.withDefault('60m', { description: 'How long it may take to create the backup.' }),
  },
  outputs: {
    verdict: output.oneOf(['created', 'listed', 'pruned', 'planned'], 'What came of it.'),
    backup: output.text('Identifier of the backup: ARN of a snapshot, path or address of a dump.'),
    name: output.text('Its name, for the input `backup`.'),
    manifest: output.text('Path or address of its manifest in the store.'),
    restore: output.lines('The commands that bring it back, one a line. They are never executed.'),
    backups: output.json('What `list` found, newest first: `name`, `at`, `status`, `manifest`.'),
    deleted: output.lines('Names of what `prune` deleted.'),
    report: output.text(
      'Path of a JSON file on the runner that is evidence for check-release; empty when there is none.',
    ),
  },
});
