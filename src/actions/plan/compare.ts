import { Failure } from '../../failure.ts';
import { type Base, testBase } from '../../lib/pipeline/base.ts';
import type { Changes } from '../../lib/pipeline/changes.ts';
import { lastGoodCommit, wasDeployed } from '../../lib/pipeline/deployed.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import type { Target } from '../../lib/pipeline/targets.ts';
import type { RunnerEvent, Trigger } from '../../lib/pipeline/trigger.ts';
import type { Git } from '../../tools/git.ts';
import type { GitHubDeployments } from '../../tools/github-deployments.ts';

export type ComparePorts = {
  readonly git: Git;
  /** Undefined without a token. */
  readonly history: GitHubDeployments | undefined;
};

/**
 * What differs in each environment from the last commit that went well there. The commit before a push would be the
 * wrong one: what a failed or cancelled run left out would never be looked at again.
 */
export async function compareWithDeployed(
  targets: readonly Target[],
  trigger: Trigger,
  { git, history }: ComparePorts,
): Promise<ReadonlyMap<string, Changes>> {
  const changes = new Map<string, Changes>();
  for (const { name, how } of targets)
    if (how === 'branch' || how === 'hotfix')
      changes.set(name, await known(() => since(name, trigger, git, history)));
  return changes;
}

async function since(
  name: string,
  { sha }: Trigger,
  git: Git,
  history: GitHubDeployments | undefined,
): Promise<Changes> {
  if (!history) return { kind: 'everything', why: 'without `token` it is not known what runs there' };
  const base = lastGoodCommit(await history.list(name));
  if (base === undefined) return { kind: 'everything', why: 'no earlier deployment went well' };
  if (base === sha) return { kind: 'everything', why: 'this commit is deployed there once more' };
  return {
    kind: 'files',
    base: `${base.slice(0, 12)}, which runs there`,
    files: await git.changedFiles(base),
  };
}

/** What an event brings, for tests and for what is said on a pull request. */
export async function compareWithBefore(event: RunnerEvent, git: Git): Promise<Changes> {
  const base: Base = testBase(event);
  if (base.kind === 'everything') return base;
  return known(async () => ({ kind: 'files', base: base.ref, files: await git.changedFiles(base.ref) }));
}

/** An unknown base means everything, with the reason: a failed comparison must never look like "no change". */
async function known(compare: () => Promise<Changes>): Promise<Changes> {
  try {
    return await compare();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'everything', why: error.message.split('\n')[0] ?? error.code };
  }
}

/**
 * What is promoted must have run in the environment before, or here already as a hotfix.
 * @returns what could not be checked, for people
 * @throws PLAN_NOT_PROMOTED
 */
export async function checkPromotions(
  targets: readonly Target[],
  trigger: Trigger,
  { environments }: Configuration,
  history: GitHubDeployments | undefined,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { name, how } of targets) {
    const from = environments[name]?.promote;
    if (from === undefined || how === 'hotfix' || trigger.kind === 'pull-request') continue;
    // It goes there first in this very run: the stages see to that.
    if (targets.some((target) => target.name === from && !target.frozen)) continue;
    if (!history) {
      notes.push(
        `${name}: without \`token\` it is not checked that ${trigger.sha.slice(0, 12)} ran on ${from}.`,
      );
      continue;
    }
    const ran = await Promise.all(
      [from, name].map(async (each) => wasDeployed(trigger.sha, await history.list(each))),
    );
    if (!ran.includes(true))
      throw planFailures.PLAN_NOT_PROMOTED(
        `${trigger.sha.slice(0, 12)} has not run on ${from}, from which ${name} is promoted.`,
      );
  }
  return notes;
}
