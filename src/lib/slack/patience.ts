/** An outage of Slack may cost a whole deployment 20 s, however many notifications it has. */
const FIRST_MS = 15_000;
/** Enough for an answer, if Slack is back; a deployment has three or four notifications. */
const AFTER_OUTAGE_MS = 1_500;
/** After this long somebody may have mended it. */
const FORGOTTEN_MS = 10 * 60_000;

/**
 * How long a notification may take in all, in ms. `outageAt` is when an earlier one of the same job was given up, in ms
 * since 1970 as text, if one was.
 */
export function patience(outageAt: string | undefined, now: number): number {
  const age = now - Number(outageAt ?? Number.NaN);
  return age >= 0 && age < FORGOTTEN_MS ? AFTER_OUTAGE_MS : FIRST_MS;
}
