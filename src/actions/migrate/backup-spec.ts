import { BACKUP_KINDS, parsePlace } from '../../lib/backup/backup.ts';
import { duration, integer, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';

const place = inputKind(parsePlace);

/** The inputs about what is made before anything is changed. */
export const backupInputs = {
  backup: oneOf(...BACKUP_KINDS).withDefault('none', {
    description:
      'Backup to make first, when there is something to apply or to take back: `rds-snapshot`, `aurora-snapshot` (also for other RDS clusters), `dump` (pg_dump or mysqldump), `command`, or `none`. Nothing is migrated unless it succeeds.',
  }),
  'backup-source': text.optional({
    description:
      'For a snapshot: the identifier of the RDS instance or of the cluster, such as `shop-production`. Found by the host of `database-url` when that is an endpoint of RDS.',
  }),
  region: text.optional({
    description:
      'AWS region of the snapshot, the bucket or the EKS cluster, such as `eu-central-1`. That of the database host, then of the AWS credentials when not given.',
  }),
  'backup-keep': integer(1, 100).withDefault('5', {
    description:
      'For a snapshot: how many that this action made of the same database to keep, such as `5`. Older ones are deleted once the new one is there; nobody else’s are touched.',
  }),
  'backup-retention': duration.optional({
    description:
      'For a snapshot: how long those of ours are kept, such as `30d`. Older ones are deleted too once the new one is there.',
  }),
  'backup-to': place.optional({
    description:
      'For a dump: where the file goes. A folder, such as `backup`, for a step that uploads it; or a bucket with a prefix, such as `s3://acme-backups/shop`.',
  }),
  'backup-command': text.optional({
    description:
      'For `backup: command`: the command that makes the backup and prints its identifier as the last line. Run in `directory`, without a shell, with the variables of the database.',
  }),
  'backup-timeout': duration.withDefault('60m', {
    description: 'How long the backup may take, such as `60m`.',
  }),
} as const;
