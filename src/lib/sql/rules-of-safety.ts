import { type Rule, rule } from './rule.ts';

/** Rules about transactions, lost data and the version of the application that still runs. */
export const SAFETY_RULES: Readonly<Record<string, Rule>> = {
  PG101: rule(
    'transaction',
    'error',
    'This cannot run inside a transaction',
    'Put it into a file of its own and let the tool run that without a transaction.',
  ),
  PG103: rule(
    'transaction',
    'error',
    'Rows are read or changed while the transaction holds a strong lock',
    'Do it before the lock is taken, or in a migration of its own.',
  ),
  PG104: rule(
    'transaction',
    'warning',
    'One transaction locks several tables, which waits longer and may deadlock',
    'Make it a migration a table.',
  ),
  PG105: rule(
    'transaction',
    'error',
    'A table is read or written whole while the transaction locks another',
    'Make it a migration a table.',
  ),
  PG106: rule(
    'transaction',
    'error',
    'BEGIN and COMMIT do not fit together or interfere with the tool',
    'Leave transactions to the tool, or switch its own off for this file.',
  ),
  PG107: rule(
    'transaction',
    'warning',
    'All rows are changed in one go',
    'Change them in batches, in a migration of its own.',
  ),
  PG108: rule(
    'transaction',
    'warning',
    'CONCURRENTLY IF NOT EXISTS keeps an index that an earlier attempt left invalid',
    'DROP INDEX CONCURRENTLY IF EXISTS it first.',
  ),
  PG109: rule(
    'transaction',
    'warning',
    'The file sets a lock_timeout that is longer than the policy',
    'Leave it out: the run gives every session a short one.',
  ),
  PG110: rule(
    'transaction',
    'error',
    'A new enum value is used in the transaction that adds it',
    'Use it in a later migration.',
  ),
  PG111: rule(
    'transaction',
    'note',
    'Several ALTER TABLE on one table could be one',
    'Put the parts into one ALTER TABLE: one lock, one pass.',
  ),
  DS001: rule(
    'data',
    'error',
    'A table is dropped with its rows',
    'Drop it only when no release uses it any more, and with a backup.',
  ),
  DS002: rule(
    'data',
    'error',
    'A column is dropped with its values',
    'Drop it only when no running release reads or writes it: one release later than the code that stopped.',
  ),
  DS003: rule(
    'data',
    'error',
    'A schema or database is dropped with all that is in it',
    'Drop its parts one by one.',
  ),
  DS004: rule(
    'data',
    'error',
    'TRUNCATE deletes all rows and locks the table',
    'Delete in batches, if the rows are really not needed.',
  ),
  DS005: rule(
    'compatibility',
    'warning',
    'A column may be null from now on',
    'Let the code that reads it cope with null first.',
  ),
  DS006: rule(
    'data',
    'error',
    'A NOT NULL column without a default fails on a table that has rows',
    'Give it a DEFAULT, or add it nullable, fill it, and SET NOT NULL later.',
  ),
  DS007: rule('data', 'warning', 'CASCADE drops whatever hangs on it', 'Name what is to be dropped.'),
  BC001: rule(
    'compatibility',
    'warning',
    'A column is renamed under the running release',
    'Add the new column, write both, move the readers, drop the old one later.',
  ),
  BC002: rule(
    'compatibility',
    'warning',
    'A table is renamed under the running release',
    'Leave a view with the old name until no release uses it.',
  ),
  BC003: rule(
    'compatibility',
    'warning',
    'A table or schema moves away from where the running release looks for it',
    'Leave a view behind until no release uses the old place.',
  ),
  BC004: rule(
    'compatibility',
    'warning',
    'An enum value is renamed under the running release',
    'Add the new value, move the rows, and leave the old one.',
  ),
  BC005: rule(
    'compatibility',
    'warning',
    'The running release may write what the new constraint refuses',
    'Deploy code that keeps to it first.',
  ),
  SUP001: rule(
    'transaction',
    'error',
    'A suppression has no reason',
    'Write `-- deploy-actions:ignore PG001 -- why it is right here`.',
  ),
  SUP002: rule(
    'transaction',
    'warning',
    'A suppression suppresses nothing',
    'Remove it, or correct the rule that it names.',
  ),
};
