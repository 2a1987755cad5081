/** The 95 % quantile of the normal distribution: each bound is right in 95 of 100 cases, by itself. */
const Z = 1.6448536269514722;

export type Bounds = { readonly low: number; readonly high: number };

/**
 * The 95 % Wilson bounds of a share: what the true share is at least, and at most, given what was counted. Unlike
 * the plain share they know that 1 of 3 says little. Counts may be fractions, for providers extrapolate.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * @param hits from 0 to `total`
 * @param total more than 0
 */
export function wilson(hits: number, total: number): Bounds {
  const share = hits / total;
  const scale = 1 + Z ** 2 / total;
  const centre = (share + Z ** 2 / (2 * total)) / scale;
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** How many requests, all of them good, would show that the share of errors is below a threshold from 0 to 1. */
export const requestsNeeded = (threshold: number): number =>
  Math.ceil((Z ** 2 * (1 - threshold)) / threshold);
