/**
 * The advisory lock of every run of this suite: "dply" and "migr" in ASCII. Advisory locks are per database, so one
 * pair of numbers serves all tools and all repositories that migrate the same database.
 */
export const RUN_LOCK: readonly [number, number] = [0x64706c79, 0x6d696772];

/** Somebody in our way: a session that holds the run lock, or a tool left over from a run that died. */
export type Holder = {
  readonly pid: number;
  readonly application: string;
  readonly address: string;
  /** Seconds since the session began, or since its statement began when it runs one. */
  readonly seconds: number;
};

/** PostgreSQL cuts longer names (NAMEDATALEN). */
const LONGEST_NAME = 63;

/** What the holder of the lock is called, so that others can name it: `deploy-actions migrate acme/shop run 42`. */
export const lockApplication = (repository: string, runId: string): string =>
  `deploy-actions migrate ${repository} run ${runId}`.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_NAME);

export const describeHolder = ({ pid, application, address, seconds }: Holder): string =>
  `"${application || 'a session without a name'}" (process ${pid}${address ? ` from ${address}` : ''}, for ${seconds} s)`;
