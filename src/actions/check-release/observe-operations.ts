import { judgeDocument } from '../../lib/checks/document.ts';
import { age, type Judgement, lengthOf } from '../../lib/checks/item.ts';
import { judgeAlerts } from '../../lib/checks/judge-alerts.ts';
import { judgeDeclared } from '../../lib/checks/judge-declared.ts';
import { judgeIncidents } from '../../lib/checks/judge-plain.ts';
import type { Checks } from '../../lib/pipeline/schema-checks.ts';
import type { EvidenceName } from './kinds.ts';
import type { Ports, Release } from './ports.ts';

/** Evidence with a date, of this environment. */
export function observeDated(
  name: EvidenceName,
  what: string,
  maxAge: string,
  { evidence, environmentName, now }: Release,
): Judgement {
  const { path, text } = evidence(name);
  return judgeDocument(text, path, {
    what,
    maxAgeMs: lengthOf(maxAge),
    now,
    bind: { environment: environmentName },
  });
}

export async function observeBackup(
  { database, max_age = '1d' }: NonNullable<Checks['backup']>,
  release: Release,
  { newestSnapshot }: Ports,
): Promise<Judgement> {
  if (database === undefined) return observeDated('backup', 'a backup', max_age, release);
  const at = await newestSnapshot(database);
  const wanted = `a snapshot of ${database}, at most ${age(lengthOf(max_age))} old`;
  if (at === undefined) return { state: 'fail', wanted, observed: 'there is no snapshot' };
  const ageMs = release.now - at;
  const observed = `the newest is of ${new Date(at).toISOString()}`;
  return { state: ageMs <= lengthOf(max_age) ? 'pass' : 'fail', wanted, observed, ageMs, of: database };
}

export const observeAlerts = async (
  wanted: NonNullable<Checks['alerts']>,
  { alerts }: Ports,
): Promise<Judgement> => judgeAlerts(await alerts(wanted)(), wanted.least ?? 1);

export async function observeIncidents(
  { label = 'incident' }: NonNullable<Checks['incidents']>,
  { gitHub, github }: Ports,
): Promise<Judgement> {
  const query = encodeURIComponent(`is:issue is:open label:"${label}"`);
  const url = `${github.serverUrl}/${github.repository}/issues?q=${query}`;
  return judgeIncidents(await gitHub.openIssues(label), label, url);
}

/** Half a year: a plan nobody has looked at for longer is of another system. */
const DECLARED_AGE = '180d';

export async function observeDeclared(
  { file, section, issue, max_age = DECLARED_AGE }: NonNullable<Checks['rollback_plan']>,
  { commit, now }: Release,
  { gitHub, github, files }: Ports,
): Promise<Judgement> {
  const want = { section, maxAgeMs: lengthOf(max_age), now };
  const home = `${github.serverUrl}/${github.repository}`;
  if (issue !== undefined) {
    const number = issue.startsWith(`${home}/issues/`) ? (/\/(\d+)$/.exec(issue)?.[1] ?? '') : '';
    const found = number === '' ? undefined : await gitHub.issue(number);
    return judgeDeclared({ text: found?.text, changedAt: found?.changedAt, evidence: issue }, want);
  }
  const path = file ?? '';
  const text = files.exists(path) ? await files.read(path) : undefined;
  const changedAt = text === undefined ? undefined : await gitHub.changedAt(path, commit);
  return judgeDeclared({ text, changedAt, evidence: `${home}/blob/${commit}/${path}` }, want);
}
