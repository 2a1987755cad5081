import type { CheckName, Item, Judgement, Waiver } from './item.ts';

export const VERDICTS = ['passed', 'failed', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A signature says who made an image: nobody can excuse that it is missing or wrong. */
const NEVER_WAIVED: readonly CheckName[] = ['signature'];

export const isWaivable = (check: CheckName): boolean => !NEVER_WAIVED.includes(check);

/** The item of a check: as judged, or waived where it would block and somebody may say so and did. */
export function itemOf(check: CheckName, judgement: Judgement, waivers: readonly Waiver[]): Item {
  const blocks = judgement.state === 'fail' || judgement.state === 'unknown';
  const waiver = waivers.find((each) => each.check === check);
  if (!blocks || !waiver || !isWaivable(check)) return { ...judgement, check };
  return { ...judgement, check, state: 'waived', waiver };
}

/** `unknown` blocks as `fail` does; it is told apart because the remedy is another. */
export function verdictOf(items: readonly Item[]): Verdict {
  if (items.some(({ state }) => state === 'fail')) return 'failed';
  return items.some(({ state }) => state === 'unknown') ? 'unknown' : 'passed';
}

export const blocking = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ state }) => state === 'fail' || state === 'unknown');
