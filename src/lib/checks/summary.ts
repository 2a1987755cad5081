import { code, heading, joined, link, type Safe, safe, table, text } from '../summary/markdown.ts';
import { age, type Item, NAMES, type State } from './item.ts';
import type { Verdict } from './verdict.ts';

export type ChecksReport = {
  readonly version: 1;
  readonly verdict: Verdict;
  readonly phase: string;
  readonly environment: string;
  readonly service: string;
  readonly image: string;
  readonly commit: string;
  readonly at: string;
  readonly items: readonly Item[];
  /** What was said about waivers that do not hold, and the like. */
  readonly notes: readonly string[];
};

const SIGNS: Readonly<Record<State, string>> = {
  fail: '❌ fail',
  unknown: '❓ unknown',
  waived: '⚠️ waived',
  pass: '✅ pass',
  'not-applicable': '➖ not applicable',
};
const ORDER = Object.keys(SIGNS);
const TITLES: Readonly<Record<Verdict, string>> = {
  passed: '✅ The checks passed',
  failed: '❌ The checks failed',
  unknown: '❓ Not everything is known',
};

/** Green would say that somebody looked. */
const NOTHING = '➖ No checks';

/** What whoever approves reads: what blocks first, and behind each line what it rests on. */
export function checksSummary(report: ChecksReport): string {
  const { verdict, environment, service, image, commit, items, notes, phase } = report;
  const what = [service, image || commit.slice(0, 12)].filter(Boolean).map(code).join(' ');
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return joined([
    heading(`${items.length === 0 ? NOTHING : TITLES[verdict]}: ${environment}, ${phase}`, 3),
    `${what}, commit ${code(commit.slice(0, 12))}. ${text(counts(items))}`,
    table(['check', 'state', 'observed', 'wanted', 'evidence', 'of', 'age'], sorted.map(rowOf)),
    ...notes.map((note) => `- ${text(note)}`),
  ]);
}

function counts(items: readonly Item[]): string {
  if (items.length === 0) return 'No checks are configured for this environment, so nothing was checked.';
  const of = (state: State) => items.filter((item) => item.state === state).length;
  const parts = ORDER.map((state) => ({ state, count: of(state as State) })).filter(({ count }) => count > 0);
  return `${parts.map(({ state, count }) => `${count} ${state}`).join(', ')}.`;
}

function rowOf(item: Item): readonly (string | Safe)[] {
  const { check, state, wanted, evidence = '', of = '', ageMs, declared, waiver } = item;
  const sign = declared && state === 'pass' ? '🗒️ declared' : SIGNS[state];
  const waived = waiver
    ? `; waived by ${waiver.person} (${waiver.team}) until ${waiver.until}: ${waiver.reason}`
    : '';
  const shownOf = of.startsWith('sha256:') ? of.slice(0, 19) : of.slice(0, 12);
  return [
    NAMES[check],
    sign,
    `${item.observed}${waived}`,
    wanted,
    evidence === '' ? '' : safe(evidenceLink(evidence)),
    shownOf === '' ? '' : safe(code(shownOf)),
    ageMs === undefined ? '' : age(ageMs),
  ];
}

const evidenceLink = (evidence: string): string =>
  /^https?:/.test(evidence) ? link('open', evidence) : code(evidence.split('/').slice(-2).join('/'));

/** One line about each item that is not a plain pass, for the log and the error. */
export const itemLine = ({ check, state, observed, wanted }: Item): string =>
  `${NAMES[check]}: ${state}: ${observed}; wanted is ${wanted}`;
