/** What ECR says of its scan of one image; https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImageScanFindings.html */
export type ScanAnswer = {
  readonly imageScanStatus?:
    | { readonly status?: string | undefined; readonly description?: string | undefined }
    | undefined;
  readonly imageScanFindings?:
    | {
        readonly imageScanCompletedAt?: Date | undefined;
        readonly findingSeverityCounts?: Readonly<Record<string, number | undefined>> | undefined;
        readonly findings?:
          | readonly { readonly name?: string | undefined; readonly severity?: string | undefined }[]
          | undefined;
        readonly enhancedFindings?:
          | readonly { readonly title?: string | undefined; readonly severity?: string | undefined }[]
          | undefined;
      }
    | undefined;
};

export type Counts = ReadonlyMap<string, number>;

export type ScanState =
  | { readonly kind: 'pending' }
  /** `settled` is false where more may still come in: enhanced scanning stays active for good. */
  | {
      readonly kind: 'done';
      readonly settled: boolean;
      readonly counts: Counts;
      readonly worst: readonly string[];
    }
  | { readonly kind: 'impossible'; readonly why: string };

/** From the most severe on; what enhanced scanning has not judged yet comes last. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'informational',
  'undefined',
  'untriaged',
] as const;
const ORDER: readonly string[] = SEVERITIES;
const PENDING: readonly string[] = ['PENDING', 'IN_PROGRESS'];
const MOST_NAMED = 5;

/** `undefined` is an image that ECR knows no scan of: one that was pushed a moment ago has none yet. */
export function readScan(answer: ScanAnswer | undefined): ScanState {
  const { status = 'PENDING', description = '' } = answer?.imageScanStatus ?? {};
  const found = answer?.imageScanFindings;
  if (PENDING.includes(status) || (status === 'ACTIVE' && !found?.imageScanCompletedAt))
    return { kind: 'pending' };
  if (status !== 'COMPLETE' && status !== 'ACTIVE')
    return { kind: 'impossible', why: [status, description].filter(Boolean).join(': ') };
  const all = [...(found?.findings ?? []), ...(found?.enhancedFindings ?? [])];
  const rank = ({ severity = '' }: { readonly severity?: string | undefined }) =>
    ORDER.indexOf(severity.toLowerCase());
  const worst = all.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
  return {
    kind: 'done',
    settled: status === 'COMPLETE',
    counts: readCounts(found?.findingSeverityCounts ?? {}),
    worst: worst
      .slice(0, MOST_NAMED)
      .map((one) => `${one.severity} ${'name' in one ? one.name : 'title' in one ? one.title : ''}`),
  };
}

function readCounts(given: Readonly<Record<string, number | undefined>>): Counts {
  const all = new Map(Object.entries(given).map(([severity, count = 0]) => [severity.toLowerCase(), count]));
  return new Map(
    SEVERITIES.flatMap((severity) =>
      (all.get(severity) ?? 0) > 0 ? [[severity, all.get(severity) ?? 0]] : [],
    ),
  );
}

/** How many findings are of this severity or worse. */
export function countFrom(counts: Counts, threshold: string): number {
  const worse = ORDER.slice(0, ORDER.indexOf(threshold) + 1);
  return worse.reduce((sum, severity) => sum + (counts.get(severity) ?? 0), 0);
}

export const addCounts = (all: readonly Counts[]): Counts =>
  new Map(
    SEVERITIES.flatMap((severity) => {
      const sum = all.reduce((total, counts) => total + (counts.get(severity) ?? 0), 0);
      return sum > 0 ? [[severity, sum]] : [];
    }),
  );

export const countWords = (counts: Counts): string =>
  [...counts].map(([severity, count]) => `${count} ${severity}`).join(', ') || 'nothing';
