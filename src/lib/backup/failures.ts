import { defineFailures } from '../../failure.ts';

export const backupFailures = defineFailures({
  BACKUP_SOURCE_UNKNOWN: {
    meaning: 'A snapshot is asked for, but not of which database: its host is no endpoint of RDS.',
    remedy:
      'Give `backup-source` (in the action backup: `source`) the identifier of the RDS instance or of the Aurora cluster.',
  },
  BACKUP_SOURCE_MISSING: {
    meaning: 'There is no RDS instance or cluster of that identifier in the region. Nothing was changed.',
    remedy:
      'Check `backup-source` (in the action backup: `source`), the region (`region`) and the account of the AWS role.',
  },
  BACKUP_AURORA_MEMBER: {
    meaning:
      'The instance is a member of a cluster, of which only the cluster has snapshots. Nothing was changed.',
    remedy: 'Set `backup: aurora-snapshot` and `backup-source` to the cluster.',
  },
  BACKUP_SOURCE_NOT_READY: {
    meaning: 'The database is not in a state in which RDS takes snapshots. Nothing was changed.',
    remedy:
      'Start or mend the database in the RDS console, or give `backup-timeout` longer if it is being modified.',
  },
  BACKUP_QUOTA: {
    meaning:
      'The account has no room for another manual snapshot, and none of ours could make some. Nothing was changed.',
    remedy:
      'Delete manual snapshots that nobody needs, or ask AWS for a higher quota of manual snapshots in this region.',
  },
  BACKUP_TIMEOUT: {
    meaning: 'The backup was not finished within `backup-timeout`. Nothing was changed.',
    remedy:
      'Give `backup-timeout` longer. A snapshot that is being made goes on, and the next run starts another.',
  },
  BACKUP_SNAPSHOT_FAILED: {
    meaning: 'RDS could not make the snapshot. Nothing was changed.',
    remedy: 'Read the events of the database in the RDS console, then run the step again.',
  },
  BACKUP_ACCESS_DENIED: {
    meaning:
      'The AWS role of this job may not do this; the message has the statement that is missing. Nothing was changed.',
    remedy: 'Add this statement to a policy of the role.',
  },
  BACKUP_CREDENTIALS_MISSING: {
    meaning: 'There are no AWS credentials in this job, or they are over. Nothing was changed.',
    remedy:
      'Add aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write`.',
  },
  BACKUP_REFUSED: {
    meaning:
      'AWS refused or did not answer a request of the backup, for the reason that is quoted. Nothing was changed.',
    remedy: 'Read the reason of AWS.',
  },
  BACKUP_PROGRAM_MISSING: {
    meaning: 'The program that dumps the database is not installed on the runner. Nothing was changed.',
    remedy:
      'Install the client of the database, of the version of the server or newer, in a step before this one.',
  },
  BACKUP_DUMP_FAILED: {
    meaning: 'The database could not be dumped. Nothing was changed.',
    remedy: 'The message has the words of the program; the user of the URL must be able to read every table.',
  },
  BACKUP_PLACE_UNKNOWN: {
    meaning: '`backup: dump` needs to know where the file goes.',
    remedy:
      'Give `backup-to` a folder, which a later step uploads, or an address such as `s3://bucket/prefix`.',
  },
  BACKUP_COMMAND_FAILED: {
    meaning: 'The command of `backup-command` failed, or did not print what it made. Nothing was changed.',
    remedy: 'Its last line must be the identifier of the backup; the message has its own words.',
  },
});
