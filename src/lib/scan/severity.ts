/** How bad a finding is, worst first; the scanner's own words in lower case. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0 for the worst; for sorting. */
export const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Whether a severity is as bad as another, or worse. */
export const isAtLeast = (severity: Severity, least: Severity): boolean => rankOf(severity) <= rankOf(least);

/** A severity as a scanner spells it; one that is not known is `unknown`, never dropped. */
export function severityOf(word: string): Severity {
  const lower = word.toLowerCase();
  return SEVERITIES.find((severity) => severity === lower) ?? 'unknown';
}

/**
 * Bands in which GitHub reads `security-severity`: above 9 critical, 7 to 8.9 high, 4 to 6.9 medium, 0.1 to 3.9 low.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const BANDS: Readonly<Record<Severity, readonly [least: number, most: number]>> = {
  critical: [9.1, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [0.1, 3.9],
  unknown: [0, 0],
};

/**
 * The number that code scanning sorts by, with one decimal: the CVSS score where there is one, moved into the band of
 * the severity, so that the alert and our gate never disagree.
 */
export function securitySeverity(severity: Severity, score: number | undefined): string {
  const [least, most] = BANDS[severity];
  return Math.min(most, Math.max(least, score ?? least)).toFixed(1);
}
