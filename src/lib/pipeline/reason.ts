import type { Trigger } from './trigger.ts';

/**
 * One sentence on what an event leads to.
 * @param environments those that are deployed to, or on a pull request would be
 * @param targets how many the event is for, frozen and unchanged ones included
 */
export function reasonOf(trigger: Trigger, environments: readonly string[], targets: number): string {
  const list = environments.join(', ');
  if (trigger.kind === 'nothing') return `Nothing to deploy: ${trigger.why}.`;
  if (trigger.kind === 'pull-request')
    return environments.length > 0
      ? `A pull request deploys nothing; a merge into ${trigger.target} would deploy to ${list}.`
      : `A pull request deploys nothing, and a merge into ${trigger.target} would deploy nothing.`;
  const what = trigger.kind === 'branch' ? `branch ${trigger.branch}` : `tag ${trigger.tag}`;
  if (environments.length > 0) return `The ${what} is deployed to ${list}.`;
  return targets > 0
    ? `The ${what} is not deployed now.`
    : `No environment is for the ${what}, so nothing is deployed.`;
}
