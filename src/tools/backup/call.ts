import { Failure } from '../../failure.ts';
import { backupFailures } from '../../lib/backup/failures.ts';
import { type AwsError, kindOfAwsError, type Permission, statement } from '../../lib/ecr/explain-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import { retry } from '../../runtime/retry.ts';

/** One call of an AWS API: errors that pass are waited for, others become a Failure that names the permission. */
export type AwsCall = <T>(permission: Permission, send: () => Promise<T>) => Promise<T>;

type Ports = {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRetry: (message: string) => void;
};

/** Errors of RDS that say something about the database, by their names: who calls knows what they mean for it. */
const MEANT =
  /DBInstanceNotFound|DBClusterNotFound|InvalidDB(Instance|Cluster)State|QuotaExceeded|SnapshotNotFound|AlreadyExists/;

export const createAwsCall =
  ({ clock, signal, onRetry }: Ports): AwsCall =>
  async (permission, send) => {
    try {
      return await retry(send, {
        attempts: 20,
        delayMs: 500,
        longestDelayMs: 10_000,
        budgetMs: 60_000,
        isTransient: (error) => ['throttled', 'unreachable'].includes(kindOfAwsError(error)),
        onRetry: (error, count) => onRetry(`${permission.action}: ${error.message}; trying again (${count})`),
        clock,
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      // What was explained already, and an error in our own code.
      if (error instanceof Failure || error instanceof TypeError || error instanceof ReferenceError)
        throw error;
      if (MEANT.test((error as Error).name)) throw error;
      throw explain(error as AwsError, permission);
    }
  };

function explain(error: AwsError, permission: Permission) {
  const words = `${permission.action}: ${error.name ?? 'error'}: ${error.message ?? ''}`.trim();
  const options = { cause: error };
  // S3 answers some requests without words.
  switch (error.$metadata?.httpStatusCode === 403 ? 'denied' : kindOfAwsError(error)) {
    case 'credentials':
      return backupFailures.BACKUP_CREDENTIALS_MISSING(words, options);
    case 'denied':
      return backupFailures.BACKUP_ACCESS_DENIED(
        `${words}\nMissing statement:\n${statement(permission)}`,
        options,
      );
    default:
      return backupFailures.BACKUP_REFUSED(words, options);
  }
}
