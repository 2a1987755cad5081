import { defineFailures } from '../failure.ts';
import type { Clock } from '../runtime/clock.ts';

export const runLockFailures = defineFailures({
  MIGRATE_LOCK_HELD: {
    meaning: 'Another run was migrating the same database all the time that this one was willing to wait.',
    remedy:
      'Wait for the run that is named and start this one again, or end its session (pg_terminate_backend, KILL).',
  },
});

export type RunLockOptions = {
  readonly clock: Clock;
  /** How long to wait for another run, in ms. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
  /** Told every few seconds who is in the way. */
  readonly onWait: (message: string) => void;
};

const POLL_MS = 1_000;
const SAY_EVERY_MS = 5_000;

/**
 * Asks until nothing is in the way.
 * @param obstacle tries to take the lock; what is in the way, or `none` when it is ours
 * @throws MIGRATE_LOCK_HELD with the name of the holder
 */
export async function waitForRunLock(
  obstacle: () => Promise<string>,
  { clock, waitMs, signal, onWait }: RunLockOptions,
): Promise<void> {
  const started = clock.now();
  let said = Number.NEGATIVE_INFINITY;
  for (;;) {
    const inTheWay = await obstacle();
    if (inTheWay === 'none') return;
    const now = clock.now();
    if (now - started >= waitMs)
      throw runLockFailures.MIGRATE_LOCK_HELD(
        `After ${Math.round((now - started) / 1000)} s the database is still being migrated by ${inTheWay}.`,
      );
    if (now - said >= SAY_EVERY_MS) {
      onWait(`Waiting: the database is being migrated by ${inTheWay}.`);
      said = now;
    }
    await clock.sleep(POLL_MS, signal);
  }
}
