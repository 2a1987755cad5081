import { defineFailures } from '../../failure.ts';

export const operationFailures = defineFailures({
  BACKUP_INPUT_MISSING: {
    meaning:
      'The operation needs other inputs than it was given; the message has all of them. Nothing was done.',
    remedy: 'Give the inputs that the message names.',
  },
  BACKUP_NOT_FOUND: {
    meaning: 'There is no backup of this source, or none of that name, in the store.',
    remedy: 'Look at `operation: list`; check `source`, `store` and `backup`.',
  },
  BACKUP_MANIFEST_BROKEN: {
    meaning: 'A file in the store is named like a manifest but is none.',
    remedy: 'Delete the file, or bring its right version back from the versions of the bucket.',
  },
  BACKUP_BUSINESS_TIME: {
    meaning: 'The column of `business-time` cannot be read as a time.',
    remedy: 'Give `business-time` as `table.column` of a column with times that the user may read.',
  },
  DRILL_EXISTS: {
    meaning: 'Level 1: the backup is not there, not finished, or its bytes are not those that were stored.',
    remedy: 'Make a backup at once, then find out who or what changed this one.',
  },
  DRILL_RESTORES: {
    meaning: 'Level 2: the backup could not be restored, for the reason that is quoted.',
    remedy: 'Mend the reason: a recovery would have failed by it, too. Then run the drill again.',
  },
  DRILL_DIFFERS: {
    meaning: 'Level 3: what was restored is not what the manifest of the backup says.',
    remedy: 'Make a backup at once, drill that one, and find out what is different in this one.',
  },
  DRILL_STRUCTURE: {
    meaning: 'Level 4: a table or an index of the restored database is damaged inside.',
    remedy:
      'Check the same table or index on the live database with amcheck; reindex or repair it there, then make a backup.',
  },
  DRILL_SMOKE: {
    meaning: 'Level 5: the command of the application failed on the restored database.',
    remedy: 'Read the words of the command above.',
  },
  DRILL_TOO_SLOW: {
    meaning: 'The data is right, but it took longer to come back, or was older, than allowed.',
    remedy:
      'Back up more often, or restore to a larger instance; or change `max-rto` and `max-rpo` to what the business accepts.',
  },
  DRILL_LEFTOVER: {
    meaning: 'What the drill made could not be deleted; it costs money until it is.',
    remedy: 'Delete what the message names, or run the drill again, which deletes it first.',
  },
});
