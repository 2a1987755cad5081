/**
 * What code scanning accepts: 25,000 results in a run, of which it shows the 5,000 most severe, and 10 MB after gzip.
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
export const SARIF_LIMITS = { results: 25_000, shown: 5_000, gzippedBytes: 10_000_000 } as const;

export type FittedSarif = {
  readonly text: string;
  readonly gzipped: Uint8Array;
  /** How many of the most severe findings are in it. */
  readonly kept: number;
  /** How many are not. */
  readonly cut: number;
};

type Making<T> = {
  /** SARIF of the findings given, as text. */
  readonly render: (findings: readonly T[]) => string;
  readonly gzip: (text: string) => Promise<Uint8Array>;
};

/**
 * Makes the largest SARIF that code scanning accepts.
 * @param findings sorted, most severe first: the end is cut.
 */
export async function fitSarif<T>(findings: readonly T[], { render, gzip }: Making<T>): Promise<FittedSarif> {
  let kept = Math.min(findings.length, SARIF_LIMITS.results);
  while (true) {
    const text = render(findings.slice(0, kept));
    const gzipped = await gzip(text);
    if (gzipped.length <= SARIF_LIMITS.gzippedBytes || kept === 0)
      return { text, gzipped, kept, cut: findings.length - kept };
    // The size is about proportional to the number; a little less, so that the next try usually fits.
    kept = Math.floor(kept * Math.min(0.9, (0.95 * SARIF_LIMITS.gzippedBytes) / gzipped.length));
  }
}
