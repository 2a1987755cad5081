/** Whose rules hold: MySQL 8 or MariaDB 10.4 and newer. */
export type Flavor = 'mysql' | 'mariadb';

/** How the server carries a change out, cheapest first; https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html */
export const ALGORITHMS = ['instant', 'nocopy', 'inplace', 'copy'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** `shared`: writes wait as long as it takes; `none`: reads and writes go on. */
export type Work = { readonly algorithm: Algorithm; readonly lock: 'none' | 'shared' };

export const INSTANT: Work = { algorithm: 'instant', lock: 'none' };
/** An index is built while the table is used. */
export const BUILDS: Work = { algorithm: 'nocopy', lock: 'none' };
/** The table is built anew while it is used. */
export const REBUILDS: Work = { algorithm: 'inplace', lock: 'none' };
export const REBUILDS_LOCKED: Work = { algorithm: 'inplace', lock: 'shared' };
export const COPIES: Work = { algorithm: 'copy', lock: 'shared' };

/** The dearer of two, for the parts of one ALTER TABLE. */
export function dearer(one: Work, other: Work): Work {
  const algorithm =
    ALGORITHMS.indexOf(one.algorithm) >= ALGORITHMS.indexOf(other.algorithm)
      ? one.algorithm
      : other.algorithm;
  return { algorithm, lock: one.lock === 'shared' ? 'shared' : other.lock };
}
