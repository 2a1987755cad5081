import type { FindingKind } from './finding.ts';
import { SEVERITIES, type Severity } from './severity.ts';

/** Which findings fail the step: all of a severity or worse, and all of some kinds whatever their severity. */
export type FailOn = { readonly least: Severity | undefined; readonly kinds: readonly FindingKind[] };

const KINDS = ['vulnerability', 'secret', 'misconfiguration', 'license'] as const;
const WORDS: readonly string[] = [...SEVERITIES, ...KINDS, 'none'];

/**
 * Reads `critical,secret`: any finding that is critical, and any secret. The mildest of several severities counts.
 * `none` alone reports without failing.
 * @throws Error naming the words that are allowed.
 */
export function parseFailOn(raw: string): FailOn {
  const words = raw
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const wrong = words.filter((word) => !WORDS.includes(word));
  if (wrong.length > 0 || words.length === 0)
    throw new Error(`expected some of ${WORDS.join(', ')}, separated by commas, got "${wrong.join(', ')}"`);
  if (words.includes('none') && words.length > 1)
    throw new Error('expected "none" alone: it stands for never failing');
  return {
    least: SEVERITIES.findLast((severity) => words.includes(severity)),
    kinds: KINDS.filter((kind) => words.includes(kind)),
  };
}

/** In words, for summaries: `critical or worse, any secret`. */
export function describeFailOn({ least, kinds }: FailOn): string {
  const parts = [
    ...(least === undefined ? [] : [least === 'critical' ? 'critical' : `${least} or worse`]),
    ...kinds.map((kind) => `any ${kind}`),
  ];
  return parts.join(', ') || 'nothing';
}
