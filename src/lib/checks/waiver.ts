import * as v from 'valibot';
import { type CheckName, NAMES, type Waiver } from './item.ts';
import { isWaivable } from './verdict.ts';

/** A waiver as somebody wrote it; whether it holds is another question. */
export type Claim = Omit<Waiver, 'person'> & {
  /** Who said so: of an input who started the run, of a label who put it there. Empty when nobody knows. */
  readonly person: string;
  /** Where it was written, for people. */
  readonly from: string;
};

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/;
const claim = v.strictObject({
  check: v.picklist(Object.keys(NAMES) as CheckName[]),
  team: words,
  reason: words,
  until: v.pipe(v.string(), v.regex(DAY)),
});

type Parsed = { readonly claims: readonly Claim[]; readonly problems: readonly string[] };

/** The input `waivers`, checked. */
export function parseWaivers(value: unknown, person: string): Parsed {
  if (value === null || value === undefined) return { claims: [], problems: [] };
  if (!Array.isArray(value)) return { claims: [], problems: ['expected a list'] };
  const results = value.map((each) => v.safeParse(claim, each));
  const claims = results.flatMap((each) =>
    each.success ? [{ ...each.output, person, from: 'the input waivers' }] : [],
  );
  const problems = results.flatMap((each, index) =>
    each.success
      ? []
      : each.issues.map((issue) => `entry ${index + 1}: ${v.getDotPath(issue) ?? 'it'}: ${problemOf(issue)}`),
  );
  return { claims, problems };
}

function problemOf({ type, received }: v.BaseIssue<unknown>): string {
  if (type === 'regex') return `expected a day such as 2026-12-01, quoted, got ${received}`;
  if (type === 'picklist') return `${received} is none of ${Object.keys(NAMES).join(', ')}`;
  return received === 'undefined' ? 'is missing' : `expected text, got ${received}`;
}

/**
 * A label of the pull request that waives: its name is `waive/<check>`, its description
 * `<team> until <day>: <reason>`.
 */
export function waiverOfLabel(
  label: { readonly name: string; readonly description: string },
  person: string,
): Claim | { readonly problem: string } | undefined {
  if (!label.name.startsWith('waive/')) return undefined;
  const [, team = '', until = '', reason = ''] =
    /^([\w.-]+) until (\d{4}-\d{2}-\d{2}): *(\S.*)$/.exec(label.description) ?? [];
  const parsed = v.safeParse(claim, { check: label.name.slice('waive/'.length), team, until, reason });
  const from = `the label ${label.name}`;
  if (parsed.success) return { ...parsed.output, person, from };
  return { problem: `${from} waives nothing: its description must be "<team> until <day>: <reason>"` };
}

/** Teams with their members, in lower case; null where only GitHub knows them. */
export type Teams = Readonly<Record<string, readonly string[] | null>>;

/** Whether somebody is in a team, when the file does not say. Undefined when that cannot be known. */
export type IsMember = (team: string, person: string) => Promise<boolean | undefined>;

/** Why a claim does not hold, or that it does. */
export async function waiverProblem(
  claim: Claim,
  teams: Teams,
  isMember: IsMember,
  now: number,
): Promise<string | undefined> {
  const { check, team, until, person, from } = claim;
  if (!isWaivable(check)) return `${from}: ${check} can never be waived`;
  if (!Object.hasOwn(teams, team)) return `${from}: the environment names no team ${team} under waivers`;
  if (!(now <= endOf(until))) return `${from}: it ended on ${until}`;
  if (person === '') return `${from}: it is not known who gave it`;
  const members = teams[team];
  const member = members ? members.includes(person.toLowerCase()) : await isMember(team, person);
  if (member === undefined) return `${from}: GitHub does not say whether ${person} is in the team ${team}`;
  return member ? undefined : `${from}: ${person} is not in the team ${team}`;
}

/** A day counts to its end, everywhere on earth (UTC-12). */
const endOf = (until: string): number =>
  until.includes('T') ? Date.parse(until) : Date.parse(`${until}T23:59:59Z`) + 12 * 36e5;
