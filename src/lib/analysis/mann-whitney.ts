/** How much speaks against "the canary's values are not larger than the baseline's". */
export type RankTest = {
  /** Mann-Whitney U of the first sample. */
  readonly u: number;
  /** One-sided probability of a U at least this large if there were no difference. */
  readonly p: number;
};

/**
 * The one-sided Mann-Whitney test that the first sample tends to be larger: normal approximation with tie and
 * continuity correction, as `scipy.stats.mannwhitneyu(…, alternative='greater', method='asymptotic')`.
 * Both samples need at least one value; with fewer than 8 each the approximation is poor.
 */
export function mannWhitney(larger: readonly number[], smaller: readonly number[]): RankTest {
  const [n1, n2] = [larger.length, smaller.length];
  const { ranks, ties } = ranksOf([...larger, ...smaller]);
  const rankSum = ranks.slice(0, n1).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (n1 * (n1 + 1)) / 2;
  const n = n1 + n2;
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (variance === 0) return { u, p: 1 }; // All values are the same: there is no difference to see.
  const z = (u - (n1 * n2) / 2 - 0.5) / Math.sqrt(variance);
  return { u, p: upperTail(z) };
}

/** Ranks from 1 in the order of the values, equal values sharing theirs; `ties` is the sum of t³ − t over them. */
function ranksOf(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  let ties = 0;
  for (let start = 0; start < order.length; ) {
    const { value } = order[start] ?? {};
    const same = order.slice(start).findIndex((item) => item.value !== value);
    const size = same < 0 ? order.length - start : same;
    for (const { index } of order.slice(start, start + size)) ranks[index] = start + (size + 1) / 2;
    ties += size ** 3 - size;
    start += size;
  }
  return { ranks, ties };
}

/** The share of the normal distribution above z, with a relative error below 1.2e-7 (Numerical Recipes, erfc). */
function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series = COEFFICIENTS.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const erfc = t * Math.exp(-x * x + series);
  return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
] as const;

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
