/** What was seen of one secret. No value is ever read. */
export type SecretItem = {
  readonly name: string;
  readonly kind: 'ExternalSecret' | 'SealedSecret' | 'sealing key' | 'Secrets Manager';
  readonly state: 'pass' | 'fail' | 'unknown';
  readonly observed: string;
};

export const VERDICTS = ['passed', 'failed', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Nothing found is not the same as all good. */
export function verdictOf(items: readonly SecretItem[]): Verdict {
  if (items.some(({ state }) => state === 'fail')) return 'failed';
  return items.length === 0 || items.some(({ state }) => state === 'unknown') ? 'unknown' : 'passed';
}
