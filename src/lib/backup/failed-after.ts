import { Failure } from '../../failure.ts';
import type { Backup } from './backup.ts';

/** Who reads of a failure after a backup is told that there is a way back. */
export function withBackup({ code, message, remedy, cause }: Failure, { identifier }: Backup): Failure {
  const words = `${remedy} The database as it was before this run: ${identifier}; the summary has the commands that bring it back.`;
  return new Failure(code, message, words, { cause });
}
