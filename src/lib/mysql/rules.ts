import { type Rule, rule } from '../sql/rule.ts';

const ONLINE =
  'Use an online schema change tool, such as gh-ost or pt-online-schema-change; or add a new column, write both, fill the old rows in batches, and switch over.';

/** Rules of MySQL and MariaDB. Whether writes wait was asked of MariaDB 10.11; MySQL is by its manual. */
export const MYSQL_RULES: Readonly<Record<string, Rule>> = {
  MY001: rule('lock', 'error', 'Changing the type of a column copies the table while writes wait', ONLINE),
  MY002: rule(
    'lock',
    'error',
    'A VARCHAR that grows past 255 bytes copies the table while writes wait',
    `Stay below 256 bytes (63 characters of utf8mb4). ${ONLINE}`,
  ),
  MY003: rule('lock', 'error', 'Changing a character set copies the table while writes wait', ONLINE),
  MY004: rule(
    'lock',
    'error',
    'Adding a foreign key copies the table while writes wait',
    'Prove the rows with a query first, then SET SESSION foreign_key_checks = 0 for this one statement.',
  ),
  MY005: rule('lock', 'error', 'Adding a CHECK copies the table while writes wait', ONLINE),
  MY006: rule(
    'lock',
    'error',
    'A new column whose default is an expression copies the table while writes wait',
    'Add it without a default, then ALTER COLUMN … SET DEFAULT, and fill the old rows in batches.',
  ),
  MY007: rule('lock', 'error', 'A new AUTO_INCREMENT builds the table again while writes wait', ONLINE),
  MY008: rule(
    'lock',
    'error',
    'A STORED generated column copies the table while writes wait',
    'Make it VIRTUAL, which is instant.',
  ),
  MY009: rule(
    'lock',
    'error',
    'Dropping the primary key copies the table while writes wait',
    'Drop the old one and add the new one in one ALTER TABLE, which builds the table again while it is used.',
  ),
  MY010: rule(
    'lock',
    'error',
    'A FULLTEXT or SPATIAL index is built while writes wait',
    'Build it at a quiet time, or on a new table.',
  ),
  MY011: rule(
    'lock',
    'error',
    'Changing the values of an ENUM or SET copies the table while writes wait',
    'Add new values at the end only; that is instant.',
  ),
  MY012: rule(
    'lock',
    'warning',
    'The table is built again, while it is used',
    'It takes time and space that grow with the table, and replicas lag behind meanwhile: look at their lag.',
  ),
  MY013: rule(
    'lock',
    'error',
    'The statement itself asks to keep writers out',
    'Leave the clause out, or ask for LOCK=NONE.',
  ),
  MY014: rule(
    'lock',
    'note',
    'What the statement may cost is not said',
    'Add ALGORITHM=INSTANT, or ALGORITHM=INPLACE, LOCK=NONE: the server then refuses, instead of silently copying the table.',
  ),
  MY015: rule(
    'data',
    'warning',
    'A NOT NULL column without a default fills old rows with 0 or an empty text',
    'Give it a DEFAULT that means something.',
  ),
  MY016: rule(
    'data',
    'error',
    'REFERENCES after a column is read and ignored by MySQL',
    'Add the foreign key by ADD FOREIGN KEY.',
  ),
  MY017: rule(
    'transaction',
    'warning',
    'Each change of the schema commits by itself, so this file cannot be taken back as a whole',
    'Make it a migration a statement, so that one that fails leaves nothing half done.',
  ),
  MY018: rule(
    'transaction',
    'note',
    'A statement may wait for its lock for a day or a year, and the application behind it',
    'Begin with SET SESSION lock_wait_timeout = 5.',
  ),
  MY019: rule(
    'lock',
    'error',
    'The table or a part of it is moved, emptied or built again',
    'Try it on a copy first, and do it at a quiet time.',
  ),
  MY020: rule(
    'transaction',
    'error',
    'Without strict mode the server changes values that do not fit instead of refusing them',
    'Leave sql_mode alone, or keep STRICT_TRANS_TABLES in it.',
  ),
  MY021: rule(
    'transaction',
    'warning',
    'All rows are changed in one go',
    'Change them in batches, in a migration of its own.',
  ),
  MY022: rule(
    'lock',
    'error',
    'A column that is not the last copies a table with virtual columns while writes wait',
    'Put it at the end, without FIRST or AFTER: that is instant.',
  ),
};
