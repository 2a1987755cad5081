import type { Check, HttpTarget } from './check.ts';
import { type Facts, type Sighting, shown } from './facts.ts';
import { describeHealth, type Health } from './health.ts';
import { isAboutSeries } from './sources.ts';
import { sameVersion } from './version.ts';

/** How one look at one subject came out. */
export type FindingKind = 'passed' | 'failed' | 'wrong-version' | 'unreachable' | 'not-ready';
export type Problem = { readonly expected: string; readonly actual: string };
export type Finding = {
  readonly kind: FindingKind;
  readonly subject: string;
  /** What was seen, in a few words: `200 in 12 ms`, `connection refused`. */
  readonly said: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
  readonly version?: string;
  readonly digest?: string;
};

/** Statuses by which an ingress or a pod says "not yet" while a release is being rolled out. */
const NOT_YET = new Set([404, 502, 503, 504]);

/** Judges one look. Waiting for readiness comes first, then the version, then what the answer says. */
export function judgeSighting(check: Check, { subject, view }: Sighting, now: number): Finding {
  const about = { subject, warnings: [] };
  if (view.kind === 'silence') {
    const kind = view.silence === 'no-pods' ? 'not-ready' : 'unreachable';
    return {
      ...about,
      kind,
      said: view.message,
      problems: [{ expected: 'an answer', actual: view.message }],
    };
  }
  return { ...about, ...judgeFacts(check, view.facts, now) };
}

type Judged = Omit<Finding, 'subject' | 'digest'>;

function judgeFacts(check: Check, facts: Facts, now: number): Judged {
  const answer = judgeHttp(check.target, facts);
  const said = describeFacts(facts);
  const version = typeof facts['version'] === 'string' ? { version: facts['version'] } : {};
  if (answer.kind === 'not-ready' || answer.kind === 'wrong-version')
    return { ...answer, ...version, said, warnings: [] };
  const single = check.assertions.filter(({ source }) => !isAboutSeries(source));
  const results = single.map((assertion) => ({ ...assertion, ...assertion.judge(facts, now) }));
  const broken = results.filter(({ holds }) => !holds);
  const problems = [
    ...answer.problems,
    ...broken
      .filter(({ severity }) => severity === 'fail')
      .map(({ text, actual }) => ({ expected: text, actual })),
  ];
  const warnings = [
    ...answer.warnings,
    ...broken
      .filter(({ severity }) => severity === 'warn')
      .map(({ text, actual }) => `expected ${text}, got ${actual}`),
  ];
  return { kind: problems.length > 0 ? 'failed' : 'passed', said, problems, warnings, ...version };
}

type HttpJudged = {
  readonly kind: FindingKind;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
};

function judgeHttp(target: HttpTarget, facts: Facts): HttpJudged {
  const status = Number(facts['status']);
  const right = target.expect.accepts(status);
  const problems: Problem[] = right
    ? []
    : [{ expected: `status ${target.expect.text}`, actual: `${status}${excerpt(facts)}` }];
  if (!right && NOT_YET.has(status)) return { kind: 'not-ready', problems, warnings: [] };
  // An old version may have other paths and another health: which version answers comes before what it says.
  const wrong = wrongVersion(target, facts);
  if (wrong && right) return { kind: 'wrong-version', problems: [wrong], warnings: [] };
  const health = judgeHealth(target, facts);
  problems.push(...health.problems);
  return { kind: problems.length > 0 ? 'failed' : 'passed', problems, warnings: health.warnings };
}

function wrongVersion({ version }: HttpTarget, facts: Facts): Problem | undefined {
  if (!version) return undefined;
  const answered = facts['version'];
  if (typeof answered === 'string' && sameVersion(version.expected, answered)) return undefined;
  return {
    expected: `version ${version.expected}`,
    actual: answered === undefined ? 'no version in the answer' : shown(answered),
  };
}

function judgeHealth({ health: wanted }: HttpTarget, facts: Facts) {
  const none = { problems: [] as Problem[], warnings: [] as string[] };
  if (wanted === 'off') return none;
  const health = facts['health'] as Health | undefined;
  if (!health) {
    const missing = { expected: 'an answer about health', actual: excerpt(facts).trim() || 'an empty body' };
    return wanted === 'required' ? { ...none, problems: [missing] } : none;
  }
  if (health.status === 'fail')
    return { ...none, problems: [{ expected: 'healthy', actual: describeHealth(health) }] };
  return health.status === 'warn' ? { ...none, warnings: [`health ${describeHealth(health)}`] } : none;
}

function describeFacts(facts: Facts): string {
  const { status, duration, version } = facts as { status?: number; duration?: number; version?: string };
  const parts = [status, version === undefined ? undefined : `version ${version}`];
  const time = duration === undefined ? '' : ` in ${Math.round(duration)} ms`;
  return `${parts.filter((part) => part !== undefined).join(' ') || 'answered'}${time}`;
}

function excerpt(facts: Facts): string {
  const body = facts['body'];
  return typeof body === 'string' && body !== '' ? ` ${shown(body.slice(0, 400), 160)}` : '';
}
