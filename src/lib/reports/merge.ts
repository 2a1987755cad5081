import picomatch from 'picomatch';
import { type Branches, type CoveredFile, type Lines, mergedLines } from './coverage.ts';
import { reportFailures } from './failures.ts';
import { type Found, fileOf, type Place } from './paths.ts';

/** What all reports together say, by the file of the repository. */
export type Coverage = ReadonlyMap<
  string,
  { readonly lines: Lines; readonly branches: Branches | undefined }
>;

/** Tests, what configures tools, and what a program wrote: no test needs to reach it. */
const NEVER = [
  '**/node_modules/**',
  '**/{test,tests,__tests__,testdata,fixtures}/**',
  '**/*.{test,spec}.*',
  '**/*_test.go',
  '**/{test_*,*_test,conftest}.py',
  '**/src/test/**',
  '**/*.d.{ts,mts,cts}',
  '**/*.config.{js,cjs,mjs,ts}',
  '**/vendor/**',
];

export type Exclude = (path: string) => boolean;

/** Patterns are about paths below the repository, whatever a report calls them. */
export function excludeOf(patterns: readonly string[]): Exclude {
  const matches = picomatch([...NEVER, ...patterns], { dot: true });
  return (path) => matches(path);
}

const MOST_NAMED = 5;

/**
 * Puts reports together. One that leaves a file out says nothing about it; what two say about a line, the better
 * counts. A path that is no file of the repository, or could be several, is an error: any number made of it would be wrong.
 * @throws COVERAGE_PATH_UNKNOWN
 */
export function mergeCoverage(reports: readonly CoveredFile[], place: Place, exclude: Exclude): Coverage {
  const merged = new Map<string, { lines: Lines; branches: Branches | undefined }>();
  const wrong = new Set<string>();
  for (const report of reports) {
    const found = fileOf(report, place);
    const problem = problemOf(report.path, found, exclude);
    if (problem !== undefined) wrong.add(problem);
    if (found.kind === 'file' && !exclude(found.path))
      merged.set(found.path, together(merged.get(found.path), report));
  }
  if (wrong.size > 0) throw unknownPaths([...wrong]);
  return merged;
}

function problemOf(path: string, found: Found, exclude: Exclude): string | undefined {
  if (found.kind === 'several') return `${path} could be ${found.paths.slice(0, 3).join(' or ')}`;
  const unknown = found.kind === 'unknown' && !exclude(path.replace(/^\/+/, ''));
  return unknown ? `${path} is not in the repository` : undefined;
}

type Known = { readonly lines: Lines; readonly branches: Branches | undefined };

const together = (known: Known | undefined, report: CoveredFile): Known => ({
  lines: known ? mergedLines(known.lines, report.lines) : report.lines,
  branches: bestOf(known?.branches, report.branches),
});

/** Two reports cannot say which branches each of them reached; the better one is a lower bound. */
const bestOf = (one: Branches | undefined, other: Branches | undefined): Branches | undefined =>
  (one?.covered ?? -1) >= (other?.covered ?? -1) ? one : other;

function unknownPaths(wrong: readonly string[]) {
  const more = wrong.length - MOST_NAMED;
  const list = wrong.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; and ${more} more` : '');
  return reportFailures.COVERAGE_PATH_UNKNOWN(`A coverage report cannot be put to the repository: ${list}.`);
}
