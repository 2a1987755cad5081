import { planFailures } from './failures.ts';
import { type Frozen, frozenAt } from './freeze.ts';
import { nearestWord } from './nearest-word.ts';
import { matchesRef } from './ref-pattern.ts';
import type { Configuration } from './schema.ts';
import type { Environment } from './schema-environment.ts';
import type { Trigger } from './trigger.ts';

/** An environment that an event is for, and how it came to that. */
export type Target = {
  readonly name: string;
  readonly how: 'branch' | 'tag' | 'hotfix' | 'hand';
  /** The window that forbids it now. */
  readonly frozen: Frozen | undefined;
};

/**
 * The environments of an event, in the order of the file. `only` names one that is deployed to by hand, whatever its
 * own triggers are. A branch that matches `hotfix` comes in without the environment before.
 * @throws PLAN_ENVIRONMENT_UNKNOWN
 */
export function targetsOf(
  { environments }: Configuration,
  trigger: Trigger,
  only: string | undefined,
  now: number,
): readonly Target[] {
  if (only !== undefined && !Object.hasOwn(environments, only))
    throw unknownEnvironment(only, Object.keys(environments));
  return Object.entries(environments).flatMap(([name, environment]) => {
    const how = only === undefined ? howOf(environment, trigger) : byHand(name, only, trigger);
    if (how === undefined) return [];
    const invoker = how === 'hand' ? 'person' : 'automation';
    return [{ name, how, frozen: frozenAt(environment.freeze, now, { action: 'deploy', invoker }) }];
  });
}

function howOf({ branch, tag, hotfix }: Environment, trigger: Trigger): Target['how'] | undefined {
  if (trigger.kind === 'tag') return matchesRef(tag, trigger.tag) ? 'tag' : undefined;
  if (trigger.kind === 'nothing') return undefined;
  const name = trigger.kind === 'branch' ? trigger.branch : trigger.target;
  if (matchesRef(branch, name)) return 'branch';
  return trigger.kind === 'branch' && matchesRef(hotfix, name) ? 'hotfix' : undefined;
}

const byHand = (name: string, only: string, trigger: Trigger): Target['how'] | undefined =>
  name === only && (trigger.kind === 'branch' || trigger.kind === 'tag') ? 'hand' : undefined;

/** The error for an environment that is not in the file, with the nearest that is. */
export function unknownEnvironment(only: string, known: readonly string[]) {
  const nearest = nearestWord(only, known);
  const hint = nearest ? `did you mean "${nearest}"?` : `there are ${known.join(', ')}`;
  return planFailures.PLAN_ENVIRONMENT_UNKNOWN(`There is no environment "${only}" in the file; ${hint}`);
}
