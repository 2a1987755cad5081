import type { AddedLines } from './changed-lines.ts';
import { type Count, countOf, shareOf, sumOf } from './coverage.ts';
import type { Coverage, Exclude } from './merge.ts';

/** Lines that nothing reached, of one file of a change. */
export type Missed = {
  readonly path: string;
  readonly lines: readonly number[];
  /** The file is in no report: then every line that was added counts. */
  readonly absent: boolean;
};

export type ChangedCoverage = { readonly count: Count; readonly missed: readonly Missed[] };

/** A gate with its two numbers, both from 0 to 1; no share where there is nothing to cover. */
export type Gate = {
  readonly name: string;
  readonly count: Count;
  readonly share: number | undefined;
  readonly minimum: number;
  readonly passed: boolean;
};

export type Scope = { readonly directory: string; readonly exclude: Exclude };

/**
 * What tests reach of the lines that a change adds. It goes through the files of the change, not of the report: a file
 * that no test loads is in no report, and would count as nothing.
 */
export function changedCoverage(coverage: Coverage, added: AddedLines, scope: Scope): ChangedCoverage {
  const kinds = new Set([...coverage.keys()].map(extensionOf));
  const counted = [...added].flatMap(([path, lines]) => {
    if (scope.exclude(path)) return [];
    const known = coverage.get(path);
    if (known) return [reached(path, [...lines.keys()], known.lines)];
    const isSource = kinds.has(extensionOf(path)) && isBelow(path, scope.directory);
    return isSource ? [allMissed(path, lines)] : [];
  });
  return {
    count: sumOf(counted.map(({ count }) => count)),
    missed: counted.map(({ missed }) => missed).filter(({ lines }) => lines.length > 0),
  };
}

function reached(path: string, numbers: readonly number[], lines: ReadonlyMap<number, number>) {
  const instrumented = numbers.filter((number) => lines.has(number));
  const missed = instrumented.filter((number) => lines.get(number) === 0);
  return {
    count: { covered: instrumented.length - missed.length, all: instrumented.length },
    missed: { path, lines: missed, absent: false },
  };
}

function allMissed(path: string, added: ReadonlyMap<number, string>) {
  const lines = [...added].filter(([, text]) => text.trim() !== '').map(([number]) => number);
  return { count: { covered: 0, all: lines.length }, missed: { path, lines, absent: true } };
}

const extensionOf = (path: string): string => /\.[^./]+$/.exec(path)?.[0] ?? '';
const isBelow = (path: string, directory: string): boolean =>
  directory === '.' || path.startsWith(`${directory}/`);

export const totalOf = (coverage: Coverage): Count =>
  sumOf([...coverage.values()].map(({ lines }) => countOf(lines)));

/** Nothing to cover passes, and is said. */
export function gateOf(name: string, count: Count, minimum: number): Gate {
  const share = shareOf(count);
  return { name, count, share, minimum, passed: share === undefined || share >= minimum };
}
