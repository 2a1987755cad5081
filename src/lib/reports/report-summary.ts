import { codeBlock, details, duration, heading, joined, table, text } from '../summary/markdown.ts';
import type { Branches } from './coverage.ts';
import type { Gate, Missed } from './gate.ts';
import type { TestCase } from './junit.ts';

export type Report = {
  readonly title: string;
  readonly cases: readonly TestCase[];
  readonly gates: readonly Gate[];
  /** Branches of all files that have them. */
  readonly branches: Branches | undefined;
  readonly missed: readonly Missed[];
  /** What was not judged, and why. */
  readonly notes: readonly string[];
};

const MOST_FAILED = 20;
const MOST_MISSED = 30;
const LONGEST = 2000;

/** What a person reads: failing tests first. */
export function reportSummary(report: Report): string {
  const failed = report.cases.filter(({ result }) => result === 'failed');
  const flaky = report.cases.filter((each) => each.flaky && each.result === 'passed');
  return joined([
    heading(report.title),
    report.cases.length > 0 && testTable(report.cases, flaky.length),
    ...failed.slice(0, MOST_FAILED).map(failureOf),
    failed.length > MOST_FAILED && text(`And ${failed.length - MOST_FAILED} more failed.`),
    flaky.length > 0 && text(`Only at a later try: ${flaky.slice(0, MOST_FAILED).map(nameOf).join(', ')}`),
    coverageTable(report),
    missedTable(report.missed),
    report.notes.map((note) => `- ${text(note)}`).join('\n'),
  ]);
}

export const nameOf = ({ suite, name }: TestCase): string => (suite ? `${suite} › ${name}` : name);

function testTable(cases: readonly TestCase[], flaky: number): string {
  const of = (wanted: TestCase['result']) => cases.filter(({ result }) => result === wanted).length;
  const time = cases.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
  return table(
    ['tests', 'passed', 'failed', 'skipped', 'flaky', 'time'],
    [[cases.length, of('passed'), of('failed'), of('skipped'), flaky, duration(time)]],
  );
}

const failureOf = (each: TestCase): string =>
  details(`✗ ${nameOf(each)}`, codeBlock(each.message.slice(0, LONGEST) || 'It says nothing.'));

function coverageTable({ gates, branches }: Report): string {
  const rows = gates.map(({ name, count, share, minimum, passed }) => [
    name,
    share === undefined ? 'nothing to cover' : percent(share),
    `${count.covered} of ${count.all}`,
    percent(minimum),
    passed ? 'passed' : 'failed',
  ]);
  const more =
    branches && branches.all > 0
      ? [
          [
            'branches',
            percent(branches.covered / branches.all),
            `${branches.covered} of ${branches.all}`,
            '',
            '',
          ],
        ]
      : [];
  return gates.length === 0 ? '' : table(['coverage', 'is', 'lines', 'at least', ''], [...rows, ...more]);
}

/** Rounded down: 79.96 % is not 80 %. */
export const percent = (share: number): string => `${Math.floor(share * 1000 + 1e-9) / 10} %`;

function missedTable(missed: readonly Missed[]): string {
  const rows = missed
    .slice(0, MOST_MISSED)
    .map(({ path, lines, absent }) => [path, absent ? 'in no report' : '', rangesOf(lines)]);
  const left = missed.length - MOST_MISSED;
  return joined([
    table(['changed, and reached by no test', '', 'lines'], rows),
    left > 0 && text(`And ${left} more files.`),
  ]);
}

const MOST_RANGES = 20;

/** `3–5, 9`. */
export function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const written = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return written.slice(0, MOST_RANGES).join(', ') + (written.length > MOST_RANGES ? ', …' : '');
}
