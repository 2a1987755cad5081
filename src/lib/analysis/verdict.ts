import type { Assessment } from './assess.ts';

/** What to do with the release. The words are public. */
export const VERDICTS = ['keep', 'roll-back', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What follows when nothing could be decided: `hold` fails the step and leaves the release for a person. */
export const POLICIES = ['hold', 'keep', 'roll-back'] as const;
export type Policy = (typeof POLICIES)[number];
export type Policies = { readonly noData: Policy; readonly inconclusive: Policy };

/** One broken condition is enough; without one, every condition that could not be judged is for its policy. */
export function decideVerdict(
  assessments: readonly Assessment[],
  { noData, inconclusive }: Policies,
): Verdict {
  const says = assessments.map(({ state }): Verdict => {
    if (state === 'broken') return 'roll-back';
    if (state === 'kept') return 'keep';
    return verdictOf(state === 'no-data' ? noData : inconclusive);
  });
  if (says.includes('roll-back')) return 'roll-back';
  return says.length === 0 || says.includes('inconclusive') ? 'inconclusive' : 'keep';
}

const verdictOf = (policy: Policy): Verdict => (policy === 'hold' ? 'inconclusive' : policy);
