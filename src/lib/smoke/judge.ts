import type { Assertion, Judgement } from './assertion.ts';
import type { Check, HttpTarget } from './check.ts';
import { type Facts, type Sighting, shown } from './facts.ts';
import { describeHealth, type Health } from './health.ts';
import { type Retry, USUAL_RETRY } from './retry.ts';
import { isAboutSeries } from './sources.ts';
import { captured } from './values.ts';
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
  /** When each part of the exchange was over, in ms, as curl counts them. */
  readonly timings?: Readonly<Record<string, number>>;
  /** Values for later checks, by name; only in a look that passed. */
  readonly captured?: Readonly<Record<string, string>>;
};

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
type Broken = Assertion & Judgement;

function judgeFacts(check: Check, facts: Facts, now: number): Judged {
  const answer =
    check.target.kind === 'http'
      ? judgeHttp(check.target, facts, check.control.retry ?? USUAL_RETRY)
      : NOTHING_WRONG;
  const said = describeFacts(facts);
  const about = { ...versionIn(facts), timings: timingsIn(facts) };
  if (answer.kind === 'not-ready' || answer.kind === 'wrong-version')
    return { ...answer, ...about, said, warnings: [] };
  const broken = check.assertions
    .filter(({ source }) => !isAboutSeries(source))
    .map((assertion): Broken => ({ ...assertion, ...assertion.judge(facts, now) }))
    .filter(({ holds }) => !holds);
  const captures = check.captures.map((capture) => [capture.name, captured(capture, facts)] as const);
  const missing = captures.filter(([, value]) => value === undefined);
  const problems = [
    ...answer.problems,
    ...problemsOf(broken, 'fail'),
    ...missing.map(([name]) => ({ expected: `a value for ${name}`, actual: 'nothing' })),
  ];
  const waiting = problemsOf(broken, 'wait');
  const warnings = [
    ...answer.warnings,
    ...problemsOf(broken, 'warn').map(({ expected, actual }) => `expected ${expected}, got ${actual}`),
  ];
  if (problems.length > 0) return { kind: 'failed', said, problems, warnings, ...about };
  if (waiting.length > 0) return { kind: 'not-ready', said, problems: waiting, warnings, ...about };
  return {
    kind: 'passed',
    said,
    problems,
    warnings,
    ...about,
    captured: Object.fromEntries(captures) as Record<string, string>,
  };
}

const versionIn = ({ version }: Facts) => (typeof version === 'string' ? { version } : {});

const TIMINGS = ['timing.dns', 'timing.connect', 'timing.tls', 'timing.first_byte', 'duration'];

const timingsIn = (facts: Facts): Readonly<Record<string, number>> =>
  Object.fromEntries(
    TIMINGS.flatMap((name) => {
      const ms = facts[name];
      return typeof ms === 'number' ? [[name.replace('timing.', ''), ms]] : [];
    }),
  );

const problemsOf = (broken: readonly Broken[], wanted: Assertion['severity']): readonly Problem[] =>
  broken
    .filter(({ severity }) => severity === wanted)
    .map(({ text, actual }) => ({ expected: text, actual }));

type HttpJudged = {
  readonly kind: FindingKind;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
};

const NOTHING_WRONG: HttpJudged = { kind: 'passed', problems: [], warnings: [] };

function judgeHttp(target: HttpTarget, facts: Facts, retry: Retry): HttpJudged {
  const status = Number(facts['status']);
  const right = target.expect.accepts(status);
  const problems: Problem[] = right
    ? []
    : [{ expected: `status ${target.expect.text}`, actual: `${status}${excerpt(facts)}` }];
  if (!right && retry.status(status)) return { kind: 'not-ready', problems, warnings: [] };
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
  if (typeof answered === 'string' && sameVersion(version.expected, answered, version.normalize))
    return undefined;
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

/** What is said of an answer that is as it should be: its status by whatever name, its version and its time. */
function describeFacts(facts: Facts): string {
  const first = SAID_FIRST.map((source) => facts[source]).find((value) => value !== undefined);
  const version = facts['version'];
  const { duration } = facts as { duration?: number };
  return [
    first === undefined ? 'answered' : typeof first === 'object' ? shown(first) : String(first),
    version === undefined ? '' : `version ${version}`,
    duration === undefined ? '' : `in ${Math.round(duration)} ms`,
  ]
    .filter(Boolean)
    .join(' ');
}

const SAID_FIRST = ['status', 'grpc.status', 'tls.version', 'rcode', 'replicas', 'banner'];

function excerpt(facts: Facts): string {
  const body = facts['body'];
  return typeof body === 'string' && body !== '' ? ` ${shown(body.slice(0, 2_000))}` : '';
}
