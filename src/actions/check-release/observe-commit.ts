import type { Judgement } from '../../lib/checks/item.ts';
import { judgeCoverage } from '../../lib/checks/judge-coverage.ts';
import { judgeReview, judgeStatus, type PullRequest, pullOf } from '../../lib/checks/judge-review.ts';
import type { Checks } from '../../lib/pipeline/schema-checks.ts';
import type { Ports, Release } from './ports.ts';

/** The pull request of the commit, asked for once whatever needs it. */
export function pullRequestOf(
  { commit }: Release,
  { gitHub }: Ports,
): () => Promise<PullRequest | undefined> {
  let asked: Promise<PullRequest | undefined> | undefined;
  return () => {
    asked ??= gitHub.pulls(commit).then((pulls) => pullOf(pulls, commit));
    return asked;
  };
}

type Pull = ReturnType<typeof pullRequestOf>;

export async function observeReview(
  { approvals = 1 }: NonNullable<Checks['review']>,
  { commit }: Release,
  { gitHub }: Ports,
  pull: Pull,
): Promise<Judgement> {
  const found = await pull();
  const reviews = found ? await gitHub.reviews(found.number) : [];
  return judgeReview(found, reviews, { commit, approvals });
}

/**
 * Required checks run on the head of a pull request. The same tree may have none under the commit that it was merged
 * as, so what is missing there is looked for at the head.
 */
export async function observeStatus(
  { names }: NonNullable<Checks['status']>,
  { commit }: Release,
  { gitHub, github }: Ports,
  pull: Pull,
): Promise<Judgement> {
  const [found, own] = await Promise.all([pull(), gitHub.statuses(commit)]);
  const required = names ?? (found ? await gitHub.requiredChecks(found.base) : []);
  const missing = required.filter((name) => !own.some((status) => status.name === name));
  const ofHead =
    found && missing.length > 0 && found.head !== commit ? await gitHub.statuses(found.head) : [];
  const statuses = [...own, ...ofHead.filter(({ name }) => missing.includes(name))];
  const url = `${github.serverUrl}/${github.repository}/commit/${commit}/checks`;
  return judgeStatus(required, statuses, { commit, url });
}

export async function observeCoverage(
  { total = '80%', changed = '80%' }: NonNullable<Checks['coverage']>,
  { commit, evidence }: Release,
  { gitHub, files }: Ports,
): Promise<Judgement> {
  const { path, text } = evidence('coverage');
  // A total can be judged without GitHub, and then says more than that GitHub did not answer.
  const changes = text === undefined ? undefined : await gitHub.addedLines(commit).catch(() => undefined);
  const facts = { report: text, path, commit, changes, inCheckout: files.exists };
  return judgeCoverage(facts, {
    total: Number.parseFloat(total) / 100,
    changed: Number.parseFloat(changed) / 100,
  });
}
