import { type Rule, rule } from './rule.ts';

const TIMEOUT =
  'Keep the transaction short; with a short lock_timeout it gives up instead of queueing the application.';
const TWO_STEPS =
  'Add it NOT VALID, then VALIDATE CONSTRAINT in a later migration, which lets reads and writes go on.';
const NEW_COLUMN =
  'Add a new column, write both, fill the old rows in batches, switch over, drop the old column later.';

/** Rules about what a statement locks and for how long. Lock modes were measured on PostgreSQL 12 to 18. */
export const LOCK_RULES: Readonly<Record<string, Rule>> = {
  PG001: rule(
    'lock',
    'error',
    'An index is built while writes wait',
    'Build it with CREATE INDEX CONCURRENTLY, in a file of its own without a transaction.',
  ),
  PG002: rule(
    'lock',
    'error',
    'An index is built on every partition while writes wait',
    'Create it ON ONLY the parent, build each part CONCURRENTLY, then attach the parts.',
  ),
  PG003: rule(
    'lock',
    'warning',
    'Dropping an index locks its table',
    'Use DROP INDEX CONCURRENTLY, in a file of its own without a transaction.',
  ),
  PG004: rule(
    'lock',
    'error',
    'An index is built again while writes wait, and reads that would use it',
    'Use REINDEX … CONCURRENTLY.',
  ),
  PG005: rule('lock', 'error', 'A CHECK constraint is proven on every row under a lock', TWO_STEPS),
  PG006: rule(
    'lock',
    'error',
    'A foreign key is proven on every row while writes to both tables wait',
    TWO_STEPS,
  ),
  PG007: rule(
    'lock',
    'error',
    'A constraint is validated in the transaction that added it, which still has the strong lock',
    'Validate it in a later migration, in a transaction of its own.',
  ),
  PG008: rule(
    'lock',
    'error',
    'SET NOT NULL reads every row under a lock',
    'Prove it first with a CHECK (… IS NOT NULL) that is added NOT VALID and validated later; then SET NOT NULL reads nothing.',
  ),
  PG009: rule(
    'lock',
    'error',
    'A UNIQUE constraint builds its index under a lock',
    'Build a unique index CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX.',
  ),
  PG010: rule(
    'lock',
    'error',
    'A PRIMARY KEY builds its index under a lock',
    'Make the columns NOT NULL, build a unique index CONCURRENTLY, then ADD CONSTRAINT … PRIMARY KEY USING INDEX.',
  ),
  PG011: rule(
    'lock',
    'error',
    'PRIMARY KEY USING INDEX on a nullable column reads every row under a lock',
    'Make the columns NOT NULL first, by way of a validated CHECK.',
  ),
  PG012: rule(
    'lock',
    'error',
    'An EXCLUDE constraint builds its index under a lock',
    'There is no way around it: make it on a new table, or at a quiet time.',
  ),
  PG013: rule(
    'lock',
    'error',
    'A volatile default rewrites the table',
    'Add the column without a default, SET DEFAULT, and fill the old rows in batches.',
  ),
  PG014: rule(
    'lock',
    'error',
    'A serial or identity column rewrites the table',
    'Add a plain bigint, give it a sequence as default, and fill the old rows in batches.',
  ),
  PG015: rule(
    'lock',
    'error',
    'A stored generated column rewrites the table',
    'Fill a plain column by a trigger and in batches; from PostgreSQL 18 a VIRTUAL one costs nothing.',
  ),
  PG016: rule(
    'lock',
    'error',
    'A column of a domain with a constraint rewrites the table',
    'Use the base type, and a CHECK that is added NOT VALID and validated later.',
  ),
  PG017: rule(
    'lock',
    'error',
    'A CHECK on a new column is proven on every row',
    'Add the column first, then the CHECK as NOT VALID, and validate it later.',
  ),
  PG018: rule(
    'lock',
    'warning',
    'A new column with a foreign key locks the referenced table',
    'Add the column first, then the foreign key as NOT VALID, and validate it later.',
  ),
  PG019: rule('lock', 'warning', 'Changing the type of a column locks its table', NEW_COLUMN),
  PG020: rule(
    'lock',
    'error',
    'Attaching a partition reads all of its rows under a lock',
    'Prove the bound first with a CHECK on the partition that is added NOT VALID and validated.',
  ),
  PG021: rule(
    'lock',
    'warning',
    'Creating a partition locks its parent',
    'Create the table by itself, then ATTACH PARTITION, which lets the parent be used.',
  ),
  PG022: rule(
    'lock',
    'warning',
    'Detaching a partition locks its parent',
    'Use DETACH PARTITION … CONCURRENTLY (PostgreSQL 14 and newer).',
  ),
  PG023: rule(
    'lock',
    'warning',
    'A table at the other end of a foreign key is locked too',
    `Drop the foreign key first, by itself. ${TIMEOUT}`,
  ),
  PG024: rule(
    'lock',
    'error',
    'Refreshing a materialized view keeps readers out',
    'Give it a unique index and use REFRESH MATERIALIZED VIEW CONCURRENTLY.',
  ),
  PG025: rule(
    'lock',
    'error',
    'The whole table is written again under a lock',
    'Use pg_repack, or do it at a quiet time.',
  ),
  PG026: rule(
    'lock',
    'error',
    'A constraint of a domain is proven on every table that uses it',
    'Add it NOT VALID, then ALTER DOMAIN … VALIDATE CONSTRAINT in a later migration.',
  ),
  PG027: rule('lock', 'warning', 'Changing triggers keeps writers out for a moment', TIMEOUT),
  PG028: rule('lock', 'warning', 'A foreign key keeps writers of both tables out for a moment', TIMEOUT),
  PG029: rule('lock', 'warning', 'The table is locked for a moment', TIMEOUT),
  PG030: rule(
    'data',
    'error',
    'Every table that uses the type is locked, and loses its columns',
    'Drop the columns first, one table at a time.',
  ),
  PG031: rule(
    'lock',
    'error',
    'The server read or wrote a whole table under a lock, for a reason that no rule knows',
    'Try the statement on a copy of the table, and look for a way in smaller steps.',
  ),
  PG112: rule(
    'lock',
    'error',
    'SET NOT NULL right after the column was added reads every row under a lock',
    'Write it in one: ADD COLUMN … DEFAULT … NOT NULL reads nothing.',
  ),
};
